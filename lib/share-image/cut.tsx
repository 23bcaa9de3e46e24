// A shape cut out of colour. Not an <svg>: @vercel/og makes each one an image behind a mask, which takes six times as long to draw.

interface CutProps {
  /** SVG path data (nonzero), in px from the box's top left corner; nothing outside the box is drawn. */
  path: string;
  fill: string;
  /** px, in the box around it */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A coloured box of which only `path` is seen. */
export function Cut({ path, fill, ...box }: CutProps) {
  // An empty path would cut nothing away.
  if (path === "") return null;
  return <div style={{ position: "absolute", ...box, background: fill, clipPath: `path("${path}")` }} />;
}
