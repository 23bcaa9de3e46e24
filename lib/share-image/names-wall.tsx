// Names as a wall of type: every row as wide as the wall, as on a poster set in wood type, with bars between the names.
import { type TextDirection } from "./itemise";
import { nameRows, type NameRow } from "./name-rows";
import { TextBlock } from "./text-block";

interface WallProps {
  names: string[];
  dir: TextDirection;
  /** px */
  width: number;
  height: number;
  fill: string;
  bars: string;
}

const lineHeights = { ltr: 1.16, rtl: 1.3 };
const gap = 0.62;
// em
const bar = { width: 0.11, height: 0.86 };
const smallest = 40;

/** Rows of whole names, `width` px wide and at most `height` px high. */
export function NamesWall({ names, dir, width, height, fill, bars }: WallProps) {
  const rows = nameRows(names, { dir, width, height, smallest, lineHeight: lineHeights[dir], gap });
  return (
    <div style={{ display: "flex", flexDirection: "column", width }}>
      {rows.map((row, i) => (
        <Row key={i} row={row} dir={dir} fill={fill} bars={bars} />
      ))}
    </div>
  );
}

function Row({ row, dir, fill, bars }: { row: NameRow; dir: TextDirection; fill: string; bars: string }) {
  const { size, names } = row;
  // Latin capitals stand above the middle of their line, Arabic letters about it.
  const margin = `0 ${((gap - bar.width) / 2) * size}px ${dir === "ltr" ? 0.06 * size : 0}px`;
  return (
    <div style={{ display: "flex", flexDirection: dir === "rtl" ? "row-reverse" : "row", alignItems: "center" }}>
      {names.map((name, i) => (
        <div key={i} style={{ display: "flex", flexDirection: dir === "rtl" ? "row-reverse" : "row", alignItems: "center" }}>
          {i > 0 ? <div style={{ width: bar.width * size, height: bar.height * size, background: bars, margin }} /> : null}
          <TextBlock paragraph={name} lineHeight={lineHeights[dir]} fill={fill} />
        </div>
      ))}
    </div>
  );
}
