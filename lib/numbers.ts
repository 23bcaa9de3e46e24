// Numbers and lengths of time in words, by Intl's own plural rules, with the digits of each language stated.
import { intlTags, type Locale } from "@/i18n/routing";
import { parseDuration } from "./durations";

type Unit = "year" | "month" | "week" | "day";
const units = ["year", "month", "week", "day"] as const;

function inUnit(value: number, unit: Unit, locale: Locale): string {
  return new Intl.NumberFormat(intlTags[locale], { style: "unit", unit, unitDisplay: "long" }).format(value);
}

/** An ISO 8601 duration of whole years, months, weeks and days in words: `P10Y8M` → “10 years and 8 months”, «۱۰ سال و ۸ ماه». @throws RangeError if it is none. */
export function durationText(iso: string, locale: Locale): string {
  const duration = parseDuration(iso);
  if (!duration) throw new RangeError("Not an ISO 8601 duration");
  const parts = units.flatMap((unit) => (duration[`${unit}s`] > 0 ? [inUnit(duration[`${unit}s`], unit, locale)] : []));
  return new Intl.ListFormat(intlTags[locale], { type: "conjunction" }).format(parts);
}

/** A number with the digits and the grouping of the language. */
export function numberText(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTags[locale]).format(value);
}
