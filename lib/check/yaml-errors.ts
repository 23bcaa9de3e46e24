// The YAML parser's own errors, where no line explains them: which they are, and where they truly begin.
import { isMap, isNode, type Document as YamlDocument, type ErrorCode, visit, type YAMLError } from "yaml";
import type { Code, Slip } from "./problem";

const codes: Partial<Record<ErrorCode, Code>> = {
  BLOCK_AS_IMPLICIT_KEY: "yaml.bad-indent", BAD_INDENT: "yaml.bad-indent", MULTILINE_IMPLICIT_KEY: "yaml.bad-indent", MISSING_CHAR: "yaml.bad-indent", BLOCK_IN_FLOW: "yaml.comma",
};

/** A parser's error as a slip. */
export function yamlCode(error: Pick<YAMLError, "code" | "message" | "pos">, source: string): Slip {
  if (error.code === "DUPLICATE_KEY") return { code: "yaml.duplicate", values: { name: /^["']?([^"':\s]*)/.exec(source.slice(error.pos[0]))?.[1] ?? "" } };
  if (/^Missing closing ["']/.test(error.message)) return { code: "yaml.open-quote", values: {} };
  const [, bracket] = /^Flow (sequence|map) .* end with/.exec(error.message) ?? [];
  if (bracket !== undefined) return { code: "yaml.open-bracket", values: { sign: bracket === "map" ? "{" : "[" } };
  const known = codes[error.code];
  return known ? { code: known, values: {} } : { code: "yaml.other", values: { reason: error.message } };
}

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
