// Checks a whole content folder: every mistake of every file at once, so that no wrong file reaches the build.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calendarRules } from "./calendar-rules";
import { cardRules } from "./card-rules";
import { contentOf } from "./content";
import { type Document, readDocument } from "./document";
import { fieldRules } from "./field-rules";
import { listFolder } from "./files";
import { harmRules } from "./harm-rules";
import { letterRules } from "./letter-rules";
import { linkRules } from "./link-rules";
import { mdxRules } from "./mdx-rules";
import { messageRules } from "./message-rules";
import { orderRules } from "./order-rules";
import { pathRules } from "./path-rules";
import { placeOf } from "./place";
import { errorAt, fileStart, guarded, inOrder, type Problem } from "./problem";
import { recordRules } from "./record-rules";
import { referenceRules } from "./reference-rules";
import { sharedEventRules } from "./shared-event-rules";
import { decode } from "./text-file";
import { translationRules } from "./translation-rules";
import { withdrawnRules } from "./withdrawn-rules";

const documentRules = [
  fieldRules, mdxRules, referenceRules, recordRules, orderRules, sharedEventRules, harmRules, withdrawnRules, linkRules, letterRules, calendarRules, cardRules,
] as const;

/** Everything wrong in `folder`, and in the drawn words of messages/ beside it, by file and line. Images are looked for in `publicFolder`. Reads files, changes nothing, never throws. */
export function checkContent(folder: string, publicFolder: string = join(folder, "..", "public")): Problem[] {
  const { value: listing, crash } = guarded(".", () => listFolder(folder));
  if (crash) return [crash];
  if (!listing) return [errorAt(".", fileStart, "path", `there is no folder ${folder}`, "give the folder that holds news/, prisoners/ and so on")];
  const problems: Problem[] = [...pathRules(listing)];
  const documents: Document[] = [];
  for (const file of listing.files) problems.push(...heard(file, () => readInto(documents, folder, file)));
  const content = contentOf(documents, publicFolder);
  for (const document of documents) {
    for (const rule of documentRules) problems.push(...heard(document.file, () => [...rule(document, content)]));
  }
  problems.push(...heard(".", () => [...translationRules(content)]));
  problems.push(...heard("../messages", () => [...messageRules(join(folder, "..", "messages"))]));
  return inOrder(problems);
}

function heard(file: string, run: () => Problem[]): Problem[] {
  const { value, crash } = guarded(file, run);
  return crash ? [crash] : value;
}

function readInto(documents: Document[], folder: string, file: string): Problem[] {
  const placed = placeOf(file);
  if (!placed) return [];
  const { text, problems } = decode(file, readFileSync(join(folder, file)));
  if (text === undefined) return problems;
  const read = readDocument(file, placed, text);
  documents.push(read.document);
  return [...problems, ...read.problems];
}
