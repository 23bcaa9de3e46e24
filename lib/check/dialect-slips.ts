// What other programs make something of and this site shows as it stands: marks of Obsidian, Docusaurus, Telegram, MediaWiki, forums,
// templates that were never filled in, and what comes along when pasting.
import type { MarkdownSlip } from "./markdown-slips";

const raised: Readonly<Record<string, string>> = { "^": "⁰¹²³⁴⁵⁶⁷⁸⁹", "~": "₀₁₂₃₄₅₆₇₈₉" };

/** `x^2^` → `x²`, where Unicode has such digits. */
function inUnicode(found: string): string | undefined {
  const [sign = ""] = found;
  const inner = found.slice(1, -1);
  return /^\d+$/.test(inner) ? inner.replace(/\d/g, (digit) => raised[sign]?.[Number(digit)] ?? digit) : undefined;
}

/** `[[nahid-taghavi|Nahid]]` → `Nahid`. */
function wordsOfWikiLink(found: string): string {
  return found.replace(/^!?\[\[|\]\]$/g, "").split("|").at(-1) ?? "";
}

/** The earlier wins where two match at one place. */
export const dialectSlips: readonly MarkdownSlip[] = [
  { code: "markdown.wiki-embed", level: "error", pattern: /(?<!\\)!\[\[[^\]\n]+\]\]/g },
  { code: "markdown.wiki-link", level: "error", pattern: /(?<!\\)\[\[[^\]\n]+\]\]/g, near: (found) => `[${wordsOfWikiLink(found)}](/…)` },
  { code: "markdown.link-wiki", level: "error", pattern: /(?<!\\)\[(https?:\/\/[^\s\]]+)[ \t]+([^\]\n]+)\](?!\()/g, near: "[$2]($1)" },
  { code: "markdown.highlight", level: "warning", pattern: /(?<![=<>!\w\\])==(?=[^\s=])([^\n]*?[^\s=])==(?!=)/g, near: "**$1**" },
  { code: "markdown.highlight", level: "warning", pattern: /(?<![=<>!\w\\])==(?=[^\s=])[^\n]{0,40}/g },
  { code: "markdown.task", level: "error", leads: "item", pattern: /\[[ xX✓✔-]?\][ \t\u00A0]+([^\n]*)/g, near: "- $1" },
  { code: "markdown.callout", level: "warning", leads: true, pattern: /\[![\w-]+\][-+]?[^\n]*|:{3,}[ \t]*[A-Za-z{][^\n]*|(?:!!!|\?\?\?)\+?[ \t]+[a-z]+[^\n]*/g },
  { code: "markdown.block-id", level: "warning", pattern: /(?<=^|[ \t\n])\^(?=[\w-]*[A-Za-z])[\w-]{2,}(?=[ \t]*(?:\n|$))/g },
  { code: "markdown.raised", level: "warning", pattern: /(?<=[\p{L}\p{N})])(?<!\\)(?:\^[\p{L}\p{N}+-]{1,10}\^|~[\p{L}\p{N}+-]{1,10}~(?!~))/gu, near: inUnicode },
  { code: "markdown.emoji", level: "warning", pattern: /(?<![\w:/\\\p{L}]):[a-z][a-z0-9_+-]{1,30}:(?![\w:/\p{L}])/gu },
  { code: "markdown.mention", level: "warning", outside: ["a", "Bdi"], pattern: /(?<![\w.@/+\\\p{L}-])@[A-Za-z][\w.-]*\w/gu, near: (found) => `[${found}](https://…)` },
  { code: "markdown.wiki-bold", level: "warning", pattern: /(?<!')'{3}(?=[^\s'])([^'\n]+)'{3}/g, near: "**$1**" },
  { code: "markdown.wiki-heading", level: "warning", leads: true, pattern: /={2,6}[ \t]+([^=\n]+?)[ \t]+={2,6}/g, near: "## $1" },
  { code: "markdown.forum", level: "warning", pattern: /(?<!\\)\[(b|i|u|s|url|img|quote|size|color|center)(?:=[^\]\n]*)?\][^\n]*?\[\/\1\]/gi },
  { code: "markdown.pasted", level: "warning", pattern: /\[(?:cid|image):[^\]\n]+\]|【[^】\n]*】|\bHYPERLINK[ ]+["“][^"”\n]*["”]|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|\bturn\d+(?:search|view|news|image)\d+\b|:?\b(?:contentReference|oaicite)\b[^\s]*/g },
  { code: "hidden-note.to-do", level: "error", pattern: /(?<![\w#@/.-])(?:TODO|FIXME)(?![\w/-])/g },
];
