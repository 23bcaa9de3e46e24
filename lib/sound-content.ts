// Copies of content/ from which data are made: with the texts as the one reader gives them (lib/content-text.ts), and in development
// with the last version without an error of each file, so that the site goes on while somebody writes.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { listFolder } from "./check/files";
import type { Problem } from "./check/problem";
import { readText } from "./content-text";

/** Where the copy of development stands, relative to the project; CONTENT_DIR names it to whoever reads content there. */
export const soundFolder = path.join(".cache", "content");
/** Where the copy of a build stands, relative to the project. */
export const builtFolder = path.join(".cache", "built-content");

/** Writes the text of a file into the copy. @returns whether the copy did not have it yet */
function copyText(from: string, to: string): boolean {
  const text = readText(from);
  if (existsSync(to) && readFileSync(to, "utf8") === text) return false;
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, text);
  return true;
}

/**
 * Brings the copy up to date with what the check found: files without an error are copied, deleted ones deleted, broken ones stay as they were.
 * The glossary, on which all others build, is taken over only if nothing at all is wrong.
 * @returns how many files changed in the copy
 */
export function keepSound(content: string, sound: string, problems: readonly Problem[]): number {
  const errors = problems.filter(({ level }) => level === "error");
  const broken = new Set(errors.map(({ file }) => file));
  const isHeld = (file: string) => broken.has(file) || (errors.length > 0 && file.startsWith("glossary/") && existsSync(path.join(sound, file)));
  const wanted = new Set(listFolder(content)?.files);
  const stale = (listFolder(sound)?.files ?? []).filter((file) => !wanted.has(file));
  for (const file of stale) rmSync(path.join(sound, file));
  const changed = [...wanted].filter((file) => !isHeld(file) && copyText(path.join(content, file), path.join(sound, file)));
  return stale.length + changed.length;
}
