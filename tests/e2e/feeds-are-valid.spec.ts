// Promise: any feed reader can follow the news in each language, and the record of one person (Atom, RFC 4287).
import { routing } from "@/i18n/routing";
import { firstOf, listPeople, listPosts } from "./fixtures/records";
import { ask, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

type Parts = Record<string, string[]>;
type Feed = { root: string; problems: number; parts: Parts; language: string | null; entries: { parts: Parts; links: string[] }[]; links: string[] };

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

/** Runs in the browser, whose XML parser is strict. */
function readFeed(xml: string): Feed {
  const atom = "http://www.w3.org/2005/Atom";
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const partsOf = (element: Element) => {
    const parts: Record<string, string[]> = {};
    for (const child of element.children) if (child.namespaceURI === atom) (parts[child.localName] ??= []).push(child.textContent ?? "");
    return parts;
  };
  const linksOf = (element: Element) => [...element.children].filter(({ localName }) => localName === "link").map((link) => `${link.getAttribute("rel")} ${link.getAttribute("href")}`);
  const feed = document.documentElement;
  return {
    root: `${feed.namespaceURI} ${feed.localName}`,
    problems: document.getElementsByTagName("parsererror").length,
    parts: partsOf(feed),
    language: feed.getAttribute("xml:lang"),
    links: linksOf(feed),
    entries: [...feed.getElementsByTagNameNS(atom, "entry")].map((entry) => ({ parts: partsOf(entry), links: linksOf(entry) })),
  };
}

test.use({ javaScriptEnabled: true });

for (const locale of routing.locales) {
  test(`the feeds in ${locale} are Atom with all that Atom demands`, async ({ page }) => {
    const people = (await listPeople()).map(({ slug }) => `/${locale}/prisoners/${slug}`);
    for (const path of [`/${locale}`, ...people]) {
      const { status, headers, text } = await ask(`${path}/feed.xml`);
      const feed = await page.evaluate(readFeed, text);
      expect.soft(status, path).toBe(200);
      expect.soft(headers["content-type"], path).toBe("application/atom+xml; charset=utf-8");
      expect.soft(feed, path).toMatchObject({ root: "http://www.w3.org/2005/Atom feed", problems: 0, language: locale });
      expect.soft(feed.parts, path).toMatchObject({ id: [expect.stringContaining(siteUrl)], title: [expect.stringMatching(/\S/)], updated: [expect.stringMatching(rfc3339)], author: [expect.stringMatching(/\S/)] });
      expect.soft(feed.links, path).toContain(`self ${siteUrl}${path}/feed.xml`);
      expect.soft(feed.entries.length, path).toBeGreaterThan(0);
      for (const { parts } of feed.entries) {
        expect.soft(parts, path).toMatchObject({
          id: [expect.stringContaining(siteUrl)], title: [expect.stringMatching(/\S/)], updated: [expect.stringMatching(rfc3339)], summary: [expect.stringMatching(/\S/)],
        });
      }
      const ids = feed.entries.flatMap(({ parts }) => parts.id ?? []);
      expect.soft(ids.filter((id, i) => ids.indexOf(id) !== i), path).toEqual([]);
      const newest = feed.entries.flatMap(({ parts }) => parts.updated ?? []).toSorted().at(-1);
      expect.soft(feed.parts.updated, path).toEqual([newest]);
    }
  });

  test(`the news feed in ${locale} has every post under its own title and address`, async ({ page }) => {
    const posts = await listPosts();
    const { entries } = await page.evaluate(readFeed, (await ask(`/${locale}/feed.xml`)).text);
    expect(entries.flatMap(({ parts }) => parts.title ?? [])).toEqual(posts.map(({ texts }) => texts[locale].title));
    expect(entries.map(({ links }) => links[0])).toEqual(posts.map(({ slug }) => `alternate ${siteUrl}/${locale}/news/${slug}`));
  });

  test(`the pages in ${locale} offer their feeds to readers and to programs`, async ({ page }) => {
    const t = words(locale);
    const person = firstOf(await listPeople());
    await page.goto(`/${locale}/prisoners/${person.slug}`);
    await expect(page.getByRole("contentinfo").getByRole("link", { name: t("Nav.feed"), exact: true })).toHaveAttribute("href", `/${locale}/feed.xml`);
    await expect(page.getByRole("main").getByRole("link", { name: t("PrisonerPage.follow"), exact: true })).toHaveAttribute("href", `/${locale}/prisoners/${person.slug}/feed.xml`);
    await expect(page.locator('link[rel=alternate][type="application/atom+xml"]')).toHaveAttribute("href", `${siteUrl}/${locale}/feed.xml`);
  });
}
