// A person's record: every claim has its sources, every source is cited, and no source reports what came after it.
import { certainlyAfter, parsePartialDate } from "../partial-dates";
import { yearOrPartialDate } from "../schema/fields";
import { nearest } from "./did-you-mean";
import { type Document, field, placeOfField } from "./document";
import { asSlug } from "./meant-value";
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
        yield errorAt(document.file, placeOfField(document, ...path), "unknown-source.id", { id, near: meantSource(id, [...sources.keys()]) });
      }
    }
  }
  for (const id of isWhole ? sources.keys() : []) {
    if (cited.has(id)) continue;
    yield errorAt(document.file, placeOfField(document, "sources", id), "uncited-source.id", { id });
  }
}

/** The id that was most likely meant: written otherwise, or mistyped. */
function meantSource(id: string, known: readonly string[]): string | undefined {
  const slug = asSlug(id) ?? id;
  return known.find((one) => one === slug) ?? nearest(slug, known);
}

function* datesOf(document: Document, index: PropertyKey, claim: Record<string, unknown>, id: string, source: unknown): Generator<Problem> {
  const on = parsePartialDate(claim["on"]);
  const published = isFields(source) ? parsePartialDate(source["published"]) : undefined;
  const arePossible = yearOrPartialDate.safeParse(on).success && yearOrPartialDate.safeParse(published).success;
  if (on === undefined || published === undefined || !arePossible || !certainlyAfter(on, published)) return;
  // A session is announced before it is held; then the note must say so.
  const isHearing = claim["fact"] === "hearing";
  if (isHearing && claim["note"] !== undefined) return;
  const place = placeOfField(document, "claims", index, "on");
  if (isHearing) yield errorAt(document.file, place, "later-than-source.hearing", { on, id, published });
  else yield errorAt(document.file, place, "later-than-source.claim", { on, id, published, near: likelyDate(on, published) });
}

/** A day and month that changed places, or last year's date written with the new year; nothing where neither fits. */
function likelyDate(on: string, published: string): string | undefined {
  const [year = "", month = "", day = ""] = on.split("-");
  const candidates = [...(day ? [`${year}-${day}-${month}`] : []), [String(Number(year) - 1), month, day].filter(Boolean).join("-")];
  return candidates.find((date) => yearOrPartialDate.safeParse(date).success && !certainlyAfter(date, published));
}
