// Blanks that only look like blanks at the beginning of a line (no-break spaces from Word and web pages, tabs), and blanks that lack after dashes.
import type { Edit, SlipWithEdits } from "./edits";
import { lineAfter, lineAt, type YamlLine } from "./yaml-lines";

const odd = /^([ \t]*)([\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF][\s\u200B]*)|^([ \t]*(?:- +)?[A-Za-z][\w-]*:[ \t]*)([\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]+)/gm;
const tabs = /^( *)(\t[ \t]*)(?=\S)/gm;

const curlyKeys = /[“”„«‘’‚‹`]([A-Za-z][\w-]*)[”“»«’‘›`´](?=[ \t]*:(?:[ \t]|$))/gm;
/** What may stand before a name on its line. */
const beforeName = /^[ \t]*(?:- +)?(?:(?:[\w-]+:[ \t]*)?\{(?:[^\n]*,)?[ \t]*)?$/;

/** One slip for all odd blanks of a text, one for all tabs, one for all dashes, one for all names in curly quotes; with the edits that mend them. */
export function* blankSlips(text: string): Generator<SlipWithEdits> {
  yield* together(text, odd, "yaml.odd-space", (blanks) => blanks.replace(/[^\n]/gu, " "));
  yield* together(text, tabs, "yaml.tab", (blanks) => blanks.replace(/\t/g, "  "));
  yield* tightDashes(text);
  yield* quotedKeys(text);
}

/** Names of fields in quotes that are none: `“title”: …`. Straight ones take their place, letter for letter. */
function* quotedKeys(text: string): Generator<SlipWithEdits> {
  const found = [...text.matchAll(curlyKeys)].filter(({ index }) => beforeName.test(text.slice(lineAt(text, index).start, index)));
  const [first] = found;
  if (!first) return;
  const near = lineAt(text, first.index).text.trim().replace(first[0], first[1] ?? "");
  const edits = found.flatMap(({ 0: whole, index }): Edit[] => [index, index + whole.length - 1].map((at) => ({ at, remove: 1, insert: '"' })));
  yield { code: "yaml.curly-key", values: { near, count: found.length }, offset: first.index, edits };
}

function* together(text: string, pattern: RegExp, code: "yaml.odd-space" | "yaml.tab", mend: (blanks: string) => string): Generator<SlipWithEdits> {
  const edits = [...text.matchAll(pattern)].map((match): Edit => {
    const [, before = "", blanks = "", start = "", after = ""] = match;
    const [at, wrong] = blanks === "" ? [match.index + start.length, after] : [match.index + before.length, blanks];
    return { at, remove: wrong.length, insert: mend(wrong) };
  });
  const [first] = edits;
  if (first) yield { code, values: { count: countLines(text, edits) }, offset: first.at, edits };
}

const countLines = (text: string, edits: readonly Edit[]) => new Set(edits.map(({ at }) => lineAt(text, at).start)).size;

/** Items of a list whose dash has no blank after it: below the name of a list, or below another item. */
function* tightDashes(text: string): Generator<SlipWithEdits> {
  const found: { line: YamlLine; edit: Edit }[] = [];
  let before: YamlLine | undefined;
  for (let line: YamlLine | undefined = text === "" ? undefined : lineAt(text, 0); line; line = lineAfter(text, line)) {
    const isBelow = before !== undefined && (/:[ \t]*$/.test(before.text) || /^\s*-/.test(before.text));
    if (isBelow && /^\s*-(?=[A-Za-z{[])/.test(line.text)) found.push({ line, edit: { at: line.start + line.indent.length + 1, remove: 0, insert: " " } });
    if (line.text.trim() !== "") before = line;
  }
  const [first] = found;
  if (!first) return;
  const near = `- ${first.line.text.trim().slice(1)}`;
  yield { code: "yaml.dash", values: { near, count: found.length }, offset: first.edit.at - 1, edits: found.map(({ edit }) => edit) };
}
