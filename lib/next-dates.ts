// What lies ahead for a person, as far as claims say: hearings announced, the end of a sentence. Pure: the day comes in as an argument.
import { parseDuration } from "./durations";
import { imprisonmentsOf } from "./imprisonments";
import { addDuration, firstDay, lastDay } from "./partial-dates";
import { timelineOf, withSourceIds, type TimelineClaim } from "./record";
import type { RecordFields } from "./schema/record";

/** `on` is as exact as the claims (ISO, maybe partial); `disagrees` where sources name other dates for the same event, each of which stands here too. */
export type NextDate = { kind: "hearing" | "end-of-sentence"; on: string; claims: readonly TimelineClaim[]; disagrees: boolean };
type Known = Pick<RecordFields, "claims">;

/** Hearings that claims announce for `today` or later, one entry for each date named. */
function nextHearings(record: Known, today: string): NextDate[] {
  return timelineOf(record).filter(({ fact }) => fact === "hearing").flatMap(({ claims }) => {
    const dates = [...new Set(claims.map(({ on }) => on))];
    return dates.filter((on) => lastDay(on) >= today).map((on) => ({ kind: "hearing" as const, on, claims: claims.filter((c) => c.on === on), disagrees: dates.length > 1 }));
  });
}

/**
 * When the sentence ends if all of it is served, counted from the arrest: only where one arrest, on one date, began the imprisonment
 * that no claim has ended, and all sentences since give one and the same length, and none says “more than” it. Otherwise nothing is said.
 */
function endOfSentence(record: Known, today: string): NextDate[] {
  const current = imprisonmentsOf(record).at(-1);
  const [from, ...others] = current?.start.dates ?? [];
  if (!current || current.end || current.start.kind !== "arrest" || from === undefined || others.length > 0) return [];
  const sentences = record.claims.filter(({ fact, value, on }) => fact === "sentence" && value !== undefined && lastDay(on) >= firstDay(from));
  const lengths = [...new Set(sentences.map(({ value }) => value))];
  const isOne = lengths.length === 1 && !sentences.some(({ moreThan }) => moreThan) && timelineOf({ claims: sentences }).length === 1;
  const length = isOne ? parseDuration(lengths[0] ?? "") : undefined;
  const on = length && addDuration(from, length);
  if (on === undefined || lastDay(on) < today) return [];
  return [{ kind: "end-of-sentence", on, claims: [...current.start.claims, ...sentences.map(withSourceIds)], disagrees: false }];
}

/** Everything ahead of `today` (ISO date, UTC), the nearest first. */
export function nextDatesOf(record: Known, today: string): NextDate[] {
  return [...nextHearings(record, today), ...endOfSentence(record, today)].sort((a, b) => a.on.localeCompare(b.on));
}
