// One file of content, read once: its fields, its body as a tree, and the way from both back to lines and columns.
import type { Locale } from "../../i18n/routing";
import { yearOrPartialDate } from "../schema/fields";
import type { Kind } from "../schema/kinds";
import type { Numbering } from "../markdown/numbered-lists";
import { withoutConflicts } from "./conflict-marks";
import { splitFrontmatter } from "./frontmatter";
import { type Lines, linesOf } from "./lines";
import { parseBody } from "./mdx-parse";
import type { Node } from "./mdx-tree";
import type { Placed } from "./place";
import { errorAt, type Place, type Problem } from "./problem";
import { writtenText } from "./prose";
import { type Target, targetsIn } from "./targets";
import { readYaml, type YamlBlock } from "./yaml-block";

export type Document = {
  file: string;
  kind: Kind;
  slug: string;
  /** The language of the file; none in records, signers and glossaries. */
  locale: Locale | undefined;
  text: string;
  /** The text with everything blanked out that is not words: addresses, code, <Bdi>. */
  written: string;
  lines: Lines;
  /** None where an MDX file has no frontmatter. */
  yaml: YamlBlock | undefined;
  /** None in YAML files. */
  body: { root: Node; start: number; numbering: Numbering } | undefined;
  /** Where the body leads inside the site. */
  targets: readonly Target[];
  /** True for a file under a wrong name: others may refer to it, and it is checked once it has the right one. */
  isStray?: true;
};

type Fields = { yaml: YamlBlock | undefined; problems: Problem[]; /** Where the body begins; none in YAML files. */ body: number | undefined };

/** Reads the YAML of a file: all of it, or its frontmatter. */
export function readFields(file: string, { kind }: Placed, text: string, lines: Lines): Fields {
  const split = kind.format === "yaml" ? { start: 0, end: text.length, body: undefined, problems: [] } : splitFrontmatter(file, text, lines);
  if (split.start === undefined) return { yaml: undefined, problems: split.problems, body: split.body };
  const { block, problems } = readYaml({ file, text, start: split.start, end: split.end, lines });
  return { yaml: block, problems: [...split.problems, ...problems], body: split.body };
}

/** Reads a file's text; what cannot be read is a problem, the rest goes on. */
export function readDocument(file: string, placed: Placed, written: string): { document: Document; problems: Problem[] } {
  const { text, slips: conflicts } = withoutConflicts(written);
  const lines = linesOf(text);
  const { yaml, problems, body } = readFields(file, placed, text, lines);
  problems.push(...conflicts.map(({ offset, code, values }) => errorAt(file, lines.at(offset), code, values)));
  const shared = { file, kind: placed.kind, slug: placed.slug, locale: placed.locale, text, lines, yaml };
  if (body === undefined) return { document: { ...shared, written: writtenText(text, undefined), body: undefined, targets: [] }, problems };
  const { root, slips, numbering } = parseBody(text.slice(body), body);
  problems.push(...slips.map(({ offset, code, values }) => errorAt(file, lines.at(offset), code, values)));
  return { document: { ...shared, written: writtenText(text, root), body: { root, start: body, numbering }, targets: [...targetsIn(root, lines)] }, problems };
}

/** A field of the frontmatter or of the record. */
export function field(document: Document, name: string): unknown {
  return document.yaml?.data[name];
}

/** The place of a field, or of what should hold it. */
export function placeOfField(document: Document, ...path: PropertyKey[]): Place {
  return document.lines.at(document.yaml?.at(path) ?? 0);
}

/** A date field (ISO 8601, Gregorian, partial or whole) if it is one that exists. */
export function dateField(document: Document, name: string): string | undefined {
  const value = field(document, name);
  return yearOrPartialDate.safeParse(value).success ? String(value) : undefined;
}

/** False where the YAML is missing or so broken that a field which is not seen may still be there. */
export function isTrusted(document: Document): boolean {
  return document.yaml?.trusted === Number.POSITIVE_INFINITY;
}
