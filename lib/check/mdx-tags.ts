// Tags in MDX: which are allowed, what to say about the others, and how to find the one that breaks the syntax.
import { mdxComponents } from "../schema/kinds";
import { nearest } from "./did-you-mean";
import type { Slip } from "./problem";

/** A mistake at an offset of the text. */
export type SlipAt = Slip & { offset: number };
export type Range = [from: number, to: number];
/** Mistakes, and what to blank (or the whole text with as many letters, mended) to read on. */
export type Diagnosis = { slips: SlipAt[]; blanks: Range[]; mended?: string };

const components = Object.keys(mdxComponents);
const allowed = components.map((name) => `<${name}>`);
/** Markdown, or a component, that does what an HTML tag does. */
const instead: Readonly<Record<string, string>> = {
  a: "[…](https://…)", img: "![…](/images/…)", b: "**…**", strong: "**…**", i: "*…*", em: "*…*", hr: "---", ul: "- …", ol: "1. …", li: "- …",
  blockquote: "<Quote>", q: "<Quote>", cite: "<Quote>", bdi: "<Bdi>", bdo: "<Bdi>", span: "<Bdi>", h1: "## …", h2: "## …", h3: "### …", h4: "#### …", code: "`…`",
};
const paragraphs = ["br", "p", "div", "section"];

/** The complaint about a tag that content may not use; undefined for the components of the site. */
export function forbiddenTag(name: string, offset: number): SlipAt | undefined {
  if (components.includes(name)) return undefined;
  const tag = `<${name}>`;
  const near = components.find((one) => one.toLowerCase() === name.toLowerCase() && !Object.hasOwn(instead, name)) ?? (/^[A-Z]/.test(name) ? nearest(name, components) : undefined);
  if (near !== undefined || /^[A-Z]/.test(name)) return { offset, code: "unknown-component.name", values: { tag, allowed, ...(near === undefined ? {} : { near: `<${near}>` }) } };
  if (paragraphs.includes(name)) return { offset, code: "raw-html.paragraph", values: { tag } };
  const other = Object.hasOwn(instead, name) ? instead[name] : undefined;
  return other === undefined ? { offset, code: "raw-html.tag", values: { tag, allowed } } : { offset, code: "raw-html.instead", values: { tag, instead: other } };
}

/** A tag at the wrong place: if it may not be used at all, that is said instead. */
export function tagSlip(name: string, offset: number, code: "mdx-syntax.unclosed" | "mdx-syntax.two-paragraphs" | "mdx-syntax.closes-nothing" | "mdx-syntax.closing"): SlipAt {
  return forbiddenTag(name, offset) ?? { offset, code, values: { open: `<${name}>`, close: `</${name}>` } };
}

/** Where the tag that closes an element `name` opened before `from` stands, not counting `except`. */
export function closingTagFor(text: string, name: string, from: number, except = -1): Range | undefined {
  let depth = 1;
  for (const { 0: tag, 1: closing, 2: found, 3: selfClosing, index } of text.slice(from).matchAll(/<(\/?)\s*([A-Za-z][\w.:-]*)[^<>]*?(\/?)>/g)) {
    if (found !== name || selfClosing === "/" || from + index === except) continue;
    depth += closing === "/" ? -1 : 1;
    if (depth === 0) return [from + index, from + index + tag.length];
  }
  return undefined;
}

