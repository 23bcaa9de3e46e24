// A record's claims and sources in the reader's words: names for ids, dates in their calendar, footnote numbers.
import type { Locale } from "@/i18n/routing";
import { dateText, type DateText } from "./dates";
import { findTerm, termName } from "./glossary";
import { durationText } from "./numbers";
import { numberSources, timelineOf, type Difference, type TimelineClaim, type TimelineEvent } from "./record";
import type { Fact, RecordFields, Status } from "./schema/record";

export type ClaimView = {
  when: DateText;
  status: Status | undefined;
  term: string | undefined;
  place: string | undefined;
  prison: string | undefined;
  ward: string | undefined;
  court: string | undefined;
  charges: readonly string[];
  note: string | undefined;
  /** Numbers of the sources, from 1. */
  sources: readonly number[];
};
/** One event; where its claims contradict each other, `differs` says in what. */
export type EventView = { fact: Fact; claims: readonly ClaimView[]; disagrees: boolean; differs: readonly Difference[] };
export type SourceView = { number: number; id: string; publisher: string; title: string | undefined; url: string | undefined; published: DateText | undefined };

/** One claim in the reader’s words; `numbers` gives each source its footnote number. */
export function claimView(claim: TimelineClaim, numbers: ReadonlyMap<string, number>, locale: Locale): ClaimView {
  const name = (glossary: "places" | "prisons" | "courts", id: string | undefined) => id && termName(glossary, id, locale);
  return {
    when: dateText(claim.on, locale),
    status: claim.fact === "status" ? (claim.value as Status) : undefined,
    term: claim.fact === "sentence" && claim.value ? durationText(claim.value, locale) : undefined,
    place: name("places", claim.place),
    prison: name("prisons", claim.prison),
    ward: claim.ward,
    court: name("courts", claim.court),
    charges: (claim.charges ?? []).map((id) => termName("charges", id, locale)),
    note: claim.note?.[locale],
    sources: claim.sourceIds.flatMap((id) => numbers.get(id) ?? []),
  };
}

function eventView({ fact, claims, disagrees, differs }: TimelineEvent, numbers: ReadonlyMap<string, number>, locale: Locale): EventView {
  return { fact, disagrees, differs, claims: claims.map((claim) => claimView(claim, numbers, locale)) };
}

/** A person's events, oldest first, and the numbered sources that they cite. */
export function viewTimeline(record: RecordFields, locale: Locale): { events: EventView[]; sources: SourceView[] } {
  const timeline = timelineOf(record);
  const numbers = numberSources(timeline);
  const events = timeline.map((event) => eventView(event, numbers, locale));
  const sources = [...numbers].flatMap(([id, number]) => {
    const source = record.sources[id];
    if (!source) return [];
    const { publisher, title, url, published } = source;
    const name = findTerm("publishers", publisher, locale)?.name ?? publisher;
    return [{ number, id, publisher: name, title, url, published: published === undefined ? undefined : dateText(published, locale) }];
  });
  return { events, sources };
}
