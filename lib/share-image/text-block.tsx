// A set paragraph as a box for @vercel/og: outlines, no text, so that it has nothing to shape, to wrap or to fetch.
import { outlineParagraph } from "./outline";
import { type Paragraph } from "./paragraph";

/** The paragraph as a box of its own width and height. Ink that leaves the box (marks, deep letters, swashes) is not cut. */
export function TextBlock({ paragraph, lineHeight, fill }: { paragraph: Paragraph; lineHeight: number; fill: string }) {
  const { width, height, paths } = outlineParagraph(paragraph, lineHeight);
  const bleed = Math.ceil(paragraph.size);
  const [fullWidth, fullHeight] = [width + 2 * bleed, height + 2 * bleed];
  return (
    <div style={{ display: "flex", position: "relative", width, height, flexShrink: 0 }}>
      <svg
        width={fullWidth}
        height={fullHeight}
        viewBox={`${-bleed} ${-bleed} ${fullWidth} ${fullHeight}`}
        style={{ position: "absolute", left: -bleed, top: -bleed }}
      >
        {paths.map((d, i) => (
          <path key={i} d={d} fill={fill} />
        ))}
      </svg>
    </div>
  );
}
