// Every page of the site for search engines: one line for each language in which a page really exists, each with the others as alternates.
import { routing, type Locale } from "@/i18n/routing";
import { listAppeals } from "./appeals";
import type { Entry } from "./entries";
import { listTerms, namedGlossaries, termPath } from "./glossary";
import { listTermsNamed } from "./mentions";
import { listPages } from "./pages";
import { findPostPage, listPosts, listPostsTagged } from "./posts";
import { listPrisoners } from "./prisoners";
import { absoluteUrl, alternatesOf } from "./settings";
import type { SitemapLine } from "./sitemap-xml";

const lists = ["", "/news", "/prisoners", "/signers", "/videos", "/contribute", "/about/freshness", "/about/data"];

function lines(path: string, locales: readonly Locale[] = routing.locales, lastModified?: string): SitemapLine[] {
  const languages = alternatesOf(path, locales);
  return locales.map((locale) => ({ url: absoluteUrl(`/${locale}${path}`), alternates: { languages }, ...(lastModified ? { lastModified } : {}) }));
}

function entryLines(folder: string, entries: readonly Entry<{ updated?: string; date?: string }>[]): SitemapLine[] {
  return entries.flatMap(({ slug, locales, fields }) => lines(`${folder}/${slug}`, locales, fields.updated ?? fields.date));
}

/** The list of news goes on: its pages from the second on. */
function olderNews(): SitemapLine[] {
  const pages = findPostPage(1, "en")?.pages ?? 1;
  return Array.from({ length: pages - 1 }, (_, i) => lines(`/news/page/${i + 2}`)).flat();
}

/** All lines: the lists first, then posts, newest first, and what else there is. */
export function listSitemapLines(): SitemapLine[] {
  const tags = listTerms("tags", "en").filter(({ id }) => listPostsTagged(id, "en").length > 0);
  return [
    ...lists.flatMap((path) => lines(path)),
    ...entryLines("/news", listPosts("en")),
    ...entryLines("/prisoners", listPrisoners("en")),
    ...listAppeals("en").flatMap(({ address, locales }) => lines(address, locales)),
    ...entryLines("", listPages("en")),
    ...tags.flatMap(({ id }) => lines(`/tags/${id}`)),
    ...namedGlossaries.flatMap((glossary) => listTermsNamed(glossary, "en").flatMap(({ id }) => lines(termPath(glossary, id)))),
    ...olderNews(),
  ];
}
