// npm run new -- news|prisoner|signer|video|page [slug] [options]: asks for what a document needs and writes its files (see --help).
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { languageOfComputer } from "../i18n/negotiate";
import { isLocale, routing } from "../i18n/routing";
import { checkContent } from "../lib/check/check-content";
import { KeptOutlines } from "../lib/check/kept-results";
import { codeFingerprint } from "../lib/check/own-code";
import { describe } from "../lib/check/words";
import { today } from "../lib/clock";
import { askChoice } from "../lib/new/ask";
import { converse, Stopped } from "../lib/new/conversation";
import type { Desk } from "../lib/new/desk";
import { helpLines } from "../lib/new/help";
import type { NewFile } from "../lib/new/kinds/recipe";
import { BrokenGlossary } from "../lib/new/library";
import { makeDocument } from "../lib/new/new-document";
import { type Given, newKinds, readOptions, type NewKind } from "../lib/new/options";
import { fileOfIds } from "../lib/new/terms";
import { wordsIn } from "../lib/new/words";
import { writeFiles } from "../lib/new/write-files";

const exitCodes = { written: 0, failed: 1, usage: 2, stopped: 130 } as const;
const ownFolder = fileURLToPath(new URL("../content", import.meta.url));
/** What the check keeps of the site's own content, as in check-content.ts. */
const keptFile = fileURLToPath(new URL("../.cache/content-check", import.meta.url));

/** Prints to standard error what stands in the way. */
function complain(lines: readonly string[], code: number): number {
  for (const line of lines) console.error(line);
  return code;
}

function deskFor({ values }: Given): Desk {
  const [lang, text] = [values.get("lang"), values.get("text-lang")];
  const locale = lang !== undefined && isLocale(lang) ? lang : languageOfComputer(process.env);
  const mayAsk = !values.has("yes") && (values.has("ask") || (process.stdin.isTTY === true && process.stdout.isTTY === true));
  return {
    folder: resolve(values.get("content") ?? ownFolder),
    words: wordsIn(locale),
    textLocale: text !== undefined && isLocale(text) ? text : locale,
    conversation: mayAsk ? converse(process.stdin, process.stdout) : undefined,
    given: values,
    newTerms: [],
    today: today(),
  };
}

const languageOptions = ["lang", "text-lang", "from"];

function wrongLanguages({ words, given }: Desk): string[] {
  const choices = routing.locales.join(", ");
  return languageOptions.flatMap((name) => {
    const typed = given.get(name);
    if (typed === undefined || isLocale(typed)) return [];
    return [words.say("wrong.line", { flag: `--${name}`, reason: words.part("wrong.choice", { typed, choices }) })];
  });
}

async function kindFor({ words, conversation }: Desk, kind: NewKind | undefined): Promise<NewKind | undefined> {
  if (kind !== undefined || !conversation) return kind;
  return (await askChoice({ words, conversation }, words.plain("ask.kind"), newKinds.map((id) => ({ id, label: words.plain(`kinds.${id}`) })))) as NewKind;
}

/** What the check says of the new files. */
function report({ folder, words, newTerms }: Desk, files: readonly NewFile[]): number {
  const shown = (path: string) => relative(process.cwd(), join(folder, path));
  const paths = [...files.map(({ path }) => path), ...newTerms.map(({ glossary }) => fileOfIds(glossary))];
  for (const { path } of files) console.log(words.say("done.written", { file: shown(path) }));
  for (const { glossary, id } of newTerms) console.log(words.say("done.extended", { file: shown(fileOfIds(glossary)), id }));
  const kept = folder === ownFolder ? new KeptOutlines(keptFile, codeFingerprint()) : undefined;
  const problems = checkContent(folder, undefined, kept).filter(({ file }) => paths.includes(file));
  const isWrong = problems.some(({ level }) => level === "error");
  console.log(words.say(isWrong ? "done.wrong" : problems.length > 0 ? "done.warned" : "done.clean"));
  for (const problem of problems) console.log(describe({ ...problem, file: shown(problem.file) }, words.locale));
  for (const key of ["done.draft", "done.check"] as const) console.log(words.say(key));
  return isWrong ? exitCodes.failed : exitCodes.written;
}

async function run(desk: Desk, options: ReturnType<typeof readOptions>): Promise<number> {
  const { words, folder, conversation } = desk;
  if (desk.given.has("help")) {
    console.log(helpLines(desk, options.kind).join("\n"));
    return exitCodes.written;
  }
  const faults = [...options.faults.map(({ key, values }) => words.say(key, values)), ...wrongLanguages(desk)];
  if (faults.length > 0) return complain([words.say("stop.flags"), ...faults], exitCodes.usage);
  if (!existsSync(folder)) return complain([words.say("stop.folder", { folder })], exitCodes.usage);
  conversation?.say(words.say("ask.start"));
  const kind = await kindFor(desk, options.kind);
  if (kind === undefined) return complain([words.say("stop.kindMissing", { choices: newKinds.join(", ") })], exitCodes.usage);
  const { files, stopped, ...outcome } = await makeDocument(desk, kind, options.slug);
  if (!files) return complain(stopped, "isUsage" in outcome && outcome.isUsage ? exitCodes.usage : exitCodes.failed);
  conversation?.close();
  writeFiles(folder, files, desk.newTerms);
  return report(desk, files);
}

/** What ended a run before its end. */
function afterAll({ words }: Desk, error: unknown): number {
  if (error instanceof Stopped) return complain(["", words.say("stop.interrupted")], exitCodes.stopped);
  if (error instanceof BrokenGlossary) return complain([words.say("stop.glossary", { file: error.message })], exitCodes.failed);
  return complain([words.say("stop.write", { reason: error instanceof Error ? error.message : String(error) })], exitCodes.failed);
}

const options = readOptions(process.argv.slice(2));
const desk = deskFor(options);
try {
  process.exitCode = await run(desk, options);
} catch (error) {
  process.exitCode = afterAll(desk, error);
} finally {
  desk.conversation?.close();
}
