// Markdown, and marks of other programs, in fields: titles, summaries and notes are plain words, and show them as they stand.
import type { Document } from "./document";
import { isElement, startOf, walk } from "./mdx-tree";
import { errorAt, type Problem, warningAt } from "./problem";
import { isProse } from "./prose";

/** Marks; the words that are left without one stand in its group. */
const marks: readonly RegExp[] = [
  /!?\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/g,
  /!?\[([^\]\n]+)\]\((?:https?:|\/|mailto:|www\.)[^)\n]*\)/g,
  /\*\*(?=\S)([^*\n]+)\*\*/g,
  /(?<![\p{L}\p{N}_])__(?=[^\s_])([^_\n]+)__(?![\p{L}\p{N}_])/gu,
  /(?<![=<>!\w])==(?=[^\s=])([^=\n]+)==(?!=)/g,
  /~~(?=\S)[^~\n]+~~/g,
  /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}\p{N}_])/gu,
  /`([^`\n]+)`/g,
  /<(b|i|u|em|strong|span|font|sup|sub|mark|p|div|a)\b[^>\n]*>[^<\n]*<\/\1>|<\/?(?:br|hr|p|b|i|em|strong|span|div)\b[^>\n]*>/gi,
  /\[\^[^\]\n]+\]|\^\[[^\]\n]*\]/g,
  /(?<=[ \t])\^(?=[\w-]*[A-Za-z])[\w-]{2,}(?=["']?$)/g,
  /(?<![\w:/\p{L}]):[a-z][a-z0-9_+-]{1,30}:(?![\w:/\p{L}])/gu,
  /(?<=^["'“«]?(?:> ?)?)(?:#{1,6}|[-*+] \[[ xX]?\]|\[![\w-]+\][-+]?)(?=[ \t]+\S)/g,
];
const template = /\{\{[^}\n]*\}\}|\{%[^\n]*?%\}/g;
const todo = /(?<![\w#@/.-])(?:TODO|FIXME)(?![\w/-])/g;

type Field = { from: number; value: string };

/** The fields that take words, and what elements of the body are given. */
function* fieldsOf(document: Document): Generator<Field> {
  const { text, yaml, body } = document;
  for (const { path, start, end } of yaml?.texts ?? []) {
    if (isProse(document, path)) yield { from: start, value: text.slice(start, end) };
  }
  for (const { node } of body ? walk(body.root) : []) {
    if (!isElement(node)) continue;
    for (const attribute of node.attributes ?? []) {
      if (typeof attribute.value !== "string") continue;
      const from = startOf(attribute);
      const at = text.slice(from).indexOf(attribute.value);
      if (at !== -1) yield { from: from + at, value: attribute.value };
    }
  }
}

/** One problem for each field with marks in it, and one for each gap of a template. */
export function* fieldMarkupRules(document: Document): Generator<Problem> {
  const { file, lines } = document;
  for (const { from, value } of fieldsOf(document)) {
    for (const { 0: found, index } of value.matchAll(template)) yield errorAt(file, lines.at(from + index), "expression.template", { found });
    for (const { 0: found, index } of value.matchAll(todo)) yield errorAt(file, lines.at(from + index), "hidden-note.to-do", { found });
    // What stands in a template is said already.
    const plain = value.replace(template, (found) => " ".repeat(found.length));
    const [first] = marks.flatMap((pattern) => [...plain.matchAll(pattern)]).sort((a, b) => a.index - b.index);
    if (!first) continue;
    const words = first[0].startsWith("<") ? first[0].replace(/<[^>]*>/g, "") : (first[1] ?? "");
    yield warningAt(file, lines.at(from + first.index), "markdown.field", { found: first[0], near: words.trim() === "" ? undefined : words });
  }
}
