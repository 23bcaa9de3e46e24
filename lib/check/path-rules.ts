// The shape of the content folder: every file in its place, every prisoner with a record and a text.
import type { Listing } from "./files";
import { isBeside, pathProblems, placeOf } from "./place";
import { errorAt, fileStart, type Problem } from "./problem";

/** Files out of place, links, and prisoner folders of which half is missing. */
export function* pathRules({ files, folders, others }: Listing): Generator<Problem> {
  const kindsIn = kindsByFolder(files);
  for (const file of files) if (!isBeside(file)) yield* pathProblems(file);
  for (const other of others) yield errorAt(other, fileStart, "path", "this is a link, not a file", "put the file itself here");
  for (const folder of folders) {
    if (!/^prisoners\/[^/]+$/.test(folder)) continue;
    const kinds = kindsIn.get(folder) ?? [];
    const say = (message: string, hint: string) => errorAt(folder, fileStart, "incomplete", message, hint);
    if (!kinds.includes("Record")) yield say("the person has no record.yml", "write the dated claims and their sources: npm run new -- prisoner <slug> makes the file");
    if (!kinds.includes("Profile")) yield say("the person has no text in any language", "write en.mdx, fa.mdx or ar.mdx");
  }
}

/** The kinds of document that stand directly in each folder. */
function kindsByFolder(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const file of files) {
    const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
    const kind = placeOf(file)?.kind.name;
    if (kind === undefined) continue;
    const before = kinds.get(folder);
    if (before) before.push(kind);
    else kinds.set(folder, [kind]);
  }
  return kinds;
}
