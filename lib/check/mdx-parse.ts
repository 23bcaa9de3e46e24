// Parses an MDX body once; where its syntax is broken, blanks the broken spot and goes on, so that one slip hides no other.
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { blankAll } from "./lines";
import { diagnose, type Failure, type SlipAt } from "./mdx-slips";
import { type Node, type Span, walk } from "./mdx-tree";

const mdx = unified().use(remarkParse).use(remarkMdx).freeze();
const markdown = unified().use(remarkParse).freeze();
const mostRounds = 100;
/** Mending parses again each time; of a long text only a few mistakes are told apart. */
const mostLetters = 2_000_000;

/** The tree of a body and its syntax errors; every offset counts from the beginning of the file, in which the body begins at `start`. */
export function parseBody(body: string, start: number): { root: Node; slips: SlipAt[] } {
  const { root, slips } = parseOrMend(body);
  for (const { node } of walk(root)) for (const one of [node, ...(node.attributes ?? [])]) move(one.position, start);
  return { root, slips: slips.map((slip) => ({ ...slip, offset: slip.offset + start })) };
}

function move(span: Span | undefined, by: number): void {
  for (const point of span ? [span.start, span.end] : []) if (point.offset !== undefined) point.offset += by;
}

function parseOrMend(body: string): { root: Node; slips: SlipAt[] } {
  const slips: SlipAt[] = [];
  let text = body;
  const rounds = Math.min(mostRounds, Math.ceil(mostLetters / (body.length + 1)));
  for (let round = 0; round < rounds; round++) {
    try {
      return { root: mdx.parse(text) as Node, slips };
    } catch (error) {
      const { slips: found, blanks, mended = blankAll(text, blanks) } = diagnose(text, failureOf(error));
      slips.push(...found);
      if (mended === text) break;
      text = mended;
    }
  }
  return { root: markdown.parse(text) as Node, slips };
}

function failureOf(error: unknown): Failure {
  const { reason, source, place } = error as { reason?: string; source?: string; place?: { offset?: number; start?: { offset?: number } } };
  const offset = place?.offset ?? place?.start?.offset ?? 0;
  return { reason: reason ?? String(error), source: source ?? "", offset };
}
