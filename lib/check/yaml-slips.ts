// Where a YAML error truly begins: the parser names the place where it gave up, often lines below.
import { isMap, isNode, type Document as YamlDocument, visit, type YAMLError } from "yaml";

/** The offset of the bracket or quote that is never closed; where there is none, the place where the parser stopped, or undefined for an after-effect. */
export function trueStart(document: YamlDocument, source: string, error: YAMLError): number | undefined {
  const [stopped] = error.pos;
  const [, sign] = /^(?:Flow (?:sequence|map) .* end with a |Missing closing )(["'\]}])/.exec(error.message) ?? [];
  if (sign === undefined) return stopped;
  let opened: number | undefined;
  visit(document, {
    Node(_key, node) {
      const [start = stopped, end = stopped] = node.range ?? [];
      if (start < stopped && end >= stopped && isUnclosed(source.slice(start, end), sign)) opened = Math.max(opened ?? 0, start);
    },
  });
  return opened;
}

function isUnclosed(written: string, sign: string): boolean {
  const opening = sign === "]" ? "[" : sign === "}" ? "{" : sign;
  if (!written.startsWith(opening)) return false;
  if (opening === sign) return written.length < 2 || !written.trimEnd().endsWith(sign);
  return written.split(opening).length > written.split(sign).length;
}

/** The offset of the outermost field in which an error stands: nothing from there on can be trusted. */
export function fieldAround(document: YamlDocument, offset: number): number {
  if (!isMap(document.contents)) return offset;
  const starts = document.contents.items.map(({ key }) => (isNode(key) ? (key.range?.[0] ?? 0) : 0));
  return starts.findLast((start) => start <= offset) ?? offset;
}
