// Checks a whole content folder, or one text in it: every mistake of every file at once, so that no wrong file reaches the build.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Content, contentOf } from "./content";
import type { Document } from "./document";
import { type Listing, listFolder } from "./files";
import { futureRules } from "./future-rules";
import type { KeptOutlines } from "./kept-results";
import { messageRules } from "./message-rules";
import { orderRules } from "./order-rules";
import { outlineOf } from "./outline";
import { OpenedFile, outlinedDocument } from "./outlined-document";
import { pathRules } from "./path-rules";
import { pictureRules } from "./picture-rules";
import { isBeside, type Placed, placeOf } from "./place";
import { errorAt, fileStart, guarded, inOrder, type Problem } from "./problem";
import { referenceRules } from "./reference-rules";
import { sameNameRules } from "./same-name-rules";
import { sharedEventRules } from "./shared-event-rules";
import { meantPlaces, strayProblems } from "./stray-files";
import { targetRules } from "./target-rules";
import { decode, tooLarge } from "./text-file";
import { translationRules } from "./translation-rules";
import { withdrawnRules } from "./withdrawn-rules";

/** The rules for which one file is not enough, or the day decides: they are asked anew at every check. */
const documentRules = [referenceRules, futureRules, orderRules, sharedEventRules, sameNameRules, withdrawnRules, targetRules] as const;

/**
 * Everything wrong in `folder`, and in the drawn words of messages/ beside it, by file and line. Images are looked for in `publicFolder`, and looked at there.
 * Reads files and changes none, but for what it keeps of them in `kept`; never throws.
 */
export function checkContent(folder: string, publicFolder: string = join(folder, "..", "public"), kept?: KeptOutlines): Problem[] {
  const { value: listing, crash } = guarded(".", () => listFolder(folder));
  if (crash) return [crash];
  if (!listing) return [errorAt(".", fileStart, "path.no-folder", { folder })];
  const problems: Problem[] = [...pathRules(listing)];
  const reading: Reading = { folder, kept, documents: [] };
  problems.push(...readAll(placesIn(listing), reading));
  readStrays(problems, listing, reading);
  kept?.save();
  const content = contentOf(reading.documents, publicFolder);
  for (const document of content.documents) if (!document.isStray) problems.push(...judged(document, content));
  problems.push(...heard(".", () => [...translationRules(content)]));
  problems.push(...heard("../messages", () => [...messageRules(join(folder, "..", "messages"))]));
  problems.push(...heard("../public", () => [...pictureRules(publicFolder)]));
  return inOrder(problems);
}

/**
 * What would be wrong with a text if it stood at `path` (relative to `folder`, with `/`), among the other files of the folder. Says nothing
 * about those. Reads files, changes nothing, never throws.
 */
export function checkText(path: string, text: string, folder: string, publicFolder: string = join(folder, "..", "public")): Problem[] {
  const { value: listing } = guarded(path, () => listFolder(folder));
  const files = listing?.files.filter((file) => !isBeside(file) && file !== path) ?? [];
  const problems = strayProblems([...files, path]).filter(({ file }) => file === path);
  const placed = placeOf(path);
  if (!placed) return inOrder(problems);
  const reading: Reading = { folder, kept: undefined, documents: [] };
  if (listing) readAll(placesIn(listing).filter(([file]) => file !== path), reading);
  problems.push(...heard(path, () => take(path, placed, Buffer.from(text), reading)));
  const content = contentOf(reading.documents.sort((a, b) => (a.file < b.file ? -1 : 1)), publicFolder);
  for (const document of content.documents) if (document.file === path) problems.push(...judged(document, content));
  problems.push(...heard(path, () => [...translationRules(content)]));
  return inOrder(problems.filter(({ file }) => file === path));
}

function* judged(document: Document, content: Content): Generator<Problem> {
  for (const rule of documentRules) yield* heard(document.file, () => [...rule(document, content)]);
}

function heard(file: string, run: () => readonly Problem[]): readonly Problem[] {
  const { value, crash } = guarded(file, run);
  return crash ? [crash] : value;
}

/** A file, and what kind of document it is. */
type Place = readonly [file: string, placed: Placed];
/** `last` is the file that was opened last: a rule asks several times of one file, then of the next. */
type Reading = { folder: string; kept: KeptOutlines | undefined; documents: Document[]; last?: OpenedFile };

function placesIn({ files }: Listing): Place[] {
  return files.flatMap((file): Place[] => {
    const placed = placeOf(file);
    return placed ? [[file, placed]] : [];
  });
}

function readAll(places: readonly Place[], reading: Reading): Problem[] {
  return places.flatMap(([file, placed]) => [...heard(file, () => {
    const path = join(reading.folder, file);
    const large = tooLarge(file, statSync(path).size);
    return large ? [large] : take(file, placed, readFileSync(path), reading);
  })]);
}

/** Files under wrong names are there for those who refer to them; what else is wrong with them is said once they have the right one. */
function readStrays(problems: readonly Problem[], { files }: Listing, reading: Reading): void {
  const before = reading.documents.length;
  readAll(meantPlaces(problems, files), reading);
  for (const document of reading.documents.slice(before)) document.isStray = true;
}

function take(file: string, placed: Placed, bytes: Buffer, reading: Reading): readonly Problem[] {
  const { kept, documents } = reading;
  const make = () => outlineOf(file, placed, bytes);
  const open = () => {
    if (reading.last?.file !== file) reading.last = new OpenedFile(file, placed, decode(file, bytes).text ?? "");
    return reading.last;
  };
  const outline = kept ? kept.outline(file, bytes, make) : make();
  const document = outlinedDocument(file, placed, outline, open);
  if (document) documents.push(document);
  return outline.problems;
}
