// Everything that a record says of a person, ready to show in the reader's language: timeline, disagreements, imprisonments, days, what lies ahead.
import type { Locale } from "@/i18n/routing";
import { dateText, type DateText } from "./dates";
import { daysHeldOf, imprisonmentsOf, type Edge, type EndKind, type Imprisonment, type StartKind } from "./imprisonments";
import { nextDatesOf, type NextDate } from "./next-dates";
import type { RecordFields } from "./schema/record";
import { numberSources, timelineOf } from "./record";
import { claimView, viewTimeline, type ClaimView, type EventView, type SourceView } from "./timeline";

/** Days held: `isAtLeast` where the claims leave more open; counted up to `upTo`, and not a day further. */
export type DaysView = { days: number; isAtLeast: boolean; upTo: DateText };
/** A beginning or an end: all dates claimed for it, oldest first, and the numbers of the sources that claim them. */
export type EdgeView<Kind> = { kind: Kind; dates: readonly DateText[]; sources: readonly number[] };
export type ImprisonmentView = {
  start: EdgeView<StartKind>;
  /** Undefined where no claim ends it. */
  end: EdgeView<EndKind> | undefined;
  claims: readonly ClaimView[];
  lastSeen: DateText;
  days: DaysView;
};
/** `disagrees` where sources name other days for the same event. */
export type NextDateView = { kind: NextDate["kind"]; when: DateText; disagrees: boolean; claims: readonly ClaimView[]; sources: readonly number[] };
export type Dossier = {
  events: readonly EventView[];
  /** The events on which sources contradict each other. */
  conflicts: readonly EventView[];
  imprisonments: readonly ImprisonmentView[];
  daysHeld: DaysView | undefined;
  nextDates: readonly NextDateView[];
  /** Numbered from 1 as the timeline first cites them. */
  sources: readonly SourceView[];
};
type Numbers = ReadonlyMap<string, number>;

function numbersOf(claims: readonly { sourceIds: readonly string[] }[], numbers: Numbers): number[] {
  return [...new Set(claims.flatMap(({ sourceIds }) => sourceIds.flatMap((id) => numbers.get(id) ?? [])))].toSorted((a, b) => a - b);
}

function edgeView<Kind>({ kind, dates, claims }: Edge<Kind>, numbers: Numbers, locale: Locale): EdgeView<Kind> {
  return { kind, dates: dates.map((date) => dateText(date, locale)), sources: numbersOf(claims, numbers) };
}

function imprisonmentView({ start, end, claims, lastSeenOn, days }: Imprisonment, numbers: Numbers, locale: Locale): ImprisonmentView {
  return {
    start: edgeView(start, numbers, locale),
    end: end && edgeView(end, numbers, locale),
    claims: claims.map((claim) => claimView(claim, numbers, locale)),
    lastSeen: dateText(lastSeenOn, locale),
    days: { ...days, upTo: dateText(days.upTo, locale) },
  };
}

/** @param day the day for which it is told what still lies ahead (ISO date, UTC). */
export function dossierOf(record: RecordFields, day: string, locale: Locale): Dossier {
  const numbers = numberSources(timelineOf(record));
  const { events, sources } = viewTimeline(record, locale);
  const days = daysHeldOf(record);
  return {
    events, sources,
    conflicts: events.filter(({ disagrees }) => disagrees),
    imprisonments: imprisonmentsOf(record).map((each) => imprisonmentView(each, numbers, locale)),
    daysHeld: days && { ...days, upTo: dateText(days.upTo, locale) },
    nextDates: nextDatesOf(record, day).map(({ kind, on, claims, disagrees }) => ({
      kind, disagrees, when: dateText(on, locale), sources: numbersOf(claims, numbers), claims: claims.map((claim) => claimView(claim, numbers, locale)),
    })),
  };
}
