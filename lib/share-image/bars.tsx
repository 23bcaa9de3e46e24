// The mark grown to the card's height: bars from edge to edge, the last one opening into the wing.
import { markBarStarts, markBarWidth, markMirrored, markSize, markWing } from "../mark";
import { type TextDirection } from "./itemise";
import { imageSize, type Inks } from "./look";

/** px of one unit of the mark; a bar is four. */
const unit = 9;
/** Units by which the first bar lies outside the card: the cage goes on beyond the edge. */
const outside = 2;
/** Units above the wing. */
const wingTop = 4.5;

/** px: width of the strip, the wing's tip being its inner edge. */
export const barsWidth = (markSize - outside) * unit;

/** A strip as high as the card, for its start edge. */
export function Bars({ dir, inks }: { dir: TextDirection; inks: Inks }) {
  const height = imageSize.height / unit;
  const left = dir === "rtl" ? 0 : outside;
  return (
    <svg width={barsWidth} height={imageSize.height} viewBox={`${left} 0 ${markSize - outside} ${height}`} style={{ flexShrink: 0 }}>
      <g transform={dir === "rtl" ? markMirrored : undefined}>
        <path d={markBarStarts.slice(0, -1).map((x) => bar(x, 0, height)).join("")} fill={inks.bars} />
        <path d={bar(markBarStarts[3], wingTop + markSize - 1, height)} fill={inks.wing} />
        <path d={markWing} fill={inks.wing} transform={`translate(0 ${wingTop})`} />
      </g>
    </svg>
  );
}

function bar(x: number, top: number, bottom: number): string {
  return `M${x} ${top}h${markBarWidth}V${bottom}h${-markBarWidth}Z`;
}
