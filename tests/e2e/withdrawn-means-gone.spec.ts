// Promise: whoever is withdrawn is gone from the built site at once: every address of theirs says so, and their name stands nowhere.
import { routing } from "@/i18n/routing";
import { ask, askJson, changedSite, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { withdrawnSlug, withdrawnWords } from "./fixtures/withdrawn";
import { words } from "./fixtures/words";

const named = new RegExp([...withdrawnWords, withdrawnSlug].join("|"), "i");
const onChangedSite = (path: string) => ask(path, { site: changedSite() });

test("the copy of the site has the post, and the event, that name somebody withdrawn", async () => {
  const { news } = await askJson<{ news: { slug: string; prisoners: string[] }[] }>("/data/news.json", { site: changedSite() });
  expect(news.find(({ slug }) => slug === "test-post-about-withdrawn")?.prisoners).toEqual(["mehran-raoof"]);
  expect((await onChangedSite("/data/prisoners/mehran-raoof.json")).text).toContain('"test-event"');
});

test("no page, feed, list or data file of the site has the name or the address", async () => {
  const sitemap = await onChangedSite("/sitemap.xml");
  const pages = [...sitemap.text.matchAll(/<loc>(?<url>[^<]+)<\/loc>/g)].map((match) => (match.groups?.url ?? "").replace(siteUrl, ""));
  const people = (await askJson<{ prisoners: { slug: string }[] }>("/data/prisoners.json", { site: changedSite() })).prisoners.map(({ slug }) => slug);
  const files = ["/sitemap.xml", "/data/prisoners.json", "/data/prisoners.csv", "/data/news.json", "/data/signers.json", "/data/signers.csv", ...people.map((slug) => `/data/prisoners/${slug}.json`)];
  const feeds = routing.locales.flatMap((locale) => [`/${locale}/feed.xml`, ...people.map((slug) => `/${locale}/prisoners/${slug}/feed.xml`)]);
  const searches = routing.locales.flatMap((locale) => ["status=imprisoned", "status=not-verified", "q=Test"].map((query) => `/${locale}/prisoners?${query}`));
  expect(pages.length).toBeGreaterThan(60);
  expect(people.length).toBeGreaterThan(5);
  const leaks: string[] = [];
  for (const path of [...pages, ...files, ...feeds, ...searches]) {
    const { status, text } = await onChangedSite(path);
    if (status !== 200) leaks.push(`${path} answers ${status}`);
    if (named.test(text)) leaks.push(`${path} says ${named.exec(text)?.[0]}`);
  }
  expect(leaks).toEqual([]);
});

for (const locale of routing.locales) {
  test(`every address of theirs in ${locale} is gone, and says so with dignity`, async () => {
    const t = words(locale);
    const own = `/${locale}/prisoners/${withdrawnSlug}`;
    for (const path of [own, `${own}/`, `${own}?as-of=2026-05-05`, `${own}/feed.xml`, `${own}/opengraph-image`]) {
      const { status, headers, text } = await onChangedSite(path);
      expect.soft(status, path).toBe(410);
      expect.soft(headers["content-type"], path).toContain("text/html");
      expect.soft(text, path).toContain(`lang="${locale}"`);
      expect.soft(text, path).toContain(t("GonePage.title"));
      expect.soft(text.replace(own, ""), path).not.toMatch(named);
    }
  });

  test(`the search in ${locale} does not know them`, async () => {
    for (const word of [...withdrawnWords, "Test"]) {
      const { text } = await onChangedSite(`/${locale}/prisoners?q=${encodeURIComponent(word)}`);
      expect(text).toContain(words(locale)("PrisonersPage.found", { count: 0 }));
    }
  });
}

test("their data file is gone too", async () => expect((await onChangedSite(`/data/prisoners/${withdrawnSlug}.json`)).status).toBe(410));
