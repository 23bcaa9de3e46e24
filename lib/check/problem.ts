// One mistake in content/: where it stands, what is wrong, how to mend it. Everything the check says is one of these.

export type Level = "error" | "warning";
/** Counted from 1, in the whole file; `column` in UTF-16 units, as editors count. */
export type Place = { line: number; column: number };
export type Problem = Place & {
  /** Relative to the content folder, with `/`; a folder where a whole file is missing. */
  file: string;
  /** A short name of the rule, for machines. */
  rule: string;
  message: string;
  hint?: string;
  level: Level;
};

/** Where a complaint about a whole file stands. */
export const fileStart: Place = { line: 1, column: 1 };

/** A mistake that stops the build. */
export function errorAt(file: string, place: Place, rule: string, message: string, hint?: string): Problem {
  return { file, line: place.line, column: place.column, rule, message, ...(hint === undefined ? {} : { hint }), level: "error" };
}

/** A likely slip that a person should look at; alone it does not stop the build. */
export function warningAt(file: string, place: Place, rule: string, message: string, hint?: string): Problem {
  return { ...errorAt(file, place, rule, message, hint), level: "warning" };
}

function compare(a: Problem, b: Problem): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return byFile || a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** The same problems by file, line and column, each once. */
export function inOrder(problems: Iterable<Problem>): Problem[] {
  const seen = new Map<string, Problem>();
  for (const one of problems) {
    const key = JSON.stringify([one.file, one.line, one.column, one.rule, one.message]);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()].sort(compare);
}

/** One line for a person: `news/x/en.mdx:3:1 error  what is wrong — how to mend it`. */
export function describe({ file, line, column, level, message, hint }: Problem): string {
  return `${file}:${line}:${column} ${level}  ${message}${hint === undefined ? "" : ` — ${hint}`}`;
}

/** Runs one part of the check; if it crashes, that is one more problem of this file, and the others are still heard. */
export function guarded<T>(file: string, run: () => T): { value: T; crash?: never } | { value?: never; crash: Problem } {
  try {
    return { value: run() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "mend what else is said about it; if it stays, report it as a bug of the check";
    return { crash: errorAt(file, fileStart, "crash", `the check broke on this file: ${reason}`, hint) };
  }
}
