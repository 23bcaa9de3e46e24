// The languages of one document: exactly one original, honest translations, the same date; exactly one current appeal.
import { certainlyAfter, parsePartialDate } from "../partial-dates";
import { type Content, isDraft, ofKind, originalOf, translatedGroups } from "./content";
import { type Document, field, isTrusted, placeOfField } from "./document";
import { errorAt, fileStart, type Problem, warningAt } from "./problem";

const dated = ["News", "Appeal", "Video"];

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
    const message = `two originals: ${marked[0]?.locale}.mdx is marked as the original too`;
    yield errorAt(extra.file, placeOfField(extra, "original"), "original", message, "keep `original: true` in the language in which the text was written");
  }
  const isWhole = group.every(isTrusted);
  if (first && group.length > 1 && marked.length === 0 && isWhole) {
    const message = `none of ${group.map(({ locale }) => `${locale}.mdx`).join(", ")} is marked as the original`;
    yield errorAt(first.file, placeOfField(first), "original", message, "write `original: true` in the language in which the text was written");
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
    const message = `an original cannot have \`${name}\``;
    yield errorAt(document.file, placeOfField(document, name), "original", message, `delete \`${name}\`, or \`original\``);
  }
}

function* pairProblems(original: Document, document: Document, isMarked: boolean): Generator<Problem> {
  const { file } = document;
  const isOriginal = field(document, "original") === true;
  if (isMarked && !isOriginal && field(document, "translation") === undefined && isTrusted(document)) {
    const message = `\`translation\` is missing: ${original.locale}.mdx is the original`;
    yield errorAt(file, placeOfField(document), "translation", message, "write `translation: unreviewed`, or `reviewed` once a translator has read it");
  }
  if (dated.includes(document.kind.name)) yield* dateProblems(original, document);
  if (document.kind.name === "Appeal") yield* currentProblems(original, document);
  const translates = parsePartialDate(field(document, "translates"));
  const changed = parsePartialDate(field(original, "updated") ?? field(original, "date"));
  if (translates && changed && certainlyAfter(changed, translates)) {
    const message = `translation older than its original: it translates ${translates}, and ${original.locale}.mdx changed on ${changed}`;
    yield warningAt(file, placeOfField(document, "translates"), "old-translation", message, "read both again, then bring `translates` up to date");
  }
}

function* currentProblems(original: Document, document: Document): Generator<Problem> {
  const [there, here] = [original, document].map((one) => field(one, "current"));
  if (there === here || !isTrusted(original) || !isTrusted(document)) return;
  const message = `\`current\` differs from ${original.locale}.mdx`;
  yield errorAt(document.file, placeOfField(document, "current"), "current-appeal", message, "write the same in every language");
}

function* dateProblems(original: Document, document: Document): Generator<Problem> {
  const [there, here] = [original, document].map((one) => field(one, "date"));
  if (String(there) === String(here) || !isTrusted(original) || !isTrusted(document)) return;
  const message = here === undefined ? "`date` is missing" : `\`date\` is ${String(here)}`;
  const other = there === undefined ? "has none" : `says ${String(there)}`;
  yield errorAt(document.file, placeOfField(document, "date"), "date-differs", `${message}, and ${original.locale}.mdx ${other}`, "the date must be the same in every language");
}

function* currentAppeals(content: Content): Generator<Problem> {
  const appeals = ofKind(content, "Appeal");
  const current = appeals.filter((appeal) => field(appeal, "current") === true);
  const slugs = [...new Set(current.map(({ slug }) => slug))];
  for (const appeal of current) {
    if (slugs.length < 2) break;
    const message = `two current appeals: \`${slugs.filter((slug) => slug !== appeal.slug).join(", ")}\` is current too`;
    yield errorAt(appeal.file, placeOfField(appeal, "current"), "current-appeal", message, "only one can be signed: delete `current` from the others");
  }
  if (appeals.every(isTrusted) && !current.some((appeal) => !isDraft(appeal))) {
    const hint = "write `current: true` in every language of one appeal";
    yield errorAt("appeals", fileStart, "current-appeal", "no published appeal is current, so none can be signed", hint);
  }
}
