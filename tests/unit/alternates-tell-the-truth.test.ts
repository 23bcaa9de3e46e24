// A promise to search engines and readers: nothing claims a language in which it does not exist, and all places agree on the address of the original.
import "./test-site/enter";
import type { Metadata } from "next";
import { describe, expect, it } from "vitest";
import { generateMetadata as appealMetadata } from "@/app/[locale]/appeals/[slug]/page";
import { generateMetadata as currentAppealMetadata } from "@/app/[locale]/appeal/page";
import { generateMetadata as homeMetadata } from "@/app/[locale]/page";
import { generateMetadata as newsMetadata } from "@/app/[locale]/news/page";
import { generateMetadata as postMetadata } from "@/app/[locale]/news/[slug]/page";
import { generateMetadata as personMetadata } from "@/app/[locale]/prisoners/[slug]/page";
import { generateMetadata as standingMetadata } from "@/app/[locale]/[page]/page";
import { listSitemapLines } from "@/lib/sitemap";
import { routing, type Locale } from "@/i18n/routing";
import { newsData } from "@/lib/open-data/news";
import { prisonersData } from "@/lib/open-data/prisoners";
import { findPost, listPosts } from "@/lib/posts";
import { postData } from "@/lib/structured-data";

const site = "https://site.example";
const params = <P extends object>(value: P) => ({ params: Promise.resolve(value) });
const address = (locale: Locale, path: string) => `${site}/${locale}${path}`;
const languages = (locales: readonly Locale[], path: string) => Object.fromEntries(locales.map((locale) => [locale, address(locale, path)]));

/** Documents of the test content, and the languages in which each exists; the first is the original. */
const documents: [string, Locale[], (locale: Locale) => Promise<Metadata>][] = [
  ["/news/english-only", ["en"], (locale) => postMetadata(params({ locale, slug: "english-only" }))],
  ["/news/farsi-only", ["fa"], (locale) => postMetadata(params({ locale, slug: "farsi-only" }))],
  ["/news/translated", ["en", "fa", "ar"], (locale) => postMetadata(params({ locale, slug: "translated" }))],
  ["/news/farsi-original", ["fa", "en"], (locale) => postMetadata(params({ locale, slug: "farsi-original" }))],
  ["/news/draft-translation", ["en"], (locale) => postMetadata(params({ locale, slug: "draft-translation" }))],
  ["/prisoners/test-held", ["en", "fa"], (locale) => personMetadata(params({ locale, slug: "test-held" }))],
  ["/prisoners/test-free", ["fa"], (locale) => personMetadata(params({ locale, slug: "test-free" }))],
  ["/appeals/test-old-appeal", ["fa"], (locale) => appealMetadata(params({ locale, slug: "test-old-appeal" }))],
  ["/appeal", ["en"], (locale) => currentAppealMetadata(params({ locale }))],
  ["/about", ["en"], (locale) => standingMetadata(params({ locale, page: "about" }))],
  ["/news", ["en", "fa", "ar"], (locale) => newsMetadata(params({ locale }))],
  ["", ["en", "fa", "ar"], (locale) => homeMetadata(params({ locale }))],
];
const openGraphTags: Record<Locale, string> = { en: "en_GB", fa: "fa_IR", ar: "ar_AR" };

describe.each(documents)("the page “%s”, which exists in %j", (path, existing, metadataIn) => {
  describe.each(routing.locales)("opened in %s", (locale) => {
    const written = existing.includes(locale) ? locale : (existing[0] ?? "en");

    it("has its canonical address in a language in which it exists: the reader's, else the original's", async () => {
      const { alternates, openGraph } = await metadataIn(locale);
      expect(alternates?.canonical).toBe(address(written, path));
      expect(openGraph?.url).toBe(address(written, path));
    });

    it("names as alternates the languages in which it exists, and no other", async () => {
      const { alternates, openGraph } = await metadataIn(locale);
      expect(alternates?.languages).toEqual(languages(existing, path));
      expect(openGraph?.locale).toBe(openGraphTags[written]);
      expect([openGraph?.alternateLocale].flat().sort()).toEqual(existing.filter((l) => l !== written).map((l) => openGraphTags[l]).sort());
    });
  });

  it("stands in the sitemap once for each language in which it exists, with the others beside it", () => {
    const lines = listSitemapLines().filter(({ url }) => routing.locales.some((locale) => url === address(locale, path)));
    expect(lines.map(({ url }) => url).sort()).toEqual(existing.map((locale) => address(locale, path)).sort());
    for (const { alternates } of lines) expect(alternates?.languages).toEqual(languages(existing, path));
  });
});

it.each(routing.locales)("the current appeal in %s is one page, at whichever of its two addresses it is opened", async (locale) => {
  const opened = await appealMetadata(params({ locale, slug: "test-appeal" }));
  expect(opened.alternates).toEqual((await currentAppealMetadata(params({ locale }))).alternates);
});

describe("every line of the sitemap", () => {
  const lines = listSitemapLines();

  it("stands there once", () => {
    expect(lines.length).toBeGreaterThan(50);
    expect(new Set(lines.map(({ url }) => url)).size).toBe(lines.length);
  });

  it("names itself among its alternates, and these are lines too, which name it in turn", () => {
    const byAddress = new Map(lines.map((line) => [line.url, line]));
    for (const { url, alternates } of lines) {
      const others = Object.values(alternates?.languages ?? {}).map(String);
      expect(others).toContain(url);
      for (const other of others) expect(Object.values(byAddress.get(other)?.alternates?.languages ?? {})).toContain(url);
    }
  });

  it("has the day of its last change where the document has one", () => {
    const changed = (path: string) => lines.find(({ url }) => url === address("en", path))?.lastModified;
    expect(changed("/news/outdated")).toBe("2021-05-01");
    expect(changed("/news/english-only")).toBe("2021-03-05");
  });
});

describe("open data", () => {
  it("gives each post in the languages in which it exists, with that text and that address", () => {
    for (const { slug, original, texts } of newsData().news) {
      const post = findPost(slug, "en");
      expect(Object.keys(texts)).toEqual(post?.locales);
      expect(texts[original]?.translation).toBeUndefined();
      for (const locale of post?.locales ?? []) {
        expect(texts[locale]).toMatchObject({ title: findPost(slug, locale)?.fields.title, address: address(locale, `/news/${slug}`) });
      }
    }
  });

  it("gives each person the addresses of the profiles that exist", () => {
    const given = Object.fromEntries(prisonersData().prisoners.map(({ slug, addresses }) => [slug, Object.keys(addresses)]));
    expect(given).toEqual({ "test-held": ["en", "fa"], "test-free": ["fa"], "test-no-status": ["en"] });
  });
});

it.each(routing.locales)("structured data in %s points to a page in the language that it states", (locale) => {
  for (const post of listPosts(locale)) {
    expect(postData(post, locale, "Test Site")).toMatchObject({ inLanguage: post.locale, url: address(post.locale, `/news/${post.slug}`) });
  }
});
