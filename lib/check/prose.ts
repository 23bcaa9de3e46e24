// Which parts of a file are words that a reader will read, in which language; addresses, code and <Bdi> are not.
import { isLocale, type Locale } from "../../i18n/routing";
import type { Document } from "./document";
import { blankAll } from "./lines";
import { isTaken } from "./schema-walk";
import { endOf, isElement, type Node, startOf, walk } from "./mdx-tree";

/** Words from `start` to `end`; `value` is what the YAML makes of them. */
export type Stretch = { start: number; end: number; language: Locale | undefined; value: string | undefined };

const addresses = /(?:https?:\/\/|mailto:|www\.)[^\s<>"'()[\]{}«»“”]+/g;

/** A file with addresses, code, link targets and <Bdi> replaced by spaces: offsets stay true. */
export function writtenText(text: string, root: Node | undefined): string {
  const ranges: [number, number][] = [...text.matchAll(addresses)].map(({ 0: address, index }) => [index, index + address.length]);
  for (const { node } of root ? walk(root) : []) ranges.push(...exempt(node));
  return blankAll(text, ranges);
}

function exempt(node: Node): [number, number][] {
  const whole: [number, number][] = [[startOf(node), endOf(node)]];
  if (node.type === "code" || node.type === "inlineCode" || node.type === "definition") return whole;
  if (isElement(node) && node.name === "Bdi") return whole;
  // The label of a reference is no number: `[words][1]` leads to `[1]: …`.
  const last = node.type === "link" || node.type === "linkReference" ? node.children?.at(-1) : undefined;
  return last ? [[endOf(last), endOf(node)]] : [];
}

/** The values of the YAML and the body, each with its language where it has one. */
export function* stretches(document: Document): Generator<Stretch> {
  for (const { path, value, start, end } of document.yaml?.texts ?? []) {
    yield { start, end, language: path.find(isLocale) ?? document.locale, value };
  }
  if (document.body) yield { start: document.body.start, end: document.text.length, language: document.locale, value: undefined };
}

/** A stretch of running text; `value` is what Markdown makes of it, `inside` names the elements around it (`a` is a link). */
export type Running = { start: number; end: number; value: string; inside: readonly string[] };

/** The running text of the body, outside code, links' targets and <Bdi>, and outside the elements named. */
export function* bodyText(document: Document, outside: readonly string[]): Generator<Running> {
  if (!document.body) return;
  for (const { node, inside } of walk(document.body.root)) {
    if (node.type === "text" && !inside.some((name) => outside.includes(name))) yield { start: startOf(node), end: endOf(node), value: node.value ?? "", inside };
  }
}

const proseFields = new Map<string, boolean>();

/** True for a field that takes any words: a title, a summary, a name; not for dates, addresses and short names. */
export function isProse({ kind }: Document, path: readonly string[]): boolean {
  const key = `${kind.name} ${path.join(" ").replace(/ \d+(?= |$)/g, " *")}`;
  let known = proseFields.get(key);
  if (known === undefined) proseFields.set(key, (known = isTaken(kind.schema, path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)), "Some words: and # more")));
  return known;
}

/** What is written for readers: the values of fields that take words, and the body; each with its language where it has one. */
export function* proseOf(document: Document): Generator<Stretch> {
  for (const { path, value, start, end } of document.yaml?.texts ?? []) {
    if (isProse(document, path)) yield { start, end, language: path.find(isLocale) ?? document.locale, value };
  }
  if (document.body) yield { start: document.body.start, end: document.text.length, language: document.locale, value: undefined };
}
