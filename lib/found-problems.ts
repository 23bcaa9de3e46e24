// In development: what the check that runs beside the site found last, for the open page. In production there is nothing to find.
import { existsSync, readFileSync } from "node:fs";
import type { Problem } from "./check/problem";
import { settings } from "./settings";

/** Where scripts/watch-check.ts leaves its findings, relative to the project. */
export const problemsFile = ".contentlayer/problems.json";

/** A finding, in English as the check says it, with its place as editors of text know it: `content/news/x/en.mdx:3:1`. */
export type FoundProblem = { place: string; isError: boolean; what: string; fix: string | undefined };

/** What is wrong in content/ now, errors first; nothing in production. */
export function listFoundProblems(): FoundProblem[] {
  if (!settings.isDevelopment || !existsSync(problemsFile)) return [];
  const problems = JSON.parse(readFileSync(problemsFile, "utf8")) as Problem[];
  const found = problems.map(({ file, line, column, level, message, hint }) => ({ place: `content/${file}:${line}:${column}`, isError: level === "error", what: message, fix: hint }));
  return found.sort((a, b) => Number(b.isError) - Number(a.isError));
}
