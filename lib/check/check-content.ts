// Checks a whole content folder: every mistake of every file at once, so that no wrong file reaches the build.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Content, contentOf } from "./content";
import type { Document } from "./document";
import { listFolder } from "./files";
import { futureRules } from "./future-rules";
import type { KeptOutlines } from "./kept-results";
import { messageRules } from "./message-rules";
import { orderRules } from "./order-rules";
import { outlineOf } from "./outline";
import { OpenedFile, outlinedDocument } from "./outlined-document";
import { pathRules } from "./path-rules";
import { placeOf } from "./place";
import { errorAt, fileStart, guarded, inOrder, type Problem } from "./problem";
import { referenceRules } from "./reference-rules";
import { sharedEventRules } from "./shared-event-rules";
import { targetRules } from "./target-rules";
import { decode } from "./text-file";
import { translationRules } from "./translation-rules";
import { withdrawnRules } from "./withdrawn-rules";

/** The rules for which one file is not enough, or the day decides: they are asked anew at every check. */
const documentRules = [referenceRules, futureRules, orderRules, sharedEventRules, withdrawnRules, targetRules] as const;

/**
 * Everything wrong in `folder`, and in the drawn words of messages/ beside it, by file and line. Images are looked for in `publicFolder`.
 * Reads files and changes none, but for what it keeps of them in `kept`; never throws.
 */
export function checkContent(folder: string, publicFolder: string = join(folder, "..", "public"), kept?: KeptOutlines): Problem[] {
  const { value: listing, crash } = guarded(".", () => listFolder(folder));
  if (crash) return [crash];
  if (!listing) return [errorAt(".", fileStart, "path", `there is no folder ${folder}`, "give the folder that holds news/, prisoners/ and so on")];
  const problems: Problem[] = [...pathRules(listing)];
  const documents: Document[] = [];
  const reading: Reading = { folder, kept, documents };
  for (const file of listing.files) problems.push(...heard(file, () => read(file, reading)));
  kept?.save();
  const content = contentOf(documents, publicFolder);
  for (const document of documents) problems.push(...judged(document, content));
  problems.push(...heard(".", () => [...translationRules(content)]));
  problems.push(...heard("../messages", () => [...messageRules(join(folder, "..", "messages"))]));
  return inOrder(problems);
}

function* judged(document: Document, content: Content): Generator<Problem> {
  for (const rule of documentRules) yield* heard(document.file, () => [...rule(document, content)]);
}

function heard(file: string, run: () => readonly Problem[]): readonly Problem[] {
  const { value, crash } = guarded(file, run);
  return crash ? [crash] : value;
}

/** `last` is the file that was opened last: a rule asks several times of one file, then of the next. */
type Reading = { folder: string; kept: KeptOutlines | undefined; documents: Document[]; last?: OpenedFile };

function read(file: string, reading: Reading): readonly Problem[] {
  const { folder, kept, documents } = reading;
  const placed = placeOf(file);
  if (!placed) return [];
  const bytes = readFileSync(join(folder, file));
  const make = () => outlineOf(file, placed, bytes);
  const open = () => {
    if (reading.last?.file !== file) reading.last = new OpenedFile(file, placed, decode(file, readFileSync(join(folder, file))).text ?? "");
    return reading.last;
  };
  const outline = kept ? kept.outline(file, bytes, make) : make();
  const document = outlinedDocument(file, placed, outline, open);
  if (document) documents.push(document);
  return outline.problems;
}
