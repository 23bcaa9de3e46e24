// What somebody most likely meant by a date that is not written as files hold it: 13/06/2021, ۲۰۲۱-۰۶-۱۳, 1400-03-23, “June 13, 2021”.
import { readTypedDate, type DateFault } from "../typed-date";
import type { Code } from "./problem";

type Meant = { code: Code; near: string | undefined };

/** Without quotes of all kinds; eight digits as a date. */
function bare(text: string): string {
  return text.replace(/[“”„"'«»‘’‚‹›`]/g, "").trim().replace(/^(\p{Nd}{4})(\p{Nd}{2})(\p{Nd}{2})$/u, "$1-$2-$3");
}

function byFault(fault: DateFault, form: Code): Meant {
  if (fault.kind !== "impossible") return { code: fault.kind === "span" ? "date.iranian" : form, near: undefined };
  return fault.calendar === "solar" ? { code: "date.iranian", near: undefined } : { code: "date.impossible", near: fault.near };
}

/**
 * The code for a date that the schema refuses, and what to write instead (ISO 8601, Gregorian) where only one thing can be meant.
 * `isWhole` where a year alone, or a month, is not enough.
 */
export function meantDate(value: unknown, isWhole: boolean): Meant {
  const text = bare(String(value));
  const form: Code = isWhole ? "date.form" : "date.partial";
  const { date, calendar, fault } = { calendar: undefined, ...readTypedDate(text) };
  if (fault) return byFault(fault, form);
  const near = isWhole && date.length < 10 ? undefined : date;
  if (calendar === "solar") return { code: "date.iranian", near };
  return { code: near !== undefined && /[۰-۹٠-٩]/.test(text) ? "date.digits" : form, near };
}
