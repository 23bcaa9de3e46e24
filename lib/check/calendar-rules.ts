// The commonest slips of this field: a Gregorian month glued to an Iranian year ("June 14, 1400"), a weekday that is not that of its date,
// a day that no calendar has, two calendars side by side that don't agree. Each with the day most likely meant.
import { wordsOf } from "./calendar-words";
import type { Document } from "./document";
import { firstOfEachLine, matchesIn } from "./lines";
import { type Problem, type Slip, warningAt } from "./problem";
import { bodyText } from "./prose";
import { dayOf, findDates, isIranianYear, likelyDay, mayHoldDate, nearestWeekday, weekdayOf, type WrittenDate } from "./written-dates";

const digit = "[0-9۰-۹٠-٩]";
const year = `(?<!${digit})[1۱١][34۳۴٣٤]${digit}{2}(?!${digit})`;
const anyYear = new RegExp(year);
const month = `(?<![\\p{L}\\p{M}])(?:${wordsOf("gregorian")})(?:\\u200cی)?`;
const day = `(?:${digit}{1,2}(?:st|nd|rd|th)?\\s*[,،]?\\s*)?`;
const ofYear = "(?:of\\s+|سال\\s+|من عام\\s+|عام\\s+)?";
const glued = new RegExp(`${month}(?:\\s+${day}${ofYear}|\\s*[,،]\\s*)${year}|${year}[\\s-]+(?:${wordsOf("gregorian")})(?![\\p{L}\\p{M}])`, "gu");

/** Does the line up to `offset` open a quotation that it does not close? What is quoted stands as it was printed. */
function isQuoted(written: string, offset: number): boolean {
  const before = written.slice(written.lastIndexOf("\n", offset) + 1, offset);
  return before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("«") > before.lastIndexOf("»");
}

/** Slips in dates, in fields and body, outside quotation marks, <Quote> and <Note>: what is quoted stands as it was printed. */
export function* calendarRules(document: Document): Generator<Problem> {
  const { file, lines, written } = document;
  const quoted = (path: readonly string[]) => path.at(-1) === "title" && path.includes("sources");
  const fields = (document.yaml?.texts ?? []).filter(({ path }) => !quoted(path));
  const stretches = [...fields, ...bodyText(document, ["Quote", "Note"])];
  // Without anything like a year there is no date, and most stretches have none: looking for one is slow.
  const likely = stretches.filter(({ start, end }) => mayHoldDate(written.slice(start, end)));
  const dates = likely.flatMap(({ start, end }) => findDates(written.slice(start, end)).map((date) => ({ ...date, offset: date.offset + start, end: date.end + start })));
  yield* gluedMonths(document, stretches, dates);
  for (const [index, date] of dates.entries()) {
    if (isQuoted(written, date.offset)) continue;
    const slip = slipOf(date, dates[index + 1], written);
    if (slip) yield warningAt(file, lines.at(date.offset), slip.code, { found: date.found, ...slip.values });
  }
}

function* gluedMonths({ file, lines, written }: Document, stretches: readonly { start: number; end: number }[], dates: readonly WrittenDate[]): Generator<Problem> {
  if (!anyYear.test(written)) return;
  const matches = stretches.flatMap(({ start, end }) => [...matchesIn(written, start, end, glued)].filter(({ offset }) => !isQuoted(written, offset)));
  for (const { offset, found } of firstOfEachLine(matches, lines)) {
    const date = dates.find((one) => one.offset <= offset && offset < one.end);
    const likely = date && likelyDay(date);
    yield warningAt(file, lines.at(offset), "calendar.glued", { found, near: likely === undefined ? undefined : { day: likely } });
  }
}

/** What is wrong with a date whose month and year are of one calendar, or whose month is Iranian. */
function slipOf(date: WrittenDate, next: WrittenDate | undefined, written: string): Slip | undefined {
  const isMixed = isIranianYear(date.year) === (date.calendar === "gregorian");
  if (isMixed && date.calendar === "gregorian") return undefined;
  if (isMixed) {
    const likely = likelyDay(date);
    return { code: "calendar.iranian-month", values: likely === undefined ? {} : { near: { day: likely } } };
  }
  const iso = dayOf(date);
  if (iso === undefined) {
    return { code: "calendar.no-day", values: { month: { month: date.month, calendar: date.calendar }, year: String(date.year), days: monthLength(date) } };
  }
  if (date.weekday !== undefined && date.weekday !== weekdayOf(iso)) {
    return { code: "calendar.weekday", values: { weekday: { weekday: weekdayOf(iso) }, said: { weekday: date.weekday }, nearest: { day: nearestWeekday(iso, date.weekday) } } };
  }
  const other = next && next.calendar !== date.calendar && /^\s*[([]\s*$/.test(written.slice(date.end, next.offset)) ? dayOf(next) : undefined;
  return other === undefined || other === iso ? undefined : { code: "calendar.two", values: { other: next?.found ?? "", same: { day: iso } } };
}

function monthLength(date: WrittenDate): number {
  return [31, 30, 29, 28].find((day) => dayOf({ ...date, day }) !== undefined) ?? 0;
}
