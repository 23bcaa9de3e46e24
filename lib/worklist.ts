// What to verify next: everybody whose status ages, the longest unverified first, with the sources to look at again. Pure.
import { custodyClaims } from "./custody";
import { daysBetween } from "./partial-dates";
import { withSourceIds } from "./record";
import type { RecordFields, RecordSource, Status } from "./schema/record";
import { isLasting, statusOf, verifiedForDays } from "./status";

export type CitedSource = RecordSource & { id: string };
/** One person to verify. Dates are ISO (maybe partial), days whole; where no claim gives a status, those three are undefined. */
export type Verification = {
  slug: string;
  status: Status | undefined;
  asOf: string | undefined;
  verifiedOn: string | undefined;
  /** Days since then; undefined where nothing is known. */
  age: number | undefined;
  /** True from the day on which the label turned into “not verified since …”, or where there is no status at all. */
  isStale: boolean;
  /** Whole days until it turns; 0 where it has. */
  daysLeft: number;
  /** The sources that bear on whether the person is held, the newest first, undated ones last. */
  sources: readonly CitedSource[];
};

function sourcesFor({ claims, sources }: RecordFields): CitedSource[] {
  const ids = new Set(custodyClaims(claims).flatMap((claim) => withSourceIds(claim).sourceIds));
  const cited = [...ids].flatMap((id) => (sources[id] ? [{ id, ...sources[id] }] : []));
  return cited.sort((a, b) => (b.published ?? "").localeCompare(a.published ?? ""));
}

function verificationOf(slug: string, record: RecordFields, today: string): Verification | undefined {
  const status = statusOf(record, today);
  const sources = sourcesFor(record);
  if (!status) return { slug, status: undefined, asOf: undefined, verifiedOn: undefined, age: undefined, isStale: true, daysLeft: 0, sources };
  const { value, asOf, verifiedOn, isStale, rivals } = status;
  if (isLasting(value) && rivals.every((rival) => isLasting(rival.value as Status))) return undefined;
  const age = daysBetween(verifiedOn, today);
  return { slug, status: value, asOf, verifiedOn, age, isStale, daysLeft: Math.max(0, verifiedForDays + 1 - age), sources };
}

/** Everybody whose status does not last by itself, the longest unverified first; who has no status at all comes before. @param today ISO date, UTC */
export function worklistOf(records: ReadonlyMap<string, RecordFields>, today: string): Verification[] {
  const found = [...records].flatMap(([slug, record]) => verificationOf(slug, record, today) ?? []);
  return found.sort((a, b) => (a.verifiedOn ?? "").localeCompare(b.verifiedOn ?? "") || a.slug.localeCompare(b.slug));
}
