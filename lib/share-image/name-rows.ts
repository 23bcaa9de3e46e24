// Which names stand together in a row of the wall: rows are scaled to one width, so they must be about equally long to begin with.
import { type TextDirection } from "./itemise";
import { layoutParagraph, type Paragraph } from "./paragraph";

/** A row of the wall; at `size` px per em it is exactly as wide as the wall. */
export interface NameRow {
  size: number;
  names: Paragraph[];
}

export interface WallOptions {
  dir: TextDirection;
  /** px */
  width: number;
  /** px */
  height: number;
  /** Smallest type, px per em; names that would need smaller are left out, the last ones first. */
  smallest: number;
  /** em */
  lineHeight: number;
  /** em between two names */
  gap: number;
}

interface Span {
  start: number;
  end: number;
}

/** Rows that show as many of `names` as find room at `smallest`, as large as they can be. No name is cut or broken. */
export function nameRows(names: string[], options: WallOptions): NameRow[] {
  const widths = widthsThatMayFit(names, options);
  for (let count = widths.length; count > 0; count -= 1) {
    const spans = fullestWall(widths.slice(0, count), options);
    if (spans) return spans.map((span) => setRow(names, widths, span, options));
  }
  return [];
}

/** Widths of the first names, as many as could fill the wall if no room were lost: among thousands, only these are tried. */
function widthsThatMayFit(names: string[], { dir, width, height, smallest, lineHeight, gap }: WallOptions): number[] {
  const room = Math.floor(height / (smallest * lineHeight)) * (width / smallest + gap);
  const widths: number[] = [];
  for (let used = 0; widths.length < names.length; ) {
    const next = setName(names[widths.length] ?? "", dir, 1).width;
    used += next + gap;
    if (used > room + gap) break;
    widths.push(next);
  }
  return widths;
}

/** Fewer rows give larger type, more rows fill more of the height: the most rows that still fit are taken. */
function fullestWall(widths: number[], options: WallOptions): Span[] | undefined {
  let best: Span[] | undefined;
  for (let count = 1; count <= widths.length; count += 1) {
    const spans = evenRows(widths, count, options.gap);
    const sizes = spans.map((span) => rowSize(widths, span, options));
    const height = sizes.reduce((sum, size) => sum + size * options.lineHeight, 0);
    if (height <= options.height && Math.min(...sizes) >= options.smallest) best = spans;
  }
  return best;
}

function rowSize(widths: number[], { start, end }: Span, { width, gap }: WallOptions): number {
  return width / rowWidth(widths.slice(start, end), gap);
}

function setRow(names: string[], widths: number[], span: Span, options: WallOptions): NameRow {
  const size = rowSize(widths, span, options);
  return { size, names: names.slice(span.start, span.end).map((name) => setName(name, options.dir, size)) };
}

/** At most `count` rows, in the names' order, the longest as short as it can be: found by halving the allowed length. */
function evenRows(widths: number[], count: number, gap: number): Span[] {
  let [narrow, wide] = [Math.max(...widths), rowWidth(widths, gap)];
  while (wide - narrow > 0.01) {
    const middle = (narrow + wide) / 2;
    if (greedyRows(widths, middle, gap).length > count) narrow = middle;
    else wide = middle;
  }
  return greedyRows(widths, wide, gap);
}

function greedyRows(widths: number[], limit: number, gap: number): Span[] {
  const rows: Span[] = [];
  for (let at = 0; at < widths.length; at += 1) {
    const last = rows.at(-1);
    if (last && rowWidth(widths.slice(last.start, at + 1), gap) <= limit) last.end = at + 1;
    else rows.push({ start: at, end: at + 1 });
  }
  return rows;
}

function rowWidth(widths: number[], gap: number): number {
  return widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
}

/** A name on one line, in a box of its own width. */
function setName(name: string, dir: TextDirection, size: number): Paragraph {
  const set = layoutParagraph(name, { dir, weight: "black", size, width: Number.MAX_SAFE_INTEGER, maxLines: 1 });
  return { ...set, width: set.lines[0]?.width ?? 0 };
}
