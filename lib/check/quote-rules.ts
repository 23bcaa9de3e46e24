// Quotation marks that are opened and never closed, or closed and never opened, within a paragraph or a field.
import type { Document } from "./document";
import { type Node, walk } from "./mdx-tree";
import { type Problem, warningAt } from "./problem";
import { bodyText, proseOf } from "./prose";

const pairs: Readonly<Record<string, string>> = { "“": "”", "«": "»" };
const marks = /[“”«»]/g;

type Lost = { offset: number; mark: string; wanted: string };

/** The first mark without its other half in a run of text, given as stretches. */
function lostMark(written: string, stretches: readonly { start: number; end: number }[]): Lost | undefined {
  const open: Lost[] = [];
  for (const { start, end } of stretches) {
    for (const { 0: mark, index } of written.slice(start, end).matchAll(marks)) {
      const closing = pairs[mark];
      if (closing !== undefined) open.push({ offset: start + index, mark, wanted: closing });
      else if (open.at(-1)?.wanted === mark) open.pop();
      else return { offset: start + index, mark, wanted: mark === "”" ? "“" : "«" };
    }
  }
  return open[0];
}

/** Lost quotation marks of the fields and of every paragraph. */
export function* quoteRules(document: Document): Generator<Problem> {
  const { file, lines, written } = document;
  const runs = [...proseOf(document)].filter(({ value }) => value !== undefined).map((field) => [field]);
  for (const run of [...runs, ...paragraphs(document)]) {
    const lost = lostMark(written, run);
    if (lost) yield warningAt(file, lines.at(lost.offset), pairs[lost.mark] === undefined ? "quotes.not-opened" : "quotes.not-closed", { mark: lost.mark, wanted: lost.wanted });
  }
}

/** The texts of each paragraph. A quotation of several paragraphs opens each of them and closes the last: such a run counts as one. */
function paragraphs(document: Document): { start: number; end: number }[][] {
  const { body, written } = document;
  if (!body) return [];
  const texts = [...bodyText(document, [])];
  const blocks: Node[] = [...walk(body.root)].map(({ node }) => node).filter(({ type }) => type === "paragraph" || type === "heading");
  const runs: { start: number; end: number }[][] = [];
  let goesOn = false;
  for (const { position } of blocks) {
    const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
    const own = texts.filter(({ start }) => from <= start && start < to);
    const opened = lostMark(written, own);
    const text = own.map(({ start, end }) => written.slice(start, end)).join("");
    const isPart = goesOn && /^\s*[“«]/.test(text);
    if (isPart) runs.at(-1)?.splice(0, Infinity, ...(opened ? own : []));
    else runs.push(own);
    goesOn = opened !== undefined && pairs[opened.mark] !== undefined;
  }
  return runs;
}
