// A record's claims and sources in the reader's words: names for ids, dates in their calendar, footnote numbers.
import type { Locale } from "@/i18n/routing";
import { bothCalendars, dateText, type DateText } from "./dates";
import { findTerm, linkedTerm, termName, type LinkedTerm, type NamedGlossary } from "./glossary";
import { durationText } from "./numbers";
import { numberSources, timelineOf, type Difference, type TimelineClaim, type TimelineEvent } from "./record";
import type { Fact, RecordFields, Status } from "./schema/record";

export type ClaimView = {
  /** In both calendars, whatever the language. */
  when: DateText;
  status: Status | undefined;
  term: string | undefined;
  /** True where the source says “more than” that term. */
  isMoreThan: boolean;
  place: string | undefined;
  prison: LinkedTerm | undefined;
  ward: string | undefined;
  court: LinkedTerm | undefined;
  charges: readonly LinkedTerm[];
  note: string | undefined;
  /** Numbers of the sources, from 1. */
  sources: readonly number[];
};
/** One event; where its claims contradict each other, `differs` says in what. */
export type EventView = { fact: Fact; claims: readonly ClaimView[]; disagrees: boolean; differs: readonly Difference[] };
/** A source; `citedAt` has the anchors of the claims that cite it. */
export type SourceView = {
  number: number; id: string; publisher: string; title: string | undefined; url: string | undefined; published: DateText | undefined;
  citedAt: readonly string[];
};

/** The anchor of an event on the page, by its place in the timeline; with a second number, that of one of its claims. Both count from 0. */
export function eventAnchor(event: number, claim?: number): string {
  return claim === undefined ? `e${event + 1}` : `e${event + 1}-${claim + 1}`;
}

/** One claim in the reader’s words; `numbers` gives each source its footnote number. */
export function claimView(claim: TimelineClaim, numbers: ReadonlyMap<string, number>, locale: Locale): ClaimView {
  const linked = (glossary: NamedGlossary, id: string | undefined) => (id === undefined ? undefined : linkedTerm(glossary, id, locale));
  return {
    when: bothCalendars(claim.on, locale),
    status: claim.fact === "status" ? (claim.value as Status) : undefined,
    term: claim.fact === "sentence" && claim.value ? durationText(claim.value, locale) : undefined,
    isMoreThan: claim.moreThan === true,
    place: claim.place && termName("places", claim.place, locale),
    prison: linked("prisons", claim.prison),
    ward: claim.ward,
    court: linked("courts", claim.court),
    charges: (claim.charges ?? []).map((id) => linkedTerm("charges", id, locale)),
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
  const citations = events.flatMap(({ claims }, event) => claims.map((claim, i) => ({ numbers: claim.sources, anchor: eventAnchor(event, i) })));
  const sources = [...numbers].flatMap(([id, number]) => {
    const source = record.sources[id];
    if (!source) return [];
    const { publisher, title, url, published } = source;
    const name = findTerm("publishers", publisher, locale)?.name ?? publisher;
    return [{ number, id, publisher: name, title, url, published: published === undefined ? undefined : dateText(published, locale), citedAt: citations.filter((c) => c.numbers.includes(number)).map(({ anchor }) => anchor) }];
  });
  return { events, sources };
}
