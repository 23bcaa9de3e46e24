// npm run dev [-- --lang fa]: the site with live content. What the check finds right goes to Contentlayer's watcher, which turns it into data; Next shows it in the open page.
import { spawn } from "node:child_process";
import path from "node:path";
import { keepAlive } from "./dev/keep-alive.mjs";
import { developmentSteps, ensureInstalled, runSteps } from "./setup.mjs";

// Contentlayer takes the project to be where the shell stood, not where this process does.
process.env.PWD = process.cwd();
process.env.CONTENT_DIR = path.join(".cache", "content");
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const bin = (/** @type {string} */ name) => path.join("node_modules", ".bin", name);

await ensureInstalled();
await runSteps(developmentSteps);
const shell = process.platform === "win32";
const parts = [
  keepAlive("Contentlayer's watcher", { command: bin("contentlayer2"), args: ["dev"], env: { ...env, NODE_ENV: "production" }, shell, isSilent: true }),
  keepAlive("The check of the content", { command: process.execPath, args: ["--import", "tsx", "scripts/dev/watch-check.ts", ...process.argv.slice(2)], env }),
];
const next = spawn(bin("next"), ["dev", "--hostname", "localhost", "--port", process.env.PORT ?? "3000"], { stdio: "inherit", env, shell });
next.on("close", (code) => {
  for (const part of parts) part.stop();
  process.exit(code ?? 0);
});
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) process.on(signal, () => next.kill(signal));
