// In development: what the check that runs beside the site found last, for the open page. In production there is nothing to find.
import { existsSync, readFileSync } from "node:fs";
import type { Locale } from "../i18n/routing";
import type { Problem } from "./check/problem";
import { explain, type Explanation, fromProject } from "./check/words";
import { settings } from "./settings";

/** Where scripts/dev/watch-check.ts leaves its findings, relative to the project. */
export const problemsFile = ".contentlayer/problems.json";

/** A finding in the words of a language, with its place as editors of text know it: `content/news/x/en.mdx:3:1`. */
export type FoundProblem = Explanation & { place: string; isError: boolean };

/** What is wrong in content/ now, in the words of a language, errors first; nothing in production. */
export function listFoundProblems(locale: Locale): FoundProblem[] {
  if (!settings.isDevelopment || !existsSync(problemsFile)) return [];
  const problems = JSON.parse(readFileSync(problemsFile, "utf8")) as Problem[];
  const found = problems.map((problem) => ({ ...explain(problem, locale), place: `${fromProject(problem.file)}:${problem.line}:${problem.column}`, isError: problem.level === "error" }));
  return found.sort((a, b) => Number(b.isError) - Number(a.isError));
}
