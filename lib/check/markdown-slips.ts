// Markdown that was meant and did not come about, as patterns of the running text in which its signs were left.
import { dialectSlips } from "./dialect-slips";
import type { Code, Level } from "./problem";

export type MarkdownSlip = {
  code: Code;
  level: Level;
  pattern: RegExp;
  /** Only at the beginning of a line, or of an item of a list. */
  leads?: true | "item";
  /** Not inside these elements; `a` is a link. */
  outside?: readonly string[];
  /** How it should be written: a replacement for the pattern, or what makes one of what was found. */
  near?: string | ((found: string) => string | undefined);
};

const address = "(?:https?:\\/\\/|\\/|www\\.|mailto:)";
const words = "\\[[^\\]\\n]+\\]";

/** The earlier wins where two match at one place. */
export const markdownSlips: readonly MarkdownSlip[] = [
  ...dialectSlips,
  { code: "markdown.link-apart", level: "error", pattern: new RegExp(`(${words})[ \\t\\u00A0]+\\((${address}[^\\s)]*)\\)`, "g"), near: "$1($2)" },
  { code: "markdown.link-space", level: "error", pattern: new RegExp(`${words}\\(${address}[^)\\n]*[ \\u00A0][^)\\n]*\\)`, "g") },
  { code: "markdown.link-open", level: "error", pattern: new RegExp(`(${words})\\((${address}[^)\\s]*)`, "g"), near: "$1($2)" },
  { code: "markdown.link-reversed", level: "error", pattern: new RegExp(`\\(([^()\\n]+)\\)\\[(${address}[^\\]\\s]+)\\]`, "g"), near: "[$1]($2)" },
  { code: "markdown.bold", level: "warning", pattern: /(?<!\\)\*\*[^\n*]{0,40}(?:\*\*)?/g },
  { code: "markdown.bold", level: "warning", pattern: /(?<![\\_\p{L}\p{N}])__(?=[^\s_])[^\n_]{1,60}__/gu },
  { code: "markdown.heading", level: "warning", leads: true, pattern: /(#{2,6})([^\s#][^\n]*)/g, near: "$1 $2" },
  { code: "markdown.bullet", level: "warning", leads: true, pattern: /[•▪●◦‣·○■□❖➢➤►▸✓✔☐☑☒]\uFE0F?[ \t\u00A0]*([^\n]*)(?:\n[ \t]*[•▪●◦‣·○■□❖➢➤►▸✓✔☐☑☒][^\n]*)*/g, near: "- $1" },
  { code: "list-number.sign", level: "warning", leads: true, pattern: /(?:\d\uFE0F?\u20E3|[\u2460-\u2473\u2776-\u277F])[ \t\u00A0]*([^\n]*)(?:\n[ \t]*(?:\d\uFE0F?\u20E3|[\u2460-\u2473\u2776-\u277F])[^\n]*)*/gu, near: "1. $1" },
  { code: "markdown.dash", level: "warning", leads: true, pattern: /-(\p{L}[^\n]*)(?:\n[ \t]*-\p{L}[^\n]*)+/gu, near: "- $1" },
  { code: "markdown.table", level: "warning", leads: true, pattern: /(\|(?!\|)[^\n]*\|)(?:[ \t]*\n[ \t]*\|[^\n]*)*/g },
  { code: "markdown.table", level: "warning", leads: true, pattern: /:?-{2,}:?[ \t]*\|[-:| \t]*-/g },
  { code: "markdown.footnote", level: "warning", pattern: /\[\^[^\]\n]+\]|(?<!\\)\^\[[^\]\n]*\]?/g },
  { code: "markdown.strike", level: "warning", pattern: /~~[^~]+~~/g },
  { code: "markdown.address", level: "warning", pattern: /(?:www\.|(?=https?:))((?:https?:\/\/)?(?:[^\s<>()[\]{}«»“”"،؛]|\([^\s<>()[\]{}«»“”"،؛]*\))*(?:[^\s<>()[\]{}«»“”"،؛.,:;!?]|\([^\s<>()[\]{}«»“”"،؛]*\)))/g, near: "[…](https://$1)" },
  { code: "markdown.address", level: "warning", outside: ["a", "Bdi"], pattern: /(?<![\w./@:+-])((?:[a-z0-9-]+\.)+(?:com|org|net|info|me|ir|de|uk|fr|eu|us|io|tv|be|news)\/(?:[^\s<>()[\]{}«»“”"،؛]|\([^\s<>()[\]{}«»“”"،؛]*\))*(?:[^\s<>()[\]{}«»“”"،؛.,:;!?]|\([^\s<>()[\]{}«»“”"،؛]*\)))/gi, near: "[…](https://$1)" },
];
