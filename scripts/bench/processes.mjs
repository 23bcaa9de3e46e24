// Processes and folders that a measurement starts: all of them are gone when it ends, however it ends. Nothing is ended by name.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** @type {Set<string>} */
const folders = new Set();

/** A signal to a process and to what it started; nothing happens if it is gone. @param {number | undefined} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}

/** Ends what is still running and removes what is still there; for the end of the process, hence without waiting. */
function endEverything() {
  for (const child of running) signalGroup(child.pid, "SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
process.once("exit", endEverything);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, () => process.exit(1));

/** A temporary folder; removeFolder() removes it, or the end of the process. */
export async function makeFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
  folders.add(folder);
  return folder;
}

/** @param {string} folder */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
}

/** @typedef {{ child: import("node:child_process").ChildProcess, pid: number, output: () => string, stop: () => Promise<void> }} Running */

/**
 * Starts a program as the head of its own process group.
 * @param {string} command @param {readonly string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Running}
 */
export function start(command, args, { cwd = process.cwd(), env = {} } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, PWD: cwd, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  child.on("error", (error) => (output += error.message));
  const closed = new Promise((resolve) => child.once("close", resolve));
  /** Asks it to end, insists after five seconds. */
  async function stop() {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) child.kill("SIGTERM");
    const patience = setTimeout(() => signalGroup(child.pid, "SIGKILL"), 5000);
    await closed;
    clearTimeout(patience);
    signalGroup(child.pid, "SIGKILL"); // What it started and left behind.
    running.delete(child);
  }
  return { child, pid: child.pid ?? 0, output: () => output, stop };
}

/** Waits until a program has printed something that fits. @param {Running} program @param {RegExp} pattern @param {number} [patience] ms @returns {Promise<RegExpExecArray>} */
export async function whenPrinted(program, pattern, patience = 60_000) {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const found = pattern.exec(program.output());
    if (found) return found;
    if (program.child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await program.stop();
  throw new Error(`${program.child.spawnargs.join(" ")} did not start:\n${program.output()}`);
}

/** Runs a program to its end. @param {string} command @param {readonly string[]} args @param {Parameters<typeof start>[2] & { onStart?: (pid: number) => void }} [options] @returns {Promise<string>} what it printed @throws if it fails */
export async function runToEnd(command, args, { onStart, ...options } = {}) {
  const program = start(command, args, options);
  onStart?.(program.pid);
  const code = await new Promise((resolve) => program.child.once("close", resolve));
  running.delete(program.child);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${program.output().slice(-4000)}`);
  return program.output();
}

/** A port of 127.0.0.1 on which nobody listens. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
