// Notes that other programs hide and this site would show to everybody, in a text and in its fields: %%…%%, comments, covered words.
// The words of a note are never repeated in what is said of it: reports are often public.
import { type Document } from "./document";
import { blankAll } from "./lines";
import { endOf, type Node, startOf, walk } from "./mdx-tree";
import type { Code, Values } from "./problem";
import { errorAt, type Problem } from "./problem";
import { isProse } from "./prose";

type Found = { offset: number; code: Code; values?: Values };

/** Every note of the body, and of the fields that take words. */
export function* hiddenRules(document: Document): Generator<Problem> {
  const { file, lines, text, body, yaml } = document;
  const found: Found[] = [];
  for (const { path, start, end } of yaml?.texts ?? []) {
    if (!isProse(document, path)) continue;
    const value = text.slice(start, end);
    found.push(...[...percentNotes(value), ...covered(value), ...comments(value)].map((one) => ({ ...one, offset: start + one.offset })));
  }
  if (body) {
    const read = blankAll(text, [[0, body.start], ...unread(body.root)]);
    found.push(...percentNotes(read), ...covered(read), ...docsComments(read), ...references(body.root), ...brokenReferences(read), ...inAttributes(body.root));
  }
  for (const { offset, code, values } of found) yield errorAt(file, lines.at(offset), code, values ?? {});
}

/** What is shown as it stands, or leads somewhere: code, and the addresses of links. */
function* unread(root: Node): Generator<[number, number]> {
  for (const { node } of walk(root)) {
    if (node.type === "code" || node.type === "inlineCode" || node.type === "definition") yield [startOf(node), endOf(node)];
    const last = node.type === "link" ? node.children?.at(-1) : undefined;
    if (last) yield [endOf(last), endOf(node)];
  }
}

const percents = /(?<![%\\])%%(?!%)/g;
/** `100%%`, and then a blank or a stop: most likely per cents. */
const perCent = /[0-9\u06F0-\u06F9\u0660-\u0669]%%(?=[\s.,;:!?)\u060C\u061B\u061F]|$)/y;

/** Notes of Obsidian. */
function* percentNotes(text: string): Generator<Found> {
  const signs = [...text.matchAll(percents)].map(({ index }) => index);
  const isPerCent = (at: number) => {
    perCent.lastIndex = Math.max(0, at - 1);
    return perCent.test(text);
  };
  for (let i = 0; i < signs.length; i++) {
    const [open = 0, close] = [signs[i], signs[i + 1]];
    if (close !== undefined && !(isPerCent(open) && isPerCent(close))) {
      const count = text.slice(open, close).split("\n").length;
      yield { offset: open, code: "hidden-note.percent", values: { count } };
      i++;
    } else if (!isPerCent(open)) {
      yield { offset: open, code: "hidden-note.percent-open" };
    }
  }
}

/** Words that are covered until somebody taps them, as in Telegram and Discord. */
function* covered(text: string): Generator<Found> {
  for (const { index } of text.matchAll(/(?<![|\\])\|\|(?=[^\s|])(?:[^|\n]|\n(?![ \t>]*\r?\n)){0,400}(?<=[^\s|])\|\|(?!\|)/g)) yield { offset: index, code: "hidden-note.covered" };
}

/** Comments in a field, where they are nothing but words. In a body MDX itself refuses them. */
function* comments(text: string): Generator<Found> {
  const pattern = /<!(?:--|[-\u2013\u2014])|\{\/\*|\{\{!|\{#|\{>>|\[\/\/\]: *[#<]/g;
  for (const { 0: found, index } of text.matchAll(pattern)) yield { offset: index, code: "hidden-note.comment", values: { found } };
}

/** What an element is given (who said it, where) stands on the page as words, too. */
function* inAttributes(root: Node): Generator<Found> {
  for (const { node } of walk(root)) {
    for (const attribute of node.attributes ?? []) {
      const [first] = typeof attribute.value === "string" ? comments(attribute.value) : [];
      if (first) yield { ...first, offset: startOf(attribute) };
    }
  }
}

/** Comments of Google Docs: `[a]` in the text, and at its end `[a]` with what somebody remarked. */
function* docsComments(text: string): Generator<Found> {
  const seen = new Map<string, number>();
  for (const { 1: name = "", index } of text.matchAll(/\[([a-z]{1,2})\](?![(:[])/g)) {
    const isRemark = /^[ \t>]*$/.test(text.slice(text.lastIndexOf("\n", index - 1) + 1, index)) && /\S/.test(text.charAt(index + name.length + 2));
    if (isRemark && seen.has(name)) yield { offset: index, code: "hidden-note.docs", values: { found: `[${name}]` } };
    seen.set(name, index);
  }
}

/** `[//]: # (a note)`: a link that nothing leads to. */
export function isNote({ type, url = "", title }: Node): boolean {
  return type === "definition" && /^(?:#|<>)?$/.test(url) && typeof title === "string" && title !== "";
}

function* references(root: Node): Generator<Found> {
  for (const { node } of walk(root)) if (isNote(node)) yield { offset: startOf(node), code: "hidden-note.reference" };
}

/** The same, where Markdown does not take it for a link, so that all of it is shown. */
function* brokenReferences(text: string): Generator<Found> {
  for (const { 1: lead = "", index } of text.matchAll(/^([ \t>]*)\[(?:\/\/|comment|_)\]: *(?:#|<>)/gim)) yield { offset: index + lead.length, code: "hidden-note.reference" };
}
