// Tags in MDX: which are allowed, what to say about the others, and how to find the one that breaks the syntax.
import { mdxComponents } from "../schema/kinds";
import { suggest } from "./did-you-mean";

export type Slip = { offset: number; rule: string; message: string; hint: string };

const components = Object.keys(mdxComponents);
const allowed = components.map((name) => `<${name}>`).join(", ");
const instead: Record<string, string> = {
  a: "write [text](address)", img: "write ![what it shows](/address)", b: "write **text**", strong: "write **text**", i: "write *text*", em: "write *text*",
  br: "leave an empty line", p: "leave an empty line between paragraphs", hr: "write --- between empty lines", ul: "write - item", li: "write - item",
  blockquote: "use <Quote>", q: "use <Quote>", bdi: "write <Bdi>", h2: "write ## Heading", h3: "write ### Heading",
};

/** The complaint about a tag that content may not use; undefined for the components of the site. */
export function forbiddenTag(name: string, offset: number): Slip | undefined {
  if (components.includes(name)) return undefined;
  if (/^[A-Z]/.test(name)) {
    const hint = suggest(name, components, `use Markdown, or one of ${allowed}`);
    return { offset, rule: "unknown-component", message: `there is no component \`<${name}>\``, hint };
  }
  const hint = Object.hasOwn(instead, name) ? instead[name] : undefined;
  return { offset, rule: "raw-html", message: `raw HTML is not allowed: \`<${name}>\``, hint: hint ?? `use Markdown, or one of ${allowed}` };
}

/** A tag at the wrong place: if it may not be used at all, that is said instead. */
export function tagSlip(name: string, offset: number, message: string): Slip {
  const hint = `put <${name}> and </${name}> on lines of their own, with an empty line before and after`;
  return forbiddenTag(name, offset) ?? { offset, rule: "mdx-syntax", message, hint };
}

/** Where the tag that closes an element `name` opened before `from` stands, not counting `except`. */
export function closingTagFor(text: string, name: string, from: number, except = -1): [number, number] | undefined {
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
export function badTag(text: string, failure: { reason: string; offset: number }): { slips: Slip[]; blanks: [number, number][] } {
  const offset = culprit(text, failure.offset, failure.reason);
  const rest = text.slice(offset);
  const lineEnd = offset + (/[^\r\n]*/.exec(rest)?.[0].length ?? 0);
  if (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->");
    const hint = "delete it; notes to other editors belong in the commit message";
    const slip = { offset, rule: "html-comment", message: "HTML comments `<!-- … -->` are not allowed", hint };
    return { slips: [slip], blanks: [[offset, end === -1 ? lineEnd : offset + end + 3]] };
  }
  const [address] = /^<(?:https?:|mailto:|[^\s<>]+@)[^\s<>]*>?/i.exec(rest) ?? [];
  if (address !== undefined) {
    const slip = { offset, rule: "mdx-syntax", message: "addresses in angle brackets are not allowed", hint: "write [text](https://…)" };
    return { slips: [slip], blanks: [[offset, offset + address.length]] };
  }
  const to = Math.max(offset + 1, Math.min(failure.offset, lineEnd));
  const name = /^<\/?([A-Za-z!?][\w.:-]*)/.exec(rest)?.[1];
  const sign: Slip = { offset, rule: "mdx-syntax", message: "`<` begins a tag here, and what follows is none", hint: "write \\< for the sign itself" };
  if (name === undefined) return { slips: [sign], blanks: [[offset, to]] };
  const closing = closingTagFor(text, name, to);
  const hint = `write it as <${name}> or <${name} name="value">`;
  const broken: Slip = { offset, rule: "mdx-syntax", message: `the tag \`<${name}\` is not written right`, hint };
  const range: [number, number] = [offset, Math.min(lineEnd, tagEndOnLine(text, to, lineEnd))];
  return { slips: [forbiddenTag(name, offset) ?? broken], blanks: closing ? [range, closing] : [range] };
}

function tagEndOnLine(text: string, from: number, lineEnd: number): number {
  const end = text.indexOf(">", from);
  return end === -1 || end >= lineEnd ? from : end + 1;
}
