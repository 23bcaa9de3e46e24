// Serves the built site with other content: CONTENT_COPY names the folder. The build holds no content, so only the step that makes data of it runs anew.
import { spawnSync } from "node:child_process";
import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = process.cwd();
const copy = mkdtempSync(join(tmpdir(), "guide-site-"));
symlinkSync(process.env.CONTENT_COPY ?? "", join(copy, "content"));
for (const name of [".next", ".cache", "node_modules", "public", "messages", "i18n", "lib", "package.json", "package-lock.json", "tsconfig.json", "next.config.ts", "contentlayer.config.ts"]) symlinkSync(join(root, name), join(copy, name));
const built = spawnSync(process.execPath, [join(root, "node_modules/contentlayer/bin/cli.cjs"), "build"], { cwd: copy, env: { ...process.env, PWD: copy }, encoding: "utf8" });
if (built.status !== 0) throw new Error(`The content could not be built:\n${built.stdout}${built.stderr}`);
process.chdir(copy);
await import("../serve");
