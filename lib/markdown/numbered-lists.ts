// Lists as they are numbered in Farsi and Arabic (۱. ١) الف) أ. ۱- (۱)), and by other writers: beside the `1.` and `1)` that Markdown knows.
// The build, the content check and the preview of contributions read through this file, so that all see the same lists.
//
// A text is parsed twice where it has such lines: once to see which lines are no code, then with `1.` in place of each mark, in as many
// letters, so that every offset stays true. What was written then becomes the number on the page. A year (`1979.`) begins no item.
import { type Node, startOf, walk } from "../check/mdx-tree";
import { type Candidate, candidatesIn, type Run, runsOf } from "./list-lines";
import { shapeLists } from "./list-shape";

/** What was found in a text; offsets count in it. */
export type Numbering = {
  /** The lists that stand on the page. */
  lists: Run[];
  /** Years and other large numbers at the beginning of a line, which are words. */
  years: Candidate[];
  /** Numbered lines that are no list, since there is no blank after their marks. */
  tight: Run[];
  /** Numbered lines that are no list, since they begin in the middle of a paragraph and not with the first number. */
  apart: Run[];
  /** Lines that run together, since what stands behind their numbers makes no list: `1: …`, `1979- …`. */
  together: Run[];
};

/** Numbers above this begin no list. */
const largest = 99;
const unseen = { ".": "\uF8FE", ")": "\uF8FF" } as const;

type Verdict = "list" | "year" | "tight" | "apart" | "together" | "words";

function judge({ items, values }: Run): Verdict {
  const [first] = items;
  const [start = 0] = values;
  if (!first) return "words";
  const isMany = items.length > 1;
  if (first.sign === "other") return isMany && start === 1 ? "together" : "words";
  if (first.script === "letters") {
    // `A. Smith` and `B. Jones` may be two people.
    const isList = start === 1 && (/^[A-Z]\.$/.test(first.written) ? items.length > 2 : isMany);
    return !isList ? "words" : first.blanks === 0 ? "tight" : "list";
  }
  if (first.blanks === 0) return isMany && start === 1 ? "tight" : "words";
  if (start > largest) return first.sign === "dot" || first.sign === "paren" ? "year" : isMany ? "together" : "words";
  if (first.isItem) return "list";
  const isAnnounced = first.leads || /[:：]$/.test(first.above);
  if (first.sign === "dash" || first.sign === "parens") return isMany && (start === 1 || isAnnounced) ? "list" : "words";
  if (isAnnounced || (start === 1 && isMany)) return "list";
  return isMany ? "apart" : "words";
}

/** A year in the middle of a paragraph reads as the words that it is; at its beginning, or below another, it was perhaps an item. */
const mayMislead = ({ leads }: Candidate, i: number, all: readonly Candidate[]) => leads || all.length > 1 || i > 0;

/** The text with `1.` in place of the marks of `lists`, and with years that no parser takes for items. */
function plainMarks(text: string, lists: readonly Run[], years: readonly Candidate[]): string {
  const edits = [
    ...lists.flatMap(({ items }) => items.map(({ offset, written, blanks }) => {
      const after = text.slice(offset + written.length, offset + written.length + blanks).replace(/\u00A0/g, " ");
      return { offset, insert: `1.${" ".repeat(written.length - 2)}${after}` };
    })),
    ...years.map(({ offset, written }) => ({ offset, insert: written.slice(0, -1) + unseen[written.endsWith(".") ? "." : ")"] })),
  ].sort((a, b) => a.offset - b.offset);
  let result = "";
  for (const { offset, insert } of edits) result += text.slice(result.length, offset) + insert;
  return result + text.slice(result.length);
}

function restoreYears(root: Node): void {
  for (const { node } of walk(root)) {
    if (node.type === "text") node.value = node.value?.replaceAll(unseen["."], ".").replaceAll(unseen[")"], ")") ?? "";
  }
}

/**
 * The tree of a text in which lists have the numbers that were written, and what was found on the way.
 * @param parse makes a tree (mdast) of Markdown or MDX
 * @throws what `parse` throws of `text` itself
 */
export function numbered(text: string, parse: (text: string) => Node): { root: Node; numbering: Numbering } {
  const root = parse(text);
  const runs = runsOf(text, candidatesIn(text, root));
  const judged = (wanted: Verdict) => runs.filter((run) => judge(run) === wanted);
  const years = judged("year").flatMap(({ items }) => items.filter(mayMislead));
  const taken = years.filter(({ isItem }) => isItem);
  const others = { years, tight: judged("tight"), apart: judged("apart"), together: judged("together") };
  let lists = judged("list");
  // Where something else is in the way of a list (the rest of a mark, say), its lines stay as they are.
  while (lists.length > 0 || taken.length > 0) {
    const again = attempt(plainMarks(text, lists, taken), parse);
    if (!again) break;
    const starts = new Set([...walk(again)].flatMap(({ node }) => (node.type === "listItem" ? [startOf(node)] : [])));
    const made = lists.filter(({ items }) => items.every(({ offset }) => starts.has(offset)));
    if (made.length === lists.length) {
      restoreYears(again);
      shapeLists(again, text, lists);
      return { root: again, numbering: { ...others, lists } };
    }
    lists = made;
  }
  return { root, numbering: { ...others, lists: [] } };
}

function attempt(text: string, parse: (text: string) => Node): Node | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

type Parser = (document: string, file: never) => unknown;

/** A plugin for remark, to stand after remark-parse and remark-mdx. */
export function numberedLists(this: { parser?: Parser | undefined }): void {
  const { parser } = this;
  if (!parser) throw new Error("numberedLists needs a parser before it");
  this.parser = (document, file) => numbered(document, (text) => parser(text, file) as Node).root;
}
