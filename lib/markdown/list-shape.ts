// Gives the lists of a tree the numbers that were written: where each begins, what stands around its numbers, and its letters as words.
import { endOf, type Node, startOf, walk } from "../check/mdx-tree";
import type { Candidate, Run } from "./list-lines";

type Known = { run: Run; item: Candidate; value: number };

/** Changes every ordered list below `root`; `lists` are those whose marks were found in `text`. */
export function shapeLists(root: Node, text: string, lists: readonly Run[]): void {
  const known = new Map<number, Known>();
  for (const run of lists) for (const [i, item] of run.items.entries()) known.set(item.offset, { run, item, value: run.values[i] ?? 0 });
  for (const { node } of [...walk(root)].reverse()) {
    if (!node.children?.some(isNumbered)) continue;
    node.children = node.children.flatMap((child) => (isNumbered(child) ? regrouped(child, text, known) : child));
  }
}

function isNumbered({ type, ordered }: Node): boolean {
  return type === "list" && ordered === true;
}

/** One list of the parser as the lists that were meant: those that begin between two items of another belong into it. */
function regrouped(list: Node, text: string, known: ReadonlyMap<number, Known>): Node[] {
  const children = list.children ?? [];
  const runs: (Run | undefined)[] = [];
  // An item without a mark of its own (an empty one) goes with the one above.
  for (const child of children) runs.push(known.get(startOf(child))?.run ?? runs.at(-1));
  const last = new Map(runs.map((run, i) => [run, i]));
  const build = (from: number, to: number): Node[] => {
    const built: Node[] = [];
    for (let i = from; i < to;) {
      const run = runs[i];
      const end = Math.min(last.get(run) ?? i, to - 1);
      const items: Node[] = [];
      while (i <= end) {
        const child = children[i];
        if (child) items.push(child);
        let stop = i + 1;
        while (stop <= end && runs[stop] !== run) stop++;
        if (stop > i + 1) child?.children?.push(...build(i + 1, stop));
        i = stop;
      }
      built.push(listOf(list, items, { text, known, run }));
    }
    return built;
  };
  return build(0, children.length);
}

type Wanted = { text: string; known: ReadonlyMap<number, Known>; run: Run | undefined };

function listOf(list: Node, items: Node[], { text, known, run }: Wanted): Node {
  const [first] = items;
  const start = (first && known.get(startOf(first))?.value) ?? list.start ?? 1;
  let next = start;
  for (const item of items) {
    const own = known.get(startOf(item));
    if (own?.item.script === "letters") addLetter(item, own.item);
    else if (own && !run?.isLazy && own.value !== next) {
      item.data = { hProperties: { value: own.value } };
      next = own.value;
    }
    next++;
  }
  const isApart = items.some((item, i) => i > 0 && /\n[ \t>]*\r?\n/.test(text.slice(endOf(items[i - 1] ?? item), startOf(item))));
  const className = run?.items[0] ? classesOf(run.items[0]) : [];
  return {
    ...list, start, children: items, spread: isApart || items.some(({ spread }) => spread === true),
    ...(first ? { position: { start: first.position?.start ?? {}, end: items.at(-1)?.position?.end ?? {} } } : {}),
    ...(className.length > 0 ? { data: { hProperties: { className } } } : {}),
  };
}

/** For app/globals.css. Which digits stand on the page is a matter of its language, unless Arabic ones were written. */
function classesOf({ script, sign }: Candidate): string[] {
  if (script === "letters") return ["lettered"];
  return [...(script === "arabic-indic" ? ["arabic-indic"] : []), ...(sign === "dot" ? [] : [sign])];
}

/** A letter stands in the text, as it was written: so it is there without styles, on paper and in what is copied. */
function addLetter(item: Node, { offset, written }: Candidate): void {
  const position = { start: { offset }, end: { offset: offset + written.length } };
  const mark: Node = {
    type: "listMark", data: { hName: "span", hProperties: { className: ["mark"] } }, position,
    children: [{ type: "text", value: written, position }],
  };
  const blank: Node = { type: "text", value: " ", position: { start: position.end, end: position.end } };
  const [first] = item.children ?? [];
  if (first?.type === "paragraph") first.children = [mark, blank, ...(first.children ?? [])];
  else item.children = [{ type: "paragraph", position, children: [mark] }, ...(item.children ?? [])];
}
