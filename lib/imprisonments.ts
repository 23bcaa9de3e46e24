// When a person was held, as the claims allow: each imprisonment from its arrest to its leave, bail or release, and the days counted. Pure.
// The rule of counting: a day counts only if every reading of the claims has the person held on it. Days on leave or bail don't count.
// A partial date, a disagreement or a missing date makes the count “at least”; nothing is counted past the last day for which a source vouches.
import { custodyEvents } from "./custody";
import { daysBetween, firstDay, spanOf, type Span } from "./partial-dates";
import { timelineOf, type TimelineClaim, type TimelineEvent } from "./record";
import type { RecordFields } from "./schema/record";

/** How an imprisonment began: an arrest, a return from leave or to serve a term, or `seen`: a claim finds the person held, nobody says since when. */
export type StartKind = "arrest" | "return" | "seen";
/** How it ended; `out`: a claim finds the person free, nobody says since when. */
export type EndKind = "leave" | "bail" | "release" | "exile" | "death" | "execution" | "out";
/** A beginning or an end: the dates claimed for it (ISO, maybe partial; several where sources disagree), oldest first. */
export type Edge<Kind> = { kind: Kind; dates: readonly string[]; claims: readonly TimelineClaim[] };
/** Days held. `isAtLeast`: it may have been longer, the claims don't say; `upTo`: the date (ISO, maybe partial) to which was counted. */
export type DaysHeld = { days: number; isAtLeast: boolean; upTo: string };
export type Imprisonment = {
  start: Edge<StartKind>;
  /** Undefined where no claim ends it. */
  end: Edge<EndKind> | undefined;
  /** Everything that the record says of it, oldest first, both edges included. */
  claims: readonly TimelineClaim[];
  /** The newest date (ISO, maybe partial) for which a claim has the person held; undefined for an end of which nothing before is known. */
  lastSeenOn: string;
  days: DaysHeld;
};

/** `from`: the days on which the counted stretch may have begun. */
type Open = { start: Edge<StartKind>; from: Span; claims: readonly TimelineClaim[]; lastSeen: readonly string[] };

const startKinds: Readonly<Record<string, StartKind>> = { arrest: "arrest", return: "return" };
const endKinds: Readonly<Record<string, EndKind>> = {
  furlough: "leave", bail: "bail", release: "release", "on-leave": "leave", "on-bail": "bail", free: "out", exiled: "exile", died: "death", executed: "execution",
};
/** Statuses whose date is that of the event itself: no other claim gives it. */
const dated: readonly string[] = ["died", "executed"];

function datesOf({ claims }: TimelineEvent): string[] {
  return [...new Set(claims.map(({ on }) => on))].toSorted();
}

function edge<Kind>(kind: Kind, event: TimelineEvent): Edge<Kind> {
  return { kind, dates: datesOf(event), claims: event.claims };
}

/**
 * When an imprisonment can have ended. A bare status finds somebody out; they were let out earlier, at any time since they were last seen held.
 * So it is with a vague date that may belong to a later imprisonment: one that begins (`starts`, whole dates) within the days that it may mean.
 */
function endSpan({ dates, claims }: Edge<EndKind>, began: Span, lastSeen: Span, starts: readonly string[]): Span {
  const span = spanOf(dates);
  const isDated = claims.some(({ fact, value }) => fact !== "status" || dated.includes(value ?? ""));
  const isItsOwn = !starts.some((day) => day > began.last && day >= span.first && day <= span.last);
  return (isDated && isItsOwn) || span.first < lastSeen.first ? span : { first: lastSeen.first, last: span.last };
}

function closed({ start, from: began, claims, lastSeen }: Open, end: Edge<EndKind> | undefined, starts: readonly string[], isLast: boolean): Imprisonment {
  const seen = spanOf(lastSeen);
  const over = end ? endSpan(end, began, seen, starts) : seen;
  const isExact = start.kind !== "seen" && began.first === began.last && over.first === over.last && (end !== undefined || isLast);
  const lastSeenOn = lastSeen[0] ?? "";
  const upTo = end && over.first === spanOf(end.dates).first ? (end.dates[0] ?? lastSeenOn) : lastSeenOn;
  // Certain are the days from the latest possible beginning to the earliest possible end: the first counts, the last doesn't.
  return { start, end, claims, lastSeenOn, days: { days: Math.max(0, daysBetween(began.last, over.first)), isAtLeast: !isExact, upTo } };
}

