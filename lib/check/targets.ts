// Where a body's links and images lead inside the site: only the other files can say whether anything is there.
import type { Lines } from "./lines";
import { type Node, startOf, walk } from "./mdx-tree";
import type { Place } from "./problem";

/** A link, link definition or image; `hasWords` is false for an image without a description. */
export type Target = Place & { kind: "link" | "image"; address: string; hasWords: boolean };

/** Browsers ignore blanks and control characters before and inside the scheme. */
export function bareAddress(address: string): string {
  return [...address].filter((sign) => sign > " ").join("");
}

/** The scheme of an address, without its colon; undefined where there is none. */
export function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(bareAddress(address))?.[1];
}

/** A place on somebody's own computer or in their mail: `C:\\Users\\…`, `file:///…`, `blob:…`, `cid:…`. */
export function isOwnComputer(address: string): boolean {
  return /^(?:[a-z]:|file:|blob:|content:|cid:)|\\|%5C/i.test(address);
}

/** A picture that was pasted into the text itself. */
export function isPasted(address: string): boolean {
  return /^data:image\//i.test(bareAddress(address));
}

/** `[^1]: …`, which Markdown takes for the address of a link. */
export function isFootnote({ type, identifier }: Node): boolean {
  return type === "definition" && identifier?.startsWith("^") === true;
}

function leadsInside(address: string): boolean {
  return schemeOf(address) === undefined && address !== "" && !address.startsWith("//") && !address.startsWith("#");
}

/** The addresses of the site that a body names, and all its images, in reading order. */
export function* targetsIn(root: Node, lines: Lines): Generator<Target> {
  const definitions = new Map<string, string>();
  for (const { node } of walk(root)) {
    if (node.type === "definition" && node.identifier !== undefined) definitions.set(node.identifier, node.url ?? "");
  }
  for (const { node } of walk(root)) {
    const place = () => lines.at(startOf(node));
    const image = (address: string): Target => ({ kind: "image", address, hasWords: (node.alt ?? "").trim() !== "", ...place() });
    if ((node.type === "link" || (node.type === "definition" && !isFootnote(node))) && leadsInside(node.url ?? "")) yield { kind: "link", address: node.url ?? "", hasWords: true, ...place() };
    if (node.type === "image") yield image(node.url ?? "");
    if (node.type === "imageReference") yield image(definitions.get(node.identifier ?? "") ?? "");
  }
}
