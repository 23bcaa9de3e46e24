// MDX is code: content may use Markdown and the site's components, and nothing else of it.
import { mdxComponents } from "../schema/kinds";
import { nearest } from "./did-you-mean";
import type { Document } from "./document";
import { attributeBraces, braceSlip, importSlip, type SlipAt } from "./mdx-slips";
import { forbiddenTag } from "./mdx-tags";
import { isElement, type Node, startOf, walk } from "./mdx-tree";
import { errorAt, type Problem } from "./problem";

/** Imports, expressions, raw HTML, unknown components and attributes. */
export function* mdxRules(document: Document): Generator<Problem> {
  if (!document.body) return;
  for (const { node } of walk(document.body.root)) {
    for (const { offset, code, values } of slipsOf(node)) yield errorAt(document.file, document.lines.at(offset), code, values);
  }
}

function* slipsOf(node: Node): Generator<SlipAt> {
  const offset = startOf(node);
  if (node.type === "mdxjsEsm") yield importSlip(offset, /^\w+/.exec(node.value ?? "")?.[0] ?? "import");
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") yield braceSlip(offset, `{${node.value ?? ""}}`);
  if (!isElement(node)) return;
  const name = node.name ?? "";
  const forbidden = forbiddenTag(name, offset);
  if (forbidden) yield forbidden;
  yield* attributeSlips(node, name, forbidden === undefined);
}

function* attributeSlips(node: Node, name: string, isKnown: boolean): Generator<SlipAt> {
  const known = (Object.hasOwn(mdxComponents, name) ? mdxComponents[name] : undefined) ?? [];
  for (const attribute of node.attributes ?? []) {
    const offset = startOf(attribute);
    const value = typeof attribute.value === "object" ? attribute.value?.value : undefined;
    if (attribute.type !== "mdxJsxAttribute") yield braceSlip(offset, `{${String(attribute.value)}}`);
    else if (value !== undefined) yield attributeBraces(offset, attribute.name ?? "", value);
    if (!isKnown || attribute.name === undefined) continue;
    if (!known.includes(attribute.name)) {
      const [tag, near] = [`<${name}>`, nearest(attribute.name, known)];
      if (known.length === 0) yield { offset, code: "unknown-attribute.none", values: { tag, name: attribute.name } };
      else yield { offset, code: "unknown-attribute.name", values: { tag, name: attribute.name, known, ...(near === undefined ? {} : { near }) } };
    } else if (attribute.value === null || attribute.value === "") {
      yield { offset, code: "empty-attribute.value", values: { tag: `<${name}>`, name: attribute.name } };
    }
  }
}
