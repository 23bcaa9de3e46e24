// Part of npm run dev: checks the content whenever a file changes, says what is wrong here and in the open page, and passes on what is right.
// With --once: does so one time, before the site is there. With --lang fa: in another language than the computer's.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { languageOfComputer } from "../../i18n/negotiate";
import { isLocale } from "../../i18n/routing";
import { checkContent } from "../../lib/check/check-content";
import { KeptOutlines } from "../../lib/check/kept-results";
import { codeFingerprint } from "../../lib/check/own-code";
import type { Problem } from "../../lib/check/problem";
import { problemsFile } from "../../lib/found-problems";
import { keepSound, soundFolder } from "../../lib/sound-content";
import { watchFolder } from "./folder-watcher";
import { logOf } from "./problem-log";

const { values: options } = parseArgs({ options: { once: { type: "boolean" }, lang: { type: "string" } } });
const locale = options.lang !== undefined && isLocale(options.lang) ? options.lang : languageOfComputer(process.env);
const code = codeFingerprint();
const version = ".contentlayer/version.json";
/** A file may vanish between being listed and being read: then the check is made again, and only what it says twice is believed. */
const again = 150;
let before: readonly Problem[] | undefined;
let isMissing = false;

/** Imported by lib/documents.ts: an open page reloads, and shows or loses its notice. Contentlayer may be writing it at this moment. */
function tellOpenPages() {
  if (!existsSync(version)) return;
  const told = { ...(JSON.parse(readFileSync(version, "utf8")) as object), checkedAt: Date.now() };
  writeFileSync(`${version}.new`, JSON.stringify(told));
  renameSync(`${version}.new`, version);
}

function check() {
  // Not an empty site: somebody has another branch between their hands.
  if (!existsSync("content")) {
    if (!isMissing) console.error("content/ is not there: the site shows what it had until the folder comes back.");
    isMissing = true;
    return;
  }
  if (isMissing) console.log("content/ is back.");
  isMissing = false;
  const problems = checkContent("content", undefined, new KeptOutlines(".cache/content-check", code));
  if (problems.some(({ rule }) => rule === "crash") && before !== undefined && !before.some(({ rule }) => rule === "crash")) throw new Error("A file vanished");
  const changed = keepSound("content", soundFolder, problems);
  const isNew = JSON.stringify(problems) !== JSON.stringify(before);
  const lines = logOf(before, problems, locale);
  before = problems;
  if (isNew) writeFileSync(problemsFile, JSON.stringify(problems));
  // The glossary is no document, and Contentlayer says nothing of it.
  if (isNew || changed > 0) tellOpenPages();
  if (lines) console.log(lines);
}

let failed = 0;
/** Never ends the process: a file that moves while it is read is met again a moment later. */
function checkSafely() {
  try {
    check();
    failed = 0;
  } catch (error) {
    failed++;
    if (failed === 20) console.error(`The check could not be made: ${error instanceof Error ? error.message : String(error)}`);
    if (failed === 2) before ??= [];
    setTimeout(checkSafely, again * Math.min(failed, 20));
  }
}

mkdirSync(".contentlayer", { recursive: true });
if (options.once) check();
else {
  checkSafely();
  for (const folder of ["content", "public"]) watchFolder(folder, checkSafely);
}
