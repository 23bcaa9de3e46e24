// Links and images as a body writes them: no code in addresses, none that no browser could follow, no image without words.
// Whether an address of the site leads anywhere is for target-rules.ts.
import type { Document } from "./document";
import { isNote } from "./hidden-rules";
import { type Node, startOf, walk } from "./mdx-tree";
import { errorAt, type Problem, warningAt } from "./problem";
import { bareAddress, isFootnote, isOwnComputer, isPasted, schemeOf } from "./targets";

const code = /^(javascript|data|vbscript):/i;
const invisible = /[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** Every link, link definition and image of a body. */
export function* linkRules(document: Document): Generator<Problem> {
  if (!document.body) return;
  for (const { node } of walk(document.body.root)) {
    if (isFootnote(node)) yield warningAt(document.file, document.lines.at(startOf(node)), "markdown.footnote", { found: `[${node.identifier}]`, count: 1 });
    else if ((node.type === "image" || node.type === "definition") && isPasted(node.url ?? "")) yield errorAt(document.file, document.lines.at(startOf(node)), "image.pasted");
    else if ((node.type === "link" || node.type === "definition") && !isNote(node)) yield* linkProblems(document, node);
    if ((node.type === "image" || node.type === "imageReference") && (node.alt ?? "").trim() === "") {
      yield errorAt(document.file, document.lines.at(startOf(node)), "image-alt.missing", { address: node.url ?? node.identifier ?? "" });
    }
    for (const attribute of node.attributes ?? []) {
      if (typeof attribute.value !== "string" || !code.test(bareAddress(attribute.value))) continue;
      if (isPasted(attribute.value)) {
        yield errorAt(document.file, document.lines.at(startOf(attribute)), "image.pasted");
        continue;
      }
      yield errorAt(document.file, document.lines.at(startOf(attribute)), "dangerous-link.code", { scheme: codeScheme(attribute.value) });
    }
  }
}

function codeScheme(address: string): string {
  return `${bareAddress(address).split(":")[0]?.toLowerCase()}:`;
}

function* linkProblems({ file, lines }: Document, node: Node): Generator<Problem> {
  const address = node.url ?? "";
  const place = lines.at(startOf(node));
  const scheme = schemeOf(address);
  if (invisible.test(address)) {
    yield errorAt(file, place, "link.invisible");
  }
  if (code.test(bareAddress(address))) {
    yield errorAt(file, place, "dangerous-link.code", { scheme: codeScheme(address) });
  } else if (scheme !== undefined) {
    if (/^(https?|mailto)$/i.test(scheme)) return;
    if (isOwnComputer(address)) yield errorAt(file, place, "link.own-computer", { address });
    else yield errorAt(file, place, "link.scheme", { scheme: `${scheme}:` });
  } else if (address === "" || address.startsWith("//")) {
    if (address === "") yield errorAt(file, place, "link.empty");
    else yield errorAt(file, place, "link.no-https", { address, near: `https:${address}` });
  }
}