/** How an event ends an imprisonment; where sources disagree whether somebody is held at all, it does. */
function endKindOf({ claims }: TimelineEvent): EndKind | undefined {
  return claims.flatMap(({ fact, value }) => endKinds[fact] ?? endKinds[value ?? ""] ?? [])[0];
}

/** Was somebody let out who was out already? Then a claim is missing that takes them in again. What reports the same or a further step out doesn't count. */
function isSecondWayOut(event: TimelineEvent, ending: EndKind, before: Edge<EndKind> | undefined): boolean {
  if (!before || event.fact === "status" || (before.kind === "leave" && ending !== "leave")) return false;
  return daysBetween(spanOf(before.dates).last, spanOf(datesOf(event)).first) > 7;
}

/** May this sighting, after which nobody says that the person was taken in, be older than the vaguely dated way out before it? */
function mayPrecede({ start, from }: Open, before: Edge<EndKind> | undefined): boolean {
  return start.kind === "seen" && before !== undefined && spanOf(before.dates).last >= from.first;
}

/** Reads the claims in order; `isComplete` is false where somebody is let out once more than taken in. */
function walk(record: Pick<RecordFields, "claims">): { imprisonments: Imprisonment[]; isComplete: boolean } {
  const imprisonments: Imprisonment[] = [];
  let open: Open | undefined;
  let isComplete = true;
  const starts = record.claims.filter(({ fact }) => fact in startKinds).map(({ on }) => firstDay(on));
  const close = (end: Edge<EndKind> | undefined, isLast = false) => {
    if (open) imprisonments.push(closed(open, end, starts, isLast));
    open = undefined;
  };
  for (const event of custodyEvents(timelineOf(record))) {
    const ending = endKindOf(event);
    const begins = startKinds[event.fact];
    if (ending) {
      if (!open && isSecondWayOut(event, ending, imprisonments.at(-1)?.end)) isComplete = false;
      if (open) open = { ...open, claims: [...open.claims, ...event.claims] };
      close(edge(ending, event));
    } else if (event.claims.some(({ value }) => value === "unknown")) {
      close(undefined);
    } else if (begins || (!open && event.fact !== "transfer")) {
      close(undefined);
      open = { start: edge(begins ?? "seen", event), from: spanOf(datesOf(event)), claims: event.claims, lastSeen: datesOf(event) };
    } else if (open) {
      const from = mayPrecede(open, imprisonments.at(-1)?.end) ? spanOf(datesOf(event)) : open.from;
      open = { ...open, from, claims: [...open.claims, ...event.claims], lastSeen: datesOf(event) };
    }
  }
  close(undefined, true);
  return { imprisonments, isComplete };
}

/**
 * Every imprisonment that the claims show, oldest first: from an arrest (or return, or first sighting) to a leave, bail, release or death.
 * Between two claims that have the person held, they are taken to have been held unless a claim says otherwise.
 * A new arrest or return in the midst of one shows that it had ended: the time from its last sighting on is not counted.
 */
export function imprisonmentsOf(record: Pick<RecordFields, "claims">): Imprisonment[] {
  return walk(record).imprisonments;
}

/** All days of all imprisonments together; “at least” if any of them is, or if an imprisonment is missing. Undefined where not one day is certain. */
export function daysHeldOf(record: Pick<RecordFields, "claims">): DaysHeld | undefined {
  const { imprisonments, isComplete } = walk(record);
  const days = imprisonments.reduce((sum, { days: each }) => sum + each.days, 0);
  const last = imprisonments.at(-1);
  if (!last || days === 0) return undefined;
  return { days, isAtLeast: !isComplete || imprisonments.some(({ days: each }) => each.isAtLeast), upTo: last.days.upTo };
}
