// The shape of the content folder: every file in its place, every prisoner with a record and a text.
import { routing } from "../../i18n/routing";
import type { Listing } from "./files";
import { isBeside, placeOf } from "./place";
import { errorAt, fileStart, type Problem } from "./problem";
import { strayProblems } from "./stray-files";

/** Files out of place, links, and prisoner folders of which half is missing. */
export function* pathRules({ files, folders, others }: Listing): Generator<Problem> {
  const strays = files.filter((file) => !isBeside(file)).flatMap(strayProblems);
  yield* strays;
  // Files that are there under a wrong name are not missing, too.
  const meant = strays.flatMap(({ values }) => (typeof values["near"] === "string" ? [values["near"]] : []));
  for (const other of others) yield errorAt(other, fileStart, "path.link");
  for (const folder of folders) {
    if (!/^prisoners\/[^/]+$/.test(folder)) continue;
    const kinds = [...files, ...meant].filter((file) => file.startsWith(`${folder}/`)).map((file) => placeOf(file)?.kind.name);
    if (!kinds.includes("Record")) yield errorAt(folder, fileStart, "incomplete.record");
    if (!kinds.includes("Profile")) yield errorAt(folder, fileStart, "incomplete.text", { files: routing.locales.map((locale) => `${locale}.mdx`) });
  }
}
