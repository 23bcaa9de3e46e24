// What a build costs as the site grows: 300 and 3,000 generated documents, from nothing and after one post was added.
import { existsSync, lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { run } from "../setup.mjs";
import { makeFolder, removeFolder, runToEnd } from "./processes.mjs";
import { ask, startSite } from "./site.mjs";
import { kilobytes, median, megabytes, number, printTable, times } from "./table.mjs";
import { writePost, writeTestContent } from "./test-posts.mjs";
import { watchMemory } from "./usage.mjs";

const sizes = /** @type {const} */ ([300, 3000]);
/** Made by commands, or nobody's business. */
const notCopied = [".git", ".next", ".contentlayer", ".cache", "node_modules", "data", "test-results", "playwright-report"];

/** @typedef {{ wall: number, processor: number, peak: number, largest: string }} Built seconds and bytes; `largest`: who had most of them */
/** @typedef {{ documents: number, cold: Built, again: Built, all: number, caches: number, list: number, first: number }} Result bytes; `first`: ms to answer for a post that is not kept yet */

/** Copies the repository; node_modules as hard links where the file system can. */
async function copySite() {
  const folder = await makeFolder();
  for (const name of readdirSync(".")) {
    if (!notCopied.includes(name)) await runToEnd("cp", ["-a", name, folder]);
  }
  const { code } = await run("cp", ["-al", "node_modules", folder], { quiet: true });
  if (code !== 0) await runToEnd("cp", ["-a", "node_modules", folder]);
  return folder;
}

/** Bytes of the files below a folder. @param {string} folder @returns {number} */
function weigh(folder) {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).reduce((sum, entry) => sum + lstatSync(path.join(entry.parentPath, entry.name)).size, 0);
}

/** Runs the build; `times` of the shell adds up the processor time of all that it waited for. @param {string} folder @returns {Promise<Built>} */
async function build(folder) {
  const began = performance.now();
  let memory = () => ({ peak: NaN, largest: "" });
  const output = await runToEnd("sh", ["-c", `"${process.execPath}" scripts/build.mjs && times`], { cwd: folder, onStart: (pid) => (memory = watchMemory(pid)) });
  const wall = (performance.now() - began) / 1000;
  const used = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(output)?.slice(1).map(Number) ?? [];
  const [userMinutes = NaN, userSeconds = NaN, systemMinutes = NaN, systemSeconds = NaN] = used;
  return { wall, processor: (userMinutes + systemMinutes) * 60 + userSeconds + systemSeconds, ...memory() };
}

/** @param {string} folder @param {number} posts */
async function askSite(folder, posts) {
  const site = await startSite(folder);
  try {
    const list = await ask(`${site.origin}/en/news`, "gzip");
    const waits = [];
    // The oldest ones: the server's warm-up has not come to them.
    for (let index = posts - 1; index > posts - 12; index--) {
      const began = performance.now();
      await ask(`${site.origin}/en/news/test-post-${index}`, "gzip");
      waits.push(performance.now() - began);
    }
    return { list: list.body.length, first: median(waits) };
  } finally {
    await site.stop();
  }
}

/** @param {number} documents @returns {Promise<Result>} */
async function measure(documents) {
  const folder = await copySite();
  try {
    const content = path.join(folder, "content");
    const posts = writeTestContent(content, documents);
    const cold = await build(folder);
    const below = (/** @type {string[]} */ ...parts) => weigh(path.join(folder, ...parts));
    const output = { all: below(".next") + below(".contentlayer"), caches: below(".next", "cache") + below(".contentlayer", ".cache") };
    const asked = await askSite(folder, posts);
    writePost(content, posts, 1);
    const again = await build(folder);
    return { documents, cold, again, ...output, ...asked };
  } finally {
    removeFolder(folder);
  }
}

/** @param {Result} result */
function rowOf({ documents, cold, again, all, caches, list, first }) {
  const built = ({ wall, processor, peak }) => [number(wall, 1), number(processor, 1), megabytes(peak)];
  const each = (/** @type {number} */ bytes) => kilobytes(bytes / documents);
  return [number(documents), ...built(cold), ...built(again), each(all), each(all - caches), kilobytes(list, 2), number(first)];
}

/** @param {Result} small @param {Result} large */
function ratiosOf(small, large) {
  const built = (/** @type {"cold" | "again"} */ which) => [
    times(large[which].wall, small[which].wall), times(large[which].processor, small[which].processor), times(large[which].peak, small[which].peak),
  ];
  return ["ratio", ...built("cold"), ...built("again"), "", "", times(large.list, small.list), times(large.first, small.first)];
}

export async function measureBuild() {
  const results = [];
  for (const documents of sizes) results.push(await measure(documents));
  const [small, large] = results;
  printTable("Builds of generated documents (600 words each, in one, two or three languages): `npm run build` in a copy",
    ["documents", "cold, s", "CPU, s", "tree, MB", "one post added, s", "CPU, s", "tree, MB", "kB a document", "without caches", "list, kB gzip", "first answer, ms"],
    [...results.map(rowOf), ...(small && large ? [ratiosOf(small, large)] : []), ["bar at 3,000", "6.00 ×", "", "1,500", "", "", "1,500", "75.0", "", "1.05 ×", ""]],
    [
      "tree: peak of the summed resident memory of all processes of the build · kB a document: .next and .contentlayer; without caches: without .next/cache and .contentlayer/.cache, which no server reads",
      ...results.map(({ documents, cold }) => `most memory at the peak of ${number(documents)}, cold, MB: ${cold.largest}`),
      "first answer: a post that the server has not rendered yet, median of 11",
    ]);
}
