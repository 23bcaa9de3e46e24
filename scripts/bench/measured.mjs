// A program run to its end, with what it cost.
import { runToEnd } from "./processes.mjs";
import { watchMemory } from "./usage.mjs";

/** @typedef {{ wall: number, processor: number, peak: number, largest: string, output: string }} Cost seconds and bytes; `processor`: user and system, of all that it waited for; `peak`: summed resident memory of all its processes; `largest`: who had most of it */

/** @param {string} command for a shell @param {string} cwd @returns {Promise<Cost>} @throws if it fails */
export async function measured(command, cwd) {
  const began = performance.now();
  let memory = () => ({ peak: NaN, largest: "" });
  // `times` of the shell adds up the processor time of all that it has waited for.
  const output = await runToEnd("sh", ["-c", `${command} && times`], { cwd, env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }, onStart: (pid) => (memory = watchMemory(pid)) });
  const wall = (performance.now() - began) / 1000;
  const used = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(output)?.slice(1).map(Number) ?? [];
  const [userMinutes = NaN, userSeconds = NaN, systemMinutes = NaN, systemSeconds = NaN] = used;
  return { wall, processor: (userMinutes + systemMinutes) * 60 + userSeconds + systemSeconds, output, ...memory() };
}
