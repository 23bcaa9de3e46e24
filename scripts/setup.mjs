// What every command needs first: packages installed, the site built. Plain JavaScript: nothing is installed yet when it runs.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import path from "node:path";

/** Everything that goes into a build; public/fonts is made by it. */
const sources = [
  "app", "components", "content", "i18n", "lib", "messages", "public", "scripts/build-font.ts", "scripts/draw-ahead.ts",
  "contentlayer.config.ts", "instrumentation.ts", "next.config.ts", "postcss.config.mjs", "proxy.ts", "package-lock.json", "tsconfig.json",
];
const installStamp = path.join("node_modules", ".installed");
const buildStamp = path.join(".next", "built");

/** @typedef {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} RunOptions */

/** The exit code by which a shell tells how a process ended. @param {number | null} code @param {NodeJS.Signals | null} [signal] the signal that killed it */
export function codeOf(code, signal) {
  return code ?? (signal ? 128 + constants.signals[signal] : 1);
}

/** Signals that end a command and all that it started. */
const endings = /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"]);
/** Milliseconds after which what does not end by itself is killed. */
const longestEnd = 5000;

/**
 * Starts a child; until it has ended, a signal to this process is one to the child and to everything that the child started, and then this
 * process ends as by that signal. It listens before the child is there: nothing comes between.
 * @param {boolean} isGroup whether the child leads a process group of its own
 * @param {() => import("node:child_process").ChildProcess} start
 */
function withSignals(isGroup, start) {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    try {
      if (isGroup && child?.pid) process.kill(-child.pid, signal);
      else child?.kill(signal);
    } catch {
      // It has ended by itself.
    }
  };
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (isGroup) send("SIGTERM");
    // A terminal's Ctrl+C has reached a child that shares its group already.
    else if (signal !== "SIGINT") send(signal);
    child?.once("close", () => {
      // What the child has left behind.
      if (isGroup) send("SIGKILL");
      process.exit(codeOf(null, signal));
    });
    setTimeout(() => send("SIGKILL"), longestEnd).unref();
  };
  for (const signal of endings) process.once(signal, pass);
  child = start();
  child.once("close", () => {
    for (const signal of endings) process.removeListener(signal, pass);
  });
  return child;
}

/**
 * Runs a command to its end; `quiet` shows its output only if it fails. A signal to this process ends the command, and then this process.
 * @param {string} command @param {readonly string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} the exit code, and what it printed if it was quiet
 */
export function run(command, args, { quiet = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that nothing that a build starts outlives it; not for what talks with the terminal.
    const isGroup = quiet && process.platform !== "win32";
    const child = withSignals(isGroup, () => spawn(command, args, { stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit", env, detached: isGroup, shell: process.platform === "win32" }));
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    // Not to be found, not to be run: a step that has failed like any other.
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code, signal) => resolve({ code: codeOf(code, signal), output }));
    // What a child has left behind may hold its output open for ever.
    child.on("exit", (code, signal) => setTimeout(() => {
      for (const stream of [child.stdout, child.stderr]) stream?.destroy();
      resolve({ code: codeOf(code, signal), output });
    }, longestEnd).unref());
  });
}

/** A program of node_modules, by its own JavaScript file or by its name in .bin. @param {string} name @param {readonly string[]} args @param {RunOptions} [options] */
export function runBin(name, args, options) {
  return run(path.join("node_modules", ".bin", name), args, options);
}

/** @param {string} file */
async function filesBelow(file) {
  if (!existsSync(file)) return [];
  if ((await stat(file)).isFile()) return [file];
  const entries = await readdir(file, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** A fingerprint of files and folders: changes when any of them does. @param {readonly string[]} places */
async function fingerprint(places) {
  const hash = createHash("sha256").update(process.version);
  for (const place of places) {
    for (const file of await filesBelow(place)) {
      // Not the asynchronous way: for thousands of small files it takes seven times as long.
      if (!file.startsWith(path.join("public", "fonts"))) hash.update(file).update("\0").update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/** @param {string} stamp @param {string} value */
async function isCurrent(stamp, value) {
  return existsSync(stamp) && (await readFile(stamp, "utf8")) === value;
}

/** Installs the packages of package-lock.json if that has not been done yet. Ends the process if it cannot be done. */
export async function ensureInstalled() {
  await installIfChanged().catch((/** @type {unknown} */ error) => fail(String(error), "The packages could not be installed: a file could not be read or written."));
}

async function installIfChanged() {
  const value = await fingerprint(["package-lock.json", ".npmrc"]);
  if (await isCurrent(installStamp, value)) return;
  console.log("Installing packages (npm install) …");
  // Half an installation must not pass for the one before.
  await rm(installStamp, { force: true });
  // The versions of package-lock.json, which stays as it is. Not `npm ci`: that refuses where a registry lacks builds for
  // platforms that nobody here has. devDependencies too, whatever NODE_ENV says: the same tree everywhere.
  const { code, output } = await run("npm", ["install", "--no-save", "--include=dev", "--loglevel=error"], { quiet: true });
  if (code !== 0) fail(output, "The packages could not be installed. Is the npm registry reachable?");
  await writeFile(installStamp, value);
}

/** @param {string} output @param {string} sentence @returns {never} */
function fail(output, sentence) {
  console.error(`${output.trim()}\n\n${sentence}`);
  process.exit(1);
}

/** @type {readonly [string, string, readonly string[], string][]} */
export const steps = [
  ["Checking content", "tsx", ["scripts/check-content.ts"], "The content has mistakes: mend the lines above and start again."],
  ["Turning content into data", "tsx", ["scripts/build-content.ts"], "Contentlayer could not read the content."],
  ["Cutting the font", "tsx", ["scripts/build-font.ts"], "The font could not be made."],
  ["Building the site", "next", ["build"], "The site could not be built."],
  ["Drawing the newest share images", "tsx", ["scripts/draw-ahead.ts"], "A share image could not be drawn."],
];

/** The steps that come before Next in development: a mistake in content/ is shown in the browser, and stops nothing. */
export const developmentSteps = [/** @type {typeof steps[number]} */ (["Checking content", "tsx", ["scripts/dev/watch-check.ts", "--once"], "The check did not run."]), ...steps.slice(1, 3)];

/** Runs steps of the build, saying which; ends the process at the first that fails. @param {typeof steps} chosen */
export async function runSteps(chosen) {
  // Not before it is called: scripts/dev.mjs sets CONTENT_DIR.
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  for (const [sentence, bin, args, onFailure] of chosen) {
    console.log(`${sentence} …`);
    const { code, output } = await runBin(bin, args, { quiet: true, env });
    if (code !== 0) fail(output, onFailure);
  }
}

/** Builds the site if anything that goes into it has changed since the last build. */
export async function ensureBuilt() {
  await buildIfChanged().catch((/** @type {unknown} */ error) => fail(String(error), "The site could not be built: a file could not be read or written."));
}

async function buildIfChanged() {
  const value = await fingerprint(sources);
  if (await isCurrent(buildStamp, value)) return;
  // Half a build must not pass for the one before, should the sources be as they were then.
  await rm(buildStamp, { force: true });
  await runSteps(steps);
  await mkdir(path.dirname(buildStamp), { recursive: true });
  await writeFile(buildStamp, value);
}
