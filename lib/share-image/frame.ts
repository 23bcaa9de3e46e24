// Where everything stands on a share image of each shape: the bars, the portrait if there is one, the column of text. Lengths in px.
import { type TextDirection } from "./itemise";
import { imageSizes, type ImageShape } from "./look";

interface Box {
  width: number;
  height: number;
}

export interface Frame extends Box {
  shape: ImageShape;
  dir: TextDirection;
  /** The bars: a strip at the start edge of a preview, a band at the top of the others; `unit` is one unit of the mark. */
  bars: Box & { unit: number };
  portrait: Box | undefined;
  /** The text's box. */
  column: Box;
  margin: { start: number; end: number; top: number; bottom: number };
  /** How much larger small type is than on a preview. */
  small: number;
}

/** Text keeps out of the first and the last px of a story: names, buttons and the field for answers lie there. */
export const storySafe = { top: 250, bottom: 290 };

type Measures = Pick<Frame, "bars" | "portrait" | "margin" | "small">;

const preview: Measures = {
  bars: { width: 270, height: 630, unit: 9 }, portrait: undefined, margin: { start: 26, end: 58, top: 40, bottom: 36 }, small: 1,
};
const square: Measures = {
  bars: { width: 1080, height: 300, unit: 9 }, portrait: undefined, margin: { start: 64, end: 64, top: 40, bottom: 50 }, small: 1.16,
};
const story: Measures = {
  bars: { width: 1080, height: 560, unit: 16 }, portrait: undefined, margin: { start: 72, end: 72, top: 60, bottom: storySafe.bottom }, small: 1.4,
};

const plain: Record<ImageShape, Measures> = { preview, square, story };
const withPortrait: Record<ImageShape, Measures> = {
  preview: { ...preview, bars: { width: 168, height: 630, unit: 5.6 }, portrait: { width: 376, height: 630 }, margin: { ...preview.margin, start: 22, end: 30 } },
  square: { ...square, bars: { width: 420, height: 480, unit: 14 }, portrait: { width: 660, height: 480 }, margin: { ...square.margin, top: 24, bottom: 40 } },
  story: { ...story, bars: { width: 360, height: 860, unit: 12 }, portrait: { width: 720, height: 860 }, margin: { ...story.margin, top: 40 } },
};

/** The measures of one shape, with or without a portrait. */
export function frameOf(shape: ImageShape, dir: TextDirection, hasPortrait = false): Frame {
  const measures = (hasPortrait ? withPortrait : plain)[shape];
  const { bars, portrait, margin } = measures;
  const { width, height } = imageSizes[shape];
  // A preview's parts stand side by side, those of the others one above the other.
  const [taken, below] = shape === "preview" ? [bars.width + (portrait?.width ?? 0), 0] : [0, bars.height];
  const column = { width: width - taken - margin.start - margin.end, height: height - below - margin.top - margin.bottom };
  return { shape, dir, width, height, ...measures, column };
}
