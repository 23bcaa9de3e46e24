// A paragraph set in lines exactly as Chromium sets it (lines the same, widths within 0.1 px), and cut to a number of lines.
import { balancedLines } from "./balanced";
import { type Weight } from "./fonts";
import { type TextDirection } from "./itemise";
import { breakLines, prepareText, shapeStretch, wordWidths, type PreparedText, type Stretch } from "./prepared-text";
import { shortened } from "./shortened";

/** A glyph's origin in px from the line's left edge and its baseline, y downwards; `advance` in px, whatever its offset. */
export interface PlacedGlyph {
  id: number;
  advance: number;
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
  /** As it is set: white space collapsed, what has no glyph left out, cut where it had to be. */
  text: string;
  lines: Line[];
  /** px: a box in which `text`, broken greedily, gives these lines; narrower than `width` where they were evened out. */
  measure: number;
  /** Code points that the font lacks: left out of the lines, to be reported by the caller. */
  missing: number[];
  /** True where words were cut to keep to `maxLines`; the text then ends in "…". */
  truncated: boolean;
}

/** Sets `text` in at most `maxLines` lines, broken greedily by UAX #14. */
export function layoutParagraph(text: string, options: ParagraphOptions): Paragraph {
  return layoutPrepared(prepareText(text, options.dir, options.weight), options);
}

/** The largest of `sizes` (px) at which the whole text keeps to `maxLines` and no word is broken; else the smallest, with words cut and "…" put. */
export function fitParagraph(text: string, options: FitOptions): Paragraph {
  const { sizes, maxLines, ...rest } = options;
  const prepared = prepareText(text, options.dir, options.weight);
  const linesAt = (size: number) => (typeof maxLines === "number" ? maxLines : maxLines(size));
  const descending = [...sizes].sort((a, b) => b - a);
  const longestWord = Math.max(0, ...wordWidths(prepared));
  const fits = (size: number) => {
    const available = fontUnits(prepared, options.width, size);
    return longestWord <= available && breakLines(prepared, available).length <= linesAt(size);
  };
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
  const { text } = shown.prepared;
  const set = options.balance ? balancedLines(shown.prepared, shown.lines, available) : { lines: shown.lines, available };
  const placed = set.lines.map((line) => placeLine(shown.prepared, line, size));
  return { ...options, text, lines: placed, measure: (set.available / prepared.font.unitsPerEm) * size - layoutUnit, missing: prepared.missing, truncated };
}

function placeLine(prepared: PreparedText, line: Stretch, size: number): Line {
  const scale = size / prepared.font.unitsPerEm;
  let pen = 0;
  const glyphs: PlacedGlyph[] = [];
  for (const glyph of shapeStretch(prepared, line)) {
    // Belt and braces: prepareText has taken such characters out already.
    if (glyph.id !== 0) glyphs.push({ id: glyph.id, advance: glyph.advance * scale, x: (pen + glyph.dx) * scale, y: -glyph.dy * scale });
    pen += glyph.advance;
  }
  return { text: prepared.text.slice(line.start, line.end), width: pen * scale, glyphs };
}

/** px; Chromium's: a line may be wider than its box by less than that. */
const layoutUnit = 1 / 64;

/** The box's width in font units. */
function fontUnits(prepared: PreparedText, width: number, size: number): number {
  return ((width + layoutUnit) / size) * prepared.font.unitsPerEm;
}
