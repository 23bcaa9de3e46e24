// What processes use, read from Linux's /proc: memory now and at its peak, processor time. Elsewhere every figure is NaN.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ticksPerSecond = 100; // USER_HZ, the same on every Linux that Debian runs on.
const pageSize = 4096;

/** The fields of /proc/<pid>/stat after the name, which may hold blanks. @param {number} pid @returns {string[] | undefined} */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** A process and all that descend from it. @param {number} root @returns {number[]} */
export function treeOf(root) {
  if (!existsSync("/proc/self/stat")) return [];
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    const parent = /^\d+$/.test(name) ? Number(statOf(Number(name))?.[1]) : NaN;
    if (Number.isInteger(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Resident memory of some processes, bytes; what they share counts for each. @param {readonly number[]} pids */
export function residentOf(pids) {
  return pids.length === 0 ? NaN : pids.reduce((sum, pid) => sum + Number(statOf(pid)?.[21] ?? 0) * pageSize, 0);
}

/** Processor time of some processes so far, seconds, user and system. @param {readonly number[]} pids */
export function processorOf(pids) {
  if (pids.length === 0) return NaN;
  return pids.reduce((sum, pid) => {
    const stat = statOf(pid);
    return sum + (stat ? (Number(stat[11]) + Number(stat[12])) / ticksPerSecond : 0);
  }, 0);
}

/** What a process runs, in a word: `tsc`, `contentlayer2`, `next-build`. @param {number} pid */
function nameOf(pid) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split(/[\0 ]/);
    const script = words.slice(1).find((word) => /\/(?!.*(?:loader|preflight))/.test(word) && !word.startsWith("-"));
    return path.basename(/node$/.test(words[0] ?? "") && script ? script : (words[0] ?? ""));
  } catch {
    return "gone";
  }
}

/** Watches the memory of a process tree. @param {number} pid @returns {() => { peak: number, largest: string }} ends the watch; bytes, and who had most of them at the peak */
export function watchMemory(pid) {
  let seen = { peak: NaN, largest: "" };
  const look = () => {
    const tree = treeOf(pid);
    const peak = residentOf(tree);
    if (peak <= seen.peak || Number.isNaN(peak)) return;
    const parts = tree.map((one) => ({ one, bytes: residentOf([one]) })).sort((a, b) => b.bytes - a.bytes);
    seen = { peak, largest: parts.slice(0, 3).map(({ one, bytes }) => `${nameOf(one)} ${Math.round(bytes / 1e6)}`).join(", ") };
  };
  look();
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    return seen;
  };
}
