// Signs of Markdown and HTML that readers would see as they stand: **bold without an end, [words] (address), • a bullet of Word, &nbsp;.
import { wrongAddress } from "./address-rules";
import type { Document } from "./document";
import { markdownSlips } from "./markdown-slips";
import { errorAt, type Problem, warningAt } from "./problem";
import { bodyText, isProse, type Running } from "./prose";

const entity = /(?<!\\)&(?:[A-Za-z][A-Za-z0-9]{1,20};|#\d{1,6};|#x[\da-f]{1,6};|(?:nbsp|amp|zwnj|quot|laquo|raquo|lt|gt)\b)/gi;
/** The commonest, as they should stand. */
const signs: Readonly<Record<string, string>> = {
  "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "”", "&apos;": "’", "&#39;": "’", "&rsquo;": "’", "&laquo;": "«", "&raquo;": "»",
  "&ndash;": "–", "&mdash;": "—", "&hellip;": "…",
};

/** Slips of Markdown and HTML; one problem for each kind on a line. */
export function* markdownRules(document: Document): Generator<Problem> {
  const seen = new Set<string>();
  let isOpen = false;
  for (const problem of [...inBody(document), ...inFields(document)]) {
    if (problem.code === "markdown.bold") {
      // What begins in one paragraph and ends in another is one slip.
      const isEnd: boolean = isOpen && /^\*\*(?:[\s.,;:!?،؛؟»”)]|$)/.test(String(problem.values["found"]));
      isOpen = !isEnd && /^\*\*\S[^*]*$/.test(String(problem.values["found"]));
      if (isEnd) continue;
    }
    const key = `${problem.code} ${problem.line}`;
    if (!seen.has(key)) yield problem;
    seen.add(key);
  }
}

function* inBody(document: Document): Generator<Problem> {
  const { file, lines, text } = document;
  for (const running of bodyText(document, [])) {
    yield* slipsIn(document, running);
    // What Markdown knows it has turned into its sign.
    for (const { 0: found, index } of text.slice(running.start, running.end).matchAll(entity)) {
      if (running.value.includes(found)) yield warningAt(file, lines.at(running.start + index), "entity.unknown", { found });
    }
  }
}

function* slipsIn({ file, lines, text }: Document, { start, end, value, inside }: Running): Generator<Problem> {
  const raw = text.slice(start, end);
  const said: { from: number; to: number }[] = [];
  for (const { code, level, pattern, leads, outside, near } of markdownSlips) {
    if (outside?.some((name) => inside.includes(name))) continue;
    for (const { 0: found, index } of raw.matchAll(pattern)) {
      // What stood in broken marks is not in the value.
      if (said.some(({ from, to }) => from <= index && index < to) || !value.includes(found.slice(0, 2)) || (leads && !isLineStart(text, start + index, leads))) continue;
      // What is wrong with the address itself is said already.
      if (code === "markdown.address" && wrongAddress(found)) continue;
      said.push({ from: index, to: index + found.length });
      const right = typeof near === "function" ? near(found) : near === undefined ? undefined : found.replace(new RegExp(pattern.source, pattern.flags), near).replace("https://http", "http").trim().split("\n")[0];
      yield { ...errorAt(file, lines.at(start + index), code, { found: (found.trim().split("\n")[0] ?? "").trim(), count: found.trim().split("\n").length, near: right }), level };
    }
  }
}

/** Whether nothing but blanks (or the mark of an item) stands before it on the line. */
function isLineStart(text: string, offset: number, leads: true | "item"): boolean {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return leads === "item" ? /^[ \t>]*(?:(?:[-*+]|[^\s]{1,5}[.)-])[ \t]+)?$/.test(before) : /^[ \t>]*$/.test(before);
}

/** Fields are no Markdown: `&amp;` stands in a title as it is written. */
function* inFields(document: Document): Generator<Problem> {
  const { file, lines, text, yaml } = document;
  for (const { path, start, end } of yaml?.texts ?? []) {
    if (!isProse(document, path)) continue;
    for (const { 0: found, index } of text.slice(start, end).matchAll(entity)) yield warningAt(file, lines.at(start + index), "entity.field", { found, near: signs[found.toLowerCase()] });
  }
}
