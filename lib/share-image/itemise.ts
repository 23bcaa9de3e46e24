// Cuts a paragraph into runs that can be shaped alone: one bidi level (UAX #9) and one script (UAX #24) each; and puts runs in visual order.
import bidiFactory from "bidi-js";

export type TextDirection = "ltr" | "rtl";

/** Text[start, end) in UTF-16 units; an odd level runs right to left; `script` is ISO 15924. */
export interface Run {
  start: number;
  end: number;
  level: number;
  script: Script;
}

// The scripts that Vazirmatn has; every other letter is reported as missing before it gets here.
type Script = "Arab" | "Latn";

const bidi = bidiFactory();
// Script_Extensions, not Script: the comma "،" is Common, yet only Arabic-script text uses it.
const arabic = /\p{Script_Extensions=Arabic}/u;
const inherited = /\p{Script=Inherited}/u;
const latin = /\p{Script_Extensions=Latin}/u;

/** Runs of a paragraph in reading order. The base direction is explicit (HL1): a title's first letter does not decide it. */
export function itemise(text: string, dir: TextDirection): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const scripts = scriptOfEachUnit(text);
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[at] ?? 0;
    const script = scripts[at] ?? "Latn";
    const last = runs.at(-1);
    if (last && last.level === level && last.script === script) last.end = at + 1;
    else runs.push({ start: at, end: at + 1, level, script });
  }
  return runs;
}

/**
 * The parts of `runs` inside text[start, end), left to right (UAX #9 L2). L1 has nothing to do here:
 * spaces at a line's end are not part of it, and formatting characters draw nothing.
 */
export function visualRuns(runs: Run[], start: number, end: number): Run[] {
  const line = runs
    .filter((run) => run.start < end && run.end > start)
    .map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }));
  const highest = Math.max(0, ...line.map((run) => run.level));
  for (let level = highest; level > 0; level -= 1) reverseStretches(line, level);
  return line;
}

function reverseStretches(line: Run[], level: number): void {
  let from = 0;
  while (from < line.length) {
    let to = from;
    while ((line[to]?.level ?? -1) >= level) to += 1;
    if (to > from) line.splice(from, to - from, ...line.slice(from, to).reverse());
    from = Math.max(to, from + 1);
  }
}

/** Common and Inherited take the script before them (the one after them at the start); a closing bracket that of its opening one. */
function scriptOfEachUnit(text: string): Script[] {
  const scripts: Script[] = [];
  const open: { closing: string; script: Script }[] = [];
  let current = firstScript(text);
  for (const char of text) {
    current = ownScript(char) ?? closeBracket(char, open) ?? current;
    const closing = bidi.openingToClosingBracket(char);
    if (closing) open.push({ closing, script: current });
    for (let unit = 0; unit < char.length; unit += 1) scripts.push(current);
  }
  return scripts;
}

function closeBracket(char: string, open: { closing: string; script: Script }[]): Script | undefined {
  const at = open.findLastIndex((bracket) => bracket.closing === char);
  return at < 0 ? undefined : open.splice(at)[0]?.script;
}

function firstScript(text: string): Script {
  for (const char of text) {
    const script = ownScript(char);
    if (script) return script;
  }
  return "Latn";
}

function ownScript(char: string): Script | undefined {
  // A mark is shaped with what it stands on, whichever script uses it: alone it would be drawn on a dotted circle.
  if (inherited.test(char)) return undefined;
  if (arabic.test(char)) return "Arab";
  return latin.test(char) ? "Latn" : undefined;
}
