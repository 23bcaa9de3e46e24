// Dates that have not come: a slip of the pen that would keep a status fresh for years, or a post on top of every list.
import { latestToday } from "../clock";
import { certainlyAfter, dayAfter, parsePartialDate } from "../partial-dates";
import { partialDate } from "../schema/fields";
import { isDraft } from "./content";
import { type Document, field, placeOfField } from "./document";
import { errorAt, type Problem } from "./problem";
import { entries } from "./references";
import { isFields, type Path } from "./yaml-block";

type Dated = { path: Path; value: unknown; hint: string };

const mend = "mend the date";
const orDraft = "mend the date, or write `draft: true` until then";

/** Every date of a file that can only be past; a hearing may be announced. */
function* datesIn(document: Document): Generator<Dated> {
  for (const name of ["date", "updated", "translates"]) yield { path: [name], value: field(document, name), hint: orDraft };
  const source = field(document, "source");
  if (isFields(source)) yield { path: ["source", "date"], value: source["date"], hint: orDraft };
  for (const [index, one] of entries(field(document, "publishedAt"))) {
    if (isFields(one)) yield { path: ["publishedAt", index, "date"], value: one["date"], hint: orDraft };
  }
  for (const [index, claim] of entries(field(document, "claims"))) {
    if (!isFields(claim) || claim["fact"] === "hearing") continue;
    yield { path: ["claims", index, "on"], value: claim["on"], hint: `only a hearing can be announced: ${mend}` };
  }
  for (const [id, one] of entries(field(document, "sources"))) {
    if (isFields(one)) yield { path: ["sources", id, "published"], value: one["published"], hint: mend };
  }
}

/** Dates later than tomorrow (UTC), which is today already in the east; drafts may wait for theirs. */
export function* futureRules(document: Document): Generator<Problem> {
  if (isDraft(document)) return;
  const tomorrow = dayAfter(latestToday(), 1);
  for (const { path, value, hint } of datesIn(document)) {
    const date = parsePartialDate(value);
    if (date === undefined || !partialDate.safeParse(date).success || !certainlyAfter(date, tomorrow)) continue;
    yield errorAt(document.file, placeOfField(document, ...path), "future", `${date} has not come yet`, hint);
  }
}
