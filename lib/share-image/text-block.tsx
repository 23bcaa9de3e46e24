// A set paragraph as a box for @vercel/og: outlines, no text, so that it has nothing to shape, to wrap or to fetch.
import { Cut } from "./cut";
import { outlineParagraph } from "./outline";
import { type Paragraph } from "./paragraph";

/** The paragraph as a box of its own width and height. Ink that leaves the box (marks, deep letters, swashes) is not cut. */
export function TextBlock({ paragraph, lineHeight, fill }: { paragraph: Paragraph; lineHeight: number; fill: string }) {
  const bleed = Math.ceil(paragraph.size);
  const { width, height, path } = outlineParagraph(paragraph, lineHeight, bleed);
  return (
    <div style={{ display: "flex", position: "relative", width, height, flexShrink: 0 }}>
      <Cut path={path} fill={fill} left={-bleed} top={-bleed} width={width + 2 * bleed} height={height + 2 * bleed} />
    </div>
  );
}
