// Set lines as SVG path data: no font is needed to draw them any more, and nobody can lay them out again.
import { loadFont, type LoadedFont, type Weight } from "./fonts";
import { type Line, type Paragraph } from "./paragraph";

/** A paragraph's drawing, in px from its box's top left corner; `paths` has one `d` a line. */
export interface Outline {
  width: number;
  height: number;
  paths: string[];
}

type Command = readonly [type: string, ...coordinates: number[]];

const glyphs = new Map<string, Command[]>();

/** Every line of the paragraph, start-aligned, `lineHeight` em apart, with CSS's half-leading above the first and below the last. */
export function outlineParagraph(paragraph: Paragraph, lineHeight: number): Outline {
  const { lines, size, width } = paragraph;
  const leading = lineHeight * size;
  const firstBaseline = baselineInLine(paragraph, leading);
  return {
    width,
    height: lines.length * leading,
    paths: lines.map((line, i) => outlineLine(line, paragraph, firstBaseline + i * leading)),
  };
}

/** One line as path data (nonzero fill), its start edge at the box's, its baseline `baseline` px below the box's top. */
export function outlineLine(line: Line, box: Pick<Paragraph, "dir" | "weight" | "size" | "width">, baseline: number): string {
  const font = loadFont(box.weight);
  const scale = box.size / font.unitsPerEm;
  const left = box.dir === "rtl" ? box.width - line.width : 0;
  return line.glyphs.map((glyph) => placed(commandsOf(font, box.weight, glyph.id), left + glyph.x, baseline + glyph.y, scale)).join("");
}

/** Where CSS puts the baseline in a line box of `leading` px. */
function baselineInLine({ weight, size }: Paragraph, leading: number): number {
  const { ascent, descent, unitsPerEm } = loadFont(weight);
  return (leading + ((ascent - descent) / unitsPerEm) * size) / 2;
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
  return commands.map(([type, ...values]) => type + values.map((value, i) => coordinate(value, i, x, y, scale)).join(" ")).join("");
}

// Coordinates come in pairs; a font's y points up, SVG's down.
function coordinate(value: number, index: number, x: number, y: number, scale: number): string {
  return (index % 2 === 0 ? x + value * scale : y - value * scale).toFixed(2);
}
