// The same card as HTML: its boxes as they are, its type as text, so that Chromium lays out, shapes, orders, breaks and aligns it all.
import { isValidElement, type CSSProperties, type ReactNode } from "react";
import { type Paragraph } from "../../lib/share-image/paragraph";
import { TextBlock } from "../../lib/share-image/text-block";
import { cssWeights } from "./chromium";

type Props = Record<string, unknown> & { style?: CSSProperties; children?: ReactNode };

/** HTML of a card's elements. */
export function htmlOf(node: ReactNode): string {
  if (Array.isArray(node)) return node.map((child: ReactNode) => htmlOf(child)).join("");
  if (!isValidElement<Props>(node)) return "";
  const { type, props } = node;
  if (type === TextBlock) return typeOf(props as unknown as Parameters<typeof TextBlock>[0]);
  if (typeof type === "function") return htmlOf((type as (props: Props) => ReactNode)(props));
  if (typeof type !== "string") return htmlOf(props.children);
  const style = { boxSizing: "border-box", position: "relative", ...props.style } as CSSProperties;
  if (type === "img") return `<img src="${String(props.src)}" width="${String(props.width)}" height="${String(props.height)}" style="${cssOf(style)}">`;
  return `<${type} style="${cssOf(style)}">${htmlOf(props.children)}</${type}>`;
}

/** A paragraph as a text that Chromium breaks itself, in a box of the measure that evens the lines out. */
function typeOf({ paragraph, lineHeight, fill }: { paragraph: Paragraph; lineHeight: number; fill: string }): string {
  const { text, dir, weight, size, width, measure, lines } = paragraph;
  const leading = size * lineHeight;
  const type: CSSProperties = { fontSize: size, fontWeight: cssWeights[weight], lineHeight: `${leading}px`, color: fill };
  const box: CSSProperties = { display: "flex", flexShrink: 0, width, height: lines.length * leading };
  // One-line boxes are as wide as their line, up to a rounding.
  const inner: CSSProperties = { width: lines.length > 1 ? measure : "max-content", flexShrink: 0 };
  return `<div dir="${dir}" style="${cssOf({ ...box, ...type })}"><div style="${cssOf(inner)}">${escaped(text)}</div></div>`;
}

function cssOf(style: CSSProperties): string {
  const unitless = ["fontWeight", "flexShrink", "opacity"];
  return Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${typeof value === "number" && !unitless.includes(name) ? `${value}px` : String(value)}`)
    .join(";")
    .replaceAll('"', "&quot;");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
