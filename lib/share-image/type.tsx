// Type on a card: one text as large as it can be, and small type. All of it is outlines in boxes.
import { type Frame } from "./frame";
import { type TextDirection } from "./itemise";
import { lineHeights } from "./look";
import { baselineInLine, inkBeyondBox } from "./outline";
import { fitParagraph, type Paragraph } from "./paragraph";
import { type SetPair, type SetSmall } from "./small-type";
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

/** Large type as it will be set: its ink, too, keeps to the height, be it vowel marks under the last line or accents over the first. */
export function setLarge(large: Omit<LargeProps, "fill">): Paragraph {
  const { text, dir, width, height, sizes, maxLines, lineHeight = lineHeights[dir] } = large;
  const lines = (size: number) => Math.max(1, Math.min(maxLines, Math.floor(height / (size * lineHeight))));
  // No line may begin with a dash: it belongs to the words before it.
  const tied = text.replace(/ (?=[–—] )/g, "\u00A0");
  const paragraph = fitParagraph(tied, { dir, weight: "black", sizes, width, maxLines: lines, balance: true });
  const leading = wholeLeading(paragraph, lineHeight);
  const { above, below } = inkBeyondBox(paragraph, leading);
  const smaller = sizes.filter((size) => size < paragraph.size);
  const isInside = above + paragraph.lines.length * leading * paragraph.size + below <= height;
  return isInside || smaller.length === 0 ? paragraph : setLarge({ ...large, sizes: smaller });
}

/** What the card is about, as large as it can be. */
export function Large(props: LargeProps) {
  const { dir, fill, lineHeight = lineHeights[dir] } = props;
  const paragraph = setLarge(props);
  const leading = wholeLeading(paragraph, lineHeight);
  const { above, below } = inkBeyondBox(paragraph, leading);
  // Letters have room at their sides that grows with them: pulled out, so that large and small type start on one line.
  const edge = { [dir === "rtl" ? "marginRight" : "marginLeft"]: -0.025 * paragraph.size };
  return (
    <div style={{ display: "flex", ...edge, marginTop: above, marginBottom: below }}>
      <TextBlock paragraph={paragraph} lineHeight={leading} fill={fill} />
    </div>
  );
}

/** Small type. */
export function Small({ of: { paragraph, lineHeight, fill } }: { of: SetSmall }) {
  return <TextBlock paragraph={paragraph} lineHeight={lineHeight} fill={fill} />;
}

/** Two texts, at both edges of one line or one below the other. */
export function Pair({ frame: { dir, column }, of: { beside, texts } }: { frame: Frame; of: SetPair }) {
  const [first, second] = texts;
  if (!beside) {
    return (
      <div style={{ display: "flex", flexDirection: "column", alignItems: startEdge(dir) }}>
        <Small of={first} />
        <Small of={second} />
      </div>
    );
  }
  // Both stand on one baseline.
  const baseline = ({ paragraph, lineHeight }: SetSmall) => baselineInLine(paragraph, lineHeight * paragraph.size);
  return (
    <div style={{ display: "flex", flexDirection: rowDirection(dir), justifyContent: "space-between", alignItems: "flex-start", width: column.width }}>
      <Small of={first} />
      <div style={{ display: "flex", marginTop: Math.max(0, Math.round(baseline(first) - baseline(second))) }}>
        <Small of={second} />
      </div>
    </div>
  );
}

/** A line height (em) that makes a whole number of px: boxes are placed in whole px. */
function wholeLeading({ size }: Pick<Paragraph, "size">, lineHeight: number): number {
  return Math.round(size * lineHeight) / size;
}
