// The few parts of a Markdown tree that the check looks at, and the walk through it.

export type Attribute = { type: string; name?: string; value?: string | null | { type: string; value: string }; position?: Span };
export type Span = { start: { offset?: number | undefined }; end: { offset?: number | undefined } };
export type Node = {
  type: string;
  position?: Span | undefined;
  children?: Node[];
  /** Of an element; null in `<>`. */
  name?: string | null;
  attributes?: Attribute[];
  value?: string;
  /** Of a heading: 1 to 6. */
  depth?: number;
  url?: string;
  title?: string | null;
  alt?: string | null;
  identifier?: string;
  /** Of a list: numbered; the number of its first item; with empty lines between its items. */
  ordered?: boolean | null;
  start?: number | null;
  spread?: boolean | null;
  /** What becomes of it on the page, where that is not a matter of course. */
  data?: { hName?: string; hProperties?: { className?: string[]; value?: number } };
};

/** Where a node begins in the file. */
export function startOf(node: { position?: Span | undefined }): number {
  return node.position?.start.offset ?? 0;
}

/** Where a node ends in the file. */
export function endOf(node: { position?: Span | undefined }): number {
  return node.position?.end.offset ?? 0;
}

/** True for `<Name …>`, on a line of its own or within one. */
export function isElement(node: Node): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** Every node below (and with) `node` in reading order, each with the names of the elements around it, and `a` for a link. */
export function* walk(node: Node, inside: readonly string[] = []): Generator<{ node: Node; inside: readonly string[] }> {
  yield { node, inside };
  const name = isElement(node) ? (node.name ?? "") : node.type === "link" ? "a" : undefined;
  const within = name === undefined ? inside : [...inside, name];
  for (const child of node.children ?? []) yield* walk(child, within);
}
