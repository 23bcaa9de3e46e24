// What a failure of the MDX parser means in plain words, where it really stands, and which letters to blank to read on.
import { linesOf } from "./lines";
import { badTag, closingTagFor, forbiddenTag, type Slip, tagSlip } from "./mdx-tags";

export type { Slip } from "./mdx-tags";
export type Failure = { reason: string; source: string; offset: number };
type Range = [from: number, to: number];
export type Diagnosis = { slips: Slip[]; blanks: Range[] };

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
  return { slips: [importSlip(from)], blanks: [[from, gap.exec(text)?.index ?? text.length]] };
}

/** `import` or `export` at the beginning of a line. */
export function importSlip(offset: number): Slip {
  const hint = "delete the line; if it is a sentence, begin it with another word";
  return { offset, rule: "import-export", message: "`import` and `export` are code, and not allowed", hint };
}

/** Anything in braces. */
export function braceSlip(offset: number): Slip {
  return { offset, rule: "expression", message: "braces `{…}` are code, and not allowed", hint: "delete them; if you mean the sign itself, write \\{" };
}

function diagnoseBraces(text: string, failure: Failure): Diagnosis {
  const open: number[] = [];
  for (let i = 0; i < failure.offset; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "{") open.push(i);
    else if (text[i] === "}") open.pop();
  }
  const from = open.at(-1) ?? Math.max(0, failure.offset - 1);
  const name = /[\w:.-]+=$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const line = /[^\r\n]*/.exec(text.slice(from))?.[0] ?? "";
  const closing = line.indexOf("}", Math.max(0, failure.offset - from));
  return { slips: [braceSlip(from)], blanks: [[from - name, closing === -1 ? from + 1 : from + closing + 1]] };
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
  const message = `\`</${closing.name}>\` cannot close the \`<${opening.name}>\``;
  return { slips: [{ offset: closing.offset, rule: "mdx-syntax", message, hint: `write </${opening.name}>, or put what is between in order` }], blanks };
}

function unclosedTag(text: string, name: string, range: Range): Diagnosis {
  const closing = closingTagFor(text, name, range[1]);
  const message = closing ? `\`<${name}>\` and \`</${name}>\` must stand in the same paragraph` : `\`<${name}>\` is never closed`;
  return { slips: [tagSlip(name, range[0], message)], blanks: closing ? [range, closing] : [range] };
}

function strayClosing(text: string, { reason, offset }: Failure): Diagnosis {
  const from = Math.max(0, text.lastIndexOf("<", offset));
  const to = tagEnd(text, from);
  const name = /^<\s*\/?\s*([\w.:-]*)/.exec(text.slice(from))?.[1] ?? "";
  if (/closing slash/.test(reason) && !/self-closing/.test(reason)) {
    return { slips: [tagSlip(name, from, `\`</${name}>\` closes nothing`)], blanks: [[from, to]] };
  }
  const isCrossed = crossed.test(reason);
  const message = isCrossed ? `\`<${name}>\` and \`</${name}>\` must stand in the same paragraph` : `\`</${name}\` takes nothing but \`>\` after the name`;
  const opened = text.lastIndexOf(`<${name}`, from - 1);
  const blanks: Range[] = opened === -1 ? [[from, to]] : [[from, to], [opened, tagEnd(text, opened)]];
  return { slips: [tagSlip(name, from, message)], blanks };
}

function tagEnd(text: string, from: number): number {
  const end = text.indexOf(">", from);
  return end === -1 ? text.length : end + 1;
}
