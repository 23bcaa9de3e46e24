// A person's record: every claim has its sources, every source is cited, and no source reports what came after it.
import { certainlyAfter, parsePartialDate } from "../partial-dates";
import { yearOrPartialDate } from "../schema/fields";
import { suggest } from "./did-you-mean";
import { type Document, field, placeOfField } from "./document";
import { errorAt, type Problem } from "./problem";
import { entries, referencesAt } from "./references";
import { isFields } from "./yaml-block";

/** Unknown sources, sources that nobody cites, claims newer than their source. */
export function* recordRules(document: Document): Generator<Problem> {
  if (!["Record", "SharedEvent"].includes(document.kind.name) || !document.yaml) return;
  const listed = field(document, "sources");
  const sources = new Map(Object.entries(isFields(listed) ? listed : {}));
  const isWhole = document.yaml.trusted === Number.POSITIVE_INFINITY && isFields(listed);
  const cited = new Set<string>();
  for (const [index, claim] of entries(field(document, "claims"))) {
    if (!isFields(claim)) continue;
    for (const { path, id } of referencesAt(claim["source"], ["claims", index, "source"])) {
      cited.add(id);
      if (sources.has(id)) yield* datesOf(document, index, claim, id, sources.get(id));
      else if (isWhole) {
        const hint = suggest(id, sources.keys(), "add it below, or name one that is there");
        yield errorAt(document.file, placeOfField(document, ...path), "unknown-source", `the source \`${id}\` is not in \`sources\``, hint);
      }
    }
  }
  for (const id of isWhole ? sources.keys() : []) {
    if (cited.has(id)) continue;
    const hint = "cite it in a claim, or delete it";
    yield errorAt(document.file, placeOfField(document, "sources", id), "uncited-source", `nobody cites the source \`${id}\``, hint);
  }
}

function* datesOf(document: Document, index: PropertyKey, claim: Record<string, unknown>, id: string, source: unknown): Generator<Problem> {
  const on = parsePartialDate(claim["on"]);
  const published = isFields(source) ? parsePartialDate(source["published"]) : undefined;
  const arePossible = yearOrPartialDate.safeParse(on).success && yearOrPartialDate.safeParse(published).success;
  if (on === undefined || published === undefined || !arePossible || !certainlyAfter(on, published)) return;
  // A session is announced before it is held; then the note must say so.
  const isHearing = claim["fact"] === "hearing";
  if (isHearing && claim["note"] !== undefined) return;
  const message = `${on} is later than its source \`${id}\`, published ${published}`;
  const hint = `a source cannot report what came after it: ${isHearing ? "if it announced the session, say so in `note`" : `mend one of the dates${likelyDate(on, published)}`}`;
  yield errorAt(document.file, placeOfField(document, "claims", index, "on"), "later-than-source", message, hint);
}

/** A day and month that changed places, or last year's date written with the new year; nothing where neither fits. */
function likelyDate(on: string, published: string): string {
  const [year = "", month = "", day = ""] = on.split("-");
  const candidates = [...(day ? [`${year}-${day}-${month}`] : []), [String(Number(year) - 1), month, day].filter(Boolean).join("-")];
  const likely = candidates.find((date) => yearOrPartialDate.safeParse(date).success && !certainlyAfter(date, published));
  return likely === undefined ? "" : ` (did you mean ${likely}?)`;
}
