// Reads XML as strictly as a feed reader would: one element tree, or an error that says what is wrong and where.

export type Element = { name: string; attributes: Readonly<Record<string, string>>; children: Element[]; text: string };

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** What XML 1.0 allows at all (production 2); a lone surrogate is not among it. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const markup = /<(?:(?<declaration>\?xml [^?]*\?)|(?<close>\/)?(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/)?)>/uy;

function plain(text: string): string {
  const bare = text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    const character = name ? named[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
    if (character === undefined || forbidden.test(character)) throw new Error(`Not allowed in XML: ${whole}`);
    return character === "&" ? "\u0000" : character;
  });
  if (bare.includes("&") || text.includes("]]>")) throw new Error(`Not escaped: ${text}`);
  return bare.replaceAll("\u0000", "&");
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, plain(value)] as const);
  if (new Set(found.map(([name]) => name)).size < found.length) throw new Error(`An attribute stands twice:${text}`);
  return Object.fromEntries(found);
}

/** @throws if `xml` is not well-formed (without DTDs, comments and CDATA, which our feeds do not use). */
export function parseXml(xml: string): Element {
  const bad = forbidden.exec(xml);
  if (bad) throw new Error(`XML has no character ${JSON.stringify(bad[0])}, found at ${bad.index}`);
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  for (let at = 0; at < xml.length; ) {
    const parent = open.at(-1) as Element;
    const next = xml.indexOf("<", at);
    parent.text += plain(xml.slice(at, next < 0 ? xml.length : next));
    if (next < 0) break;
    markup.lastIndex = next;
    const { declaration, close, name = "", attributes = "", empty } = markup.exec(xml)?.groups ?? {};
    if (!declaration && !name) throw new Error(`Not a tag: ${xml.slice(next, next + 40)}`);
    if (declaration && next > 0) throw new Error("The declaration must stand first");
    if (close && (open.length < 2 || open.pop()?.name !== name)) throw new Error(`</${name}> ends nothing that is open`);
    if (name && !close) {
      const element: Element = { name, attributes: attributesOf(attributes), children: [], text: "" };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
    at = markup.lastIndex;
  }
  const [root, ...more] = document.children;
  if (!root || more.length > 0 || open.length > 1 || document.text.trim()) throw new Error("Not one element from beginning to end");
  return root;
}
