// Keeps a part of npm run dev alive: where it ends it is started again, and both is said; what it repeats is said once.
import { spawn } from "node:child_process";

/** @typedef {{ command: string, args: readonly string[], env: NodeJS.ProcessEnv, shell?: boolean, isSilent?: boolean }} Program `isSilent`: only its complaints are shown */

/** Pauses before a new start, in milliseconds: a part that ends at once again and again is not asked all the time. */
const pauses = [500, 1000, 2000, 5000, 10_000];
/** Who has run for so long, in milliseconds, has started well. */
const settled = 10_000;
/** Lines of one complaint that are shown; a stack of a library helps no editor. */
const mostLines = 8;

/**
 * Starts a program and starts it again whenever it ends.
 * @param {string} name what it is, for a sentence @param {Program} program
 * @returns {{ stop: () => void }}
 */
export function keepAlive(name, { command, args, env, shell = false, isSilent = false }) {
  let isStopping = false;
  let failures = 0;
  let said = "";
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  function begin() {
    const begun = performance.now();
    let complaint = "";
    const own = spawn(command, args, { stdio: ["ignore", isSilent ? "ignore" : "inherit", "pipe"], env, shell });
    child = own;
    own.stderr?.on("data", (chunk) => (complaint = (complaint + chunk).slice(0, 20_000)));
    const quiet = setInterval(() => {
      complain(complaint);
      complaint = "";
    }, 300);
    own.on("error", (error) => (complaint += error.message));
    own.on("close", (code, signal) => {
      clearInterval(quiet);
      complain(complaint);
      if (isStopping) return;
      failures = performance.now() - begun > settled ? 1 : failures + 1;
      const pause = pauses[Math.min(failures, pauses.length) - 1] ?? 0;
      // Once: while a file is broken a part may end at each start.
      if (failures === 1) console.error(`${name} ended (${signal ?? `code ${code}`}) and is started again.`);
      timer = setTimeout(begin, pause);
    });
  }

  /** @param {string} text */
  function complain(text) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const shown = lines.slice(0, mostLines).join("\n");
    if (shown === "" || shown === said) return;
    said = shown;
    console.error(lines.length > mostLines ? `${shown}\n… (${lines.length - mostLines} more lines of ${name})` : shown);
  }

  begin();
  return {
    stop() {
      isStopping = true;
      clearTimeout(timer);
      child?.kill();
    },
  };
}
