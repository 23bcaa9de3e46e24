// Addresses anywhere in a file (links, sources, words) that lead past what is meant, or where readers cannot go.
import type { Document } from "./document";
import { blankAll } from "./lines";
import { endOf, startOf, walk } from "./mdx-tree";
import { passing, type Passing } from "./passing-addresses";
import { type Code, errorAt, type Problem } from "./problem";

const codes: Readonly<Record<Passing["kind"], Code>> = {
  redirect: "link.redirect", closed: "link.closed", shared: "link.shared", own: "link.own-computer", short: "link.short", secret: "link.secret",
};
/** With a scheme, or one of the services of which addresses are often pasted without it. */
const addresses = /(?<![\w@./=%:-])(?:https?:\/\/|(?=(?:docs|drive)\.google\.com\/|(?:chat|web)\.whatsapp\.com\/|web\.telegram\.org|wa\.me\/|t\.me\/(?:\+|joinchat|c\/)|localhost:\d))[^\s<>"'()[\]{}«»“”`،؛|]+/gi;

/** Why an address that stands in a file is none for readers, also where it lacks its scheme; undefined where it is one. */
export function wrongAddress(address: string): Passing | undefined {
  return passing(/^https?:/i.test(address) ? address : `https://${address}`);
}

/** Every such address, at its own place. */
export function* addressRules(document: Document): Generator<Problem> {
  const { file, lines, text, body } = document;
  const isCode = (type: string) => type === "code" || type === "inlineCode";
  const code = body ? [...walk(body.root)].flatMap(({ node }): [number, number][] => (isCode(node.type) ? [[startOf(node), endOf(node)]] : [])) : [];
  const said = new Set<string>();
  for (const { 0: found, index } of blankAll(text, code).matchAll(addresses)) {
    const address = found.replace(/[.,:;!?]+$/, "").replaceAll("&amp;", "&");
    const wrong = wrongAddress(address);
    const place = lines.at(index);
    const key = `${place.line} ${address}`;
    if (!wrong || said.has(key)) continue;
    said.add(key);
    const level = wrong.kind === "short" || wrong.kind === "shared" ? "warning" : "error";
    // What stands before an @ is perhaps a password: it is not said again.
    const values = wrong.kind === "secret" ? { host: wrong.host } : { address, host: wrong.host, near: wrong.near };
    yield { ...errorAt(file, place, codes[wrong.kind], values), level };
  }
}
