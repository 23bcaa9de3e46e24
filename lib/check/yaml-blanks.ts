// Blanks that only look like blanks at the beginning of a line: no-break spaces from Word and web pages, and tabs.
import { lineAt } from "./yaml-lines";
import type { YamlSlip } from "./yaml-slips";

const odd = /^([ \t]*)([\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF][\s\u200B]*)|^([ \t]*(?:- +)?[A-Za-z][\w-]*:[ \t]*)([\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]+)/gm;
const tabs = /^( *)(\t[ \t]*)(?=\S)/gm;

/** One slip for all odd blanks of a text, one for all tabs; with edits that make two blanks of each tab and one of the others. */
export function* blankSlips(text: string): Generator<YamlSlip> {
  yield* together(text, odd, "yaml.odd-space", (blanks) => blanks.replace(/[^\n]/gu, " "));
  yield* together(text, tabs, "yaml.tab", (blanks) => blanks.replace(/\t/g, "  "));
}

function* together(text: string, pattern: RegExp, code: "yaml.odd-space" | "yaml.tab", mend: (blanks: string) => string): Generator<YamlSlip> {
  const found = [...text.matchAll(pattern)].map((match) => {
    const [, before = "", blanks = "", start = "", after = ""] = match;
    const [at, wrong] = blanks === "" ? [match.index + start.length, after] : [match.index + before.length, blanks];
    return { at, remove: wrong.length, insert: mend(wrong) };
  });
  const [first] = found;
  if (!first) return;
  const count = new Set(found.map(({ at }) => lineAt(text, at).start)).size;
  yield { code, values: { count }, offset: first.at, edits: found };
}