const wellFormed = /<\/?[A-Za-z][\w.:-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*\s*\/?>/y;

function culprit(text: string, offset: number, reason: string): number {
  if (/end of file/.test(reason)) {
    for (const { index } of text.matchAll(/<[A-Za-z/]/g)) {
      wellFormed.lastIndex = index;
      if (!wellFormed.test(text)) return index;
    }
  }
  return Math.max(0, text.lastIndexOf("<", text[offset] === "<" ? offset - 1 : offset));
}

/** Explains a `<` with which no tag begins. */
export function badTag(text: string, failure: { reason: string; offset: number }): Diagnosis {
  const offset = culprit(text, failure.offset, failure.reason);
  const rest = text.slice(offset);
  const lineEnd = offset + (/[^\r\n]*/.exec(rest)?.[0].length ?? 0);
  // Word makes dashes of its hyphens.
  if (/^<![-\u2013\u2014]/.test(rest)) {
    const end = /[-\u2013\u2014]>/.exec(rest);
    return { slips: [{ offset, code: "html-comment.comment", values: {} }], blanks: [[offset, end ? offset + end.index + 2 : lineEnd]] };
  }
  const [address] = /^<(?:https?:|mailto:|[^\s<>]+@)[^\s<>]*>?/i.exec(rest) ?? [];
  if (address !== undefined) return { slips: [angleAddress(address, offset)], blanks: [[offset, offset + address.length]] };
  const [backslash, meant] = /^<\\+([A-Z]\w*)>/.exec(rest) ?? [];
  if (backslash !== undefined) {
    const mended = `${text.slice(0, offset)}${" ".repeat(backslash.length - `</${meant}>`.length)}</${meant}>${text.slice(offset + backslash.length)}`;
    return { slips: [{ offset, code: "mdx-syntax.no-slash", values: { found: backslash, near: `</${meant}>` } }], blanks: [], mended };
  }
  const quoted = attributeQuotes(text, offset);
  if (quoted) return quoted;
  const to = Math.max(offset + 1, Math.min(failure.offset, lineEnd));
  const name = /^<\/?([A-Za-z!?][\w.:-]*)/.exec(rest)?.[1];
  if (name === undefined) return { slips: [{ offset, code: "mdx-syntax.less-than", values: { found: rest.slice(0, 12).split(/\s/)[0] ?? "" } }], blanks: [[offset, to]] };
  const closing = closingTagFor(text, name, to);
  const broken: SlipAt = { offset, code: "mdx-syntax.tag", values: { tag: `<${name}`, right: `<${name}>`, attribute: `<${name} name="…">` } };
  const range: Range = [offset, Math.min(lineEnd, tagEndOnLine(text, to, lineEnd))];
  return { slips: [forbiddenTag(name, offset) ?? broken], blanks: closing ? [range, closing] : [range] };
}

function angleAddress(found: string, offset: number): SlipAt {
  const bare = found.replace(/^<|>$/g, "");
  const target = /^(https?|mailto):/i.test(bare) ? bare : `mailto:${bare}`;
  return { offset, code: "mdx-syntax.angle-address", values: { found, near: `[${bare.replace(/^mailto:/i, "")}](${target})` } };
}

/** Attributes of a component whose values stand in curly quotes, or in none. */
function attributeQuotes(text: string, offset: number): Diagnosis | undefined {
  const [tag = ""] = /^<[A-Z][\w]*(?:[^<>"]|"[^"<>]*")*>/.exec(text.slice(offset)) ?? [];
  const straight = tag.replace(/[“”„‟«»]/g, '"');
  wellFormed.lastIndex = 0;
  if (straight !== tag && wellFormed.test(straight)) {
    const mended = text.slice(0, offset) + straight + text.slice(offset + tag.length);
    return { slips: [{ offset, code: "mdx-syntax.curly-quotes", values: { near: straight } }], blanks: [], mended };
  }
  const near = tag.replace(/([\w-]+)=([^\s"'{][^"'{}]*?)(?=\s+[\w-]+=|\s*\/?>$)/g, '$1="$2"');
  wellFormed.lastIndex = 0;
  if (near === tag || !wellFormed.test(near)) return undefined;
  const closing = closingTagFor(text, /^<(\w+)/.exec(tag)?.[1] ?? "", offset + tag.length);
  const range: Range = [offset, offset + tag.length];
  return { slips: [{ offset, code: "mdx-syntax.no-quotes", values: { near } }], blanks: closing ? [range, closing] : [range] };
}

function tagEndOnLine(text: string, from: number, lineEnd: number): number {
  const end = text.indexOf(">", from);
  return end === -1 || end >= lineEnd ? from : end + 1;
}
