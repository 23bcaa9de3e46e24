// Days as people type them: any digits, any separators, Iranian dates noticed. Nothing is taken that was not meant: what is likely is proposed.
import { fullDate, partialDate } from "../schema/fields";
import { toGregorian } from "../solar-hijri";
import type { Reading } from "./reading";

/** Persian and Arabic digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) - (digit >= "۰" ? 0x06f0 : 0x0660)));
}

const pad = (part: string) => part.padStart(2, "0");

/** `2021/6/3`, `۲۰۲۱-۶-۳` → `2021-06-03`; other things as they are. */
function tidied(typed: string): string {
  const parts = latinDigits(typed.trim()).split(/\s*[-/.\s،]\s*/);
  return parts.every((part) => /^\d+$/.test(part)) ? parts.map((part) => (part.length === 1 ? pad(part) : part)).join("-") : typed.trim();
}

function iranian(date: string): Reading | undefined {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return undefined;
  const [year = 0, month, day] = date.split("-").map(Number);
  if (year < 1300 || year > 1500) return undefined;
  const proposal = month && day ? toGregorian({ year, month, day }) : undefined;
  if (proposal !== undefined) return { wrong: { key: "wrong.iranian", proposal } };
  return { wrong: { key: day ? "wrong.noSuchDay" : "wrong.iranianYear" } };
}

/** 13-06-2021: the year last, and only one order of day and month makes a date. */
function dayFirst(date: string): Reading | undefined {
  const [, a = "", b = "", year = ""] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(date) ?? [];
  if (year === "") return undefined;
  const likely = [`${year}-${b}-${a}`, `${year}-${a}-${b}`].filter((each) => fullDate.safeParse(each).success);
  const [proposal] = new Set(likely).size === 1 ? likely : [];
  return proposal === undefined ? undefined : { wrong: { key: "wrong.dayFirst", proposal } };
}

function read(typed: string, schema: typeof fullDate | typeof partialDate, form: RegExp, key: "wrong.date" | "wrong.partialDate"): Reading {
  const date = tidied(typed);
  const meant = iranian(date) ?? dayFirst(date);
  if (meant) return meant;
  if (!form.test(date)) return { wrong: { key } };
  return schema.safeParse(date).success ? { value: date } : { wrong: { key: "wrong.noSuchDay" } };
}

/** A whole day, Gregorian (ISO 8601). */
export function readDay(typed: string): Reading {
  return read(typed, fullDate, /^\d{4}-\d{2}-\d{2}$/, "wrong.date");
}

/** A year, a month or a day, Gregorian (ISO 8601), as exact as it was typed. */
export function readPartialDay(typed: string): Reading {
  return read(typed, partialDate, /^\d{4}(-\d{2}(-\d{2})?)?$/, "wrong.partialDate");
}
