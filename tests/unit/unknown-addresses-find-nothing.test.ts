// A promise to readers: an address that names nothing here finds nothing, whatever it is made of, and in every language the same.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { GET as dataFile } from "@/app/data/[file]/route";
import { GET as personFile } from "@/app/data/prisoners/[file]/route";
import { generateMetadata as appealPage } from "@/app/[locale]/appeals/[slug]/page";
import { GET as newsFeed } from "@/app/[locale]/feed.xml/route";
import { generateMetadata as postPage } from "@/app/[locale]/news/[slug]/page";
import { generateMetadata as standingPage } from "@/app/[locale]/[page]/page";
import { GET as personFeed } from "@/app/[locale]/prisoners/[slug]/feed.xml/route";
import { generateMetadata as personPage } from "@/app/[locale]/prisoners/[slug]/page";
import { generateMetadata as chargePage } from "@/app/[locale]/charges/[id]/page";
import { generateMetadata as courtPage } from "@/app/[locale]/courts/[id]/page";
import { generateMetadata as prisonPage } from "@/app/[locale]/prisons/[id]/page";
import { generateMetadata as tagPage } from "@/app/[locale]/tags/[tag]/page";
import { isLocale, routing } from "@/i18n/routing";
import { findAppeal } from "@/lib/appeals";
import { findTerm, termName } from "@/lib/glossary";

const request = new Request("https://site.example/");
const params = <P extends object>(value: P) => ({ params: Promise.resolve(value) });
const notFound = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };
/** Slips, other people's paths, and what every JavaScript object has. */
const names = ["nothing", "", " ", "TRANSLATED", "translated/", "../translated", "%2e%2e", "constructor", "__proto__", "toString", "hasOwnProperty", "en.mdx"];

describe.each(names)("“%s”", (slug) => {
  it.each(routing.locales)("is no page, no feed and no topic in %s", async (locale) => {
    await expect(postPage(params({ locale, slug }))).rejects.toMatchObject(notFound);
    await expect(personPage(params({ locale, slug }))).rejects.toMatchObject(notFound);
    await expect(personFeed(request, params({ locale, slug }))).rejects.toMatchObject(notFound);
    await expect(appealPage(params({ locale, slug }))).rejects.toMatchObject(notFound);
    await expect(standingPage(params({ locale, page: slug }))).rejects.toMatchObject(notFound);
    await expect(tagPage(params({ locale, tag: slug }))).rejects.toMatchObject(notFound);
    for (const termPage of [prisonPage, courtPage, chargePage]) await expect(termPage(params({ locale, id: slug }))).rejects.toMatchObject(notFound);
    expect(findAppeal(slug, locale)).toBeUndefined();
  });

  it("is no file of open data", async () => {
    await expect(dataFile(request, params({ file: slug }))).rejects.toMatchObject(notFound);
    await expect(personFile(request, params({ file: `${slug}.json` }))).rejects.toMatchObject(notFound);
    await expect(personFile(request, params({ file: slug }))).rejects.toMatchObject(notFound);
  });

  it("is no language", async () => {
    expect(isLocale(slug)).toBe(false);
    await expect(newsFeed(request, params({ locale: slug }))).rejects.toMatchObject(notFound);
  });

  it("is no term of a glossary, and a text that uses it stops the build by its name", () => {
    expect(findTerm("prisons", slug, "en")).toBeUndefined();
    expect(() => termName("prisons", slug, "en")).toThrow(`content/glossary/prisons.yml has no "${slug}"`);
  });
});

it.each(routing.locales)("a charge that no published record names has no page in %s", async (locale) => {
  await expect(chargePage(params({ locale, id: "test-charge" }))).rejects.toMatchObject(notFound);
  expect(await prisonPage(params({ locale, id: "test-prison" }))).toMatchObject({ title: expect.stringContaining(`test-prison ${locale}`) });
});

it("what is there is found by the same means", async () => {
  for (const locale of routing.locales) {
    const found = await Promise.all([
      postPage(params({ locale, slug: "translated" })), personPage(params({ locale, slug: "test-held" })), appealPage(params({ locale, slug: "test-appeal" })),
      standingPage(params({ locale, page: "about" })), tagPage(params({ locale, tag: "test-tag" })),
    ]);
    expect(found.filter(({ title }) => !title)).toEqual([]);
  }
  expect((await personFile(request, params({ file: "test-held.json" }))).status).toBe(200);
  expect(findTerm("prisons", "test-prison", "fa")).toMatchObject({ id: "test-prison", name: "test-prison fa", about: undefined, url: undefined });
});
