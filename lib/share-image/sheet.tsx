// The parts all cards are built from: the sheet with its bars, large type, small type, the rule with what stands under it.
import { type ReactNode } from "react";
import { Bars, barsWidth } from "./bars";
import { type Weight } from "./fonts";
import { type TextDirection } from "./itemise";
import { imageSize, lineHeights, type Inks } from "./look";
import { fitParagraph, type Paragraph } from "./paragraph";
import { TextBlock } from "./text-block";

const margin = { start: 26, end: 58, top: 40, bottom: 36 };

/** px: the measure of everything on the sheet. */
export const columnWidth = imageSize.width - barsWidth - margin.start - margin.end;

const smallLineHeight = 1.3;

// satori ignores `direction`: right to left is a reversed row, and the start edge of a column is named by hand.
const rowDirection = (dir: TextDirection) => (dir === "rtl" ? "row-reverse" : "row");
const startEdge = (dir: TextDirection) => (dir === "rtl" ? "flex-end" : "flex-start");

/** The card: bars at the start edge, the children beside them from top to bottom. */
export function Sheet({ dir, inks, children }: { dir: TextDirection; inks: Inks; children: ReactNode }) {
  const [left, right] = dir === "rtl" ? [margin.end, margin.start] : [margin.start, margin.end];
  return (
    <div style={{ ...imageSize, display: "flex", flexDirection: rowDirection(dir), background: inks.ground }}>
      <Bars dir={dir} inks={inks} />
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          justifyContent: "space-between",
          alignItems: startEdge(dir),
          width: columnWidth,
          height: imageSize.height - margin.top - margin.bottom,
          margin: `${margin.top}px ${right}px ${margin.bottom}px ${left}px`,
        }}
      >
        {children}
      </div>
    </div>
  );
}

interface LargeProps {
  text: string;
  dir: TextDirection;
  fill: string;
  /** px the type may take */
  height: number;
  /** px per em, the largest that fits is used */
  sizes: readonly number[];
  maxLines: number;
  /** em */
  lineHeight?: number;
}

/** What the card is about, as large as it can be. */
export function Large({ text, dir, fill, height, sizes, maxLines, lineHeight = lineHeights[dir] }: LargeProps) {
  const lines = (size: number) => Math.max(1, Math.min(maxLines, Math.floor(height / (size * lineHeight))));
  // No line may begin with a dash: it belongs to the words before it.
  const tied = text.replace(/ (?=[–—] )/g, "\u00A0");
  const paragraph = fitParagraph(tied, { dir, weight: "black", sizes, width: columnWidth, maxLines: lines, balance: true });
  // Letters have room at their sides that grows with them: pulled out, so that large and small type start on one line.
  const edge = { [dir === "rtl" ? "marginRight" : "marginLeft"]: -0.025 * paragraph.size };
  return (
    <div style={{ display: "flex", ...edge }}>
      <TextBlock paragraph={paragraph} lineHeight={lineHeight} fill={fill} />
    </div>
  );
}

/** One line of small type; `size` in px per em. */
export interface SmallText {
  text: string;
  weight: Weight;
  fill: string;
  size: number;
}

/** One line, a fifth smaller if it must be, cut with "…" if that is not enough; its box is as wide as its words. */
export function Small({ dir, of }: { dir: TextDirection; of: SmallText }) {
  return <TextBlock paragraph={setSmall(of, dir, columnWidth)} lineHeight={smallLineHeight} fill={of.fill} />;
}

/** One line at the start edge and, in the room that it leaves, one at the end edge. */
export function Ends({ dir, start, end }: { dir: TextDirection; start: SmallText; end: SmallText }) {
  const first = setSmall(start, dir, columnWidth * 0.62);
  const second = setSmall(end, dir, columnWidth - first.width - start.size);
  return (
    <div style={{ display: "flex", flexDirection: rowDirection(dir), justifyContent: "space-between", alignItems: "center", width: columnWidth }}>
      <TextBlock paragraph={first} lineHeight={smallLineHeight} fill={start.fill} />
      <TextBlock paragraph={second} lineHeight={smallLineHeight} fill={end.fill} />
    </div>
  );
}

function setSmall({ text, weight, size }: SmallText, dir: TextDirection, width: number): Paragraph {
  const paragraph = fitParagraph(text, { dir, weight, sizes: [size, size * 0.9, size * 0.8], width, maxLines: 1 });
  return { ...paragraph, width: paragraph.lines[0]?.width ?? 0 };
}

/** A thick rule, and what stands under it. */
export function Foot({ dir, inks, children }: { dir: TextDirection; inks: Inks; children: ReactNode }) {
  return (
    <div style={{ display: "flex", flexDirection: "column", alignItems: startEdge(dir), width: columnWidth, borderTop: `9px solid ${inks.bars}`, paddingTop: 12 }}>
      {children}
    </div>
  );
}

/** Boxes from top to bottom, at the start edge. */
export function Stack({ dir, children }: { dir: TextDirection; children: ReactNode }) {
  return <div style={{ display: "flex", flexDirection: "column", alignItems: startEdge(dir) }}>{children}</div>;
}
