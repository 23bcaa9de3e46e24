// Writes the test content and lets the real contentlayer.config.ts turn it into data, once a run, while other tests run already.
import { spawn } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { testContent } from "./content";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function write(testSite: string) {
  rmSync(testSite, { recursive: true, force: true });
  for (const [file, text] of Object.entries(testContent)) {
    const target = join(testSite, "content", file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const name of ["contentlayer.config.ts", "tsconfig.json", "node_modules"]) symlinkSync(join(root, name), join(testSite, name));
}

/** Leaves a file `built` for ./enter to find: empty, or saying what went wrong. Contentlayer takes its folder from PWD where that is set. */
function build(testSite: string) {
  const child = spawn(process.execPath, [join(root, "node_modules/contentlayer/bin/cli.cjs"), "build"], {
    cwd: testSite,
    env: { ...process.env, PWD: testSite, NODE_ENV: "production" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = new Promise<void>((resolve) => child.on("close", (code) => {
    writeFileSync(join(testSite, "building"), code === 0 ? "" : `Contentlayer ended with ${code}:\n${output}`);
    renameSync(join(testSite, "building"), join(testSite, "built"));
    resolve();
  }));
  return { child, ended };
}

export default function setup(project: TestProject) {
  const { testSite } = project.getProvidedContext();
  write(testSite);
  const { child, ended } = build(testSite);
  return async () => {
    child.kill();
    await ended;
    rmSync(testSite, { recursive: true, force: true });
  };
}
