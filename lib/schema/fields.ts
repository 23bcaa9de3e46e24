// The small parts from which every document's schema is made; what each holds against a value is a code of slips.ts.
import { z } from "zod";
import { parseDuration } from "../durations";
import { slip } from "./slips";

/** Days in a month of the proleptic Gregorian calendar (ISO 8601); `month` counts from 1. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isPossible(value: string): boolean {
  const [year, month = 1, day = 1] = value.split("-").map(Number) as [number, number?, number?];
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** A whole Gregorian date, `2021-06-13` (ISO 8601), kept as a string: a `Date` would bring a time zone that nobody wrote. */
export const fullDate = z
  .string(slip("date.form"))
  .regex(/^\d{4}-\d{2}-\d{2}$/, slip("date.form"))
  .refine(isPossible, slip("date.impossible"));

/** As precise as the source: `2021`, `2021-06` or `2021-06-13`. */
export const partialDate = z
  .string(slip("date.partial"))
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, slip("date.partial"))
  .refine(isPossible, slip("date.impossible"));

/** YAML reads `on: 2020` as a number; it is meant as a year. */
export const yearOrPartialDate = z.preprocess((v) => (typeof v === "number" ? String(v) : v), partialDate);

/** An ISO 8601 duration of years, months, weeks and days: `P10Y8M`. */
export const duration = z
  .string()
  .refine((text) => parseDuration(text) !== undefined, slip("duration.form"));

/** A short name for addresses and file names. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, slip("slug.form"));

export const text = z.string().trim().min(1, slip("empty.field"));
/** A whole address with nothing in it that an address does not show: blanks, marks of direction. */
export const webAddress = z.url({ protocol: /^https?$/, error: slip("address.form") }).refine((address) => !/[\s\p{Cf}]/u.test(address), slip("address.form"));
export const yesOrNo = z.boolean(slip("boolean.form"));
/** The same words in the three languages; all three are needed. */
export const threeLanguages = z.strictObject({ en: text, fa: text, ar: text });
export const someLanguages = z.strictObject({ en: text.optional(), fa: text.optional(), ar: text.optional() });
