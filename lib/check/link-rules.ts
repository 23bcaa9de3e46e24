// Links and images as a body writes them: no code in addresses, none that no browser could follow, no image without words.
// Whether an address of the site leads anywhere is for target-rules.ts.
import type { Document } from "./document";
import { type Node, startOf, walk } from "./mdx-tree";
import { errorAt, type Problem } from "./problem";
import { bareAddress, schemeOf } from "./targets";

const code = /^(javascript|data|vbscript):/i;
const invisible = /[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** Every link, link definition and image of a body. */
export function* linkRules(document: Document): Generator<Problem> {
  if (!document.body) return;
  for (const { node } of walk(document.body.root)) {
    if (node.type === "link" || node.type === "definition") yield* linkProblems(document, node);
    if ((node.type === "image" || node.type === "imageReference") && (node.alt ?? "").trim() === "") {
      const hint = "write what it shows between the brackets: ![what it shows](/…)";
      yield errorAt(document.file, document.lines.at(startOf(node)), "image-alt", "the image has no description", hint);
    }
    for (const attribute of node.attributes ?? []) {
      if (typeof attribute.value !== "string" || !code.test(bareAddress(attribute.value))) continue;
      yield errorAt(document.file, document.lines.at(startOf(attribute)), "dangerous-link", ...dangerous(attribute.value));
    }
  }
}

function dangerous(address: string): [string, string] {
  return [`\`${bareAddress(address).split(":")[0]?.toLowerCase()}:\` addresses are code, and not allowed`, "link to a page: https://…"];
}

function* linkProblems({ file, lines }: Document, node: Node): Generator<Problem> {
  const address = node.url ?? "";
  const place = lines.at(startOf(node));
  const scheme = schemeOf(address);
  if (invisible.test(address)) {
    yield errorAt(file, place, "link", "the address has an invisible character in it", "delete the address and type it anew");
  }
  if (code.test(bareAddress(address))) {
    yield errorAt(file, place, "dangerous-link", ...dangerous(address));
  } else if (scheme !== undefined) {
    if (/^(https?|mailto)$/i.test(scheme)) return;
    yield errorAt(file, place, "link", `\`${scheme}:\` addresses are not allowed`, "use https:// or mailto:");
  } else if (address === "" || address.startsWith("//")) {
    yield errorAt(file, place, "link", address === "" ? "the link has no address" : `\`${address}\` has no https:`, "write a whole address: https://…");
  }
}
