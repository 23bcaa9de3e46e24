// The mark grown to a card's size: bars as far as the box goes, the last one, at its end edge, opening into the wing.
import { markBarWidth, markPitch, markSize, markWing, markWingStart } from "../mark";
import { Cut } from "./cut";
import { type TextDirection } from "./itemise";
import { type Inks } from "./look";
import { mappedPath } from "./mapped-path";

interface BarsProps {
  /** px */
  width: number;
  height: number;
  /** px of one unit of the mark; a bar is four wide. */
  unit: number;
  dir: TextDirection;
  inks: Inks;
  /** Bars that end open, without the wing: the other end of the cage. */
  closed?: boolean;
}

/** Bars from the box's top edge to its bottom edge. */
export function Bars({ width, height, unit, dir, inks, closed = false }: BarsProps) {
  const wing = { width: (markSize - markWingStart) * unit, height: markSize * unit };
  // Units from the wing's tip; the first bar may lie partly outside: the cage goes on beyond the edge.
  const starts = Array.from({ length: Math.ceil(width / unit / markPitch) }, (_, i) => markSize - markWingStart + i * markPitch);
  const left = (units: number, boxWidth: number) => (dir === "rtl" ? units * unit - boxWidth : width - units * unit);
  const bar = (units: number, top: number, fill: string) => (
    <div key={units} style={{ position: "absolute", left: left(units, markBarWidth * unit), top, width: markBarWidth * unit, height: height - top, background: fill }} />
  );
  const top = closed ? 0 : Math.min((height - wing.height) / 2, 4.5 * unit);
  const path = mappedPath(markWing, (x, y) => [(dir === "rtl" ? markSize - x : x - markWingStart) * unit, y * unit]);
  return (
    <div style={{ display: "flex", position: "relative", width, height, flexShrink: 0 }}>
      {starts.map((units, i) => bar(units, i > 0 || closed ? 0 : top + wing.height - unit, i > 0 ? inks.bars : inks.wing))}
      {closed ? null : <Cut path={path} fill={inks.wing} left={left(markSize - markWingStart, wing.width)} top={top} {...wing} />}
    </div>
  );
}
