// What somebody most likely meant by a date that is not written as the site reads it: 13/06/2021, ۲۰۲۱-۰۶-۱۳, 1400-03-23, “June 13, 2021”.
import { partialDate } from "../schema/fields";
import { toGregorian } from "../solar-hijri";
import type { Code } from "./problem";
import { dayOf, findDates, isIranianYear } from "./written-dates";

const padded = (part: number) => String(part).padStart(2, "0");

/** Persian and Arabic digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (sign) => String((sign.codePointAt(0) ?? 0) % 16));
}

type Parts = { year: number; month: number | undefined; day: number | undefined; isIranian?: true };

/** Day and month where only one order is possible. */
function byOrder(first: number, second: number, year: number): Parts | undefined {
  if (first > 12 || first === second) return { year, month: second, day: first };
  return second > 12 ? { year, month: first, day: second } : undefined;
}

function partsOf(text: string): Parts | undefined {
  const plain = latinDigits(text).replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF“”„"'«»‘’‚‹›`]/g, "").replace(/T\d\d:.*$/, "").trim();
  const [named] = findDates(plain);
  if (named && named.found === plain) {
    const iso = dayOf(named);
    if (iso === undefined) return undefined;
    const [year = 0, month, day] = iso.split("-").map(Number);
    return { year, month, day, ...(named.calendar === "hijri" ? { isIranian: true } : {}) };
  }
  const numbers = plain.split(/\s*[-/.\\٫،,\u2010-\u2015\u2212\s]\s*/).map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
  const whole = /^\d{8}$/.test(plain) ? [plain.slice(0, 4), plain.slice(4, 6), plain.slice(6)].map(Number) : numbers;
  const [a = Number.NaN, b, c] = whole;
  if (whole.some(Number.isNaN) || whole.length > 3) return undefined;
  if (a > 999) return { year: a, month: b, day: c };
  return b !== undefined && c !== undefined && c > 999 ? byOrder(a, b, c) : undefined;
}

function written({ year, month, day }: Parts): string | undefined {
  const iso = [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [padded(part)]))].join("-");
  return partialDate.safeParse(iso).success ? iso : undefined;
}

/**
 * The code for a date that the schema refuses, and what to write instead (ISO 8601, Gregorian) where only one thing can be meant.
 * `isWhole` where a year alone, or a month, is not enough.
 */
export function meantDate(value: unknown, isWhole: boolean): { code: Code; near: string | undefined } {
  const text = String(value);
  const form: Code = isWhole ? "date.form" : "date.partial";
  const parts = partsOf(text);
  if (!parts) return { code: form, near: undefined };
  const { year, month, day } = parts;
  const isNear = (iso: string | undefined) => (iso !== undefined && (!isWhole || iso.length === 10) ? iso : undefined);
  if (isIranianYear(year)) {
    return { code: "date.iranian", near: month !== undefined && day !== undefined ? isNear(toGregorian({ year, month, day })) : undefined };
  }
  const near = isNear(written(parts));
  if (near !== undefined && parts.isIranian) return { code: "date.iranian", near };
  if (near !== undefined) return { code: /[۰-۹٠-٩]/.test(text) ? "date.digits" : form, near };
  const swapped = day !== undefined && month !== undefined && month > 12 ? isNear(written({ year, month: day, day: month })) : undefined;
  return { code: month === undefined || day === undefined && isWhole ? form : "date.impossible", near: swapped };
}
