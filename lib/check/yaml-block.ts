// Reads YAML so that every key and value still knows where it stands in the file.
import { isAlias, isMap, isNode, isScalar, isSeq, type Document as YamlDocument, type Pair, type YAMLMap } from "yaml";
import type { Lines } from "./lines";
import { errorAt, type Problem } from "./problem";
import { fieldAround } from "./yaml-errors";
import { mendedYaml } from "./yaml-mend";

export type Path = readonly PropertyKey[];
/** A text value, with the offsets of what stands in the file for it. */
export type YamlText = { path: string[]; value: string; start: number; end: number };

export type YamlBlock = {
  /** What the YAML says, as read so far where it is broken. */
  raw: unknown;
  /** `raw` where it is a set of fields, otherwise none. */
  data: Readonly<Record<string, unknown>>;
  /** The offset from which on nothing can be trusted; Infinity where the syntax is right. */
  trusted: number;
  /** Lines that had to be mended to be read. */
  mendedLines: ReadonlySet<number>;
  /** The offset where the YAML begins. */
  start: number;
  /** The offset of the key (or list item) at a path, or of the nearest thing above it that exists. */
  at(path: Path): number;
  texts: readonly YamlText[];
  /** A value as it stands in the file, where it is neither list nor group: `04`, which YAML reads as 4. */
  source(path: Path): string | undefined;
};

type Source = { file: string; text: string; start: number; end: number; lines: Lines };

/** Parses a stretch of a file as YAML; never throws. */
export function readYaml({ file, text, start, end, lines }: Source): { block: YamlBlock; problems: Problem[] } {
  const { document, slips, broken, mended } = mendedYaml(text.slice(start, end));
  const place = (offset: number) => start + mended.toSource(offset);
  const problems = slips.map(({ offset, code, values }) => errorAt(file, lines.at(start + offset), code, values));
  let trusted = broken === undefined ? Number.POSITIVE_INFINITY : place(fieldAround(document, broken));
  const raw = plainValue(document);
  if (raw.failed !== undefined) {
    problems.push(errorAt(file, lines.at(start), "yaml.unreadable", { reason: raw.failed }));
    trusted = start;
  } else if (raw.value !== null && raw.value !== undefined && !isFields(raw.value)) {
    problems.push(errorAt(file, lines.at(start), "yaml.not-fields"));
    trusted = start;
  }
  const data = isFields(raw.value) ? raw.value : {};
  const at = (path: Path) => place(offsetOf(document, path) ?? 0);
  const source = (path: Path) => sourceOf(document, path, mended.text);
  const texts = [...textsIn(document.contents, [])].map((one) => ({ ...one, start: place(one.start), end: place(one.end) }));
  const mendedLines = new Set(problems.map(({ line }) => line));
  return { block: { raw: raw.value, data, trusted, mendedLines, start, at, texts, source }, problems };
}

/** True for a plain set of named values. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plainValue(document: YamlDocument): { value: unknown; failed?: string } {
  try {
    return { value: document.toJS() as unknown };
  } catch (error) {
    return { value: undefined, failed: error instanceof Error ? error.message : String(error) };
  }
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by key, the last where a key stands twice; a map is gone through once, however often it is asked. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair.key), pair]));
  pairs.set(map, known);
  return known;
}

function offsetOf(document: YamlDocument, path: Path): number | undefined {
  let offset: number | undefined;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!isNode(pair?.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

function sourceOf(document: YamlDocument, path: Path, text: string): string | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path.map((step) => (typeof step === "symbol" ? String(step) : step)), true);
  return isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
}

function* textsIn(node: unknown, path: string[]): Generator<YamlText> {
  if (isMap(node)) {
    for (const pair of node.items) yield* textsIn(pair.value, [...path, keyOf(pair.key)]);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* textsIn(item, [...path, String(index)]);
  } else if (isScalar(node) && typeof node.value === "string" && node.range) {
    yield { path, value: node.value, start: node.range[0], end: node.range[1] };
  }
}
