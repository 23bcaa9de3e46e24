// A promise to editors: `draft: true` hides a document everywhere, until it is taken out; `withdrawn: true` hides a person for good.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { GET as dataFile } from "@/app/data/[file]/route";
import { GET as personFile } from "@/app/data/prisoners/[file]/route";
import { GET as newsFeed } from "@/app/[locale]/feed.xml/route";
import AppealImage from "@/app/[locale]/appeals/[slug]/opengraph-image";
import { generateMetadata as appealPage } from "@/app/[locale]/appeals/[slug]/page";
import PostImage from "@/app/[locale]/news/[slug]/opengraph-image";
import { generateMetadata as postPage } from "@/app/[locale]/news/[slug]/page";
import { generateMetadata as standingPage } from "@/app/[locale]/[page]/page";
import { GET as personFeed } from "@/app/[locale]/prisoners/[slug]/feed.xml/route";
import PersonImage from "@/app/[locale]/prisoners/[slug]/opengraph-image";
import { generateMetadata as personPage } from "@/app/[locale]/prisoners/[slug]/page";
import { listSitemapLines } from "@/lib/sitemap";
import { routing, type Locale } from "@/i18n/routing";
import { listAppeals } from "@/lib/appeals";
import { homeCard } from "@/lib/cards";
import { listDocuments } from "@/lib/documents";
import { listPages } from "@/lib/pages";
import { findPost, listPosts, listPostsAbout, listPostsTagged } from "@/lib/posts";
import { listPrisoners } from "@/lib/prisoners";
import { newsSchema } from "@/lib/schema/documents";
import { listSigners } from "@/lib/signers";
import { listVideos } from "@/lib/videos";
import { isGone } from "@/lib/withdrawn";
import { hiddenWord } from "./test-site/content";

const { locales } = routing;
const request = new Request("https://site.example/");
const params = <P extends object>(value: P) => ({ params: Promise.resolve(value) });
const notFound = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };
/** Where `text` shows the words or the address of a draft, with some of what stands around it. */
const words = new RegExp(`.{0,60}${hiddenWord}.{0,20}`, "g");
const addresses = /.{0,40}(?:draft-(?:original|alone|record|profile|appeal|tag)|test-withdrawn|hidden-event).{0,20}/g;
const leaks = (text: string) => [words, addresses].flatMap((pattern) => text.match(pattern) ?? []);
const dataFiles = ["prisoners.json", "prisoners.csv", "signers.json", "signers.csv", "news.json"];

it("there are drafts to hide in the test content", () => {
  const drafts = listDocuments("News", newsSchema).filter(({ fields }) => fields.draft);
  expect(drafts.map(({ slug, locale }) => `${slug}/${locale}`).sort()).toEqual(["draft-alone/ar", "draft-original/en", "draft-translation/fa"]);
});

describe.each(locales)("in %s", (locale: Locale) => {
  it.each([
    ["posts", () => listPosts(locale)],
    ["posts about somebody", () => listPostsAbout("test-held", locale)],
    ["posts with a tag", () => listPostsTagged("test-tag", locale)],
    ["prisoners", () => listPrisoners(locale)],
    ["appeals", () => listAppeals(locale)],
    ["videos", () => listVideos("instagram", locale)],
    ["pages", () => listPages(locale)],
    ["signers", () => listSigners("test-appeal")],
  ])("no list of %s has a draft", (_name, list) => {
    const found = list();
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found).match(words) ?? []).toEqual([]);
  });

  it("the news feed has no draft", async () => {
    const xml = await (await newsFeed(request, params({ locale }))).text();
    expect(xml.match(/<entry/g)?.length).toBe(listPosts(locale).length);
    expect(leaks(xml)).toEqual([]);
  });

  it.each(["draft-original", "draft-alone"])("there is no page and no image of the post %s", async (slug) => {
    await expect(postPage(params({ locale, slug }))).rejects.toMatchObject(notFound);
    await expect(PostImage(params({ locale, slug }))).rejects.toMatchObject(notFound);
  });

  it.each(["test-draft-record", "test-draft-profile", "test-withdrawn"])("there is no page, no image and no feed of the person %s", async (slug) => {
    await expect(personPage(params({ locale, slug }))).rejects.toMatchObject(notFound);
    await expect(PersonImage(params({ locale, slug }))).rejects.toMatchObject(notFound);
    await expect(personFeed(request, params({ locale, slug }))).rejects.toMatchObject(notFound);
  });

  it("there is no page and no image of a draft appeal, and no draft standing page", async () => {
    await expect(appealPage(params({ locale, slug: "test-draft-appeal" }))).rejects.toMatchObject(notFound);
    await expect(AppealImage(params({ locale, slug: "test-draft-appeal" }))).rejects.toMatchObject(notFound);
    await expect(standingPage(params({ locale, page: "hidden-page" }))).rejects.toMatchObject(notFound);
  });

  it("the home page's share image names no draft", async () => {
    const card = JSON.stringify(await homeCard(locale));
    expect(card).toContain("Demand of Test appeal!");
    expect(leaks(card)).toEqual([]);
  });
});

it("a draft translation hides only itself: its readers get the original", () => {
  expect(findPost("draft-translation", "fa")).toMatchObject({ locale: "en", locales: ["en"], notices: ["fallback"] });
});

it("a post names nobody whose record or profile is a draft, or withdrawn", () => {
  for (const locale of locales) {
    expect(findPost("translated", locale)?.people.map(({ slug }) => slug)).toEqual(["test-held"]);
  }
});

it("the sitemap has no draft, and no tag that only drafts carry", () => {
  const listed = listSitemapLines().map(({ url }) => new URL(url).pathname);
  expect(listed).toContain("/en/news/english-only");
  expect(listed).toContain("/en/tags/test-tag");
  expect(listed.flatMap(leaks)).toEqual([]);
  expect(listed.filter((address) => address.includes("hidden"))).toEqual([]);
  expect(listed).not.toContain("/fa/news/draft-translation");
});

it.each(dataFiles)("the open data file %s has no draft", async (file) => {
  const text = await (await dataFile(request, params({ file }))).text();
  expect(text).toContain("test-");
  expect(leaks(text)).toEqual([]);
});

it.each(["test-draft-record", "test-draft-profile", "test-withdrawn"])("there is no open data about %s", async (slug) => {
  await expect(personFile(request, params({ file: `${slug}.json` }))).rejects.toMatchObject(notFound);
});

describe("what was withdrawn is gone, in the words of HTTP", () => {
  it.each([
    "/en/prisoners/test-withdrawn", "/fa/prisoners/test-withdrawn/", "/ar/prisoners/test-withdrawn?as-of=2021-01-01", "/en/prisoners/test-withdrawn/feed.xml",
    "/en/prisoners/test-withdrawn/opengraph-image", "/en/prisoners/test-withdrawn/opengraph-image?hash", "/data/prisoners/test-withdrawn.json", "/en/prisoners/test%2Dwithdrawn",
  ])("%s", (address) => expect(isGone(address)).toBe(true));

  it.each([
    "/en/prisoners/test-held", "/en/prisoners/test-draft-record", "/en/prisoners/nobody", "/en/prisoners", "/en/prisoners?q=test-withdrawn", "/data/prisoners.json", "/en/news/test-withdrawn", "/en",
  ])("but not %s", (address) => expect(isGone(address)).toBe(false));
});
