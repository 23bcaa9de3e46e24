// Arithmetic on dates of which some are only a year or a month (ISO 8601, Gregorian, UTC). Pure; nothing is ever filled in:
// a partial date stays the span of days that it may mean.
import type { Duration } from "./durations";

const shape = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The days that a partial date may mean, first and last, both as `2021-06-13`. */
export type Span = { first: string; last: string };

/** The date as text if it has the shape of one (`2021`, `2021-06`, `2021-06-13`; a number counts as a year), else undefined. Whether the day exists is the schema's business. */
export function parsePartialDate(value: unknown): string | undefined {
  const written = typeof value === "number" ? String(value) : value;
  return typeof written === "string" && shape.test(written) ? written : undefined;
}

/** A whole day that exists (`2021-06-13`), as typed into an address; undefined for anything else. */
export function parseDay(value: string | undefined): string | undefined {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : undefined;
}

/** The first day that a partial date can mean: `2021-06` → `2021-06-01`. */
export function firstDay(partial: string): string {
  return `${partial}-01-01`.slice(0, 10);
}

/** The last day that a partial date can mean: `2021-06` → `2021-06-30`. */
export function lastDay(partial: string): string {
  if (partial.length === 10) return partial;
  const [year = 0, month = 12] = partial.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** All days that any of several claimed dates may mean; at least one must be given. */
export function spanOf(dates: readonly string[]): Span {
  return { first: dates.map(firstDay).toSorted()[0] ?? "", last: dates.map(lastDay).toSorted().at(-1) ?? "" };
}

/** Whole days from `from` to `to`; negative if `to` comes first. Partial dates count from their first day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(firstDay(to)) - Date.parse(firstDay(from))) / 86_400_000);
}

/** The day so many days after a date; a partial date counts from its first day. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(firstDay(date)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** True only if every day that `a` may mean is later than every day that `b` may mean. */
export function certainlyAfter(a: string, b: string): boolean {
  return firstDay(a) > lastDay(b);
}

/** May both mean the same day? A partial date agrees with every day in it. */
export function mayBeSame(a: string, b: string): boolean {
  return !certainlyAfter(a, b) && !certainlyAfter(b, a);
}

/**
 * A date plus a duration, as exact as the date: `2020-10` + 10 years 8 months → `2031-06`. The end of a month stays in its month (31 January + 1 month → 28 February).
 * Undefined where the answer would have to be made up: days added to a month, months to a year.
 */
export function addDuration(date: string, { years, months, weeks, days }: Duration): string | undefined {
  if ((date.length < 10 && (weeks || days)) || (date.length < 7 && months)) return undefined;
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const later = new Date(Date.UTC(year + years, month - 1 + months, 1));
  const longest = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day, longest) + weeks * 7 + days);
  return later.toISOString().slice(0, date.length);
}
