// MDX is code: content may use Markdown and the site's components, and nothing else of it.
import { mdxComponents } from "../schema/kinds";
import { oneOf, suggest } from "./did-you-mean";
import type { Document } from "./document";
import { braceSlip, importSlip, type Slip } from "./mdx-slips";
import { forbiddenTag } from "./mdx-tags";
import { isElement, type Node, startOf, walk } from "./mdx-tree";
import { errorAt, type Problem } from "./problem";

/** Imports, expressions, raw HTML, unknown components and attributes. */
export function* mdxRules(document: Document): Generator<Problem> {
  if (!document.body) return;
  for (const { node } of walk(document.body.root)) {
    for (const { offset, rule, message, hint } of slipsOf(node)) {
      yield errorAt(document.file, document.lines.at(offset), rule, message, hint);
    }
  }
}

function* slipsOf(node: Node): Generator<Slip> {
  const offset = startOf(node);
  if (node.type === "mdxjsEsm") yield importSlip(offset);
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") yield braceSlip(offset);
  if (!isElement(node)) return;
  const name = node.name ?? "";
  const forbidden = forbiddenTag(name, offset);
  if (forbidden) yield forbidden;
  yield* attributeSlips(node, name, forbidden === undefined);
}

function* attributeSlips(node: Node, name: string, isKnown: boolean): Generator<Slip> {
  const known = (Object.hasOwn(mdxComponents, name) ? mdxComponents[name] : undefined) ?? [];
  for (const attribute of node.attributes ?? []) {
    const offset = startOf(attribute);
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value === "object" && attribute.value !== null) yield braceSlip(offset);
    if (!isKnown || attribute.name === undefined) continue;
    if (!known.includes(attribute.name)) {
      const hint = known.length > 0 ? suggest(attribute.name, known, `it takes ${oneOf(known)}`) : "it takes none";
      yield { offset, rule: "unknown-attribute", message: `\`<${name}>\` has no attribute \`${attribute.name}\``, hint };
    } else if (attribute.value === null || attribute.value === "") {
      const message = `\`${attribute.name}\` of \`<${name}>\` is empty`;
      yield { offset, rule: "empty-attribute", message, hint: `write ${attribute.name}="…", or leave it out` };
    }
  }
}
