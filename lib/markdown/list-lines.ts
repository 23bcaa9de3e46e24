// Finds the lines of a text that begin with a number or letter as items of a list do, and says which of them belong together.
import { endOf, type Node, startOf } from "../check/mdx-tree";
import { type Mark, markAt } from "./list-marks";

/** A line that may be an item. */
export type Candidate = Mark & {
  /** Where the mark stands. */
  offset: number;
  column: number;
  /** True where plain Markdown makes an item of it. */
  isItem: boolean;
  /** True where it begins a paragraph; otherwise a line of the same paragraph stands above it. */
  leads: boolean;
  /** The words of the paragraph's line above it, where there is one. */
  above: string;
};

/** Candidates of one list, in order. */
export type Run = {
  items: Candidate[];
  /** What each item counts. */
  values: number[];
  /** True as long as each item has the same number: Markdown counts for the writer. */
  isLazy: boolean;
  /** The alphabets in which all its letters follow each other, and where its next one stands in them. */
  alphabets: ReadonlyMap<string, number>;
};

const inLine = /^[ \t>]*$/;

/** Every line that begins with a mark, in reading order; code, and lines that begin inside a link or the like, hold none. */
export function candidatesIn(text: string, root: Node): Candidate[] {
  const found = new Map<number, Candidate>();
  const add = (offset: number, isItem: boolean, leads: boolean) => {
    const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
    const mark = markAt(text, offset);
    if (!mark || found.has(offset)) return;
    const above = leads ? "" : text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, Math.max(0, lineStart - 1)).trim();
    found.set(offset, { ...mark, offset, column: offset - lineStart, isItem, leads, above });
  };
  const visit = (node: Node, isInOrdered: boolean) => {
    if (node.type === "listItem" && isInOrdered) add(startOf(node), true, true);
    if (node.type === "paragraph") for (const { offset, leads } of lineStarts(text, node)) add(offset, false, leads);
    for (const child of node.children ?? []) visit(child, node.type === "list" && node.ordered === true);
  };
  visit(root, false);
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

/** Where the words of each line of a paragraph begin, outside links, emphasis and code. */
function* lineStarts(text: string, paragraph: Node): Generator<{ offset: number; leads: boolean }> {
  for (const child of paragraph.children ?? []) {
    if (child.type !== "text") continue;
    const [start, end] = [startOf(child), endOf(child)];
    const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    const isFirst = start === startOf(paragraph);
    if (isFirst) yield { offset: start, leads: true };
    else if (inLine.test(before)) yield { offset: start, leads: false };
    for (const { 0: gap, index } of text.slice(start, end).matchAll(/\n[ \t>]*/g)) yield { offset: start + index + gap.length, leads: false };
  }
}

const isKin = (a: Mark, b: Mark) => a.sign === b.sign && (a.script === "letters") === (b.script === "letters") && (a.blanks === 0) === (b.blanks === 0);

/** What the next item counts, or undefined where the run does not go on with it. @param isNearest no other list has begun since */
function goesOn({ items, values, isLazy, alphabets }: Run, next: Candidate, isNearest: boolean): number | undefined {
  const [first] = items;
  const last = values.at(-1) ?? 0;
  if (!first || !isKin(first, next)) return undefined;
  if (next.script === "letters") return [...alphabets].find(([name, value]) => next.values.get(name) === value)?.[1];
  const value = next.values.get("number") ?? 0;
  if (value === last + 1) return value;
  const isTimeline = (values[0] ?? 0) > 99 && value > last;
  // A number may be left out; a year is none.
  return isNearest && (isTimeline || (value === last && isLazy) || (value > 1 && value < 100)) ? value : undefined;
}

function extend(run: Run, next: Candidate, value: number): void {
  run.isLazy &&= value === run.values[0];
  run.items.push(next);
  run.values.push(value);
  run.alphabets = new Map([...run.alphabets].flatMap(([name, wanted]) => (next.values.get(name) === wanted ? [[name, wanted + 1] as const] : [])));
}

function begin(first: Candidate): Run {
  const counts = [...first.values.values()];
  const value = counts.includes(1) ? 1 : (counts[0] ?? 0);
  return { items: [first], values: [value], isLazy: true, alphabets: new Map([...first.values].flatMap(([name, count]) => (count === value ? [[name, count + 1] as const] : []))) };
}

/** How far in the words of other paragraphs stand between two offsets, at the least; Infinity where there are none. */
function nearestParagraph(text: string, from: number, to: number): number {
  let nearest = Infinity;
  let isAfterBlank = false;
  // The last line is that of the next mark itself.
  for (const line of text.slice(from, to).split("\n").slice(1, -1)) {
    const lead = /^[ \t>]*/.exec(line)?.[0] ?? "";
    const isBlank = line.trim().length <= lead.trim().length;
    if (isAfterBlank && !isBlank) nearest = Math.min(nearest, lead.length);
    isAfterBlank = isBlank;
  }
  return nearest;
}

/** Candidates as lists: each goes on the nearest list above it that it can, or begins another. */
export function runsOf(text: string, candidates: readonly Candidate[]): Run[] {
  const runs: Run[] = [];
  let open: { run: Run; column: number }[] = [];
  let before = 0;
  for (const one of candidates) {
    const paragraph = nearestParagraph(text, before, one.offset);
    before = one.offset;
    open = open.filter(({ column }) => column < paragraph);
    const beside = open.filter(({ column }) => Math.abs(column - one.column) < 2);
    const nearest = beside.at(-1)?.run;
    const known = beside.findLast(({ run }) => goesOn(run, one, run === nearest) !== undefined)?.run;
    if (known) {
      const at = open.findIndex(({ run }) => run === known);
      extend(known, one, goesOn(known, one, known === nearest) ?? 0);
      // What was opened below it is over.
      open = open.slice(0, at + 1);
    } else {
      const run = begin(one);
      runs.push(run);
      // The same numbering anew is another list, not a part of the one above.
      open = [...open.filter(({ run: { items: [first] }, column }) => column < one.column || !first || !isKin(first, one)), { run, column: one.column }];
    }
  }
  return runs;
}
