// The shape of the content folder: every file in its place, every prisoner with a record and a text.
import { routing } from "../../i18n/routing";
import type { Listing } from "./files";
import { isBeside, placeOf } from "./place";
import { errorAt, fileStart, type Problem } from "./problem";
import { strayProblems } from "./stray-files";

/** Files out of place, links, and prisoner folders of which half is missing. */
export function* pathRules({ files, folders, others }: Listing): Generator<Problem> {
  const strays = strayProblems(files.filter((file) => !isBeside(file)));
  yield* strays;
  for (const other of others) yield errorAt(other, fileStart, "path.link");
  // Files that are there under a wrong name are not missing, too.
  const kindsIn = kindsByFolder([...files, ...strays.flatMap(({ values }) => (typeof values["near"] === "string" ? [values["near"]] : []))]);
  for (const folder of folders) {
    if (!/^prisoners\/[^/]+$/.test(folder)) continue;
    const kinds = kindsIn.get(folder) ?? [];
    if (!kinds.includes("Record")) yield errorAt(folder, fileStart, "incomplete.record");
    if (!kinds.includes("Profile")) yield errorAt(folder, fileStart, "incomplete.text", { files: routing.locales.map((locale) => `${locale}.mdx`) });
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
