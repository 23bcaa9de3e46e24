// Links and images in bodies: no code in addresses, no dead ends inside the site, no image without licence and words.
import { existsSync, readdirSync } from "node:fs";
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
    if (node.type === "definition" && node.identifier?.startsWith("^")) yield warningAt(document.file, document.lines.at(startOf(node)), "markdown.footnote", { found: `[${node.identifier}]`, count: 1 });
    else if (node.type === "link" || node.type === "definition") yield* linkProblems(document, content, node);
    if (node.type === "image") yield* imageProblems(document, content, node, node.url ?? "");
    if (node.type === "imageReference") yield* imageProblems(document, content, node, definitions.get(node.identifier ?? "") ?? "");
    for (const attribute of node.attributes ?? []) {
      if (typeof attribute.value !== "string" || !code.test(bare(attribute.value))) continue;
      yield errorAt(document.file, document.lines.at(startOf(attribute)), "dangerous-link.code", { scheme: schemeOf(attribute.value) });
    }
  }
}

/** A place on somebody's own computer: `C:\\Users\\…`, `file:///…`. */
function isLocal(address: string): boolean {
  return /^(?:[a-z]:|file:)|\\|%5C/i.test(address);
}

/** Browsers ignore blanks and control characters before and inside the scheme. */
function bare(address: string): string {
  return [...address].filter((sign) => sign > " ").join("");
}

function schemeOf(address: string): string {
  return `${bare(address).split(":")[0]?.toLowerCase()}:`;
}

function* linkProblems(document: Document, content: Content, node: Node): Generator<Problem> {
  const address = node.url ?? "";
  const place = document.lines.at(startOf(node));
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(bare(address)) ?? [];
  if (invisible.test(address)) {
    yield errorAt(document.file, place, "link.invisible");
  }
  if (code.test(bare(address))) {
    yield errorAt(document.file, place, "dangerous-link.code", { scheme: schemeOf(address) });
  } else if (scheme !== undefined) {
    if (/^(https?|mailto)$/i.test(scheme)) return;
    if (isLocal(address)) return yield errorAt(document.file, place, "link.own-computer", { address });
    yield errorAt(document.file, place, "link.scheme", { scheme: `${scheme}:` });
  } else if (address === "" || address.startsWith("//")) {
    if (address === "") yield errorAt(document.file, place, "link.empty");
    else yield errorAt(document.file, place, "link.no-https", { address, near: `https:${address}` });
  } else if (!address.startsWith("#")) {
    for (const { level, code, values } of siteAddress(address, document, content)) {
      yield { ...errorAt(document.file, place, code, values), level };
    }
  }
}

function* imageProblems(document: Document, content: Content, node: Node, address: string): Generator<Problem> {
  const place = document.lines.at(startOf(node));
  const { file } = document;
  const isThere = address.startsWith("/") && existsSync(join(content.publicFolder, decoded(address)));
  if (isLocal(address)) yield errorAt(file, place, "image.own-computer", { address });
  else if (!isThere) yield errorAt(file, place, "image.missing", { address, near: likeNamed(content.publicFolder, decoded(address)) });
  if ((node.alt ?? "").trim() === "") {
    yield errorAt(file, place, "image-alt.missing", { address });
  } else if (isThere) yield warningAt(file, place, "image.licence", { address });
}

/** A file of public/ whose name differs in capitals alone, or stands in another folder of pictures. */
function likeNamed(publicFolder: string, path: string): string | undefined {
  const name = (path.split(/[\\/]/).at(-1) ?? "").toLowerCase();
  const files = existsSync(publicFolder) && name !== "" ? readdirSync(publicFolder, { recursive: true, encoding: "utf8" }) : [];
  const found = files.map((file) => file.replaceAll("\\", "/")).find((file) => file.toLowerCase() === path.replace(/^\//, "").toLowerCase() || file.split("/").at(-1)?.toLowerCase() === name);
  return found === undefined ? undefined : `/${found}`;
}

function decoded(address: string): string {
  const path = address.split(/[?#]/)[0] ?? "";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
