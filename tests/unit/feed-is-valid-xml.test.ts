// A promise to subscribers: every feed is well-formed XML with all that Atom (RFC 4287) demands, whatever stands in a title.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { GET as newsFeed } from "@/app/[locale]/feed.xml/route";
import { GET as personFeed } from "@/app/[locale]/prisoners/[slug]/feed.xml/route";
import { routing } from "@/i18n/routing";
import { atomDate, claimEntries, escapeXml, feedResponse, feedXml, newestUpdate, type Feed, type FeedEntry } from "@/lib/feed";
import { findPost, listPosts } from "@/lib/posts";
import { findPrisoner, listPrisoners, type Prisoner } from "@/lib/prisoners";
import type { Claim } from "@/lib/schema/record";
import { parseXml, type Element } from "./test-site/xml";

const request = new Request("https://site.example/");
const params = <P extends object>(value: P) => ({ params: Promise.resolve(value) });
const children = ({ children: all }: Element, name: string) => all.filter((child) => child.name === name);
const text = (element: Element, name: string) => children(element, name).map((child) => child.text).join();
const links = (element: Element, rel: string) => children(element, "link").filter(({ attributes }) => attributes.rel === rel).map(({ attributes }) => attributes.href);

/** Names of children of which there is not exactly one. */
const notOnce = (element: Element, names: readonly string[]) => names.filter((name) => children(element, name).length !== 1);

