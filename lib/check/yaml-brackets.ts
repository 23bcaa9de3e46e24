// Slips between the brackets of `{name: value, …}` and `[one, two]`.
import type { SlipWithEdits } from "./edits";
import { lineAt, openBrackets, quoted } from "./yaml-lines";

/** Names of fields that stand between brackets: where one follows a value, a comma lacks before it. */
const names = "fact|on|value|place|prison|ward|court|charges|about|note|because|source|publisher|title|url|published|date|en|fa|ar|names|file|licence|credit";
const lackingComma = new RegExp(`^(\\S+) +((?:${names}): )`);

/** `{en: Trial: second day, …}`: a second colon in a part, or a comma that lacks between two. */
export function colonInBrackets(text: string, stopped: number): SlipWithEdits | undefined {
  const from = Math.max(...[...",{[\n"].map((sign) => text.lastIndexOf(sign, stopped - 1))) + 1;
  const [part = ""] = /^[^,\]}\n]*/.exec(text.slice(from)) ?? [];
  const [, before = "", name = "", value = ""] = /^(\s*([\w-]+): +)(.*: .*?)\s*$/.exec(part) ?? [];
  if (value === "") return undefined;
  const at = from + before.length;
  const [, first = ""] = lackingComma.exec(value) ?? [];
  if (first !== "") {
    const near = `${name}: ${first},${value.slice(first.length)}`;
    return { code: "yaml.comma", values: { near }, offset: at + first.length, edits: [{ at: at + first.length, remove: 0, insert: "," }] };
  }
  return { code: "yaml.colon", values: { name, near: `${name}: ${quoted(value)}` }, offset: at, edits: [{ at, remove: value.length, insert: quoted(value) }] };
}

/** A closing bracket that closes nothing. */
export function extraBracket(text: string, at: number): SlipWithEdits | undefined {
  const sign = text[at] ?? "";
  return /[\]}]/.test(sign) ? { code: "yaml.extra-bracket", values: { sign }, offset: at, edits: [{ at, remove: 1, insert: "" }] } : undefined;
}

/** A closing bracket of the other kind: one too many if the right one follows, otherwise a slip for it. */
export function wrongBracket(text: string, opened: number, stopped: number): SlipWithEdits | undefined {
  const [open = "", sign = ""] = [text[opened], text[stopped]];
  const right = open === "{" ? "}" : "]";
  if (!/[[{]/.test(open) || !/[\]}]/.test(sign) || sign === right) return undefined;
  const line = lineAt(text, stopped);
  const [before, after] = [line.text.slice(0, stopped - line.start), line.text.slice(stopped - line.start + 1)];
  if (openBrackets(before + after) === "") return extraBracket(text, stopped);
  // Where the line lacks a bracket, the one that is there is right.
  if (openBrackets(before + right + after) !== "") return undefined;
  return { code: "yaml.wrong-bracket", values: { sign, open, right }, offset: stopped, edits: [{ at: stopped, remove: 1, insert: right }] };
}
