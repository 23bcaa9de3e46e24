// TEMPORARY until the check speaks three languages.
import type { Problem } from "./problem";
export function explain({ message, hint }: Problem, _locale: string): { what: string; why: string; fix?: string } {
  return { what: message, why: "", ...(hint === undefined ? {} : { fix: hint }) };
}
export function describe({ file, line, column, level, message, hint }: Problem, _locale: string): string { return `${file}:${line}:${column} ${level}  ${message}${hint ? ` — ${hint}` : ""}`; }
