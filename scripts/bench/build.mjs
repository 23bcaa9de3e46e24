// What the check, the build and the server cost as the site grows: 300, 3,000 and 15,000 generated documents, step by step, from nothing, again, and after one text changed.
import { appendFileSync, existsSync, lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { run, steps } from "../setup.mjs";
import { measured } from "./measured.mjs";
import { makeFolder, removeFolder, runToEnd } from "./processes.mjs";
import { measureServer, printServers } from "./served.mjs";
import { kilobytes, megabytes, number, printTable, times } from "./table.mjs";
import { writeTestContent } from "./test-content.mjs";
import { writePost } from "./test-posts.mjs";

const sizes = /** @type {const} */ ([300, 3000, 15_000]);
/** Made by commands, or nobody's business. */
const notCopied = [".git", ".next", ".contentlayer", ".cache", "node_modules", "data", "test-results", "playwright-report"];

/** @typedef {import("./measured.mjs").Cost} Cost @typedef {Record<string, Cost>} Costs by what was done */
/** @typedef {{ documents: number, costs: Costs, all: number, caches: number, compiled: string, server: import("./served.mjs").Served }} Result bytes */

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

/** The steps of a build as commands, by the first word that says what they do: Checking, Turning, Cutting, Building, Drawing. */
function commandsByWord() {
  return Object.fromEntries(steps.map(([sentence, bin, args]) => [sentence.split(" ")[0], `node_modules/.bin/${bin} ${args.join(" ")}`]));
}

/** Every step from nothing, then again, then after one change. @param {string} folder @param {import("./test-content.mjs").Written} written @returns {Promise<Costs>} */
async function measureSteps(folder, { posts, people }) {
  const { Checking: check, Turning: content, Cutting: font, Building: next, Drawing: images } = commandsByWord();
  const step = (/** @type {string | undefined} */ command) => measured(command ?? "false", folder);
  /** @type {Costs} */
  const costs = { "check, nothing kept": await step(check), "check, nothing changed": await step(check) };
  appendFileSync(path.join(folder, "content", "news", "test-post-0", "en.mdx"), "\nOne line more.\n");
  costs["check, one text changed"] = await step(check);
  costs["content, from nothing"] = await step(content);
  costs["content, nothing changed"] = await step(content);
  writePost(path.join(folder, "content"), posts, 1, people);
  costs["content, one post added"] = await step(content);
  costs["font"] = await step(font);
  costs["next build"] = await step(next);
  costs["share images"] = await step(images);
  writePost(path.join(folder, "content"), posts + 1, 1, people);
  costs["npm run build, one post added"] = await step(`"${process.execPath}" scripts/build.mjs`);
  return costs;
}

/** @param {number} documents @returns {Promise<Result>} */
async function measure(documents) {
  const folder = await copySite();
  try {
    const written = writeTestContent(path.join(folder, "content"), documents);
    const costs = await measureSteps(folder, written);
    const below = (/** @type {string[]} */ ...parts) => weigh(path.join(folder, ...parts));
    const compiled = /\d+ of \d+ texts[^\n]*/.exec(costs["content, one post added"]?.output ?? "")?.[0] ?? "";
    const output = { all: below(".next") + below(".contentlayer"), caches: below(".next", "cache") + below(".contentlayer", ".cache") };
    return { documents, costs, compiled, ...output, server: await measureServer(folder, written) };
  } finally {
    removeFolder(folder);
  }
}

/** @param {readonly Result[]} results */
function printCosts(results) {
  const names = Object.keys(results[0]?.costs ?? {});
  const cells = (/** @type {Cost | undefined} */ cost) => [number(cost?.wall ?? NaN, 1), number(cost?.processor ?? NaN, 1), megabytes(cost?.peak ?? NaN)];
  const ratio = ({ costs }, /** @type {string} */ part, /** @type {string} */ whole) => times(costs[part]?.processor ?? NaN, costs[whole]?.processor ?? NaN);
  printTable("Steps of a build in a copy with generated documents (300 to 600 words each; news, people and their records, signers, events; one to three languages)",
    ["documents", ...results.flatMap(({ documents }) => [`${number(documents)}: s`, "CPU, s", "tree, MB"])],
    [
      ...names.map((name) => [name, ...results.flatMap(({ costs }) => cells(costs[name]))]),
      ["bar: check, nothing kept", ...results.flatMap(({ documents }) => (documents === 15_000 ? ["60.0", "", "1,000"] : ["", "", ""]))],
      ["bar: check, one text changed", ...results.flatMap(({ documents }) => (documents === 15_000 ? ["10.0", "", "1,000"] : ["", "", ""]))],
      ["bar: any step", ...results.flatMap(() => ["", "", "8,000"])],
    ],
    [
      "tree: peak of the summed resident memory of all processes of a step",
      ...results.map((result) => `${number(result.documents)}: one post added costs ${ratio(result, "content, one post added", "content, from nothing")} the CPU of the content from nothing, where ${result.compiled}`),
      ...results.map(({ documents, all, caches }) => `${number(documents)}: .next and .contentlayer ${kilobytes(all / documents)} kB a document, ${kilobytes((all - caches) / documents)} without the caches, which no server reads (bar at 3,000: 75.0)`),
      ...results.map(({ documents, costs }) => `${number(documents)}: most memory of the content from nothing, MB: ${costs["content, from nothing"]?.largest}`),
    ]);
}

export async function measureBuild() {
  /** @type {Result[]} */
  const results = [];
  for (const documents of sizes) {
    console.log(`${number(documents)} documents …${documents > 10_000 ? " (a quarter of an hour and more)" : ""}`);
    results.push(await measure(documents));
  }
  printCosts(results);
  printServers(results);
}
