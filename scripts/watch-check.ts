// Part of npm run dev: checks the content whenever a file changes, says what is wrong here and in the open page, and passes on what is right.
// With --once: does so one time, before the site is there.
import { existsSync, mkdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { checkContent } from "../lib/check/check-content";
import { KeptOutlines } from "../lib/check/kept-results";
import { codeFingerprint } from "../lib/check/own-code";
import { describe } from "../lib/check/words";
import { problemsFile } from "../lib/found-problems";
import { keepSound, soundFolder } from "../lib/sound-content";

const code = codeFingerprint();
const version = ".contentlayer/version.json";
let before: string | undefined;

/** Imported by lib/documents.ts: an open page reloads, and shows or loses its notice. */
function tellOpenPages() {
  if (existsSync(version)) writeFileSync(version, JSON.stringify({ ...(JSON.parse(readFileSync(version, "utf8")) as object), checkedAt: Date.now() }));
}

function check() {
  const problems = checkContent("content", undefined, new KeptOutlines(".cache/content-check", code));
  keepSound("content", soundFolder, problems);
  const found = JSON.stringify(problems);
  if (found === before) return;
  const isFirst = before === undefined;
  before = found;
  writeFileSync(problemsFile, found);
  tellOpenPages();
  if (problems.length > 0) console.log(problems.map((problem) => `content/${describe(problem)}`).join("\n"));
  else if (!isFirst) console.log("The content is right again.");
}

mkdirSync(".contentlayer", { recursive: true });
check();
if (!process.argv.includes("--once")) {
  let soon: NodeJS.Timeout | undefined;
  watch("content", { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(check, 50);
  });
}
