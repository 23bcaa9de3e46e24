// What is known of a person's freedom, as of which day, and whether anybody has verified it lately. Pure: the day comes in as an argument.
import { custodyClaims, statusAfter } from "./custody";
import { daysBetween, firstDay } from "./partial-dates";
import { withSourceIds, type TimelineClaim } from "./record";
import type { RecordFields, Status } from "./schema/record";

/** A status that nobody has confirmed for more than this many days no longer counts as known: day 180 still does, day 181 doesn't. */
export const verifiedForDays = 180;

export type StatusAsOf = {
  value: Status;
  /** ISO date (maybe partial) from which the status is known. */
  asOf: string;
  /** The newest source that bears on the status (ISO date, maybe partial). */
  verifiedOn: string;
  /** True where the person may still be held and nothing newer than `verifiedForDays` is known. */
  isStale: boolean;
  claim: TimelineClaim;
  /** Claims of other sources that give another status for the very same date: shown beside, never chosen from. */
  rivals: readonly TimelineClaim[];
};
type Known = Pick<RecordFields, "claims" | "sources">;

/** Statuses that do not end by themselves: they stay true until somebody reports otherwise. */
const lasting: readonly Status[] = ["free", "exiled", "died", "executed"];

/** Does this status stay true by itself, so that it needs no verifying again and again? */
export function isLasting(status: Status): boolean {
  return lasting.includes(status);
}

function newest(dates: readonly string[]): string {
  return dates.reduce((latest, date) => (date > latest ? date : latest), "");
}

/** The claim that gives the status, and those after it that only bear it out. */
function standing(claims: readonly TimelineClaim[]): { claim: TimelineClaim; after: TimelineClaim[] } | undefined {
  let found: { claim: TimelineClaim; after: TimelineClaim[] } | undefined;
  for (const claim of claims) {
    const status = statusAfter(claim);
    const isNews = claim.fact === "status" || (status !== undefined && found !== undefined && statusAfter(found.claim) !== status);
    if (isNews) found = { claim, after: [] };
    else if (status !== undefined || claim.fact === "transfer") found?.after.push(claim);
  }
  return found;
}

/**
 * The newest status, dated, and whether it has gone unverified too long by `today` (ISO date, UTC).
 * It is the newest status claim, or a newer release, bail, leave or arrest that changes it: nobody stays “in prison” because a line was forgotten.
 * It is verified by the newest source of that claim and of later ones that bear it out. Undefined without a status claim.
 */
export function statusOf({ claims, sources }: Known, today: string): StatusAsOf | undefined {
  const ordered = custodyClaims(claims.map(withSourceIds));
  const found = standing(ordered);
  if (!found) return undefined;
  const { claim } = found;
  const value = statusAfter(claim) as Status;
  const rivals = ordered.filter((c) => c !== claim && c.fact === "status" && c.on === claim.on && c.value !== value && !c.sourceIds.some((id) => claim.sourceIds.includes(id)));
  const bearing = [...found.after, ...ordered.filter((c) => statusAfter(c) === value && firstDay(c.on) >= firstDay(claim.on))];
  const verifiedOn = newest([claim, ...bearing].flatMap((c) => c.sourceIds.map((id) => sources[id]?.published ?? c.on)));
  const isStale = !isLasting(value) && daysBetween(verifiedOn, today) > verifiedForDays;
  return { value, asOf: claim.on, verifiedOn, isStale, claim, rivals };
}
