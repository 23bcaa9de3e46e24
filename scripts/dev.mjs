// npm run dev: the site with live content. Contentlayer's watcher turns edits into data, Next shows them in the open page.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { contentSteps, ensureInstalled, runBin, runSteps } from "./setup.mjs";

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

/** Says what is wrong with the content, with file and line; the site goes on with what is right. */
async function checkContent() {
  const { code, output } = await runBin("tsx", ["scripts/check-content.ts"], { quiet: true });
  if (code !== 0) console.error(output.trim());
}

await ensureInstalled();
await runSteps(contentSteps);
watchContent();
/** @type {NodeJS.Timeout | undefined} */
let soon;
watch("content", { recursive: true }, () => {
  clearTimeout(soon);
  soon = setTimeout(() => void checkContent(), 300);
});
const next = spawn(bin("next"), ["dev", "--port", process.env.PORT ?? "3000"], { stdio: "inherit", env, shell: process.platform === "win32" });
next.on("close", (code) => {
  isStopping = true;
  watcher?.kill();
  process.exit(code ?? 0);
});
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) process.on(signal, () => next.kill(signal));
