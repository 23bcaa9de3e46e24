// Parses an MDX body once; where its syntax is broken, blanks the broken spot and goes on, so that one slip hides no other.
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { numbered, type Numbering } from "../markdown/numbered-lists";
import { blankAll } from "./lines";
import { diagnose, type Failure, type SlipAt } from "./mdx-slips";
import { type Node, type Span, walk } from "./mdx-tree";

const mdx = unified().use(remarkParse).use(remarkMdx).freeze();
const markdown = unified().use(remarkParse).freeze();
const parseMdx = (text: string) => mdx.parse(text) as Node;
const mostRounds = 100;
/** Mending parses again each time; of a long text only a few mistakes are told apart. */
const mostLetters = 2_000_000;

/** What a body is read as; every offset counts from the beginning of the file. */
export type ParsedBody = { root: Node; slips: SlipAt[]; numbering: Numbering };

/** The tree of a body, its syntax errors and its numbered lines; the body begins at `start` in its file. */
export function parseBody(body: string, start: number): ParsedBody {
  const { root, slips, numbering } = parseOrMend(body);
  const points = new Set<Point>();
  for (const { node } of walk(root)) for (const one of [node, ...(node.attributes ?? [])]) for (const point of pointsOf(one.position)) points.add(point);
  // A list that was put together shares its points with its items.
  for (const point of points) if (point.offset !== undefined) point.offset += start;
  for (const { items } of [...numbering.lists, ...numbering.tight, ...numbering.apart, ...numbering.together]) for (const item of items) item.offset += start;
  for (const item of numbering.years) item.offset += start;
  return { root, slips: slips.map((slip) => ({ ...slip, offset: slip.offset + start })), numbering };
}

type Point = Span["start"];

function pointsOf(span: Span | undefined): Point[] {
  return span ? [span.start, span.end] : [];
}

function parseOrMend(body: string): ParsedBody {
  const slips: SlipAt[] = [];
  let text = body;
  const rounds = Math.min(mostRounds, Math.ceil(mostLetters / (body.length + 1)));
  for (let round = 0; round < rounds; round++) {
    try {
      return { ...numbered(text, parseMdx), slips };
    } catch (error) {
      const { slips: found, blanks, mended = blankAll(text, blanks) } = diagnose(text, failureOf(error));
      slips.push(...found);
      if (mended === text) break;
      text = mended;
    }
  }
  return { ...numbered(text, (each) => markdown.parse(each) as Node), slips };
}

function failureOf(error: unknown): Failure {
  const { reason, source, place } = error as { reason?: string; source?: string; place?: { offset?: number; start?: { offset?: number } } };
  const offset = place?.offset ?? place?.start?.offset ?? 0;
  return { reason: reason ?? String(error), source: source ?? "", offset };
}
