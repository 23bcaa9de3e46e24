// A record as it was known on a day: only what had been published by then. Pure.
import { firstDay } from "./partial-dates";
import { withSourceIds } from "./record";
import type { RecordFields } from "./schema/record";

/**
 * The day from which a source counts as published. A partial date counts from its first day, so that what stands on the site today
 * stands in the revision of today too. But a source that is dated vaguely, or not at all, cannot have been published before the newest thing
 * that it reports (a hearing it announces aside): it counts from then.
 */
function publishedFrom(id: string, { claims, sources }: RecordFields): string {
  const published = sources[id]?.published ?? "";
  if (published.length === 10) return published;
  const reported = claims.map(withSourceIds).filter(({ fact, sourceIds }) => fact !== "hearing" && sourceIds.includes(id));
  return [...(published ? [published] : []), ...reported.map(({ on }) => on)].map(firstDay).toSorted().at(-1) ?? "";
}

/** The record with only those claims, and sources, that had been published by `day` (ISO date, UTC). It may have no claim left. */
export function recordKnownOn(record: RecordFields, day: string): RecordFields {
  const known = Object.keys(record.sources).filter((id) => publishedFrom(id, record) <= day);
  const claims = record.claims.flatMap((claim) => {
    const source = withSourceIds(claim).sourceIds.filter((id) => known.includes(id));
    return source.length > 0 ? [{ ...claim, source }] : [];
  });
  const cited = claims.flatMap(({ source }) => source);
  return { ...record, claims, sources: Object.fromEntries(Object.entries(record.sources).filter(([id]) => cited.includes(id))) };
}
