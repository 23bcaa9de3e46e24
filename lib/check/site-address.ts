// Does an address inside the site (`/en/news/…`) lead anywhere? The addresses are those of README and app/.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isLocale, routing } from "../../i18n/routing";
import { type Content, glossaryIds, hasSlug, isDraft, isHidden, ofKind, slugsOf } from "./content";
import { suggest } from "./did-you-mean";
import { type Document, field } from "./document";
import type { Level } from "./problem";

type Complaint = { level: Level; message: string; hint: string };

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
  const path = (address.split(/[?#]/)[0] ?? "").replace(/(.)\/$/, "$1");
  const [, locale = "", ...rest] = path.split("/");
  if (!path.startsWith("/")) {
    const hint = `begin with /${document.locale ?? "en"}/… inside the site, with https:// outside`;
    yield { level: "error", message: `\`${address}\` is no whole address`, hint };
  } else if (isLocale(locale)) {
    if (document.locale !== undefined && locale !== document.locale) {
      yield { level: "warning", message: `\`${address}\` leads to another language than this text's`, hint: `write /${[document.locale, ...rest].join("/")}` };
    }
    yield* insideLanguage(address, rest, document, content);
  } else if (!withoutLanguage.some((known) => known.test(path)) && !existsSync(join(content.publicFolder, path))) {
    const hint = `addresses begin with a language: ${routing.locales.map((one) => `/${one}`).join(", ")}`;
    yield { level: "error", message: `there is no \`${address}\` on the site`, hint };
  }
}

function* insideLanguage(address: string, parts: readonly string[], document: Document, content: Content): Generator<Complaint> {
  const [first = "", slug, ...rest] = parts;
  const message = `\`${address}\` leads nowhere`;
  if (alone.includes(parts.join("/"))) return;
  if (slug === undefined) {
    if (lists.includes(first)) return;
    if (hasSlug(content, "Page", first)) yield* draftTarget(address, ["Page"], first, document, content);
    else yield { level: "error", message, hint: suggest(first, [...lists, ...slugsOf(content, "Page")], "see the folders in content/pages") };
    return;
  }
  const glossary = rest.length === 0 ? ofTerms.find((name) => name === first) : undefined;
  if (glossary !== undefined) {
    const known = glossaryIds(content, glossary);
    if (known && !known.has(slug)) yield { level: "error", message, hint: suggest(slug, known, `it is not in glossary/${glossary}.yml`) };
    return;
  }
  const kinds = Object.hasOwn(below, first) ? below[first] : undefined;
  const isFeed = first === "prisoners" && rest.join("/") === "feed.xml";
  if (kinds === undefined) {
    yield { level: "error", message, hint: suggest(first, Object.keys(below), "pages stand below news, prisoners and appeals alone") };
  } else if (rest.length > 0 && !isFeed) {
    yield { level: "error", message, hint: `the page is at /${[document.locale ?? "en", first, slug].join("/")}` };
  } else if (kinds.some((kind) => hasSlug(content, kind, slug))) {
    yield* draftTarget(address, kinds, slug, document, content);
  } else {
    const known = kinds.flatMap((kind) => slugsOf(content, kind));
    yield { level: "error", message, hint: suggest(slug, known, `there is no content/${first}/${slug}`) };
  }
}

function* draftTarget(address: string, kinds: readonly string[], slug: string, document: Document, content: Content): Generator<Complaint> {
  if (kinds.includes("Record") && ofKind(content, "Record", slug).some((record) => field(record, "withdrawn") === true)) {
    yield { level: "warning", message: `\`${address}\` leads to a person whose record is withdrawn`, hint: "take the link out" };
    return;
  }
  if (isDraft(document) || !kinds.some((kind) => isHidden(content, kind, slug))) return;
  yield { level: "error", message: `\`${address}\` is a draft, and this document is published`, hint: "publish it first, or take the link out" };
}
