import type { MetadataRoute } from "next";
import { routing, type Locale } from "@/i18n/routing";
import { listAppeals } from "@/lib/appeals";
import type { Entry } from "@/lib/entries";
import { listTerms, namedGlossaries, termPath } from "@/lib/glossary";
import { listTermsNamed } from "@/lib/mentions";
import { listPages } from "@/lib/pages";
import { findPostPage, listPosts, listPostsTagged } from "@/lib/posts";
import { listPrisoners } from "@/lib/prisoners";
import { absoluteUrl, alternatesOf } from "@/lib/settings";

export const dynamic = "force-dynamic";

const lists = ["", "/news", "/prisoners", "/signers", "/videos", "/about/freshness", "/about/data"];

/** One line for each language in which a page really exists, each with the others as alternates. */
function lines(path: string, locales: readonly Locale[] = routing.locales, lastModified?: string): MetadataRoute.Sitemap {
  const languages = alternatesOf(path, locales);
  return locales.map((locale) => ({ url: absoluteUrl(`/${locale}${path}`), alternates: { languages }, ...(lastModified ? { lastModified } : {}) }));
}

function entryLines(folder: string, entries: readonly Entry<{ updated?: string; date?: string }>[]): MetadataRoute.Sitemap {
  return entries.flatMap(({ slug, locales, fields }) => lines(`${folder}/${slug}`, locales, fields.updated ?? fields.date));
}

/** The list of news goes on: its pages from the second on. */
function olderNews(): MetadataRoute.Sitemap {
  const pages = findPostPage(1, "en")?.pages ?? 1;
  return Array.from({ length: pages - 1 }, (_, i) => lines(`/news/page/${i + 2}`)).flat();
}

export default function sitemap(): MetadataRoute.Sitemap {
  const tags = listTerms("tags", "en").filter(({ id }) => listPostsTagged(id, "en").length > 0);
  return [
    ...lists.flatMap((path) => lines(path)),
    ...olderNews(),
    ...entryLines("/news", listPosts("en")),
    ...entryLines("/prisoners", listPrisoners("en")),
    ...listAppeals("en").flatMap(({ address, locales }) => lines(address, locales)),
    ...entryLines("", listPages("en")),
    ...tags.flatMap(({ id }) => lines(`/tags/${id}`)),
    ...namedGlossaries.flatMap((glossary) => listTermsNamed(glossary, "en").flatMap(({ id }) => lines(termPath(glossary, id)))),
  ];
}
