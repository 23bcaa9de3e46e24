// npm run check:content [-- --lang fa] [--json] [--format text|json|github] [folder]: says every mistake in content/ and exits with 1 if
// there is an error, with 2 if it was asked for something that it cannot do.
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { languageOfComputer } from "../i18n/negotiate";
import { isLocale, type Locale, routing } from "../i18n/routing";
import { checkContent } from "../lib/check/check-content";
import { KeptOutlines } from "../lib/check/kept-results";
import { codeFingerprint } from "../lib/check/own-code";
import type { Problem } from "../lib/check/problem";
import { describe, explain, summarise } from "../lib/check/words";
import { annotation } from "./check-content/annotation";

const ownFolder = fileURLToPath(new URL("../content", import.meta.url));
/** What is kept of the site's own content, so that the next check reads only what has changed; it may be deleted at any time. */
const keptFile = fileURLToPath(new URL("../.cache/content-check", import.meta.url));
const formats = ["text", "json", "github"] as const;
type Format = (typeof formats)[number];
type Options = { locale: Locale; format: Format; folder: string };

/** What was asked for; undefined if it makes no sense. */
function options(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: "boolean" }, lang: { type: "string" }, format: { type: "string" } }, allowPositionals: true });
    const locale = values.lang ?? languageOfComputer(process.env);
    const given = values.format ?? (values.json ? "json" : process.env["GITHUB_ACTIONS"] === "true" ? "github" : "text");
    const format = formats.find((one) => one === given);
    const isBoth = values.json === true && format !== "json";
    return positionals.length > 1 || !isLocale(locale) || !format || isBoth ? undefined : { locale, format, folder: positionals[0] ?? ownFolder };
  } catch {
    return undefined;
  }
}

function output(problems: readonly Problem[], { format, locale }: Options): string {
  if (format === "json") return JSON.stringify(problems.map((problem) => ({ ...problem, ...explain(problem, locale) })), undefined, 2);
  const lines = problems.map((problem) => (format === "github" ? annotation(problem, locale) : describe(problem, locale)));
  return [...lines, summarise(problems, locale)].join("\n");
}

function main(): number {
  const chosen = options();
  if (!chosen) {
    console.error(`Usage: npm run check:content -- [--lang ${routing.locales.join("|")}] [--json | --format ${formats.join("|")}] [folder]`);
    return 2;
  }
  const { folder } = chosen;
  const kept = resolve(folder) === ownFolder ? new KeptOutlines(keptFile, codeFingerprint()) : undefined;
  const problems = checkContent(folder, undefined, kept).map((problem) => ({ ...problem, file: relative(process.cwd(), join(folder, problem.file)).replaceAll("\\", "/") || "." }));
  console.log(output(problems, chosen));
  return problems.some(({ level }) => level === "error") ? 1 : 0;
}

process.exitCode = main();
