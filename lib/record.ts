// What a record's claims say together: events in their order, and where sources disagree. Pure; nothing is averaged or chosen.
import { daysBetween, mayBeSame } from "./partial-dates";
import type { Claim, Fact, RecordFields } from "./schema/record";

/** A claim with the ids of its sources as a list. */
export type TimelineClaim = Claim & { sourceIds: readonly string[] };
/** What two claims about one event may say differently. */
export type Difference = "date" | "value" | "court" | "charges" | "place" | "prison";
/** One event: a single claim, or several about the same event; `differs` says in what they contradict each other. */
export type TimelineEvent = { fact: Fact; about: string | undefined; claims: readonly TimelineClaim[]; differs: readonly Difference[]; disagrees: boolean };

/** The same claims, each with the ids of its sources as a list. */
export function withSourceIds(claim: Claim): TimelineClaim {
  return { ...claim, sourceIds: typeof claim.source === "string" ? [claim.source] : claim.source };
}

/** Are both given, and different? What one source leaves out is no disagreement. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

const contradictions: Readonly<Record<Difference, (a: Claim, b: Claim) => boolean>> = {
  date: (a, b) => !a.on.startsWith(b.on) && !b.on.startsWith(a.on),
  value: (a, b) => differ(a.value, b.value),
  court: (a, b) => differ(a.court, b.court),
  charges: (a, b) => differ(a.charges?.toSorted().join(" "), b.charges?.toSorted().join(" ")),
  place: (a, b) => differ(a.place, b.place),
  prison: (a, b) => differ(a.prison, b.prison),
};

function differencesIn(claims: readonly Claim[]): Difference[] {
  const kinds = Object.keys(contradictions) as Difference[];
  return kinds.filter((kind) => claims.some((a, i) => claims.slice(i + 1).some((b) => contradictions[kind](a, b))));
}

function haveOneSource(a: TimelineClaim, b: TimelineClaim): boolean {
  return a.sourceIds.some((id) => b.sourceIds.includes(id));
}

/** What lasts: on two days both may be true. */
const states: readonly Fact[] = ["status", "held-at", "health", "family"];

/**
 * Do two claims speak of the same event? Said so by `about`; otherwise the same fact, from different sources, within a week.
 * What lasts (a status, a place of detention) stands for itself, unless two sources say different things for the very same date.
 */
function sameEvent(a: TimelineClaim, b: TimelineClaim): boolean {
  if (a.fact !== b.fact) return false;
  if (a.about !== undefined || b.about !== undefined) return a.about === b.about;
  if (haveOneSource(a, b)) return false;
  if (states.includes(a.fact)) return a.on === b.on && differencesIn([a, b]).length > 0;
  return mayBeSame(a.on, b.on) || Math.abs(daysBetween(a.on, b.on)) <= 7;
}

/** All claims, oldest first, those about one event together. */
export function timelineOf({ claims }: Pick<RecordFields, "claims">): TimelineEvent[] {
  const events: TimelineClaim[][] = [];
  for (const claim of claims.map(withSourceIds).sort((a, b) => a.on.localeCompare(b.on))) {
    const event = events.find(([first]) => first !== undefined && sameEvent(first, claim));
    if (event) event.push(claim);
    else events.push([claim]);
  }
  return events.map((together) => {
    const { fact, about } = together[0] as TimelineClaim;
    const differs = differencesIn(together);
    return { fact, about, claims: together, differs, disagrees: differs.length > 0 };
  });
}

/** The events on which sources contradict each other, oldest first: their claims are to stand side by side. */
export function conflictsOf(record: Pick<RecordFields, "claims">): TimelineEvent[] {
  return timelineOf(record).filter(({ disagrees }) => disagrees);
}

/** Footnote numbers, from 1, in the order in which the timeline first cites each source. */
export function numberSources(timeline: readonly Pick<TimelineEvent, "claims">[]): ReadonlyMap<string, number> {
  const ids = timeline.flatMap(({ claims }) => claims.flatMap((c) => c.sourceIds));
  return new Map([...new Set(ids)].map((id, i) => [id, i + 1]));
}
