// Headings in their order: the page's own title is the first, a body's begin with ##, and none is skipped.
import type { Document } from "./document";
import { endOf, startOf, walk } from "./mdx-tree";
import { type Problem, warningAt } from "./problem";

/** `#` in a body, skipped levels, lines of dashes that make the line above them a heading. */
export function* headingRules(document: Document): Generator<Problem> {
  const { body, file, lines, text } = document;
  if (!body) return;
  let above = 1;
  for (const { node } of walk(body.root)) {
    if (node.type !== "heading") continue;
    const depth = node.depth ?? 2;
    const place = lines.at(startOf(node));
    const source = text.slice(startOf(node), endOf(node));
    const title = wordsOf(source);
    if (/\n[ \t]*(?:-+|=+)[ \t]*$/.test(source)) yield warningAt(file, place, "heading.underlined", { title });
    else if (depth === 1) yield warningAt(file, place, "heading.first", { title, near: `## ${title}` });
    else if (depth > above + 1) yield warningAt(file, place, "heading.skipped", { title, level: depth, above, near: `${"#".repeat(above + 1)} ${title}` });
    if (title === "") yield warningAt(file, place, "heading.empty");
    // A `#` is shown as if it were `##`.
    above = Math.max(2, depth);
  }
}

function wordsOf(source: string): string {
  return (source.split("\n")[0] ?? "").replace(/^[ \t]*#+[ \t]*|[ \t]*#*[ \t]*$/g, "");
}

