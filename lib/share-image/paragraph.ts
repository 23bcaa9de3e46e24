// A paragraph set in lines exactly as Chromium sets it (lines the same, widths within 0.1 px), and cut to a number of lines.
import { type Weight } from "./fonts";
import { type TextDirection } from "./itemise";
import { breakLines, prepareText, shapeStretch, type PreparedText, type Stretch } from "./prepared-text";
import { shortened } from "./shortened";

/** A glyph's origin in px from the line's left edge and its baseline; y downwards. */
export interface PlacedGlyph {
  id: number;
  x: number;
  y: number;
}

/** `text` is in reading order, without the spaces that hang at its end; `width` is the sum of the advances in px. */
export interface Line {
  text: string;
  width: number;
  glyphs: PlacedGlyph[];
}

export interface ParagraphOptions {
  /** The paragraph's base direction, always said (UAX #9 HL1): a title's first letter does not decide it. */
  dir: TextDirection;
  weight: Weight;
  /** px per em */
  size: number;
  /** Width of the box in px; lines start at its start edge. */
  width: number;
  maxLines: number;
  /** As CSS's `text-wrap: balance`: the same number of lines, as even as they can be, so that no word is left alone. */
  balance?: boolean;
}

/** `maxLines` may depend on the size: small type has room for more lines in the same height. */
export interface FitOptions extends Omit<ParagraphOptions, "size" | "maxLines"> {
  sizes: readonly number[];
  maxLines: number | ((size: number) => number);
}

export interface Paragraph extends ParagraphOptions {
  lines: Line[];
  /** Code points that the font lacks: left out of the lines, to be reported by the caller. */
  missing: number[];
  /** True where words were cut to keep to `maxLines`; the text then ends in "…". */
  truncated: boolean;
}

/** Sets `text` in at most `maxLines` lines, broken greedily by UAX #14. */
export function layoutParagraph(text: string, options: ParagraphOptions): Paragraph {
  return layoutPrepared(prepareText(text, options.dir, options.weight), options);
}

/** The largest of `sizes` (px) at which the whole text keeps to `maxLines`; else the smallest, with words cut and "…" put. */
export function fitParagraph(text: string, options: FitOptions): Paragraph {
  const { sizes, maxLines, ...rest } = options;
  const prepared = prepareText(text, options.dir, options.weight);
  const linesAt = (size: number) => (typeof maxLines === "number" ? maxLines : maxLines(size));
  const descending = [...sizes].sort((a, b) => b - a);
  const fits = (size: number) => breakLines(prepared, fontUnits(prepared, options.width, size)).length <= linesAt(size);
  const size = descending.find(fits) ?? descending.at(-1);
  if (size === undefined) throw new Error("fitParagraph needs at least one size");
  return layoutPrepared(prepared, { ...rest, size, maxLines: linesAt(size) });
}

function layoutPrepared(prepared: PreparedText, options: ParagraphOptions): Paragraph {
  const { weight, size, width, maxLines } = options;
  const available = fontUnits(prepared, width, size);
  const lines = breakLines(prepared, available);
  const truncated = lines.length > maxLines;
  const shown = truncated ? shortened(prepared, weight, available, maxLines) : { prepared, lines };
  const set = options.balance ? balancedLines(shown.prepared, shown.lines, available) : shown.lines;
  return { ...options, lines: set.map((line) => placeLine(shown.prepared, line, size)), missing: prepared.missing, truncated };
}

/** Greedy lines in the narrowest box that still gives as many: found by halving, to 1 % of the width. */
function balancedLines(prepared: PreparedText, lines: Stretch[], available: number): Stretch[] {
  let best = lines;
  let [narrow, wide] = [available / 2, available];
  while (wide - narrow > available / 100) {
    const middle = (narrow + wide) / 2;
    const tried = breakLines(prepared, middle);
    if (tried.length > lines.length) narrow = middle;
    else [best, wide] = [tried, middle];
  }
  return best;
}

function placeLine(prepared: PreparedText, line: Stretch, size: number): Line {
  const scale = size / prepared.font.unitsPerEm;
  let pen = 0;
  const glyphs: PlacedGlyph[] = [];
  for (const glyph of shapeStretch(prepared, line)) {
    // Belt and braces: prepareText has taken such characters out already.
    if (glyph.id !== 0) glyphs.push({ id: glyph.id, x: (pen + glyph.dx) * scale, y: -glyph.dy * scale });
    pen += glyph.advance;
  }
  return { text: prepared.text.slice(line.start, line.end), width: pen * scale, glyphs };
}

/** The box's width in font units; like Chromium, whose layout unit is 1/64 px, a line may be wider by less than that. */
function fontUnits(prepared: PreparedText, width: number, size: number): number {
  return ((width + 1 / 64) / size) * prepared.font.unitsPerEm;
}
