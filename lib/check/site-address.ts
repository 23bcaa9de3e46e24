// Does an address inside the site (`/en/news/…`) lead anywhere? The addresses are those of README and app/.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isLocale, routing } from "../../i18n/routing";
import { type Content, glossaryIds, hasSlug, isDraft, isHidden, ofKind, slugsOf } from "./content";
import { nearest } from "./did-you-mean";
import { type Document, field } from "./document";
import { asAddress } from "./meant-value";
import type { Code, Level, Value } from "./problem";

type Complaint = { level: Level; code: Code; values: Record<string, Value | undefined> };

const lists = ["", "news", "prisoners", "signers", "appeal", "videos", "contribute", "feed.xml"];
/** The kinds of which one makes a page below a list; a person is a record with a text. */
const below: Readonly<Record<string, readonly string[]>> = { news: ["News"], prisoners: ["Record", "Profile"], appeals: ["Appeal"] };
/** Pages below others that no content file makes. */
const alone = ["about/freshness", "about/data"];
/** The folders below which each term of a glossary has a page. */
const ofTerms = ["prisons", "courts", "charges", "tags"] as const;
const withoutLanguage = [
  /^\/$/, /^\/data\/(prisoners|signers)\.(json|csv)$/, /^\/data\/(news|schema)\.json$/, /^\/data\/prisoners\/[a-z0-9-]+\.json$/,
  /^\/(sitemap\.xml|robots\.txt|manifest\.webmanifest|\.well-known\/security\.txt)$/,
];

/** What is wrong with an address without a scheme, as written in `document`. */
export function* siteAddress(address: string, document: Document, content: Content): Generator<Complaint> {
  const [written = ""] = address.split(/[?#]/);
  for (const one of sitePath(address, written.replace(/(.)\/$/, "$1"), document, content)) {
    const { near } = one.values;
    // What stands behind the path is none of its mistakes.
    const isPath = typeof near === "string" && near.startsWith("/") && !/[?#]/.test(near);
    yield isPath ? { ...one, values: { ...one.values, near: near + address.slice(written.length) } } : one;
  }
}

function* sitePath(address: string, path: string, document: Document, content: Content): Generator<Complaint> {
  const [, locale = "", ...rest] = path.split("/");
  if (!path.startsWith("/")) {
    yield { level: "error", code: "internal-link.relative", values: { address, near: wholeAddress(address), start: `/${document.locale ?? "en"}/…` } };
  } else if (isLocale(locale)) {
    if (document.locale !== undefined && locale !== document.locale) {
      yield { level: "warning", code: "internal-link.other-language", values: { address, near: `/${[document.locale, ...rest].join("/")}` } };
    }
    yield* insideLanguage(address, rest, document, content);
  } else if (!withoutLanguage.some((known) => known.test(path)) && !existsSync(join(content.publicFolder, path))) {
    yield { level: "error", code: "internal-link.no-language", values: { address, near: withLanguage(address, [locale, ...rest], document, content), starts: routing.locales.map((one) => `/${one}/…`) } };
  }
}

const nowhere = (address: string, near: string | undefined, code: Code, more: Record<string, Value> = {}): Complaint => ({ level: "error", code, values: { address, near, ...more } });

function* insideLanguage(address: string, parts: readonly string[], document: Document, content: Content): Generator<Complaint> {
  const [first = "", slug, ...rest] = parts;
  const at = (...steps: (string | undefined)[]) => (steps.includes(undefined) ? undefined : `/${[document.locale ?? "en", ...steps].join("/")}`);
  if (alone.includes(parts.join("/"))) return;
  if (slug === undefined) {
    if (lists.includes(first)) return;
    const pages = slugsOf(content, "Page");
    if (pages.includes(first)) yield* draftTarget(address, ["Page"], first, document, content);
    else yield nowhere(address, at(nearest(first, [...lists, ...pages].filter(Boolean))), "internal-link.no-page", { known: [...lists.filter(Boolean), ...pages].map((one) => at(one) ?? "") });
    return;
  }
  const glossary = rest.length === 0 ? ofTerms.find((name) => name === first) : undefined;
  if (glossary !== undefined) {
    const known = glossaryIds(content, glossary);
    if (known && !known.has(slug)) yield nowhere(address, at(first, nearest(slug, known)), "internal-link.no-term", { file: `glossary/${glossary}.yml` });
    return;
  }
  const kinds = Object.hasOwn(below, first) ? below[first] : undefined;
  const isFeed = first === "prisoners" && rest.join("/") === "feed.xml";
  if (kinds === undefined) {
    yield nowhere(address, at(nearest(first, Object.keys(below)), slug, ...rest), "internal-link.no-list", { known: Object.keys(below) });
  } else if (rest.length > 0 && !isFeed) {
    yield nowhere(address, at(first, slug), "internal-link.too-deep");
  } else if (kinds.some((kind) => hasSlug(content, kind, slug))) {
    yield* draftTarget(address, kinds, slug, document, content);
  } else {
    yield nowhere(address, at(first, nearest(slug, kinds.flatMap((kind) => slugsOf(content, kind)))), "internal-link.no-document", { place: `content/${first}/${slug}/` });
  }
}

function* draftTarget(address: string, kinds: readonly string[], slug: string, document: Document, content: Content): Generator<Complaint> {
  if (kinds.includes("Record") && ofKind(content, "Record", slug).some((record) => field(record, "withdrawn") === true)) {
    yield { level: "warning", code: "internal-link.withdrawn", values: { address } };
    return;
  }
  if (isDraft(document) || !kinds.some((kind) => isHidden(content, kind, slug))) return;
  yield { level: "error", code: "internal-link.draft", values: { address } };
}

/** What was most likely meant by an address without a scheme and without a slash in front. */
function wholeAddress(address: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  return /^www\.|^[\w-]+(\.[\w-]+)*\.(?:com|org|net|info|ir|de|uk|fr|eu|us|news)(?:[/?#]|$)/i.test(address) ? asAddress(address) : undefined;
}

/** `/news/x` → `/en/news/x`, if there is such a page. */
function withLanguage(address: string, parts: readonly string[], document: Document, content: Content): string | undefined {
  if ([...insideLanguage(address, parts, document, content)].length > 0) return undefined;
  return `/${[document.locale ?? "en", ...parts].join("/")}`;
}
