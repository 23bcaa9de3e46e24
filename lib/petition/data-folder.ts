// The data folder: made where it is missing, and what to do where it cannot be used.
import { existsSync, mkdirSync } from "node:fs";

/** Makes a folder for its owner alone. Not the ones around it: where those are missing, a disk is not there yet, and what is written would lie under it. @throws what the file system says */
export function makeFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
}

/** Does the file system say this? Then it may say something else in a while. */
export function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return error instanceof Error && typeof code === "string" && typeof syscall === "string";
}

/** What keeps a folder from being used, and what to do, for the operator. @param folder as it is set */
export function sentenceFor({ code }: NodeJS.ErrnoException, folder: string): string {
  if (code === "ENOSPC" || code === "EDQUOT") return `There is no room on the disk of ${folder}/ (${code}): make some.`;
  if (code === "ENOENT" || code === "ENOTDIR") return `The folder around ${folder}/ is not there (${code}): is its disk mounted?`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return `${folder}/ cannot be written (${code}): the user that runs this site must own it, and its disk must not be read-only.`;
  return `${folder}/ cannot be used (${code}).`;
}
