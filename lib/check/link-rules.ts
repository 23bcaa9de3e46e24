// Links and images in bodies: no code in addresses, no dead ends inside the site, no image without licence and words.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "./content";
import type { Document } from "./document";
import { type Node, startOf, walk } from "./mdx-tree";
import { errorAt, type Problem, warningAt } from "./problem";
import { siteAddress } from "./site-address";

const code = /^(javascript|data|vbscript):/i;
const invisible = /[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** Every link, link definition and image of a body. */
export function* linkRules(document: Document, content: Content): Generator<Problem> {
  if (!document.body) return;
  const definitions = new Map<string, string>();
  for (const { node } of walk(document.body.root)) {
    if (node.type === "definition" && node.identifier !== undefined) definitions.set(node.identifier, node.url ?? "");
  }
  for (const { node } of walk(document.body.root)) {
    if (node.type === "link" || node.type === "definition") yield* linkProblems(document, content, node);
    if (node.type === "image") yield* imageProblems(document, content, node, node.url ?? "");
    if (node.type === "imageReference") yield* imageProblems(document, content, node, definitions.get(node.identifier ?? "") ?? "");
    for (const attribute of node.attributes ?? []) {
      if (typeof attribute.value !== "string" || !code.test(bare(attribute.value))) continue;
      yield errorAt(document.file, document.lines.at(startOf(attribute)), "dangerous-link", ...dangerous(attribute.value));
    }
  }
}

/** Browsers ignore blanks and control characters before and inside the scheme. */
function bare(address: string): string {
  return [...address].filter((sign) => sign > " ").join("");
}

function dangerous(address: string): [string, string] {
  return [`\`${bare(address).split(":")[0]?.toLowerCase()}:\` addresses are code, and not allowed`, "link to a page: https://…"];
}

function* linkProblems(document: Document, content: Content, node: Node): Generator<Problem> {
  const address = node.url ?? "";
  const place = document.lines.at(startOf(node));
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(bare(address)) ?? [];
  if (invisible.test(address)) {
    yield errorAt(document.file, place, "link", "the address has an invisible character in it", "delete the address and type it anew");
  }
  if (code.test(bare(address))) {
    yield errorAt(document.file, place, "dangerous-link", ...dangerous(address));
  } else if (scheme !== undefined) {
    if (/^(https?|mailto)$/i.test(scheme)) return;
    yield errorAt(document.file, place, "link", `\`${scheme}:\` addresses are not allowed`, "use https:// or mailto:");
  } else if (address === "" || address.startsWith("//")) {
    yield errorAt(document.file, place, "link", address === "" ? "the link has no address" : `\`${address}\` has no https:`, "write a whole address: https://…");
  } else if (!address.startsWith("#")) {
    for (const { level, message, hint } of siteAddress(address, document, content)) {
      yield { ...errorAt(document.file, place, "internal-link", message, hint), level };
    }
  }
}

function* imageProblems(document: Document, content: Content, node: Node, address: string): Generator<Problem> {
  const place = document.lines.at(startOf(node));
  const { file } = document;
  const isThere = address.startsWith("/") && existsSync(join(content.publicFolder, decoded(address)));
  const needs = "an image needs a licence, noted in public/, and its file there";
  if (!isThere) yield errorAt(file, place, "image", `the image \`${address}\` is not in public/`, `${needs}: write ![what it shows](/images/…)`);
  if ((node.alt ?? "").trim() === "") {
    yield errorAt(file, place, "image-alt", "the image has no description", "write what it shows between the brackets: ![what it shows](/…)");
  } else if (isThere) yield warningAt(file, place, "image", `the image \`${address}\`: content has no images yet`, needs);
}

function decoded(address: string): string {
  const path = address.split(/[?#]/)[0] ?? "";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
