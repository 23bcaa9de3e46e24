// What a record's claims say together: status as of a day, timeline, disagreement. Pure: the clock comes in as an argument.
import { daysBetween } from "./clock";
import type { Claim, Fact, RecordFields, Status } from "./schema/record";

/** A status that nobody has confirmed for this many days no longer counts as known. */
export const verifiedForDays = 180;

/** A claim with its sources as numbers into `numberSources`, so that pages can cite like footnotes. */
export type TimelineClaim = Claim & { sourceIds: readonly string[] };
/** One event: a single claim, or several about the same event that differ in `differ`. */
export type TimelineEvent = { fact: Fact; claims: readonly TimelineClaim[]; disagrees: boolean };

export type StatusAsOf = {
  value: Status;
  /** ISO date (maybe partial) from which the status is known. */
  asOf: string;
  /** The newest source that bears on the status (ISO date, maybe partial). */
  verifiedOn: string;
  /** True where the person may still be held and nothing newer than `verifiedForDays` is known. */
  isStale: boolean;
  claim: TimelineClaim;
};

const factsOnStatus: readonly Fact[] = ["status", "held-at", "transfer", "furlough", "bail", "release", "arrest"];
/** Statuses that do not end by themselves: they stay true until somebody reports otherwise. */
const lasting: readonly Status[] = ["free", "exiled", "died", "executed"];

/** Does this status stay true by itself, so that it needs no verifying again and again? */
export function isLasting(status: Status): boolean {
  return lasting.includes(status);
}

function sourceIds(claim: Claim): readonly string[] {
  return typeof claim.source === "string" ? [claim.source] : claim.source;
}

function newest(dates: readonly string[]): string {
  return dates.reduce((latest, date) => (date > latest ? date : latest), "");
}

/** The newest status claim, dated, and whether it has gone unverified too long by `today` (ISO date, UTC). Undefined without a status claim. */
export function statusOf(record: RecordFields, today: string): StatusAsOf | undefined {
  const known = record.claims.filter(({ fact }) => fact === "status");
  const claim = known.reduce<Claim | undefined>((latest, c) => (latest && latest.on > c.on ? latest : c), undefined);
  if (!claim) return undefined;
  const bearing = record.claims.filter(({ fact }) => factsOnStatus.includes(fact));
  const verifiedOn = newest(bearing.flatMap((c) => sourceIds(c).map((id) => record.sources[id]?.published ?? c.on)));
  const value = claim.value as Status;
  const isStale = !isLasting(value) && daysBetween(verifiedOn, today) > verifiedForDays;
  return { value, asOf: claim.on, verifiedOn, isStale, claim: { ...claim, sourceIds: sourceIds(claim) } };
}

/** Are both given, and different? What one source leaves out is no disagreement. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** A partial date agrees with every day in it. */
function differInDate(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a);
}

/** Do two claims about one event contradict each other? */
function contradict(a: Claim, b: Claim): boolean {
  const charges = (claim: Claim) => claim.charges?.toSorted().join(" ");
  return (
    differInDate(a.on, b.on) || differ(a.value, b.value) || differ(a.court, b.court) || differ(a.place, b.place) ||
    differ(a.prison, b.prison) || differ(charges(a), charges(b))
  );
}

/** Do two claims speak of the same event? Said so (`about`), or the same fact within a week from different sources. */
function sameEvent(a: Claim, b: Claim): boolean {
  if (a.fact !== b.fact || a.fact === "status") return false;
  if (a.about !== undefined || b.about !== undefined) return a.about === b.about;
  const differentSources = !sourceIds(a).some((id) => sourceIds(b).includes(id));
  return differentSources && (a.on.startsWith(b.on) || b.on.startsWith(a.on) || Math.abs(daysBetween(a.on, b.on)) <= 7);
}

/** All claims, oldest first, those about one event together; nothing is averaged or chosen. */
export function timelineOf(record: RecordFields): TimelineEvent[] {
  const events: Claim[][] = [];
  for (const claim of record.claims.toSorted((a, b) => a.on.localeCompare(b.on))) {
    const event = events.find(([first]) => first !== undefined && sameEvent(first, claim));
    if (event) event.push(claim);
    else events.push([claim]);
  }
  return events.map((claims) => ({
    fact: (claims[0] as Claim).fact,
    claims: claims.map((c) => ({ ...c, sourceIds: sourceIds(c) })),
    disagrees: claims.some((a) => claims.some((b) => contradict(a, b))),
  }));
}

/** Footnote numbers, from 1, in the order in which the timeline first cites each source. */
export function numberSources(timeline: readonly TimelineEvent[]): ReadonlyMap<string, number> {
  const ids = timeline.flatMap(({ claims }) => claims.flatMap((c) => c.sourceIds));
  return new Map([...new Set(ids)].map((id, i) => [id, i + 1]));
}
