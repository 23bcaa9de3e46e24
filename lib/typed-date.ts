// A day as a person types it, in their calendar and digits: 2021-06-13, ۱۴۰۰/۳/۲۳, «۲۳ خرداد ۱۴۰۰», 13 June 2021.
import { dayOf, findDates, isIranianYear, numberIn } from "./check/written-dates";
import { partialDate } from "./schema/fields";
import { toGregorian } from "./solar-hijri";

const inNumbers = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

function possible(iso: string | undefined): string | undefined {
  return iso !== undefined && partialDate.safeParse(iso).success ? iso : undefined;
}

/** Year first, as both calendars are written in numbers; day first would be guessing. */
function fromNumbers([, first = "", month, day]: readonly (string | undefined)[]): string | undefined {
  const year = Number(first);
  if (!isIranianYear(year)) return possible([first, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(Boolean).join("-"));
  // An Iranian month or year spans two Gregorian ones: only a whole day is one date.
  return month && day ? toGregorian({ year, month: Number(month), day: Number(day) }) : undefined;
}

/** The Gregorian date (ISO 8601, as exact as typed) that a person means, or undefined where it is none or could be two. Persian, Arabic and Latin digits. */
export function parseTypedDate(typed: string): string | undefined {
  const latin = typed.trim().replace(/[۰-۹٠-٩]/g, (digit) => String(numberIn(digit)));
  const numbers = inNumbers.exec(latin.replace(/\s/g, ""));
  if (numbers) return fromNumbers(numbers);
  const [written, another] = findDates(typed.trim());
  return written && !another && written.found.length === typed.trim().length ? possible(dayOf(written)) : undefined;
}
