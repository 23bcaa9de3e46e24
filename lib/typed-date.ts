// A date as people type it, in their calendar, digits and words: 2021-06-13, ۱۴۰۰/۳/۲۳, «۲۳ خرداد‌ماه ۱۴۰۰», June 13th, 2021. One reader for the
// form, the command and the check. Pure; nothing is guessed: what could be two days, or is no day of one calendar, is a fault that says so.
import { likelyDay, weekdayOf } from "./check/written-dates";
import { latinDigits } from "./latin-digits";
import { partialDate } from "./schema/fields";
import { foldForSearch } from "./search";
import { toGregorian } from "./solar-hijri";
import { areLunar, meaningsOf, type Calendar, type Meaning } from "./typed-date-words";
import { plainMarks, withoutUnseen } from "./unseen";

/**
 * Why a text is not one date: it is none; no such day (`near` with day and month exchanged); of the lunar calendar; a year of two digits; two
 * days; a Solar Hijri month or year, which lies in two Gregorian ones; month and year of two calendars (`near` the day most likely meant); a
 * weekday that is not that of `near`. Days are Gregorian (ISO 8601).
 */
export type DateFault =
  | { kind: "none" | "lunar" | "short-year" } | { kind: "impossible"; calendar: Calendar; near?: string } | { kind: "two-days" | "span"; days: readonly [string, string] }
  | { kind: "mixed"; near?: string } | { kind: "weekday"; near: string };
/** Gregorian (ISO 8601), as exact as typed. `isYearLast`: numbers alone, of which the last is the year. */
export type DateReading = { date: string; calendar: Calendar; isYearLast: boolean; fault?: never } | { date?: never; fault: DateFault };

type Parts = { year: number; month?: number | undefined; day?: number | undefined; calendar: Calendar };

const none: DateReading = { fault: { kind: "none" } };
const pad = (part: number) => String(part).padStart(2, "0");

/** A year that only a Solar Hijri date of the last hundred years has. */
const isSolarYear = (year: number) => year >= 1279 && year < 1500;

function solarSpan(year: number, month: number | undefined): readonly [string, string] | undefined {
  const first = toGregorian({ year, month: month ?? 1, day: 1 });
  const last = [31, 30, 29].map((day) => toGregorian({ year, month: month ?? 12, day })).find((iso) => iso !== undefined);
  return first !== undefined && last !== undefined ? [first, last] : undefined;
}

function isoOf({ year, month, day, calendar }: Parts): string | undefined {
  const iso = calendar === "solar" ? toGregorian({ year, month: month ?? 0, day: day ?? 0 }) : [String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : pad(part)))].join("-");
  return iso !== undefined && partialDate.safeParse(iso).success ? iso : undefined;
}

function readParts(parts: Parts, isYearLast: boolean): DateReading {
  const { year, month, day, calendar } = parts;
  if (calendar === "solar" && day === undefined) {
    const days = solarSpan(year, month);
    return { fault: days ? { kind: "span", days } : { kind: "impossible", calendar } };
  }
  const date = isoOf(parts);
  if (date !== undefined) return { date, calendar, isYearLast };
  const near = (month ?? 0) > 12 ? isoOf({ ...parts, month: day, day: month }) : undefined;
  return { fault: { kind: "impossible", calendar, ...(near === undefined ? {} : { near }) } };
}

/** Numbers with one sign between them, blanks aside. */
const numeric = /^(\d+)(?:\s*([-/.\\٫،,·\u2010-\u2015\u2212]|\s)\s*(\d+)(?:\s*\2\s*(\d+))?)?$/;

function calendarOf(year: number, era: Calendar | undefined): Calendar | "mixed" {
  const found = isSolarYear(year) ? "solar" : "gregorian";
  return era !== undefined && era !== found ? "mixed" : found;
}

/** Day and month in front of the year, in either order. */
function readYearLast([a = 0, b = 0]: readonly number[], year: number, calendar: Calendar, weekday: number | undefined): DateReading {
  const orders = [{ day: a, month: b }, { day: b, month: a }].flatMap(({ day, month }) => isoOf({ year, month, day, calendar }) ?? []);
  const days = [...new Set(orders)].filter((iso, _i, all) => all.length === 1 || weekday === undefined || weekdayOf(iso) === weekday);
  const [first, second] = days;
  if (first === undefined) return { fault: orders.length > 0 ? { kind: "none" } : { kind: "impossible", calendar } };
  return second === undefined ? { date: first, calendar, isYearLast: true } : { fault: { kind: "two-days", days: [first, second] } };
}

function readNumbers(text: string, era: Calendar | undefined, weekday: number | undefined): DateReading {
  const parts = numeric.exec(/\d(?:.*\d)?/s.exec(text)?.[0] ?? "")?.filter((_part, index) => index !== 0 && index !== 2).filter((part) => part !== undefined) ?? [];
  const [a = 0, b, c] = parts.map(Number);
  const lengths = parts.map((part) => (part.length === 4 ? "year" : part.length <= 2 ? "part" : "none")).join(" ");
  if (lengths === "part part part") return { fault: { kind: "short-year" } };
  const isYearLast = /^part (?:part )?year$/.test(lengths);
  if (!isYearLast && !/^year(?: part){0,2}$/.test(lengths)) return none;
  const year = isYearLast ? (c ?? b ?? 0) : a;
  const calendar = calendarOf(year, era);
  if (calendar === "mixed") return { fault: { kind: "mixed" } };
  if (!isYearLast) return readParts({ year, month: b, day: c, calendar }, false);
  return c === undefined ? readParts({ year, month: a, calendar }, true) : readYearLast([a, b ?? 0], year, calendar, weekday);
}

