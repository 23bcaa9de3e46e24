// Promise: robots, browsers and security researchers find what they look for at the usual addresses.
import { routing } from "@/i18n/routing";
import { ask, askJson, listPages, siteDay, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

type Manifest = { name: string; icons: { src: string; type: string; sizes: string }[] };

/** Width and height of a PNG, from its first chunk. */
function pngSize(file: Buffer): string {
  return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}

test("robots.txt lets everybody in and names the sitemap", async () => {
  const { status, headers, text } = await ask("/robots.txt");
  expect(status).toBe(200);
  expect(headers["content-type"]).toMatch(/^text\/plain/);
  expect(text).toMatch(/^User-Agent: \*\s+Allow: \/$/im);
  expect(text).not.toMatch(/Disallow: \S/i);
  expect(text).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
});

test("there is an icon where browsers look that ask no page", async () => {
  const { status, headers, body } = await ask("/favicon.ico");
  expect([status, headers["content-type"]]).toEqual([200, "image/x-icon"]);
  expect(pngSize(body.subarray(22))).toBe("32x32");
});

for (const locale of routing.locales) {
  test(`the sitemap names every page in ${locale} once, each with the languages that it is in`, async () => {
    const { headers, text } = await ask("/sitemap.xml");
    const entries = [...text.matchAll(/<url>\s*<loc>(?<url>[^<]+)<\/loc>(?<rest>[\s\S]*?)<\/url>/g)].map(({ groups }) => ({ url: groups?.url ?? "", rest: groups?.rest ?? "" }));
    const urls = entries.map(({ url }) => url);
    expect(headers["content-type"]).toMatch(/^application\/xml/);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => !url.startsWith(`${siteUrl}/`))).toEqual([]);
    for (const path of await listPages(locale)) {
      const entry = entries.find(({ url }) => url === siteUrl + path);
      const alternates = [...(entry?.rest ?? "").matchAll(/<xhtml:link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)].map(([, language, url]) => `${language} ${url}`);
      const expected = routing.locales.map((language) => `${language} ${siteUrl}/${language}${path.slice(3)}`).filter((line) => urls.includes(line.slice(3)));
      expect.soft(alternates, path).toEqual(expected);
      expect.soft((await ask(path)).status, path).toBe(200);
    }
  });

  test(`pages in ${locale} name an icon, an icon for home screens and the manifest, and each is there`, async () => {
    const { text } = await ask(`/${locale}`);
    for (const rel of ["icon", "apple-touch-icon", "manifest"]) {
      const address = new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(text)?.[1] ?? "";
      const { status, headers } = await ask(address);
      expect.soft(status, `${rel} ${address}`).toBe(200);
      expect.soft(headers["content-type"], rel).toMatch(/^image\/(svg\+xml|png)|^application\/manifest\+json/);
    }
  });
}

test("the manifest names icons that are there, in the sizes that it says", async () => {
  const { name, icons } = await askJson<Manifest>("/manifest.webmanifest");
  expect(name.length).toBeGreaterThan(3);
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  for (const { src, type, sizes } of icons) {
    const { status, headers, body } = await ask(src);
    expect.soft(status, src).toBe(200);
    expect.soft(headers["content-type"], src).toBe(type);
    expect.soft(type === "image/png" ? pngSize(body) : "any", src).toBe(sizes);
  }
});

test("security.txt names whom to tell about a weakness, and until when that holds (RFC 9116)", async () => {
  const { status, headers, text } = await ask("/.well-known/security.txt");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(text).toMatch(/^Contact: (https|mailto):\S+$/m);
  expect(text).toContain(`Canonical: ${siteUrl}/.well-known/security.txt`);
  const expires = /^Expires: (?<day>\S+)$/m.exec(text)?.groups?.day ?? "";
  expect(expires > siteDay).toBe(true);
});
