// What somebody did who wrote a line that YAML does not take, and how to mend it, so that the other lines can be read.
import type { YAMLError } from "yaml";
import type { Edit, SlipWithEdits as YamlSlip } from "./edits";
import { colonInBrackets, extraBracket, wrongBracket } from "./yaml-brackets";
import { lineAfter, lineAt, lineBefore, openBrackets, quoted, unquoted, type YamlLine } from "./yaml-lines";

const groups = ["source", "names", "role", "note", "about", "public", "statement", "portrait"];

function replaced(line: YamlLine, value: string): Edit[] {
  return [{ at: line.valueAt, remove: line.value.length, insert: value }];
}

/** The line with another value, as it should be written. */
const withValue = (line: YamlLine, value: string) => `${line.key} ${value}`.trim();

function requoted(code: "yaml.colon" | "yaml.curly-quotes" | "yaml.sign" | "yaml.after-quote" | "yaml.bracket" | "yaml.unclosed-quote", line: YamlLine): YamlSlip {
  const right = quoted(unquoted(line.value));
  // A hidden note (%%…%%) is not said again.
  const near = withValue(line, right).replace(/%%.*?(?:%%|$)/g, "%%…%%");
  return { code, values: { name: line.name, sign: [...line.value][0] ?? "", near }, offset: line.valueAt, edits: replaced(line, right) };
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
  if (/^[“”„«‘‚‹]/.test(line.value)) return requoted("yaml.curly-quotes", line);
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
  if (goesOn) return { code: "yaml.list-below", values: { name: line.key, item: `- ${item}` }, offset: line.valueAt, edits: replaced(line, `\n${next.indent}- ${item}`) };
  return { code: "yaml.list-line", values: { near: withValue(line, `[${item}]`) }, offset: line.valueAt, edits: replaced(line, `[${item}]`) };
}

/** Columns in which a line below `line` may begin. */
function columnsAbove(text: string, line: YamlLine): number[] {
  const columns: number[] = [];
  for (let above = lineBefore(text, line); above; above = lineBefore(text, above)) {
    if (above.indent.length < (columns.at(-1) ?? Infinity)) columns.push(above.indent.length);
  }
  return columns;
}

/** A line in which no name of a field stands; a line that stands further in than its neighbours. */
function strayLine(text: string, line: YamlLine): YamlSlip | undefined {
  const before = lineBefore(text, line);
  const isItem = /^\s*- /.test(line.text);
  if (before && isItem && /^\s*- /.test(before.text) && before.indent !== line.indent) return reindented(line, before.indent);
  const first = lineAt(text, text.search(/\S/));
  if (first.indent !== "" && first.start < line.start && line.indent.length < first.indent.length) return reindented(first, "");
  if (before && before.key !== "" && before.value !== "" && line.key !== "" && !columnsAbove(text, line).includes(line.indent.length)) return reindented(line, before.indent);
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
    const next = lineAfter(text, line);
    // A group may go on in lines that stand further in.
    const goesOn = next !== undefined && next.indent.length > line.indent.length;
    if (closers && !goesOn) return { code: "yaml.unclosed-bracket", values: { sign: line.value[0] ?? "", near: withValue(line, line.value + closers) }, offset: line.valueAt, edits: replaced(line, line.value + closers) };
    if (code === "UNEXPECTED_TOKEN" && closers === "") return requoted("yaml.bracket", line);
  }
  const inside = code === "BLOCK_IN_FLOW" ? colonInBrackets(text, stopped) : undefined;
  if (inside) return inside;
  if (/^Unexpected flow-(?:map|seq)-end token/.test(message)) return extraBracket(text, stopped);
  if (/^Flow /.test(message) || /^\s*- [[{]/.test(line.text)) return undefined;
  if (line.key !== "" && line.value.startsWith("- ")) return listOnLine(text, line) ?? requoted("yaml.sign", line);
  return marksOfLine(line) ?? (code === "BLOCK_AS_IMPLICIT_KEY" && line.key !== "" ? secondColon(text, line) : undefined) ?? strayLine(text, line);
}

/** What a quote or bracket has wrong that is opened at `opened`, as far as the parser could say at `stopped`. */
export function slipOfOpening(text: string, opened: number, stopped: number, message: string): YamlSlip | undefined {
  if (/^Missing closing ["']/.test(message)) return unclosedQuote(text, opened);
  return wrongBracket(text, opened, stopped) ?? slipOfLine(text, { code: "BAD_INDENT", message, pos: [opened, opened] });
}

/** A quote that is opened at `opened` and never closed. */
function unclosedQuote(text: string, opened: number): YamlSlip | undefined {
  const line = lineAt(text, opened);
  return line.key !== "" && line.valueAt === opened ? requoted("yaml.unclosed-quote", line) : undefined;
}
