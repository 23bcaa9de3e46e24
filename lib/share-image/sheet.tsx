// The parts all cards are built from: the sheet with its bars and its portrait, the rule with what stands under it.
import { type ReactNode } from "react";
import { Bars } from "./bars";
import { type Frame, storySafe } from "./frame";
import { type Inks } from "./look";
import { ruleOf } from "./room";
import { rowDirection, startEdge } from "./type";

interface SheetProps {
  frame: Frame;
  inks: Inks;
  /** A picture of the size that the frame gives it, as a data URI. */
  portrait?: string;
  children: ReactNode;
}

/** The card: bars at its start edge or at its top, the children beside or below them, from top to bottom. */
export function Sheet({ frame, inks, portrait, children }: SheetProps) {
  const { dir, shape, width, height, bars } = frame;
  const isRow = shape === "preview";
  const picture = portrait && frame.portrait ? <img src={portrait} alt="" {...frame.portrait} style={{ flexShrink: 0 }} /> : null;
  const strip = <Bars {...bars} dir={dir} inks={inks} />;
  const column = <Column frame={frame}>{children}</Column>;
  if (isRow) return <div style={{ display: "flex", width, height, background: inks.ground, flexDirection: rowDirection(dir) }}>{strip}{column}{picture}</div>;
  return (
    <div style={{ display: "flex", width, height, background: inks.ground, flexDirection: "column" }}>
      <div style={{ display: "flex", flexDirection: rowDirection(dir) }}>{strip}{picture}</div>
      {column}
      {shape === "story" ? <Lower frame={frame} inks={inks} /> : null}
    </div>
  );
}

/** Where a story holds no text, the other end of the cage stands: what is said is said in the gap. */
function Lower({ frame, inks }: { frame: Frame; inks: Inks }) {
  const height = storySafe.bottom - 90;
  return (
    <div style={{ display: "flex", position: "absolute", left: 0, top: frame.height - height, width: frame.width, height }}>
      <Bars width={frame.width} height={height} unit={16} dir={frame.dir} inks={inks} closed />
    </div>
  );
}

function Column({ frame: { dir, column, margin }, children }: { frame: Frame; children: ReactNode }) {
  const [left, right] = dir === "rtl" ? [margin.end, margin.start] : [margin.start, margin.end];
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        alignItems: startEdge(dir),
        ...column,
        margin: `${margin.top}px ${right}px ${margin.bottom}px ${left}px`,
      }}
    >
      {children}
    </div>
  );
}

/** A thick rule, and what stands under it. */
export function Foot({ frame, inks, children }: { frame: Frame; inks: Inks; children: ReactNode }) {
  const { dir, column } = frame;
  const { thickness, room } = ruleOf(frame);
  return (
    <div style={{ display: "flex", flexDirection: "column", alignItems: startEdge(dir), width: column.width, borderTop: `${thickness}px solid ${inks.bars}`, paddingTop: room }}>
      {children}
    </div>
  );
}

/** Boxes from top to bottom, at the start edge. */
export function Stack({ frame, children }: { frame: Frame; children: ReactNode }) {
  return <div style={{ display: "flex", flexDirection: "column", alignItems: startEdge(frame.dir) }}>{children}</div>;
}
