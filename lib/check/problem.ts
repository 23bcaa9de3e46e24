// One mistake in content/: where it stands and which it is. Codes and values alone; the words for them are in words.ts.
import type { CheckMessages } from "../../i18n/check-messages";

type Rules = CheckMessages["rules"];
/** The group of a mistake: `yaml`, `enum`, `mdx-syntax` … */
export type Rule = keyof Rules;
/** A mistake: its group and its name in it, `yaml.tab`; its words stand under this key in messages/check/. */
export type Code = { [R in Rule]: `${R}.${Exclude<keyof Rules[R], "why"> & string}` }[Rule];

/**
 * What a sentence about a mistake needs to know: words as they stand in the file, numbers, lists, a day (ISO 8601, Gregorian), a weekday
 * (0 is Sunday), a month (from 1) of one of the two calendars.
 */
export type Value = string | number | readonly string[] | { day: string } | { weekday: number } | { month: number; calendar: "gregorian" | "hijri" };
/** By name; `near` is what was most likely meant. */
export type Values = Readonly<Record<string, Value>>;

export type Level = "error" | "warning";
/** Counted from 1, in the whole file; `column` in UTF-16 units, as editors count. */
export type Place = { line: number; column: number };
export type Problem = Place & {
  /** Relative to the content folder, with `/`; a folder where a whole file is missing. */
  file: string;
  level: Level;
  rule: Rule;
  code: Code;
  values: Values;
};
/** A mistake without its place. */
export type Slip = { code: Code; values: Values };

/** Where a complaint about a whole file stands. */
export const fileStart: Place = { line: 1, column: 1 };

/** A mistake that stops the build. Values that are undefined are left out. */
export function errorAt(file: string, { line, column }: Place, code: Code, values: Readonly<Record<string, Value | undefined>> = {}): Problem {
  const given = Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return { file, line, column, level: "error", rule: code.split(".")[0] as Rule, code, values: Object.fromEntries(given) };
}

/** A likely slip that a person should look at; alone it does not stop the build. */
export function warningAt(...[file, place, code, values]: Parameters<typeof errorAt>): Problem {
  return { ...errorAt(file, place, code, values), level: "warning" };
}

function compare(a: Problem, b: Problem): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return byFile || a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** The same problems by file, line and column, each once. */
export function inOrder(problems: Iterable<Problem>): Problem[] {
  const seen = new Map<string, Problem>();
  for (const one of problems) {
    const key = JSON.stringify([one.file, one.line, one.column, one.code, one.values]);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()].sort(compare);
}

/** Runs one part of the check; if it crashes, that is one more problem of this file, and the others are still heard. */
export function guarded<T>(file: string, run: () => T): { value: T; crash?: never } | { value?: never; crash: Problem } {
  try {
    return { value: run() };
  } catch (error) {
    return { crash: errorAt(file, fileStart, "crash.check", { reason: error instanceof Error ? error.message : String(error) }) };
  }
}