function expectAtom(feed: Element) {
  expect(feed).toMatchObject({ name: "feed", attributes: { xmlns: "http://www.w3.org/2005/Atom" } });
  expect(notOnce(feed, ["id", "title", "updated", "author"])).toEqual([]);
  expect(text(children(feed, "author")[0] as Element, "name")).not.toBe("");
  expect(links(feed, "self")).toEqual([text(feed, "id")]);
  expect(links(feed, "alternate")).toHaveLength(1);
  const entries = children(feed, "entry");
  for (const entry of entries) {
    expect(notOnce(entry, ["id", "title", "updated", "published", "summary"])).toEqual([]);
    expect(text(entry, "title")).not.toBe("");
    expect(links(entry, "alternate")).toHaveLength(1);
    expect(text(entry, "id")).toMatch(/^https:\/\/site\.example\//);
    expect(routing.locales).toContain(entry.attributes["xml:lang"]);
  }
  for (const each of [feed, ...entries]) expect(text(each, "updated")).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  const ids = entries.map((entry) => text(entry, "id"));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
}

const wild = `<b>"Test" & 'Test'</b> ]]> <![CDATA[x]]> &amp; &#0; \u0000\u0008\u000b\u001f\ufffe\uffff \u{1f54a} ی\u200cک`;
const entry: FeedEntry = { id: `https://site.example/${wild}`, url: `https://site.example/?a=1&b="2"`, title: wild, summary: wild, published: "2021", updated: "2021-06", locale: "fa", image: "https://site.example/?x&y" };
const feed: Feed = { title: wild, locale: "en", selfPath: "/en/feed.xml?a&b", path: `/en/"<`, author: wild, entries: [entry], updated: "2021-06-13" };

describe("anything in a title", () => {
  it("leaves the feed well-formed and reads as it was written, without what XML cannot hold", async () => {
    // As bytes, since that is where a lone surrogate ends.
    const parsed = parseXml(await feedResponse({ ...feed, author: "\ud800" }).text());
    const expected = `<b>"Test" & 'Test'</b> ]]> <![CDATA[x]]> &amp; &#0;  \u{1f54a} ی\u200cک`;
    const [only] = children(parsed, "entry") as [Element];
    expect(text(children(parsed, "author")[0] as Element, "name")).toBe("\ufffd");
    expect([text(parsed, "title"), text(only, "title"), text(only, "summary")]).toEqual([expected, expected, expected]);
    expect(links(only, "alternate")).toEqual([entry.url]);
    expect(links(only, "enclosure")).toEqual([entry.image]);
    expect(links(parsed, "self")).toEqual(["https://site.example/en/feed.xml?a&b"]);
  });

  it.each([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"], ["'", "&apos;"], ["\u0000a\u000b", "a"], ["a\tb\nc", "a\tb\nc"], ["&lt;", "&amp;lt;"]])("%j becomes %j", (raw, escaped) => {
    expect(escapeXml(raw)).toBe(escaped);
  });

  it.each(["<a>", "<a></b>", "<a/><b/>", "<a>&</a>", "<a>&nbsp;</a>", "<a>\u0001</a>", '<a b="1" b="2"/>', "<a b=1/>", "<a><</a>", "a<b/>", "<a>]]></a>", "<a>&#0;</a>"])(
    "the reader that says so is strict: it refuses %j",
    (broken) => expect(() => parseXml(broken)).toThrow(Error),
  );
});

it.each([["2021", "2021-01-01T00:00:00Z"], ["2021-06", "2021-06-01T00:00:00Z"], ["2021-06-13", "2021-06-13T00:00:00Z"]])("%s is the moment %s", (iso, moment) => {
  expect(atomDate(iso)).toBe(moment);
  expect(Number.isNaN(Date.parse(moment))).toBe(false);
});

it("a feed without entries is a feed too, and the same on each day on which it is asked for", () => {
  const empty = parseXml(feedXml({ ...feed, entries: [], updated: newestUpdate([]) }));
  expectAtom(empty);
  expect(text(empty, "updated")).toBe("1970-01-01T00:00:00Z");
  expect(newestUpdate([entry, { ...entry, updated: "2021-05-31" }])).toBe("2021-06");
});

describe.each(routing.locales)("in %s", (locale) => {
  it("the news feed is Atom, newest first, each entry in the language of its text", async () => {
    const response = await newsFeed(request, params({ locale }));
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const parsed = parseXml(await response.text());
    expectAtom(parsed);
    const entries = children(parsed, "entry");
    expect(entries.map((each) => text(each, "title"))).toEqual(listPosts(locale).map(({ fields }) => fields.title));
    expect(entries.map((each) => each.attributes["xml:lang"])).toEqual(listPosts(locale).map((post) => post.locale));
    expect(text(parsed, "updated")).toBe(locale === "en" ? "2021-05-01T00:00:00Z" : "2021-03-05T00:00:00Z");
    expect(links(entries[0] as Element, "enclosure")).toEqual([`https://site.example/${locale}/news/${findPost("english-only", locale)?.slug}/opengraph-image`]);
  });

  it("every person's feed is Atom, newest first, each entry saying who said so", async () => {
    for (const { slug } of listPrisoners(locale)) {
      const parsed = parseXml(await (await personFeed(request, params({ locale, slug }))).text());
      expectAtom(parsed);
      expect(children(parsed, "entry").length).toBeGreaterThan(0);
      for (const each of children(parsed, "entry")) expect(text(each, "summary")).toContain(`test-agency ${locale}`);
    }
  });

  it("no two claims about a person share an id, though they be on one fact and one day", async () => {
    const person = findPrisoner("test-held", locale) as Prisoner;
    const on = "2021-06-11";
    const claims: Claim[] = [
      { fact: "status", on, value: "imprisoned", source: "first" }, { fact: "status", on, value: "on-leave", source: "second" },
      { fact: "held-at", on, prison: "test-prison", source: "first" }, { fact: "held-at", on, ward: "2A", source: "first" },
      { fact: "hearing", on, about: "one", source: "first" }, { fact: "hearing", on, about: "two", source: "first" },
      { fact: "sentence", on, value: "P1Y", source: "first" }, { fact: "sentence", on, value: "P2Y", source: "second" },
    ];
    const sources = { first: { publisher: "test-agency" }, second: { publisher: "test-agency", published: "2021-07" } };
    const entries = await claimEntries({ ...person, record: { ...person.record, claims, sources } }, locale);
    expect(entries).toHaveLength(claims.length);
    expect(entries.map(({ updated }) => updated)).toContain("2021-07");
    expectAtom(parseXml(feedXml({ ...feed, locale, entries })));
  });

  it.each<[string, Partial<Claim>, string | undefined, string | undefined]>([
    ["a session is news when it is announced", { fact: "hearing", on: "2027-01-10" }, "2026-11-02", "2026-11-02"],
    ["a session that was announced nobody knows when is news on its day", { fact: "hearing", on: "2026-11-10" }, undefined, "2026-11-10"],
    ["an arrest is news when somebody tells of it", { fact: "arrest", on: "2021-06-11" }, "2021-07", "2021-07"],
    ["a session that was announced nobody knows when is no news before its day", { fact: "hearing", on: "2027-01-10" }, undefined, undefined],
    ["an arrest is news on its day, if its source has no date", { fact: "arrest", on: "2021-06-11" }, undefined, "2021-06-11"],
  ])("%s", async (_name, claim, published, expected) => {
    const person = findPrisoner("test-held", locale) as Prisoner;
    const record = { ...person.record, claims: [{ source: "first", ...claim } as Claim], sources: { first: { publisher: "test-agency", published } } };
    expect((await claimEntries({ ...person, status: undefined, record }, locale)).map((each) => each.updated)).toEqual(expected === undefined ? [] : [expected]);
  });
});
