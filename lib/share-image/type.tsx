// Type on a card: one text as large as it can be, and single lines of small type. All of it is outlines in boxes.
import { type Weight } from "./fonts";
import { type Frame } from "./frame";
import { type TextDirection } from "./itemise";
import { lineHeights, smallLineHeight } from "./look";
import { baselineInLine } from "./outline";
import { fitParagraph, type Paragraph } from "./paragraph";
import { smallSize } from "./room";
import { TextBlock } from "./text-block";

// satori ignores `direction`: right to left is a reversed row, and the start edge of a column is named by hand.
export const rowDirection = (dir: TextDirection) => (dir === "rtl" ? "row-reverse" : "row");
export const startEdge = (dir: TextDirection) => (dir === "rtl" ? "flex-end" : "flex-start");

export interface LargeProps {
  text: string;
  /** The text's own direction. */
  dir: TextDirection;
  fill: string;
  /** px the type may take */
  width: number;
  height: number;
  /** px per em, the largest that fits is used */
  sizes: readonly number[];
  maxLines: number;
  /** em */
  lineHeight?: number;
}

/** Large type as it will be set. */
export function setLarge({ text, dir, width, height, sizes, maxLines, lineHeight = lineHeights[dir] }: Omit<LargeProps, "fill">): Paragraph {
  const lines = (size: number) => Math.max(1, Math.min(maxLines, Math.floor(height / (size * lineHeight))));
  // No line may begin with a dash: it belongs to the words before it.
  const tied = text.replace(/ (?=[–—] )/g, "\u00A0");
  return fitParagraph(tied, { dir, weight: "black", sizes, width, maxLines: lines, balance: true });
}

/** What the card is about, as large as it can be. */
export function Large(props: LargeProps) {
  const { dir, fill, lineHeight = lineHeights[dir] } = props;
  const paragraph = setLarge(props);
  // Letters have room at their sides that grows with them: pulled out, so that large and small type start on one line.
  const edge = { [dir === "rtl" ? "marginRight" : "marginLeft"]: -0.025 * paragraph.size };
  return (
    <div style={{ display: "flex", ...edge }}>
      <TextBlock paragraph={paragraph} lineHeight={wholeLeading(paragraph, lineHeight)} fill={fill} />
    </div>
  );
}

/** One line of small type; `size` in px per em on a preview. */
export interface SmallText {
  text: string;
  weight: Weight;
  fill: string;
  size: number;
}

/** One line, a fifth smaller if it must be, cut with "…" if that is not enough; its box is as wide as its words. */
export function Small({ frame, of }: { frame: Frame; of: SmallText }) {
  const paragraph = setSmall(of, frame, frame.column.width);
  return <TextBlock paragraph={paragraph} lineHeight={wholeLeading(paragraph, smallLineHeight)} fill={of.fill} />;
}

/** Two lines of small type: on one line, one at each edge, where there is width for it; otherwise one below the other. */
export function Pair({ frame, first, second }: { frame: Frame; first: SmallText; second: SmallText }) {
  const { width } = frame.column;
  const started = setSmall(first, frame, width * 0.62);
  const ended = setSmall(second, frame, width - started.width - first.size);
  if (frame.shape !== "preview" || frame.portrait || started.truncated || ended.truncated) {
    return (
      <div style={{ display: "flex", flexDirection: "column", alignItems: startEdge(frame.dir) }}>
        <Small frame={frame} of={first} />
        <Small frame={frame} of={second} />
      </div>
    );
  }
  // Both stand on one baseline.
  const baseline = (paragraph: Paragraph) => baselineInLine(paragraph, wholeLeading(paragraph, smallLineHeight) * paragraph.size);
  const lower = Math.max(0, Math.round(baseline(started) - baseline(ended)));
  return (
    <div style={{ display: "flex", flexDirection: rowDirection(frame.dir), justifyContent: "space-between", alignItems: "flex-start", width }}>
      <TextBlock paragraph={started} lineHeight={wholeLeading(started, smallLineHeight)} fill={first.fill} />
      <div style={{ display: "flex", marginTop: lower }}>
        <TextBlock paragraph={ended} lineHeight={wholeLeading(ended, smallLineHeight)} fill={second.fill} />
      </div>
    </div>
  );
}

/** A line height (em) that makes a whole number of px: boxes are placed in whole px. */
function wholeLeading({ size }: Pick<Paragraph, "size">, lineHeight: number): number {
  return Math.round(size * lineHeight) / size;
}

function setSmall({ text, weight, size }: SmallText, frame: Frame, width: number): Paragraph {
  const sizes = [1, 0.9, 0.8].map((share) => smallSize(frame, size * share));
  const paragraph = fitParagraph(text, { dir: frame.dir, weight, sizes, width, maxLines: 1 });
  return { ...paragraph, width: paragraph.lines[0]?.width ?? 0 };
}
