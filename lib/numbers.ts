// Numbers and lengths of time in words, by Intl's own plural rules, with the digits of each language stated.
import { intlTags, type Locale } from "@/i18n/routing";

type Unit = "year" | "month" | "week" | "day";
const units: readonly [RegExp, Unit][] = [[/(\d+)Y/, "year"], [/(\d+)M/, "month"], [/(\d+)W/, "week"], [/(\d+)D/, "day"]];

function inUnit(value: number, unit: Unit, locale: Locale): string {
  return new Intl.NumberFormat(intlTags[locale], { style: "unit", unit, unitDisplay: "long" }).format(value);
}

/** An ISO 8601 duration of whole years, months, weeks and days in words: `P10Y8M` → “10 years and 8 months”, «۱۰ سال و ۸ ماه». */
export function durationText(iso: string, locale: Locale): string {
  const parts = units.flatMap(([pattern, unit]) => {
    const value = pattern.exec(iso)?.[1];
    return value === undefined ? [] : [inUnit(Number(value), unit, locale)];
  });
  return new Intl.ListFormat(intlTags[locale], { type: "conjunction" }).format(parts);
}
