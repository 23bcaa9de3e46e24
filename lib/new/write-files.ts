// Puts new files into the content folder: all of them or none, and never over another.
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import type { NewTerm } from "./desk";
import type { NewFile } from "./kinds/recipe";
import { quoted } from "./yaml-lines";

/** A glossary with a term more, after the last line. */
function extended(text: string, { id, names, url }: NewTerm): string {
  const { en, fa, ar } = names;
  const lines = [`${id}:`, `  names: {en: ${quoted(en)}, fa: ${quoted(fa)}, ar: ${quoted(ar)}}`, ...(url === undefined ? [] : [`  url: ${quoted(url)}`])];
  return `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${lines.join("\n")}\n`;
}

/** The new texts of the glossaries that get terms, by path. @throws if a glossary is written so that nothing can be added below it */
function glossaryTexts(folder: string, terms: readonly NewTerm[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const term of terms) {
    const path = `glossary/${term.glossary}.yml`;
    const before = texts.get(path) ?? (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "");
    const after = extended(before, term);
    const ids = (text: string) => Object.keys((parse(text) as object | null) ?? {});
    if (ids(after).join() !== [...ids(before), term.id].join()) throw new Error(`${path}: nothing can be added below its last line`);
    texts.set(path, after);
  }
  return texts;
}

/** Moves a file to a place where none is. @throws if one is there */
function moveNew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Some file systems know no links; copying refuses an existing file too.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

type Step = { run(): void; undo(): void };

/**
 * Writes `files` (paths below `folder`, none of which may exist) and adds `terms` to the glossaries. Everything is written beside the
 * folder first and then moved into place; if one move fails, the others are taken back.
 * @throws if something is in the way, or nothing can be written; then all is as it was
 */
export function writeFiles(folder: string, files: readonly NewFile[], terms: readonly NewTerm[]): void {
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken) throw new Error(`${taken.path} is there already`);
  const glossaries = glossaryTexts(folder, terms);
  // Beside the folder: the same disk, and nobody watches it.
  const stage = mkdtempSync(join(dirname(folder), ".new-"));
  const ignored = () => undefined;
  process.on("SIGINT", ignored);
  const done: Step[] = [];
  try {
    const staged = [...files.map(({ path, text }) => [path, text] as const), ...glossaries].map(([path, text], index) => {
      const place = join(stage, String(index));
      writeFileSync(place, text);
      return { place, target: join(folder, path), isNew: !glossaries.has(path) };
    });
    for (const step of staged.flatMap((one) => stepsFor(one))) {
      step.run();
      done.unshift(step);
    }
  } catch (error) {
    for (const step of done) step.undo();
    throw error;
  } finally {
    process.off("SIGINT", ignored);
    rmSync(stage, { recursive: true, force: true });
  }
}

function stepsFor({ place, target, isNew }: { place: string; target: string; isNew: boolean }): Step[] {
  if (!isNew) {
    const before = existsSync(target) ? readFileSync(target) : undefined;
    return [{ run: () => renameSync(place, target), undo: () => (before ? writeFileSync(target, before) : rmSync(target)) }];
  }
  let made: string | undefined;
  const folder: Step = { run: () => (made = mkdirSync(dirname(target), { recursive: true })), undo: () => made !== undefined && rmSync(made, { recursive: true }) };
  return [folder, { run: () => moveNew(place, target), undo: () => rmSync(target) }];
}
