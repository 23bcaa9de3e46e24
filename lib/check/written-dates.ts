// Finds whole dates written in words (“Sunday, June 14, 1400”, «یکشنبه ۲۳ خرداد ۱۴۰۰») and says which day they mean.
import { fromGregorian, toGregorian } from "../solar-hijri";
import { indexOfWord, wordsOf } from "./calendar-words";

/** A date as written: `month` counts from 1 in the calendar whose month it names; `weekday` from 0, Sunday. */
export type WrittenDate = { offset: number; end: number; found: string; calendar: "gregorian" | "hijri"; day: number; month: number; year: number; weekday: number | undefined };

const digit = "[0-9۰-۹٠-٩]";
const edge = "(?<![\\p{L}\\p{M}\\u200c])";
const weekday = `(?:(?<weekday>${wordsOf("weekday")})(?:[\\s,،]+|\\s*(?:الموافق|مورخ|the)\\s+))?`;
const month = (name: string) => `(?<${name}>${wordsOf("gregorian")}|${wordsOf("hijri")})(?![\\p{L}\\p{M}])(?:\\u200cی)?(?:\\s*/\\s*(?:${wordsOf("gregorian")}))?`;
const day = (name: string) => `(?<${name}>(?<!${digit})${digit}{1,2})(?!${digit})(?:st|nd|rd|th)?`;
const year = `(?<year>(?:[12۱۲١٢]${digit}{3}))(?!${digit})`;
const anyYear = new RegExp(`[12۱۲١٢]${digit}{3}`);
const date = new RegExp(`${edge}${weekday}(?:${day("day")}\\s+(?:of\\s+)?${month("month")}|${edge}${month("month2")}\\s+${day("day2")})[\\s,،]+(?:of\\s+|سال\\s+|من عام\\s+|عام\\s+)?${year}`, "gu");

/** False for a text in which findDates() would find nothing: quick to say, where that is slow. */
export function mayHoldDate(text: string): boolean {
  return anyYear.test(text);
}

/** Persian, Arabic and Latin digits as a number. */
export function numberIn(text: string): number {
  return Number(text.replace(/[۰-۹٠-٩]/g, (sign) => String((sign.codePointAt(0) ?? 0) % 16)));
}

/** Every whole date in a text, with offsets into it. */
export function findDates(text: string): WrittenDate[] {
  return [...text.matchAll(date)].map((match) => {
    const groups = match.groups ?? {};
    const word = groups.month ?? groups.month2 ?? "";
    const gregorian = indexOfWord("gregorian", word);
    return {
      offset: match.index, end: match.index + match[0].length, found: match[0],
      calendar: gregorian === -1 ? "hijri" : "gregorian",
      month: (gregorian === -1 ? indexOfWord("hijri", word) : gregorian) + 1,
      day: numberIn(groups.day ?? groups.day2 ?? ""), year: numberIn(groups.year ?? ""),
      weekday: groups.weekday === undefined ? undefined : indexOfWord("weekday", groups.weekday),
    };
  });
}

export function isIranianYear(year: number): boolean {
  return year >= 1300 && year < 1500;
}

/** The Gregorian day (ISO 8601) of year, month and day; undefined if there is none. */
function gregorianDay(year: number, monthOfYear: number, dayOfMonth: number): string | undefined {
  const found = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth));
  return found.getUTCMonth() === monthOfYear - 1 && found.getUTCDate() === dayOfMonth ? found.toISOString().slice(0, 10) : undefined;
}

/** The day that a date means (ISO 8601), read as its calendar says; undefined for a day that does not exist. */
export function dayOf({ calendar, year: y, month: m, day: d }: WrittenDate): string | undefined {
  return calendar === "hijri" ? toGregorian({ year: y, month: m, day: d }) : gregorianDay(y, m, d);
}

export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** The nearest day, up to three off, that is this weekday. */
export function nearestWeekday(iso: string, wanted: number): string {
  const off = ((wanted - weekdayOf(iso) + 10) % 7) - 3;
  return new Date(Date.parse(iso) + off * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day most likely meant where a month of one calendar stands beside a year of the other: the day and month as they are, in the year
 * that overlaps; with a weekday, the nearest day that fits it.
 */
export function likelyDay(written: WrittenDate): string | undefined {
  const { calendar, year: y, month: m, day: d, weekday: wanted } = written;
  const inYears = calendar === "gregorian" ? [y + 621, y + 622].map((each) => gregorianDay(each, m, d)) : [y - 621, y - 622].map((each) => toGregorian({ year: each, month: m, day: d }));
  const iso = inYears.find((each) => each !== undefined && (calendar === "gregorian" ? fromGregorian(each).year === y : each.startsWith(String(y))));
  return iso !== undefined && wanted !== undefined ? nearestWeekday(iso, wanted) : iso;
}
