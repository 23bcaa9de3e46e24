// Runs the real `npm run new` on a small content folder in which nobody exists, and looks at what has become of the folder.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { baseFolder, type Files } from "./broken-content/base-folder";
import { root } from "./source-files";

export type Ran = { code: number | null; out: string; err: string };

/** A content folder of its own, with `changes`; `remove` takes it away. */
export function contentFolder(changes: Files = {}): { folder: string; remove(): void } {
  const place = mkdtempSync(join(tmpdir(), "new-command-"));
  for (const [path, content] of Object.entries({ ...baseFolder, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(place, "content", path)), { recursive: true });
    writeFileSync(join(place, "content", path), content);
  }
  return { folder: join(place, "content"), remove: () => rmSync(place, { recursive: true }) };
}

/** Every file below the folder that holds `folder`, with its text: also what was left lying beside it. */
export function textsIn(folder: string): Record<string, string> {
  const place = dirname(folder);
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]));
}

/** Signs that only steer the direction of a line. */
const unsteered = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

/** Runs the command as an editor does; `typed` is what is typed, a line each, where it asks. */
export function runNew(folder: string, args: readonly string[], { typed, env }: { typed?: readonly string[]; env?: Record<string, string> } = {}): Promise<Ran> {
  const given = [...args, "--content", folder, ...(typed ? ["--ask"] : [])];
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "scripts", "new.ts"), ...given], { cwd: root, env: { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: "en_US.UTF-8", ...env } });
  const ran: Ran = { code: null, out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (ran.out += unsteered(text)));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (ran.err += unsteered(text)));
  child.stdin.end((typed ?? []).map((line) => `${line}\n`).join(""));
  return new Promise((resolve, reject) => child.on("error", reject).on("close", (code) => resolve({ ...ran, code })));
}
