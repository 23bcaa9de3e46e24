// Promise: search engines and messengers are told what each page is, in its language, with addresses that work from anywhere.
import { routing, type Locale } from "@/i18n/routing";
import { headOf, type Head } from "./fixtures/head";
import { ask, find, listKinds, listPages, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

const openGraphLocales: Record<Locale, string> = { en: "en_GB", fa: "fa_IR", ar: "ar_AR" };

const canonicalLink = /<link rel="canonical" href="([^"]*)"/;

/** The types of JSON-LD that a page of this kind owes. */
function typesFor(path: string): string[] {
  if (/^\/\w+$/.test(path)) return ["Organization"];
  if (/^\/\w+\/news\/[^/]+$/.test(path)) return ["NewsArticle", "BreadcrumbList"];
  if (/^\/\w+\/prisoners\/./.test(path)) return ["Person", "BreadcrumbList"];
  if (/^\/\w+\/(appeal|prisons\/|courts\/|charges\/)/.test(path)) return ["BreadcrumbList"];
  return [];
}

for (const locale of routing.locales) {
  test.describe(`in ${locale}`, () => {
    // One worker reads all pages once for the tests below.
    test.describe.configure({ mode: "default" });
    const heads = new Map<string, Head>();

    test.beforeAll(async ({ browser, baseURL }) => {
      const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
      for (const path of await listPages(locale)) {
        await page.goto(path);
        heads.set(path, await headOf(page));
      }
      await page.close();
    });

    test("every page has one heading, one title and a description, and no two pages share them", () => {
      const titles = [...heads.values()].flatMap((head) => head.titles);
      const descriptions = [...heads.values()].map(({ tags }) => tags.description);
      for (const [path, { headings, titles: own, tags }] of heads) {
        expect.soft(headings, path).toBe(1);
        expect.soft(own, path).toHaveLength(1);
        expect.soft(own[0], path).toContain(words(locale)("Site.name"));
        expect.soft(tags.description?.length, path).toBeGreaterThan(20);
      }
      expect.soft(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
      expect.soft(descriptions.filter((description, i) => descriptions.indexOf(description) !== i)).toEqual([]);
    });

    test("every page names its own address, and the same page in each language that exists", async () => {
      const listed = new Set((await Promise.all(routing.locales.map(listPages))).flat());
      for (const [path, { canonical, languages, feeds }] of heads) {
        const inLanguages = routing.locales.map((language) => [language, `/${language}${path.slice(3)}`] as const).filter(([, address]) => listed.has(address));
        expect.soft(canonical, path).toBe(siteUrl + path);
        expect.soft(languages, path).toEqual(Object.fromEntries(inLanguages.map(([language, address]) => [language, siteUrl + address])));
        expect.soft(feeds, path).toContain(`${siteUrl}/${locale}/feed.xml`);
      }
    });

    test("every page can be previewed: title, text, image with its size and a description of it", () => {
      for (const [path, { tags, titles }] of heads) {
        expect.soft(titles[0], path).toContain(tags["og:title"]);
        expect.soft(tags, path).toMatchObject({
          "og:title": expect.stringMatching(/\S{2}/), "og:description": tags.description, "og:url": siteUrl + path,
          "og:site_name": words(locale)("Site.name"), "og:locale": openGraphLocales[locale], "og:type": expect.stringMatching(/^(website|article)$/),
          "og:image": expect.stringMatching(new RegExp(`^${siteUrl}/${locale}(/.*)?/opengraph-image$`)), "og:image:type": "image/jpeg",
          "og:image:width": "1200", "og:image:height": "630", "og:image:alt": expect.stringMatching(/\S.{10}/),
          "twitter:card": "summary_large_image", "twitter:title": tags["og:title"], "twitter:description": tags.description,
          "twitter:image": tags["og:image"], "twitter:image:alt": tags["og:image:alt"],
        });
      }
    });

    test("other languages of a page are named to previews", async () => {
      const listed = new Set((await Promise.all(routing.locales.map(listPages))).flat());
      for (const [path, { tags }] of heads) {
        const others = routing.locales.filter((language) => language !== locale && listed.has(`/${language}${path.slice(3)}`));
        expect.soft((tags["og:locale:alternate"] ?? "").split(" ").filter(Boolean), path).toEqual(others.map((language) => openGraphLocales[language]));
      }
    });

    test("what a preview needs stands in the first 30 kB of the page, and the length of the page is said", async () => {
      for (const path of heads.keys()) {
        const { body, headers } = await ask(path);
        const start = body.subarray(0, 30_000).toString("utf8");
        for (const tag of ["og:title", "og:description", "og:url", "og:image", "og:image:width", "og:image:height", "og:image:type", "og:image:alt", "og:locale", "twitter:card", "twitter:image", "twitter:image:alt"]) {
          expect.soft(start.includes(`="${tag}"`), `${path}: ${tag}`).toBe(true);
        }
        expect.soft(headers["content-length"], path).toBe(String(body.length));
      }
    });

    test("the description of an image is its own page's, in the page's language", () => {
      const described = [...heads].filter(([path]) => new RegExp(`^/${locale}/(news|prisoners)/(?!page/)[^/]+$`).test(path));
      const alts = described.map(([, { tags }]) => tags["og:image:alt"] ?? "");
      expect(described.length).toBeGreaterThan(10);
      expect(new Set(alts).size).toBe(alts.length);
      const script = locale === "en" ? /[A-Za-z]{3}/ : /[\u0600-\u06FF]{3}/;
      expect(alts.filter((alt) => !script.test(alt))).toEqual([]);
    });

    test("posts say when they were published", () => {
      const posts = [...heads].filter(([path]) => new RegExp(`^/${locale}/news/[^/]+$`).test(path));
      expect(posts.length).toBeGreaterThan(0);
      for (const [path, { tags, data }] of posts) {
        expect.soft(tags, path).toMatchObject({ "og:type": "article", "article:published_time": expect.stringMatching(/^\d{4}-\d\d-\d\d/) });
        expect.soft(data.find((item) => item["@type"] === "NewsArticle"), path).toMatchObject({
          headline: tags["og:title"], datePublished: tags["article:published_time"], image: tags["og:image"], url: tags["og:url"], inLanguage: locale,
        });
      }
    });

    test("JSON-LD is of the right types and names this site by its own address", () => {
      for (const [path, { data }] of heads) {
        expect.soft(data.map((item) => item["@type"]).toSorted(), path).toEqual(typesFor(path).toSorted());
        expect.soft(data.filter((item) => item["@context"] !== "https://schema.org"), path).toEqual([]);
        const addresses = JSON.stringify(data).match(/"(?:url|item|image|logo|@id)":"[^"]*"/g) ?? [];
        expect.soft(addresses.filter((address) => !address.includes(`:"${siteUrl}/`)), path).toEqual([]);
      }
    });

    test("a text that stands at two addresses names one of them as its own", async ({ page }) => {
      await page.goto(`/${locale}/appeal`);
      const { canonical } = await headOf(page);
      const second = await ask(`/${locale}/appeals/freedom-for-all`);
      expect(find(canonicalLink, second.text)).toBe(canonical);
    });

    test("the answer to a search is no page of its own", async () => {
      const { text } = await ask(`/${locale}/prisoners?q=raouf`);
      expect(find(canonicalLink, text)).toBe(`${siteUrl}/${locale}/prisoners`);
    });

    test("no page tells where it was made", async () => {
      for (const path of [...(await listKinds(locale)), `/${locale}/nowhere`]) {
        const { text } = await ask(path);
        expect.soft(find(/https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)[^"<\s]*/, text), path).toBeUndefined();
      }
    });
  });
}
