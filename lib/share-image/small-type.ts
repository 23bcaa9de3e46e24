// Small type as it will be set: on one line if it can be, on two if it must be, cut only beyond that. A status must never lose its "not".
import { type Weight } from "./fonts";
import { type Frame } from "./frame";
import { smallLineHeight } from "./look";
import { fitParagraph, type Paragraph } from "./paragraph";

/** `size` in px per em on a preview. */
export interface SmallText {
  text: string;
  weight: Weight;
  fill: string;
  size: number;
}

/** A set text whose box is as wide as its longest line; lines are a whole number of px apart, as boxes are placed. */
export interface SetSmall {
  paragraph: Paragraph;
  fill: string;
  /** em */
  lineHeight: number;
  /** px */
  height: number;
}

/** px on a preview: previews are seen 300 px wide, where this is seven and a half. */
const legible = 30;

/** One line, a fifth smaller if it must be but still legible, or two, then as small as it must be. */
export function setSmall({ text, weight, size, fill }: SmallText, frame: Frame, width = frame.column.width): SetSmall {
  const sizes = [1, 0.9, 0.8, 0.7, 0.6].map((share) => Math.round(size * frame.small * share));
  const options = { dir: frame.dir, weight, width };
  // Beside a portrait there is no room to be generous: the name comes first.
  const least = frame.portrait ? 0 : Math.floor(Math.min(size, legible) * frame.small);
  const oneLine = fitParagraph(text, { ...options, sizes: sizes.slice(0, 3).filter((one) => one >= least), maxLines: 1 });
  const paragraph = oneLine.truncated ? fitParagraph(text, { ...options, sizes, maxLines: 2 }) : oneLine;
  const leading = Math.round(paragraph.size * smallLineHeight);
  const longest = Math.max(0, ...paragraph.lines.map((line) => line.width));
  return { paragraph: { ...paragraph, width: longest }, fill, lineHeight: leading / paragraph.size, height: paragraph.lines.length * leading };
}

/** Two texts: `beside` each other on one line where there is width for both at full size, else one below the other. */
export interface SetPair {
  beside: boolean;
  texts: readonly [SetSmall, SetSmall];
  /** px */
  height: number;
}

/** Only a preview is wide enough for two texts on a line. */
export function setPair(first: SmallText, second: SmallText, frame: Frame): SetPair {
  const { width } = frame.column;
  const started = setSmall(first, frame, width * 0.62);
  const ended = setSmall(second, frame, width - started.paragraph.width - first.size);
  // Not smaller to stand on one line: a preview is seen 300 px wide.
  const isWhole = ({ paragraph }: SetSmall, { size }: SmallText) => paragraph.lines.length === 1 && paragraph.size === Math.round(size * frame.small);
  const isOneLine = isWhole(started, first) && isWhole(ended, second);
  if (frame.shape === "preview" && !frame.portrait && isOneLine) return { beside: true, texts: [started, ended], height: Math.max(started.height, ended.height) };
  const texts = [setSmall(first, frame), setSmall(second, frame)] as const;
  return { beside: false, texts, height: texts[0].height + texts[1].height };
}
