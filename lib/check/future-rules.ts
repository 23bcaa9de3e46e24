// Dates that have not come: a slip of the pen that would keep a status fresh for years, or a post on top of every list.
import { latestToday } from "../clock";
import { certainlyAfter, dayAfter, parsePartialDate } from "../partial-dates";
import { partialDate } from "../schema/fields";
import { isDraft } from "./content";
import { type Document, field, placeOfField } from "./document";
import { type Code, errorAt, type Problem } from "./problem";
import { entries, referencesAt } from "./references";
import { isFields, type Path } from "./yaml-block";

type Dated = { path: Path; value: unknown; code: Code };

/** What a claim that is later than its source is told already. */
function isLaterThanSource(document: Document, claim: Readonly<Record<string, unknown>>): boolean {
  const [on, sources] = [parsePartialDate(claim["on"]), field(document, "sources")];
  return referencesAt(claim["source"], []).some(({ id }) => {
    const source = isFields(sources) ? sources[id] : undefined;
    const published = isFields(source) ? parsePartialDate(source["published"]) : undefined;
    return on !== undefined && published !== undefined && certainlyAfter(on, published);
  });
}

/** Every date of a file that can only be past; a hearing may be announced. */
function* datesIn(document: Document): Generator<Dated> {
  for (const name of ["date", "updated", "translates"]) yield { path: [name], value: field(document, name), code: "future.document" };
  const source = field(document, "source");
  if (isFields(source)) yield { path: ["source", "date"], value: source["date"], code: "future.document" };
  for (const [index, one] of entries(field(document, "publishedAt"))) {
    if (isFields(one)) yield { path: ["publishedAt", index, "date"], value: one["date"], code: "future.document" };
  }
  for (const [index, claim] of entries(field(document, "claims"))) {
    if (!isFields(claim) || claim["fact"] === "hearing" || isLaterThanSource(document, claim)) continue;
    yield { path: ["claims", index, "on"], value: claim["on"], code: "future.claim" };
  }
  for (const [id, one] of entries(field(document, "sources"))) {
    if (isFields(one)) yield { path: ["sources", id, "published"], value: one["published"], code: "future.source" };
  }
}

/** Dates later than tomorrow (UTC), which is today already in the east; drafts may wait for theirs. */
export function* futureRules(document: Document): Generator<Problem> {
  if (isDraft(document)) return;
  const tomorrow = dayAfter(latestToday(), 1);
  for (const { path, value, code } of datesIn(document)) {
    const date = parsePartialDate(value);
    if (date === undefined || !partialDate.safeParse(date).success || !certainlyAfter(date, tomorrow)) continue;
    yield errorAt(document.file, placeOfField(document, ...path), code, { date });
  }
}
