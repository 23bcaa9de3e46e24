// A record as it was known on a day: only what had been published by then. Pure.
import { firstDay } from "./partial-dates";
import { withSourceIds } from "./record";
import type { RecordFields } from "./schema/record";

/**
 * The day from which a source counts as published. A partial date counts from its first day, so that what stands on the site today
 * stands in the revision of today too. But a source that is dated vaguely, or not at all, cannot have been published before the newest thing
 * that it reports (a hearing it announces aside): it counts from then. An undated source that only announces hearings counts from the last of
 * them: nobody can tell since when they were known.
 */
function publishedFrom(id: string, { claims, sources }: RecordFields): string {
  const published = sources[id]?.published ?? "";
  if (published.length === 10) return published;
  const citing = claims.map(withSourceIds).filter(({ sourceIds }) => sourceIds.includes(id));
  const reported = citing.filter(({ fact }) => fact !== "hearing");
  const dated = [...(published ? [published] : []), ...reported.map(({ on }) => on)];
  return (dated.length > 0 ? dated : citing.map(({ on }) => on)).map(firstDay).toSorted().at(-1) ?? "";
}

/** The record with only those claims, and sources, that had been published by `day` (ISO date, UTC). It may have no claim left. */
export function recordKnownOn(record: RecordFields, day: string): RecordFields {
  const known = Object.keys(record.sources).filter((id) => publishedFrom(id, record) <= day);
  const claims = record.claims.flatMap((claim) => {
    const source = withSourceIds(claim).sourceIds.filter((id) => known.includes(id));
    // What had not happened yet was not known, whatever day its source is given.
    if (claim.fact !== "hearing" && firstDay(claim.on) > day) return [];
    return source.length > 0 ? [{ ...claim, source }] : [];
  });
  const cited = claims.flatMap(({ source }) => source);
  return { ...record, claims, sources: Object.fromEntries(Object.entries(record.sources).filter(([id]) => cited.includes(id))) };
}
