// Checks a whole content folder, or one text in it: every mistake of every file at once, so that no wrong file reaches the build.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { calendarRules } from "./calendar-rules";
import { cardRules } from "./card-rules";
import { commentRules } from "./comment-rules";
import { type Content, contentOf } from "./content";
import { dateRules } from "./date-rules";
import { digitRules } from "./digit-rules";
import { type Document, readDocument } from "./document";
import { fieldRules } from "./field-rules";
import { type Listing, listFolder } from "./files";
import { harmRules } from "./harm-rules";
import { headingRules } from "./heading-rules";
import { joinerRules } from "./joiner-rules";
import { languageRules } from "./language-rules";
import { letterRules } from "./letter-rules";
import { linkRules } from "./link-rules";
import { markdownRules } from "./markdown-rules";
import { mdxRules } from "./mdx-rules";
import { messageRules } from "./message-rules";
import { orderRules } from "./order-rules";
import { pathRules } from "./path-rules";
import { type Placed, placeOf } from "./place";
import { errorAt, fileStart, guarded, inOrder, type Problem } from "./problem";
import { quoteRules } from "./quote-rules";
import { recordRules } from "./record-rules";
import { referenceRules } from "./reference-rules";
import { sharedEventRules } from "./shared-event-rules";
import { strayProblems } from "./stray-files";
import { decode, tooLarge } from "./text-file";
import { translationRules } from "./translation-rules";
import { withdrawnRules } from "./withdrawn-rules";

const documentRules = [
  fieldRules, commentRules, dateRules, mdxRules, markdownRules, headingRules, referenceRules, recordRules, orderRules, sharedEventRules, harmRules, withdrawnRules,
  linkRules, languageRules, letterRules, joinerRules, digitRules, quoteRules, calendarRules, cardRules,
] as const;

/** Everything wrong in `folder`, and in the drawn words of messages/ beside it, by file and line. Images are looked for in `publicFolder`. Reads files, changes nothing, never throws. */
export function checkContent(folder: string, publicFolder: string = join(folder, "..", "public")): Problem[] {
  const { value: listing, crash } = guarded(".", () => listFolder(folder));
  if (crash) return [crash];
  if (!listing) return [errorAt(".", fileStart, "path.no-folder", { folder })];
  const problems: Problem[] = [...pathRules(listing)];
  const strays = readAll(folder, meantPlaces(problems, listing), []).map((document): Document => ({ ...document, isStray: true }));
  const content = contentOf([...readAll(folder, placesIn(listing), problems), ...strays], publicFolder);
  for (const document of content.documents.filter(({ isStray }) => !isStray)) problems.push(...rulesFor(document, content));
  problems.push(...heard(".", () => [...translationRules(content)]));
  problems.push(...heard("../messages", () => [...messageRules(join(folder, "..", "messages"))]));
  return inOrder(problems);
}

/**
 * What would be wrong with a text if it stood at `path` (relative to `folder`, with `/`), among the other files of the folder. Says nothing
 * about those. Reads files, changes nothing, never throws.
 */
export function checkText(path: string, text: string, folder: string, publicFolder: string = join(folder, "..", "public")): Problem[] {
  const problems = strayProblems(path);
  const { value: listing } = guarded(path, () => listFolder(folder));
  const placed = placeOf(path);
  if (!placed) return inOrder(problems);
  const { [path]: _own, ...others } = listing ? placesIn(listing) : {};
  const documents = readAll(folder, others, []);
  problems.push(...heard(path, () => readBytes(documents, path, placed, Buffer.from(text))));
  const content = contentOf(documents.toSorted((a, b) => (a.file < b.file ? -1 : 1)), publicFolder);
  const document = content.documents.find(({ file }) => file === path);
  if (document) problems.push(...rulesFor(document, content));
  problems.push(...heard(path, () => [...translationRules(content)]));
  return inOrder(problems.filter(({ file }) => file === path));
}

function heard(file: string, run: () => Problem[]): Problem[] {
  const { value, crash } = guarded(file, run);
  return crash ? [crash] : value;
}

function rulesFor(document: Document, content: Content): Problem[] {
  return documentRules.flatMap((rule) => heard(document.file, () => [...rule(document, content)]));
}

/** Files, and what kind of document each is. */
type Places = Readonly<Record<string, Placed>>;

function placesIn({ files }: Listing): Places {
  return Object.fromEntries(files.flatMap((file) => { const placed = placeOf(file); return placed ? [[file, placed]] : []; }));
}

/** Files that are there under a wrong name, as what they were meant to be, so that nobody calls them missing. */
function meantPlaces(problems: readonly Problem[], { files }: Listing): Places {
  const renamed = problems.filter(({ code }) => ["path.ending", "path.capitals", "path.folder", "path.name"].includes(code));
  return Object.fromEntries(renamed.flatMap(({ file, values }) => {
    const near = String(values["near"]);
    const placed = files.includes(near) ? undefined : placeOf(near);
    return placed ? [[file, placed]] : [];
  }));
}

/** The documents of a folder; what cannot be read is added to `problems`. */
function readAll(folder: string, places: Places, problems: Problem[]): Document[] {
  const documents: Document[] = [];
  for (const [file, placed] of Object.entries(places)) {
    problems.push(...heard(file, () => {
      const large = tooLarge(file, statSync(join(folder, file)).size);
      return large ? [large] : readBytes(documents, file, placed, readFileSync(join(folder, file)));
    }));
  }
  return documents.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function readBytes(documents: Document[], file: string, placed: Placed, bytes: Buffer): Problem[] {
  const large = tooLarge(file, bytes.length);
  const { text, problems } = large ? { text: undefined, problems: [large] } : decode(file, bytes);
  if (text === undefined) return problems;
  const read = readDocument(file, placed, text);
  documents.push(read.document);
  return [...problems, ...read.problems];
}
