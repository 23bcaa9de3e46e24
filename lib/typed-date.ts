// A day as a person types it into a form, in their calendar and digits: 2021-06-13, ۱۴۰۰/۳/۲۳, «۲۳ خرداد ۱۴۰۰», 13 June 2021.
import { dayOf, findDates } from "./check/written-dates";
import { readPartialDay } from "./new/typed-dates";
import { partialDate } from "./schema/fields";

/** The Gregorian date (ISO 8601, as exact as typed) that a person means, or undefined where it is none or could be two. Persian, Arabic and Latin digits. */
export function parseTypedDate(typed: string): string | undefined {
  const { value, wrong } = readPartialDay(typed);
  if (value !== undefined) return value;
  if (wrong?.key === "wrong.iranian") return wrong.proposal;
  const [written, another] = findDates(typed.trim());
  const iso = written && !another && written.found.length === typed.trim().length ? dayOf(written) : undefined;
  return iso !== undefined && partialDate.safeParse(iso).success ? iso : undefined;
}
