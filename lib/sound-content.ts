// Copies of content/ from which data are made: with the texts as the one reader gives them (lib/content-text.ts), and in development
// with the last version without an error of each file, so that the site goes on while somebody writes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { listFolder } from "./check/files";
import type { Problem } from "./check/problem";
import { textOf } from "./content-text";

/** Where the copy of development stands, relative to the project; CONTENT_DIR names it to whoever reads content there. */
export const soundFolder = path.join(".cache", "content");
/** Where the copy of a build stands, relative to the project. */
export const builtFolder = path.join(".cache", "built-content");

/** Writes the text of a file into the copy. @returns whether the copy did not have it yet */
function copyText(from: string, to: string): boolean {
  const text = textOf(readFileSync(from));
  if (existsSync(to) && readFileSync(to, "utf8") === text) return false;
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, text);
  return true;
}

/** The ids of a glossary; none where the file is not there or is no list of terms. */
function idsIn(file: string): string[] {
  try {
    const terms: unknown = parse(textOf(readFileSync(file)));
    return typeof terms === "object" && terms !== null ? Object.keys(terms) : [];
  } catch {
    return [];
  }
}

/** Would this glossary lack a term that the copy has? Texts that are broken stay there as they were, and may name it. */
function dropsTerms(file: string, content: string, sound: string): boolean {
  const ids = new Set(idsIn(path.join(content, file)));
  return idsIn(path.join(sound, file)).some((id) => !ids.has(id));
}

/** Deletes a file of the copy, and the folders that are empty without it: a file may take the name of one. */
function remove(sound: string, file: string) {
  rmSync(path.join(sound, file), { force: true });
  for (let folder = path.dirname(file); folder !== "."; folder = path.dirname(folder)) {
    if (readdirSync(path.join(sound, folder)).length > 0) return;
    rmdirSync(path.join(sound, folder));
  }
}

/**
 * Brings the copy up to date with what the check found: files without an error are copied, deleted ones deleted, broken ones stay as they were.
 * While anything is wrong, a glossary that lacks a term which it had is not taken over: the broken texts may name it. Where the whole
 * folder is away for a moment, nothing changes.
 * @returns how many files changed in the copy
 * @throws if a file goes while it is being read
 */
export function keepSound(content: string, sound: string, problems: readonly Problem[]): number {
  const listing = listFolder(content);
  if (!listing) return 0;
  const errors = problems.filter(({ level }) => level === "error");
  const broken = new Set(errors.map(({ file }) => file));
  const isHeld = (file: string) => broken.has(file) || (errors.length > 0 && file.startsWith("glossary/") && dropsTerms(file, content, sound));
  const wanted = new Set(listing.files);
  const isKept = (file: string) => wanted.has(file) || (errors.length > 0 && file.startsWith("glossary/"));
  const stale = (listFolder(sound)?.files ?? []).filter((file) => !isKept(file));
  for (const file of stale) remove(sound, file);
  const changed = listing.files.filter((file) => !isHeld(file) && copyText(path.join(content, file), path.join(sound, file)));
  return stale.length + changed.length;
}
