// The base folder under a check that remembers: files come and go in one folder, and each check begins with what the one before has kept.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkContent } from "../../../lib/check/check-content";
import { KeptOutlines } from "../../../lib/check/kept-results";
import type { Problem } from "../../../lib/check/problem";
import { png } from "../fixtures/pictures";
import { baseFolder, type Files } from "./base-folder";

export const ownCode = "test-code";
/** Beside content/, as in the project. */
export const keptFile = (folder: string) => join(folder, "..", ".cache", "content-check");

/** The files of the base folder that are read for what they say. */
export const readFiles: readonly string[] = Object.keys(baseFolder).filter((file) => /\.(mdx|yml)$/.test(file));

/** A check with what earlier ones kept, and how many files it read anew. @param code what the check says that its code is */
export function checkKept(folder: string, code = ownCode): { problems: Problem[]; made: number } {
  const kept = new KeptOutlines(keptFile(folder), code);
  return { problems: checkContent(folder, undefined, kept), made: kept.made };
}

/** Writes files of a content folder, or takes them away. */
export function put(folder: string, files: Files) {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    if (content === null) rmSync(target, { force: true });
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
}

const before: Files = { "../public/images/test.png": png(4, 4), ...baseFolder };

/** The files as they were before `changes`; what was not there is taken away again, with its folder. */
export function undo(folder: string, changes: Files) {
  for (const path of Object.keys(changes).filter((each) => before[each] === undefined)) rmSync(join(folder, dirname(path)), { recursive: true, force: true });
  put(folder, before);
}
