// npm run dev: the site with live content. What the check finds right goes to Contentlayer's watcher, which turns it into data; Next shows it in the open page.
import { spawn } from "node:child_process";
import path from "node:path";
import { developmentSteps, ensureInstalled, runSteps } from "./setup.mjs";

// Contentlayer takes the project to be where the shell stood, not where this process does.
process.env.PWD = process.cwd();
process.env.CONTENT_DIR = path.join(".cache", "content");
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const bin = (/** @type {string} */ name) => path.join("node_modules", ".bin", name);
let isStopping = false;
/** @type {import("node:child_process").ChildProcess | undefined} */
let watcher;

/** Contentlayer's watcher dies on a broken file at its start: it is started again until the file is mended. */
function watchContent() {
  watcher = spawn(bin("contentlayer2"), ["dev"], { stdio: ["ignore", "ignore", "inherit"], env: { ...env, NODE_ENV: "production" }, shell: process.platform === "win32" });
  watcher.on("close", () => {
    if (!isStopping) setTimeout(watchContent, 1000);
  });
}

await ensureInstalled();
await runSteps(developmentSteps);
watchContent();
const check = spawn(process.execPath, ["--import", "tsx", "scripts/watch-check.ts"], { stdio: "inherit", env });
const next = spawn(bin("next"), ["dev", "--hostname", "localhost", "--port", process.env.PORT ?? "3000"], { stdio: "inherit", env, shell: process.platform === "win32" });
next.on("close", (code) => {
  isStopping = true;
  watcher?.kill();
  check.kill();
  process.exit(code ?? 0);
});
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) process.on(signal, () => next.kill(signal));
