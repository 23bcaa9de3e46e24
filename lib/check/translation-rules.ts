// The languages of one document: exactly one original, honest translations, the same date; exactly one current appeal.
import { latestToday } from "../clock";
import { certainlyAfter } from "../partial-dates";
import { type Content, isDraft, ofKind, originalOf, translatedGroups } from "./content";
import { dateField, type Document, field, isTrusted, placeOfField } from "./document";
import { isRequired } from "./schema-walk";
import { errorAt, fileStart, type Problem, warningAt } from "./problem";

const dated = ["News", "Appeal", "Video"];
const nameOf = (document: Document | undefined) => `${document?.locale}.mdx`;

/** What the languages of every document owe each other. */
export function* translationRules(content: Content): Generator<Problem> {
  for (const group of translatedGroups(content)) yield* groupProblems(group);
  yield* currentAppeals(content);
}

function* groupProblems(group: readonly Document[]): Generator<Problem> {
  const [first] = group;
  const marked = group.filter((one) => field(one, "original") === true);
  for (const document of group) yield* bothProblems(document);
  for (const extra of marked.slice(1)) {
    yield errorAt(extra.file, placeOfField(extra, "original"), "original.two", { other: nameOf(marked[0]) });
  }
  const isWhole = group.every(isTrusted);
  if (first && group.length > 1 && group.every((one) => field(one, "original") === undefined) && isWhole) {
    yield errorAt(first.file, placeOfField(first), "original.none", { files: group.map(nameOf) });
  }
  const original = originalOf(group);
  for (const document of group) {
    if (original && document !== original) yield* pairProblems(original, document, marked.length > 0);
  }
}

function* bothProblems(document: Document): Generator<Problem> {
  if (field(document, "original") !== true) return;
  for (const name of ["translation", "translates"]) {
    if (field(document, name) === undefined) continue;
    yield errorAt(document.file, placeOfField(document, name), "original.both", { name });
  }
}

function* pairProblems(original: Document, document: Document, isMarked: boolean): Generator<Problem> {
  const { file } = document;
  const isOriginal = field(document, "original") === true;
  if (isMarked && !isOriginal && field(document, "translation") === undefined && isTrusted(document)) {
    yield errorAt(file, placeOfField(document), "translation.missing", { original: nameOf(original) });
  }
  if (dated.includes(document.kind.name)) yield* dateProblems(original, document);
  if (document.kind.name === "Appeal") yield* currentProblems(original, document);
  const translates = dateField(document, "translates");
  const changed = dateField(original, "updated") ?? dateField(original, "date");
  if (translates && changed && certainlyAfter(changed, translates) && !certainlyAfter(changed, latestToday())) {
    yield warningAt(file, placeOfField(document, "translates"), "old-translation.original", { translates, changed, original: nameOf(original) });
  }
}

function* currentProblems(original: Document, document: Document): Generator<Problem> {
  const [there, here] = [original, document].map((one) => field(one, "current"));
  if (there === here || !isTrusted(original) || !isTrusted(document)) return;
  yield errorAt(document.file, placeOfField(document, "current"), "current-appeal.differs", { original: nameOf(original) });
}

function* dateProblems(original: Document, document: Document): Generator<Problem> {
  const [there, here] = [original, document].map((one) => field(one, "date"));
  // What is no date is said at its own place.
  const isWrong = [original, document].some((one) => field(one, "date") !== undefined && dateField(one, "date") === undefined);
  if (isWrong || String(there) === String(here) || !isTrusted(original) || !isTrusted(document)) return;
  const [place, name] = [placeOfField(document, "date"), nameOf(original)];
  if (here === undefined && isRequired(document.kind.schema, "date")) return;
  if (here === undefined) yield errorAt(document.file, place, "date-differs.missing", { there: String(there), original: name });
  else if (there === undefined) yield errorAt(document.file, place, "date-differs.extra", { here: String(here), original: name });
  else yield errorAt(document.file, place, "date-differs.other", { here: String(here), there: String(there), original: name });
}

function* currentAppeals(content: Content): Generator<Problem> {
  const appeals = ofKind(content, "Appeal");
  const current = appeals.filter((appeal) => field(appeal, "current") === true);
  const slugs = [...new Set(current.map(({ slug }) => slug))];
  for (const appeal of current) {
    if (slugs.length < 2) break;
    yield errorAt(appeal.file, placeOfField(appeal, "current"), "current-appeal.two", { others: slugs.filter((slug) => slug !== appeal.slug) });
  }
  if (appeals.every(isTrusted) && !current.some((appeal) => !isDraft(appeal))) {
    yield errorAt("appeals", fileStart, "current-appeal.none");
  }
}
