// Words that somebody typed, judged by the content check itself, as if they stood in their file already: wrong letters, signs that cannot be drawn, titles that are too long.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Locale } from "../../i18n/routing";
import { checkContent } from "../check/check-content";
import { inWords } from "../check/words";
import { quoted } from "./yaml-lines";

/** Where a text will stand: its file below content/, and the names of the fields that lead to it. */
export type Spot = { file: string; path: readonly string[] };

/** A file with nothing but this one text in it; the text is in the last line of its YAML. */
function around({ file, path }: Spot, value: string): string {
  const lines = path.map((name, depth) => `${"  ".repeat(depth)}${name}:${depth === path.length - 1 ? ` ${quoted(value)}` : ""}`);
  return file.endsWith(".mdx") ? ["---", ...lines, "---", ""].join("\n") : [...lines, ""].join("\n");
}

/** What the check says of a text at its place in the words of a language, errors first; whether there is an error among it. What else the file lacks is not said. */
export function judge(spot: Spot, value: string, locale: Locale): { isWrong: boolean; said: string[] } {
  const root = mkdtempSync(join(tmpdir(), "new-answer-"));
  try {
    const target = join(root, "content", spot.file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, around(spot, value));
    const line = spot.path.length + (spot.file.endsWith(".mdx") ? 1 : 0);
    const found = checkContent(join(root, "content")).filter((problem) => problem.file === spot.file && problem.line === line);
    const own = found.filter(({ rule }) => !["unknown-field", "missing", "incomplete"].includes(rule));
    const sorted = [...own.filter(({ level }) => level === "error"), ...own.filter(({ level }) => level !== "error")];
    return { isWrong: own.some(({ level }) => level === "error"), said: sorted.map((problem) => inWords(problem, locale)) };
  } finally {
    rmSync(root, { recursive: true });
  }
}
