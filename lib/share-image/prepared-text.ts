// A text made ready once and then set at any size and width: everything here is in font units.
import { breakOpportunities, withoutTrailingSpaces } from "./breaks";
import { drawableText } from "./drawable";
import { loadFont, type LoadedFont, type Weight } from "./fonts";
import { itemise, visualRuns, type Run, type TextDirection } from "./itemise";
import { shapeRun, type ShapedGlyph } from "./shape";

export interface PreparedText {
  text: string;
  /** Code points that the font lacks; `text` is without them. */
  missing: number[];
  dir: TextDirection;
  font: LoadedFont;
  runs: Run[];
  /** Where a line may end (UAX #14), UTF-16 offsets, the text's end last. */
  breaks: number[];
  /** The glyphs of the paragraph as if it were one endless line, in reading order. */
  unbroken: ShapedGlyph[];
  /** Widths of lines already measured, by "start:end". */
  advances: Map<string, number>;
}

/** text[start, end) in UTF-16 units, without the spaces that hang at its end. */
export interface Stretch {
  start: number;
  end: number;
}

/** Levels, runs and break opportunities of `source`, white space collapsed, characters without a glyph taken out. */
export function prepareText(source: string, dir: TextDirection, weight: Weight): PreparedText {
  const font = loadFont(weight);
  const { text, missing } = drawableText(source, font);
  const runs = itemise(text, dir);
  const unbroken = runs.flatMap((run) => shapeRun(text, run, font)).sort((a, b) => a.cluster - b.cluster);
  return { text, missing, dir, font, runs, breaks: breakOpportunities(text), unbroken, advances: new Map() };
}

/** The glyphs of one line, left to right, shaped as that line (a letter at its end may join or kern otherwise than in the paragraph). */
export function shapeStretch(prepared: PreparedText, { start, end }: Stretch): ShapedGlyph[] {
  const { text, runs, font } = prepared;
  return visualRuns(runs, start, end).flatMap((run) => (run.end === end ? shapeLast(prepared, run) : shapeRun(text, run, font)));
}

/** The run at a line's end: the space that hangs there is shaped too, and left out, since a letter may be kerned to it ("T "). */
function shapeLast({ text, runs, font }: PreparedText, run: Run): ShapedGlyph[] {
  const whole = runs.find((one) => one.start <= run.start && one.end >= run.end) ?? run;
  const end = text[run.end] === " " ? Math.min(run.end + 1, whole.end) : run.end;
  return shapeRun(text, { ...run, end }, font).filter((glyph) => glyph.cluster < run.end);
}

/** Greedy lines no wider than `available` (font units). A word that is wider is broken inside, as `overflow-wrap: anywhere` does. */
export function breakLines(prepared: PreparedText, available: number): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  while (start < prepared.text.length) {
    const next = nextLineStart(prepared, start, available);
    lines.push({ start, end: withoutTrailingSpaces(prepared.text, start, next) });
    start = next;
  }
  return lines;
}

/** The widths (font units) of what stands between two places where a line may end. */
export function wordWidths(prepared: PreparedText): number[] {
  return prepared.breaks.map((end, i) => advanceOf(prepared, prepared.breaks[i - 1] ?? 0, end));
}

function nextLineStart(prepared: PreparedText, start: number, available: number): number {
  const ahead = prepared.breaks.filter((offset) => offset > start);
  const fitting = lastFitting(prepared, start, ahead, available);
  if (fitting !== undefined) return fitting;
  const inside = clusterEnds(prepared, start, ahead[0] ?? prepared.text.length, available);
  return lastFitting(prepared, start, inside, available) ?? inside[0] ?? prepared.text.length;
}

/**
 * Where a word too wide for the line may be broken: never inside a ligature (lam-alef), and only as far as it reaches
 * `available` in its unbroken form, which is how Chromium looks for the place; the first is given even if it does not fit.
 */
function clusterEnds({ unbroken }: PreparedText, start: number, wordEnd: number, available: number): number[] {
  const ends: number[] = [];
  let advance = 0;
  const word = unbroken.filter((glyph) => glyph.cluster >= start && glyph.cluster < wordEnd);
  word.forEach((glyph, i) => {
    advance += glyph.advance;
    const end = word[i + 1]?.cluster ?? wordEnd;
    if (end !== glyph.cluster && (advance <= available || ends.length === 0)) ends.push(end);
  });
  return ends;
}

function lastFitting(prepared: PreparedText, start: number, ends: number[], available: number): number | undefined {
  let fitting: number | undefined;
  for (const end of ends) {
    if (advanceOf(prepared, start, end) > available) return fitting;
    fitting = end;
  }
  return fitting;
}

/** The width (font units) of text[start, end) as a line of its own, without the spaces at its end. */
export function advanceOf(prepared: PreparedText, start: number, end: number): number {
  const key = `${start}:${end}`;
  const known = prepared.advances.get(key);
  if (known !== undefined) return known;
  const stretch = { start, end: withoutTrailingSpaces(prepared.text, start, end) };
  const advance = shapeStretch(prepared, stretch).reduce((sum, glyph) => sum + glyph.advance, 0);
  prepared.advances.set(key, advance);
  return advance;
}
