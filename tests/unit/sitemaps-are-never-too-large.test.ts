// A promise to search engines: no sitemap is larger than they take, and together the parts name every page once.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { GET as part } from "@/app/sitemaps/[file]/route";
import { GET as whole } from "@/app/sitemap.xml/route";
import { warmUp } from "@/lib/delivery/warm-up";
import { listSitemapLines } from "@/lib/sitemap";
import { sitemapFiles, sitemapIndex } from "@/lib/sitemap-xml";
import { parseXml } from "./test-site/xml";

const line = (address: string) => ({ url: address, alternates: { languages: { en: address, fa: `${address}?a&b` } }, lastModified: "2026-01-02" });
const many = Array.from({ length: 95 }, (_, index) => line(`https://site.example/en/test-${index}`));
const addressesIn = (xml: string) => (parseXml(xml).children).map(({ children }) => children.find(({ name }) => name === "loc")?.text);

describe("parts of a sitemap", () => {
  it.each([
    ["by addresses", { addresses: 10, bytes: 1e6 }, 10], ["by bytes", { addresses: 1000, bytes: 3000 }, 8], ["one by one, where a line alone is too long", { addresses: 1000, bytes: 10 }, 95], ["not at all", { addresses: 95, bytes: 1e6 }, 1],
  ])("are cut %s", (_how, limits, least) => {
    const files = sitemapFiles(many, limits);
    expect(files.flatMap(addressesIn)).toEqual(many.map(({ url }) => url));
    expect(files.length).toBeGreaterThanOrEqual(least);
    for (const xml of files.filter(() => limits.bytes > 10)) {
      expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(limits.bytes);
      expect(addressesIn(xml).length).toBeLessThanOrEqual(limits.addresses);
    }
  });

  it("keep to the protocol's own limits", () => {
    const [first = "", ...others] = sitemapFiles(Array.from({ length: 50_001 }, () => line("https://site.example/en")));
    expect(others).toHaveLength(1);
    expect(first.match(/<url>/g)).toHaveLength(50_000);
    const long = line(`https://site.example/${"a".repeat(10_000)}`);
    expect(Math.max(...sitemapFiles(Array.from({ length: 3000 }, () => long)).map((xml) => Buffer.byteLength(xml)))).toBeLessThanOrEqual(50 * 2 ** 20);
  });

  it("are named by an index", () => {
    expect(addressesIn(sitemapIndex(["https://site.example/sitemaps/1.xml", "https://site.example/sitemaps/2.xml"]))).toEqual(["https://site.example/sitemaps/1.xml", "https://site.example/sitemaps/2.xml"]);
  });

  it("say the day and the other languages, escaped", () => {
    const [xml = ""] = sitemapFiles([line("https://site.example/en")]);
    expect(parseXml(xml).children[0]?.children.map(({ name, text, attributes }) => [name, text.trim() || attributes["href"]])).toEqual([
      ["loc", "https://site.example/en"], ["xhtml:link", "https://site.example/en"], ["xhtml:link", "https://site.example/en?a&b"], ["lastmod", "2026-01-02"],
    ]);
  });
});

describe("this site, being small", () => {
  it("has one file with every page", async () => {
    const response = whole();
    expect(response.headers.get("content-type")).toMatch(/^application\/xml/);
    expect(addressesIn(await response.text())).toEqual(listSitemapLines().map(({ url }) => url));
  });

  it.each(["1.xml", "0.xml", "x.xml"])("has no part %s", async (file) => {
    await expect(part(new Request("https://site.example"), { params: Promise.resolve({ file }) })).rejects.toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/);
  });

  it("names the lists and the newest posts first: a server that starts warms these", () => {
    const paths = listSitemapLines().map(({ url }) => new URL(url).pathname);
    expect(paths.slice(0, 2)).toEqual(["/en", "/fa"]);
    expect(paths.findIndex((path) => path.includes("/news/page/"))).toBeGreaterThan(paths.findLastIndex((path) => /^\/\w+\/news\/[^/]+$/.test(path)));
  });
});

it("a server that starts finds its pages through an index too", async () => {
  const asked: string[] = [];
  const answers: Record<string, string> = { "/sitemap.xml": sitemapIndex(["https://site.example/sitemaps/1.xml"]), "/sitemaps/1.xml": sitemapFiles([line("https://site.example/en/first")])[0] ?? "" };
  const ask = (address: string) => {
    asked.push(address);
    return Promise.resolve({ status: 200, headers: {}, body: Buffer.from(answers[address] ?? "") });
  };
  await warmUp({ ask }, "http://127.0.0.1:1");
  expect(asked).toEqual(["/sitemap.xml", "/sitemaps/1.xml"]);
});
