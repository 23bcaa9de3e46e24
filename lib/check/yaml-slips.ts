// What somebody did who wrote a line that YAML does not take, and how to mend it, so that the other lines can be read.
import type { YAMLError } from "yaml";
import type { Edit } from "./edits";
import type { Slip } from "./problem";
import { lineAfter, lineAt, lineBefore, openBrackets, quoted, unquoted, type YamlLine } from "./yaml-lines";

/** A slip at an offset of the text, and the edits after which it is gone. */
export type YamlSlip = Slip & { offset: number; edits: Edit[] };

const groups = ["source", "names", "role", "note", "about", "public", "statement", "portrait"];

function replaced(line: YamlLine, value: string): Edit[] {
  return [{ at: line.valueAt, remove: line.value.length, insert: value }];
}

/** The line with another value, as it should be written. */
const withValue = (line: YamlLine, value: string) => `${line.key} ${value}`.trim();

function requoted(code: "yaml.colon" | "yaml.curly-quotes" | "yaml.sign" | "yaml.after-quote" | "yaml.bracket" | "yaml.unclosed-quote", line: YamlLine): YamlSlip {
  const right = quoted(unquoted(line.value));
  return { code, values: { name: line.name, sign: [...line.value][0] ?? "", near: withValue(line, right) }, offset: line.valueAt, edits: replaced(line, right) };
}

function reindented(line: YamlLine, indent: string): YamlSlip {
  return { code: "yaml.indent", values: {}, offset: line.start + line.indent.length, edits: [{ at: line.start, remove: line.indent.length, insert: indent }] };
}

/** A colon where the name of a field ends, and something else than a blank after it; `=` for it. */
function marksOfLine(line: YamlLine): YamlSlip | undefined {
  const at = line.start + line.indent.length;
  const rest = line.text.slice(line.indent.length);
  const [, tight] = /^((?:- +)?[A-Za-z][\w-]*:)(?!\/\/)[^\s:]/.exec(rest) ?? [];
  if (tight !== undefined) {
    const offset = at + tight.length;
    return { code: "yaml.no-space", values: { near: `${tight} ${rest.slice(tight.length).trimEnd()}` }, offset, edits: [{ at: offset, remove: 0, insert: " " }] };
  }
  const [whole, name = "", equals = ""] = /^((?:- +)?[A-Za-z][\w-]*)(\s*[=：]\s*)/.exec(rest) ?? [];
  if (whole !== undefined) {
    const edit = { at: at + name.length, remove: equals.length, insert: ": " };
    return { code: "yaml.equals", values: { sign: equals.trim(), near: `${name}: ${rest.slice(whole.length).trimEnd()}` }, offset: edit.at + equals.search(/\S/), edits: [edit] };
  }
  return undefined;
}

/** A colon inside a value, or a line below that stands too far in. */
function secondColon(text: string, line: YamlLine): YamlSlip | undefined {
  const [, inner] = /^([a-z]+): *\S/.exec(line.value) ?? [];
  if (inner !== undefined && groups.includes(line.name)) {
    return { code: "yaml.nested", values: { name: line.name, near: withValue(line, `{${line.value}}`) }, offset: line.valueAt, edits: replaced(line, `{${line.value}}`) };
  }
  if (/^[“”„«]/.test(line.value)) return requoted("yaml.curly-quotes", line);
  if (/:(\s|$)/.test(line.value)) return requoted("yaml.colon", line);
  const next = lineAfter(text, line);
  return next && line.value !== "" && next.indent.length > line.indent.length ? reindented(next, line.indent) : undefined;
}

function listOnLine(text: string, line: YamlLine): YamlSlip | undefined {
  if (!line.value.startsWith("- ")) return undefined;
  const item = line.value.slice(2).trim();
  const next = lineAfter(text, line);
  const goesOn = next !== undefined && /^\s*- /.test(next.text);
  if (!goesOn && !/^[a-z0-9-]+$/.test(item)) return undefined;
  const near = goesOn ? `${line.key} ⏎ ${next.indent}- ${item}` : withValue(line, `[${item}]`);
  const insert = goesOn ? `\n${next.indent}- ${item}` : `[${item}]`;
  return { code: "yaml.list-line", values: { near }, offset: line.valueAt, edits: replaced(line, insert) };
}

/** A line in which no name of a field stands; a line that stands further in than its neighbours. */
function strayLine(text: string, line: YamlLine): YamlSlip | undefined {
  const before = lineBefore(text, line);
  const isItem = /^\s*- /.test(line.text);
  if (before && isItem && /^\s*- /.test(before.text) && before.indent !== line.indent) return reindented(line, before.indent);
  const first = lineAt(text, text.search(/\S/));
  if (first.indent !== "" && first.start < line.start && line.indent.length < first.indent.length) return reindented(first, "");
  if (line.key !== "" || line.text.trim() === "") return undefined;
  return { code: "yaml.no-colon", values: { found: line.text.trim() }, offset: line.start + line.indent.length, edits: [{ at: line.start, remove: 0, insert: "# " }] };
}

/** What the line of an error has wrong; undefined where it cannot be told. */
export function slipOfLine(text: string, { code, message, pos: [stopped] }: Pick<YAMLError, "code" | "message" | "pos">): YamlSlip | undefined {
  const line = lineAt(text, stopped);
  if (code === "MULTIPLE_DOCS") {
    const marks = [...text.matchAll(/^(?:\.\.\.|---)/gm)].filter(({ index }) => index <= stopped);
    const end = lineAt(text, marks.at(-1)?.index ?? stopped);
    return { code: "yaml.document-end", values: { found: end.text.trim() }, offset: end.start, edits: [{ at: end.start, remove: 3, insert: "#  " }] };
  }
  if (/^Missing closing ["']/.test(message)) return undefined;
  if (/^[@%`*&!|>]|^\? /.test(line.value) && line.key !== "" && !/^[|>][+-]?\d?$/.test(line.value)) return requoted("yaml.sign", line);
  if (line.key !== "" && /^["']/.test(line.value) && code === "UNEXPECTED_TOKEN") return requoted("yaml.after-quote", line);
  if (line.key !== "" && /^[[{]/.test(line.value)) {
    const closers = openBrackets(line.value);
    if (closers) return { code: "yaml.unclosed-bracket", values: { sign: line.value[0] ?? "", near: withValue(line, line.value + closers) }, offset: line.valueAt, edits: replaced(line, line.value + closers) };
    if (code === "UNEXPECTED_TOKEN" && closers === "") return requoted("yaml.bracket", line);
  }
  if (/^Flow /.test(message) || /^\s*- [[{]/.test(line.text)) return undefined;
  if (line.key !== "" && line.value.startsWith("- ")) return listOnLine(text, line) ?? requoted("yaml.sign", line);
  return marksOfLine(line) ?? (code === "BLOCK_AS_IMPLICIT_KEY" && line.key !== "" ? secondColon(text, line) : undefined) ?? strayLine(text, line);
}

/** A quote that is opened at `opened` and never closed. */
export function unclosedQuote(text: string, opened: number): YamlSlip | undefined {
  const line = lineAt(text, opened);
  return line.key !== "" && line.valueAt === opened ? requoted("yaml.unclosed-quote", line) : undefined;
}
