// What a failure of the MDX parser means, where it really stands, and which letters to blank to read on.
import { linesOf } from "./lines";
import { badTag, closingTagFor, type Diagnosis, forbiddenTag, type Range, type SlipAt, tagSlip } from "./mdx-tags";

export type { Diagnosis, SlipAt } from "./mdx-tags";
export type Failure = { reason: string; source: string; offset: number };

/** Explains one failure of the parser on `text`. */
export function diagnose(text: string, failure: Failure): Diagnosis {
  if (failure.source === "micromark-extension-mdxjs-esm") return diagnoseImport(text, failure.offset);
  if (failure.source === "mdast-util-mdx-jsx") return diagnoseTags(text, failure);
  if (failure.source.endsWith("expression")) return diagnoseBraces(text, failure);
  return badTag(text, failure);
}

function diagnoseImport(text: string, offset: number): Diagnosis {
  const openings = [...text.slice(0, offset + 1).matchAll(/^(?:import|export)\b/gm)];
  const from = openings.at(-1)?.index ?? 0;
  const gap = /\r?\n[ \t]*(\r?\n|$)/g;
  gap.lastIndex = from;
  return { slips: [importSlip(from, text.startsWith("import", from) ? "import" : "export")], blanks: [[from, gap.exec(text)?.index ?? text.length]] };
}

/** `import` or `export` at the beginning of a line. */
export function importSlip(offset: number, word: string): SlipAt {
  return { offset, code: "import-export.line", values: { word } };
}

/** Anything in braces, as it stands in the text. */
export function braceSlip(offset: number, found: string): SlipAt {
  const [comment] = /^\{\s*\/\*|^\{\{!|^\{>>/.exec(found) ?? [];
  // What it says was not for everybody.
  if (comment !== undefined) return { offset, code: "expression.comment", values: { found: `${comment} …` } };
  if (/^\{[{%]/.test(found)) return { offset, code: "expression.template", values: { found } };
  return found.endsWith("}") ? { offset, code: "expression.braces", values: { found } } : { offset, code: "expression.unclosed", values: {} };
}

/** An attribute whose value stands in braces, or braces alone. */
export function attributeBraces(offset: number, name: string, value: string): SlipAt {
  const words = value.replace(/^\s*["'`]?|["'`]?\s*$/g, "");
  return name === "" ? braceSlip(offset, `{${value}}`) : { offset, code: "expression.attribute", values: { found: `${name}={${value}}`, near: `${name}="${words}"` } };
}

function diagnoseBraces(text: string, failure: Failure): Diagnosis {
  const open: number[] = [];
  for (let i = 0; i < failure.offset; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "{") open.push(i);
    else if (text[i] === "}") open.pop();
  }
  const inner = open.at(-1) ?? Math.max(0, failure.offset - 1);
  // `{{…}}` is one thing.
  const from = text.startsWith("{{", inner - 1) ? inner - 1 : inner;
  const name = /[\w:.-]+=$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const line = /[^\r\n]*/.exec(text.slice(from))?.[0] ?? "";
  const closing = line.indexOf("}", Math.max(0, failure.offset - from));
  const to = closing === -1 ? inner + 1 : from + closing + (from < inner && line[closing + 1] === "}" ? 2 : 1);
  // A comment that is never closed is one all the same.
  const found = /^\{\s*\/\*/.exec(text.slice(from))?.[0] ?? text.slice(from, to);
  return { slips: [braceSlip(from, found)], blanks: [[from - name, to]] };
}

const mismatch = /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>` \((\d+):(\d+)/;
const unclosed = /^Expected a closing tag for `<(.*?)>` \((\d+):(\d+)-(\d+):(\d+)\)/;
const crossed = /^Expected the closing tag `<\/(.*?)>`/;

function diagnoseTags(text: string, failure: Failure): Diagnosis {
  const { reason, offset } = failure;
  const lines = linesOf(text);
  const [, wrong, open = "", line, column] = mismatch.exec(reason) ?? [];
  if (wrong !== undefined) {
    const opened = lines.offsetOf({ line: Number(line), column: Number(column) });
    return wrongClosing(text, { name: wrong, offset }, { name: open, offset: opened });
  }
  const [, name, l1, c1, l2, c2] = unclosed.exec(reason) ?? [];
  if (name !== undefined) {
    const from = lines.offsetOf({ line: Number(l1), column: Number(c1) });
    const to = lines.offsetOf({ line: Number(l2), column: Number(c2) });
    return unclosedTag(text, name, [from, to]);
  }
  return strayClosing(text, failure);
}

type Tag = { name: string; offset: number };

function wrongClosing(text: string, closing: Tag, opening: Tag): Diagnosis {
  const blanks: Range[] = [[closing.offset, tagEnd(text, closing.offset)]];
  const isClosedLater = closingTagFor(text, opening.name, tagEnd(text, opening.offset), closing.offset) !== undefined;
  if (!isClosedLater) blanks.push([opening.offset, tagEnd(text, opening.offset)]);
  const tags = isClosedLater ? [closing] : [opening, closing];
  const forbidden = tags.map(({ name, offset }) => forbiddenTag(name, offset)).filter((slip) => slip !== undefined);
  if (forbidden.length > 0) return { slips: forbidden, blanks };
  const values = { close: `</${closing.name}>`, open: `<${opening.name}>`, right: `</${opening.name}>` };
  return { slips: [{ offset: closing.offset, code: "mdx-syntax.wrong-closing", values }], blanks };
}

function unclosedTag(text: string, name: string, range: Range): Diagnosis {
  const first = openedBefore(text, name, range);
  if (first) return { slips: [{ offset: range[0], code: "mdx-syntax.no-slash", values: { found: text.slice(...range), near: `</${name}>` } }], blanks: [first, range] };
  const closing = closingTagFor(text, name, range[1]);
  const slip = tagSlip(name, range[0], closing ? "mdx-syntax.two-paragraphs" : "mdx-syntax.unclosed");
  return { slips: [slip], blanks: closing ? [range, closing] : [range] };
}

/** The same tag further up, opened and not closed since: then a slash was forgotten in the second. */
function openedBefore(text: string, name: string, [from, to]: Range): Range | undefined {
  if (text.slice(from, to) !== `<${name}>` || !/^[A-Z]\w*$/.test(name)) return undefined;
  const before = [...text.slice(0, from).matchAll(new RegExp(`<(/?)${name}\\b[^<>]*>`, "g"))].at(-1);
  return before && before[1] === "" && !before[0].endsWith("/>") ? [before.index, before.index + before[0].length] : undefined;
}

function strayClosing(text: string, { reason, offset }: Failure): Diagnosis {
  const from = Math.max(0, text.lastIndexOf("<", offset));
  const to = tagEnd(text, from);
  const name = /^<\s*\/?\s*([\w.:-]*)/.exec(text.slice(from))?.[1] ?? "";
  if (/closing slash/.test(reason) && !/self-closing/.test(reason)) {
    return { slips: [tagSlip(name, from, "mdx-syntax.closes-nothing")], blanks: [[from, to]] };
  }
  const code = crossed.test(reason) ? "mdx-syntax.two-paragraphs" : "mdx-syntax.closing";
  const opened = text.lastIndexOf(`<${name}`, from - 1);
  const blanks: Range[] = opened === -1 ? [[from, to]] : [[from, to], [opened, tagEnd(text, opened)]];
  return { slips: [tagSlip(name, from, code)], blanks };
}

function tagEnd(text: string, from: number): number {
  const end = text.indexOf(">", from);
  return end === -1 ? text.length : end + 1;
}
