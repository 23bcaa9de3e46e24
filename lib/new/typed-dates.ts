// Days as editors type them for files, which hold Gregorian ones. What is written in another order or calendar is proposed, not taken: the file differs from what was typed.
import { readTypedDate, type DateFault } from "../typed-date";
import type { Reading } from "./reading";

function wrongBy(fault: DateFault, form: "wrong.date" | "wrong.partialDate"): Reading {
  switch (fault.kind) {
    case "none": return { wrong: { key: form } };
    case "impossible": return { wrong: { key: "wrong.noSuchDay" } };
    case "lunar": return { wrong: { key: "wrong.lunar" } };
    case "short-year": return { wrong: { key: "wrong.shortYear" } };
    case "span": return { wrong: { key: "wrong.iranianYear" } };
    case "two-days": return { wrong: { key: "wrong.twoDays", values: { first: fault.days[0], second: fault.days[1] } } };
    case "weekday": return { wrong: { key: "wrong.weekday", proposal: fault.near } };
    case "mixed": return { wrong: { key: "wrong.mixed", ...(fault.near === undefined ? {} : { proposal: fault.near }) } };
  }
}

function read(typed: string, isWhole: boolean): Reading {
  const form = isWhole ? "wrong.date" : "wrong.partialDate";
  const { date, calendar, isYearLast, fault } = { calendar: undefined, isYearLast: false, ...readTypedDate(typed) };
  if (fault) return wrongBy(fault, form);
  if (isWhole && date.length < 10) return { wrong: { key: form } };
  if (calendar === "solar") return { wrong: { key: "wrong.iranian", proposal: date } };
  return isYearLast ? { wrong: { key: "wrong.dayFirst", proposal: date } } : { value: date };
}

/** A whole day, Gregorian (ISO 8601). */
export function readDay(typed: string): Reading {
  return read(typed, true);
}

/** A year, a month or a day, Gregorian (ISO 8601), as exact as it was typed. */
export function readPartialDay(typed: string): Reading {
  return read(typed, false);
}
