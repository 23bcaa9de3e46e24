// The commonest slips of this field: a Gregorian month glued to an Iranian year ("June 14, 1400"), a weekday that is not that of its date,
// a day that no calendar has, two calendars side by side that don't agree. Each with the day most likely meant.
import { englishWord, wordsOf } from "./calendar-words";
import type { Document } from "./document";
import { firstOfEachLine, matchesIn } from "./lines";
import { type Problem, warningAt } from "./problem";
import { bodyText } from "./prose";
import { dayOf, findDates, inBothCalendars, isIranianYear, likelyDay, mayHoldDate, nearestWeekday, weekdayOf, type WrittenDate } from "./written-dates";

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
    if (slip) yield warningAt(file, lines.at(date.offset), "calendar", `\`${date.found.replace(/\s+/g, " ")}\`: ${slip.message}`, slip.hint);
  }
}

function* gluedMonths({ file, lines, written }: Document, stretches: readonly { start: number; end: number }[], dates: readonly WrittenDate[]): Generator<Problem> {
  if (!anyYear.test(written)) return;
  const matches = stretches.flatMap(({ start, end }) => [...matchesIn(written, start, end, glued)].filter(({ offset }) => !isQuoted(written, offset)));
  for (const { offset, found } of firstOfEachLine(matches, lines)) {
    const date = dates.find((one) => one.offset <= offset && offset < one.end);
    const likely = date && likelyDay(date);
    const message = `\`${found.replace(/\s+/g, " ")}\`: a Gregorian month beside an Iranian year`;
    const hint = `${likely === undefined ? "convert the date" : `most likely ${inBothCalendars(likely)}`}; if the source prints it so, put its words in quotation marks`;
    yield warningAt(file, lines.at(offset), "calendar", message, hint);
  }
}

/** What is wrong with a date whose month and year are of one calendar, or whose month is Iranian. */
function slipOf(date: WrittenDate, next: WrittenDate | undefined, written: string): { message: string; hint: string } | undefined {
  const isMixed = isIranianYear(date.year) === (date.calendar === "gregorian");
  if (isMixed && date.calendar === "gregorian") return undefined;
  if (isMixed) {
    const likely = likelyDay(date);
    return { message: "an Iranian month beside a Gregorian year", hint: likely === undefined ? "convert the date" : `most likely ${inBothCalendars(likely)}` };
  }
  const iso = dayOf(date);
  if (iso === undefined) {
    const list = date.calendar;
    return { message: "there is no such day", hint: `${englishWord(list, date.month - 1)} ${date.year} has ${monthLength(date)} days: look at the source again` };
  }
  if (date.weekday !== undefined && date.weekday !== weekdayOf(iso)) {
    const message = `that day was a ${englishWord("weekday", weekdayOf(iso))}`;
    return { message, hint: `the ${englishWord("weekday", date.weekday)} nearest to it was ${inBothCalendars(nearestWeekday(iso, date.weekday))}` };
  }
  const other = next && next.calendar !== date.calendar && /^\s*[([]\s*$/.test(written.slice(date.end, next.offset)) ? dayOf(next) : undefined;
  return other === undefined || other === iso ? undefined : { message: `\`${next?.found}\` beside it is another day`, hint: `the same day is ${inBothCalendars(iso)}` };
}

function monthLength(date: WrittenDate): number {
  return [31, 30, 29, 28].find((day) => dayOf({ ...date, day }) !== undefined) ?? 0;
}
