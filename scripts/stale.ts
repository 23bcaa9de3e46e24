// npm run stale [-- --json] [folder]: lists whose status to verify next, the longest unverified first, with the sources to look at again.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { today } from "../lib/clock";
import { checkContent } from "../lib/check/check-content";
import { readRecords } from "../lib/record-files";
import { worklistOf, type Verification } from "../lib/worklist";

const ownFolder = fileURLToPath(new URL("../content", import.meta.url));

function options(): { json: boolean; folder: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: "boolean", default: false } }, allowPositionals: true });
    return positionals.length > 1 ? undefined : { json: values.json, folder: positionals[0] ?? ownFolder };
  } catch {
    return undefined;
  }
}

function inWords({ slug, status, asOf, verifiedOn, age, isStale, daysLeft, sources }: Verification): string {
  const known = status === undefined ? "no status" : `${status} as of ${asOf}, last verified ${verifiedOn} (${age} days ago)`;
  const mark = isStale ? "NOT VERIFIED" : `${daysLeft} days left`;
  const lines = sources.map(({ publisher, title, url, published }) => `    ${[published ?? "undated", publisher, title && `“${title}”`, url].filter(Boolean).join("  ")}`);
  return [`${slug}: ${mark}; ${known}`, ...lines].join("\n");
}

function main(): number {
  const chosen = options();
  if (!chosen) {
    console.error("Usage: npm run stale -- [--json] [folder]");
    return 2;
  }
  const wrong = checkContent(chosen.folder).filter(({ level }) => level === "error").length;
  if (wrong > 0) {
    console.error(`The content has ${wrong} ${wrong === 1 ? "error" : "errors"}: see npm run check:content`);
    return 1;
  }
  const list = worklistOf(readRecords(chosen.folder), today());
  const stale = list.filter(({ isStale }) => isStale).length;
  console.log(chosen.json ? JSON.stringify(list, undefined, 2) : [...list.map(inWords), `${today()}: ${list.length} to keep verified, ${stale} of them not verified`].join("\n"));
  return 0;
}

process.exitCode = main();
