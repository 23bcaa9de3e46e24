// What YAML takes from a value without a word: all after a blank and a #; and curly quotes, which it takes for part of the words.
import type { Document } from "./document";
import { type Problem, warningAt } from "./problem";
import { isProse } from "./prose";
import { quoted } from "./yaml-lines";

const curly = /^[“„«].*[”“»]$/s;

/** Values of which a # has cut the rest, and values that were put into curly quotes. */
export function* commentRules(document: Document): Generator<Problem> {
  const { file, lines, text, yaml } = document;
  const fields = (yaml?.texts ?? []).filter(({ path }) => isProse(document, path));
  for (const { path, value, start, end } of fields) {
    const [, rest = ""] = /^[ \t]+(#[^\r\n]*)/.exec(text.slice(end)) ?? [];
    if (rest === "" || /^["'|>]/.test(text.slice(start, end))) continue;
    const written = text.slice(start, end) + /^[^\r\n]*/.exec(text.slice(end))?.[0];
    yield warningAt(file, lines.at(end + text.slice(end).indexOf("#")), "yaml.comment", { name: path.join("."), rest, value, near: `${path.at(-1)}: ${quoted(written.trim())}` });
  }
  // One title may be a quotation as a whole; a habit shows in several fields.
  const enclosed = fields.filter(({ path, value }) => path.length === 1 && curly.test(value));
  const [first] = enclosed;
  if (first && enclosed.length > 1) yield warningAt(file, lines.at(first.start), "yaml.curly-words", { names: enclosed.map(({ path }) => path.join(".")), near: `${first.path.join(".")}: ${quoted(first.value.slice(1, -1))}` });
}
