// The small parts from which every document's schema is made; each message says what to write instead.
import { z } from "zod";
import { parseDuration } from "../durations";
import { toGregorian } from "../solar-hijri";

/** Days in a month of the proleptic Gregorian calendar (ISO 8601); `month` counts from 1. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isPossible(value: string): boolean {
  const [year, month = 1, day = 1] = value.split("-").map(Number) as [number, number?, number?];
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** What to write for a day that does not exist; for an Iranian one, which it most likely is. */
function impossible({ input }: { input?: unknown }): string {
  const [year = 0, month, day] = String(input).split("-").map(Number);
  if (year < 1300 || year > 1500) return "this date does not exist in the Gregorian calendar";
  const iso = month && day ? toGregorian({ year, month, day }) : undefined;
  return `this is an Iranian year: write the Gregorian date${iso === undefined ? "" : `, ${iso}`}`;
}

/** A whole Gregorian date, `2021-06-13` (ISO 8601), kept as a string: a `Date` would bring a time zone that nobody wrote. */
export const fullDate = z
  .string("write the date as 2021-06-13")
  .regex(/^\d{4}-\d{2}-\d{2}$/, "write the date as 2021-06-13 (year-month-day, Gregorian)")
  .refine(isPossible, { error: impossible });

/** As precise as the source: `2021`, `2021-06` or `2021-06-13`. */
export const partialDate = z
  .string("write the date as 2021, 2021-06 or 2021-06-13, in quotes if it is a year alone")
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write the date as 2021, 2021-06 or 2021-06-13 (Gregorian)")
  .refine(isPossible, { error: impossible });

/** YAML reads `on: 2020` as a number; it is meant as a year. */
export const yearOrPartialDate = z.preprocess((v) => (typeof v === "number" ? String(v) : v), partialDate);

/** An ISO 8601 duration of years, months, weeks and days: `P10Y8M`. */
export const duration = z
  .string()
  .refine((text) => parseDuration(text) !== undefined, "write a term as P10Y8M (10 years 8 months)");

/** A short name for addresses and file names. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small Latin letters, digits and single hyphens: nahid-taghavi");

export const text = z.string().trim().min(1, "must not be empty");
export const webAddress = z.url({ protocol: /^https?$/, error: "write a whole web address: https://…" });
/** The same words in the three languages; all three are needed. */
export const threeLanguages = z.strictObject({ en: text, fa: text, ar: text });
export const someLanguages = z.strictObject({ en: text.optional(), fa: text.optional(), ar: text.optional() });
