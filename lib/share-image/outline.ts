// Set lines as SVG path data: no font is needed to draw them any more, and nobody can lay them out again.
import { loadFont, type LoadedFont, type Weight } from "./fonts";
import { type Paragraph } from "./paragraph";

/** A paragraph's drawing: the size of its box in px, and path data of all its lines. */
export interface Outline {
  width: number;
  height: number;
  path: string;
}

type Command = readonly [type: string, ...coordinates: number[]];

const glyphs = new Map<string, Command[]>();

/**
 * Every line of the paragraph, start-aligned, `lineHeight` em apart, with CSS's half-leading above the first and below the last.
 * The path (nonzero fill) counts px from a point `bleed` px above and left of the box's top left corner.
 */
export function outlineParagraph(paragraph: Paragraph, lineHeight: number, bleed: number): Outline {
  const { lines, size, width, dir, weight } = paragraph;
  const font = loadFont(weight);
  const leading = lineHeight * size;
  const firstBaseline = bleed + baselineInLine(paragraph, leading);
  const placedLines = lines.flatMap((line, i) => {
    const left = bleed + (dir === "rtl" ? width - line.width : 0);
    return line.glyphs.map((glyph) => placed(commandsOf(font, weight, glyph.id), left + glyph.x, firstBaseline + i * leading + glyph.y, size / font.unitsPerEm));
  });
  return { width, height: lines.length * leading, path: placedLines.join("") };
}

/** How far ink leaves the paragraph's box above and below, in whole px: what marks, deep letters and accented capitals need beyond it. */
export function inkBeyondBox(paragraph: Paragraph, lineHeight: number): { above: number; below: number } {
  const { lines, size, weight } = paragraph;
  const font = loadFont(weight);
  const leading = lineHeight * size;
  const [baseline, scale] = [baselineInLine(paragraph, leading), size / font.unitsPerEm];
  let [above, below] = [0, 0];
  lines.forEach(({ glyphs }, i) => {
    for (const { id, y } of glyphs) {
      const { yBearing, height } = font.hb.glyphExtents(id) ?? { yBearing: 0, height: 0 };
      const top = baseline + i * leading + y - yBearing * scale;
      above = Math.max(above, -top);
      // HarfBuzz counts upwards: a glyph's height is negative.
      below = Math.max(below, top - height * scale - lines.length * leading);
    }
  });
  return { above: Math.ceil(above), below: Math.ceil(below) };
}

/** Where the baseline lies in a line box of `leading` px: px from its top, whole ones, as Chromium rounds them. */
export function baselineInLine({ weight, size }: Pick<Paragraph, "weight" | "size">, leading: number): number {
  const font = loadFont(weight);
  const [ascent, descent] = [font.ascent, font.descent].map((units) => Math.round((units / font.unitsPerEm) * size)) as [number, number];
  return ascent + Math.floor((leading - ascent - descent) / 2);
}

function commandsOf(font: LoadedFont, weight: Weight, id: number): Command[] {
  const key = `${weight}:${id}`;
  const known = glyphs.get(key);
  if (known) return known;
  const commands = font.hb.glyphToJson(id).map(({ type, values }): Command => [type, ...values]);
  glyphs.set(key, commands);
  return commands;
}

function placed(commands: Command[], x: number, y: number, scale: number): string {
  let path = "";
  for (const [type, ...values] of commands) {
    path += type;
    // Coordinates come in pairs; a font's y points up, SVG's down.
    for (let i = 0; i < values.length; i += 1) {
      const value = (values[i] ?? 0) * scale;
      path += `${i > 0 ? " " : ""}${rounded(i % 2 === 0 ? x + value : y - value)}`;
    }
  }
  return path;
}

/** To a twentieth of a pixel: nobody sees less, and short numbers are read faster. */
function rounded(px: number): number {
  return Math.round(px * 20) / 20;
}
