// npm run check:content [-- --json] [folder]: prints every mistake in content/ and exits with 1 if there is an error.
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkContent } from "../lib/check/check-content";
import { KeptOutlines } from "../lib/check/kept-results";
import { codeFingerprint } from "../lib/check/own-code";
import { describe, type Problem } from "../lib/check/problem";

const ownFolder = fileURLToPath(new URL("../content", import.meta.url));
/** What is kept of the site's own content, so that the next check reads only what has changed; it may be deleted at any time. */
const keptFile = fileURLToPath(new URL("../.cache/content-check", import.meta.url));

function count(problems: readonly Problem[], level: Problem["level"]): string {
  const found = problems.filter((problem) => problem.level === level).length;
  return `${found} ${level}${found === 1 ? "" : "s"}`;
}

function summary(problems: readonly Problem[]): string {
  if (problems.length === 0) return "content: no errors, no warnings";
  const files = new Set(problems.map(({ file }) => file)).size;
  return `content: ${count(problems, "error")}, ${count(problems, "warning")} in ${files} ${files === 1 ? "file" : "files"}`;
}

function options(): { json: boolean; folder: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: "boolean", default: false } }, allowPositionals: true });
    return positionals.length > 1 ? undefined : { json: values.json, folder: positionals[0] ?? ownFolder };
  } catch {
    return undefined;
  }
}

function main(): number {
  const chosen = options();
  if (!chosen) {
    console.error("Usage: npm run check:content -- [--json] [folder]");
    return 2;
  }
  const { json, folder } = chosen;
  const kept = resolve(folder) === ownFolder ? new KeptOutlines(keptFile, codeFingerprint()) : undefined;
  const problems = checkContent(folder, undefined, kept).map((problem) => ({ ...problem, file: relative(process.cwd(), join(folder, problem.file)) || "." }));
  console.log(json ? JSON.stringify(problems, undefined, 2) : [...problems.map(describe), summary(problems)].join("\n"));
  return problems.some(({ level }) => level === "error") ? 1 : 0;
}

process.exitCode = main();
