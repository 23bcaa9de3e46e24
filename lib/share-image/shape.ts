// Text to glyphs: the one place that calls HarfBuzz's shaper.
import { Buffer, Direction, shape } from "harfbuzzjs";
import { type LoadedFont } from "./fonts";
import { type Run } from "./itemise";

/** A glyph in visual order; advance and offsets in font units, y upwards; `cluster` is the UTF-16 offset of its text. */
export interface ShapedGlyph {
  id: number;
  cluster: number;
  advance: number;
  dx: number;
  dy: number;
}

// One buffer for ever: a new one a run grew the process from 140 to 400 MB over 20,000 layouts.
const buffer = new Buffer();

/** Shapes text[run.start, run.end). HarfBuzz sees the whole paragraph as context, so letters join across a line's or a run's end. */
export function shapeRun(text: string, run: Run, font: LoadedFont): ShapedGlyph[] {
  buffer.reset();
  buffer.addText(text, run.start, run.end - run.start);
  buffer.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setScript(run.script);
  shape(font.hb, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map((info, i) => {
    const position = positions[i];
    if (!position) throw new Error("HarfBuzz gave a glyph without a position");
    return { id: info.codepoint, cluster: info.cluster, advance: position.xAdvance, dx: position.xOffset, dy: position.yOffset };
  });
}
