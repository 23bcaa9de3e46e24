// In development: a copy of content/ that holds of each file the last version without an error, so that the site goes on while somebody writes.
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { listFolder } from "./check/files";
import type { Problem } from "./check/problem";

/** Where the copy stands, relative to the project; CONTENT_DIR names it to whoever reads content in development. */
export const soundFolder = path.join(".cache", "content");

function isSame(a: string, b: string): boolean {
  return existsSync(b) && readFileSync(a).equals(readFileSync(b));
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
  const wanted = listFolder(content)?.files ?? [];
  const stale = (listFolder(sound)?.files ?? []).filter((file) => !wanted.includes(file));
  for (const file of stale) rmSync(path.join(sound, file));
  const changed = wanted.filter((file) => !isHeld(file) && !isSame(path.join(content, file), path.join(sound, file)));
  for (const file of changed) cpSync(path.join(content, file), path.join(sound, file), { recursive: true });
  return stale.length + changed.length;
}