function readNamed(numbers: readonly string[], { month, calendar }: { month: number; calendar: Calendar }, spelledDays: readonly number[], weekday: number | undefined): DateReading {
  const years = numbers.filter((number) => number.length === 4).map(Number);
  const days = [...numbers.filter((number) => number.length <= 2).map(Number), ...spelledDays];
  const [year] = years;
  if (year === undefined && days.length === 2) return { fault: { kind: "short-year" } };
  if (year === undefined || years.length + days.length > 2 || years.length > 1 || numbers.some((number) => ![1, 2, 4].includes(number.length))) return none;
  const [day] = days;
  if (isSolarYear(year) === (calendar === "solar")) return readParts({ year, month, day, calendar }, false);
  const near = day === undefined ? undefined : likelyDay({ offset: 0, end: 0, found: "", calendar: calendar === "solar" ? "hijri" : "gregorian", day, month, year, weekday });
  return { fault: { kind: "mixed", ...(near === undefined ? {} : { near }) } };
}

/** The time of a day behind a date, as machines and calendars of phones write it. */
const time = /[\sT,،]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?|Z|[+-]\d{2}:?\d{2})?\s*$/;
/** Whoever writes these is not sure, or means more than one day. */
const doubt = /[?؟~≈±<>≤≥*]/;

function readOne(text: string): DateReading {
  const plain = latinDigits(text).replace(time, "");
  if (doubt.test(plain)) return none;
  const tokens = foldForSearch(plain).match(/\d+|[^\d\s]+/g) ?? [];
  const numbers = tokens.filter((token) => /^\d/.test(token));
  const words = tokens.filter((token) => !/^\d/.test(token));
  if (numbers.length > 0 && areLunar(words)) return { fault: { kind: "lunar" } };
  const meanings = meaningsOf(words);
  if (!meanings || numbers.length === 0) return none;
  const pick = <Key extends "month" | "weekday" | "era" | "day">(key: Key) => meanings.filter((each): each is Extract<Meaning, Record<Key, unknown>> => key in each);
  const spelledDays = pick("day").map(({ day }) => day);
  const [month, ...others] = pick("month");
  const weekdays = new Set(pick("weekday").map((each) => each.weekday));
  const eras = new Set(pick("era").map(({ era }) => era));
  // “Hijri” alone is the lunar calendar to some and the solar one to others.
  if (!month && eras.has("hijri") && !eras.has("solar")) return { fault: { kind: "lunar" } };
  if (others.some((other) => other.month !== month?.month || other.calendar !== month.calendar) || weekdays.size > 1 || (spelledDays.length > 0 && !month)) return none;
  const [weekday] = weekdays;
  const era = eras.has("solar") ? "solar" : eras.has("gregorian") ? "gregorian" : undefined;
  const reading = month ? readNamed(numbers, month, spelledDays, weekday) : readNumbers(plain, era, weekday);
  const { date } = reading;
  return weekday !== undefined && date?.length === 10 && weekdayOf(date) !== weekday ? { fault: { kind: "weekday", near: date } } : reading;
}

/** What stands between a date and the same day in another calendar. */
const equals = /[()（）[\]=]|برابر با|مطابق با|مصادف با|الموافق|corresponding to/u;

/** A month's other name in brackets: «تموز (يوليو)». */
const wordsInBrackets = /[([（]([^()[\]（）\p{Nd}]*)[)\]）]/gu;
/** A tatweel as a hyphen, which has the same place on many keyboards: ۱۴۰۰ـ۳ـ۲۳. */
const tatweelBetweenDigits = /(?<=\p{Nd})\u0640+(?=\p{Nd})/gu;
const strokeBetweenDates = /\s[-/|\u2010-\u2015]\s/u;

/** The sides of a text on which a date stands by itself. */
function sidesOf(text: string): string[] {
  const beside = text.split(strokeBetweenDates);
  const areDates = beside.length > 1 && beside.every((side) => /\p{Nd}{4}/u.test(side));
  return areDates ? beside : text.split(equals).filter((side) => /\p{Nd}/u.test(side));
}

/** Reads a date; where one day stands there in two calendars, both must agree, and a lunar one beside it is believed. */
export function readTypedDate(typed: string): DateReading {
  const text = withoutUnseen(plainMarks(typed).normalize("NFKC"))
    .replace(wordsInBrackets, " $1 ")
    .replace(tatweelBetweenDigits, "-");
  const sides = sidesOf(text);
  if (sides.length < 2) return readOne(text.replace(new RegExp(equals, "gu"), " "));
  const readings = sides.map(readOne).filter(({ fault }) => fault?.kind !== "lunar");
  const [reading = none] = readings;
  return readings.every(({ date }) => date !== undefined && date === reading.date) ? reading : none;
}

/** The Gregorian date (ISO 8601, as exact as typed) that a person means, or undefined where it is none or could be two. */
export function parseTypedDate(typed: string): string | undefined {
  return readTypedDate(typed).date;
}
