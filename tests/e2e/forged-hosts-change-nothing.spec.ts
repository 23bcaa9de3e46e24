// Promise: whoever forges Host or X-Forwarded-* headers sees the same pages as everybody, and leaves nothing behind for others.
import { routing } from "@/i18n/routing";
import { ask, find, listKinds, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

const forgeries: Record<string, Record<string, string>> = {
  Host: { Host: "evil.example" },
  "X-Forwarded-Host": { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "X-Forwarded-Port": "8443" },
  Forwarded: { Forwarded: "host=evil.example;proto=https", "X-Original-URL": "/evil.example", "X-Rewrite-URL": "/evil.example", Origin: "https://evil.example", Referer: "https://evil.example/" },
  "Next's own": { "X-Invoke-Path": "/evil.example", "X-Matched-Path": "/evil.example", "X-Middleware-Subrequest": "proxy:proxy:proxy:proxy:proxy", "X-Nextjs-Data": "1", RSC: "1", "Next-Router-Prefetch": "1", "Next-Url": "/evil.example" },
};

for (const locale of routing.locales) {
  test(`forged headers change no page in ${locale}`, async () => {
    for (const path of [...(await listKinds(locale)), `/${locale}/feed.xml`, `/${locale}/nowhere`]) {
      // A question makes the site render anew: an answer kept from before would prove nothing.
      const address = `${path}?fresh=1`;
      const plain = await ask(address);
      for (const [name, headers] of Object.entries(forgeries)) {
        const forged = await ask(address, { headers });
        expect.soft(forged.status, `${name} ${path}`).toBe(plain.status);
        expect.soft(forged.headers["content-type"], `${name} ${path}`).toBe(plain.headers["content-type"]);
        expect.soft(forged.text.includes("evil.example"), `${name} shows on ${path}`).toBe(false);
        expect.soft(forged.text === plain.text, `${name} ${path} is the same page`).toBe(true);
      }
    }
  });

  test(`a whole address in the first line, of this site or of another, changes no page in ${locale}`, async () => {
    for (const path of [...(await listKinds(locale)), `/${locale}/feed.xml`, `/${locale}/nowhere`]) {
      const plain = await ask(path);
      for (const origin of ["http://127.0.0.1", siteUrl, "http://evil.example", "HTTPS://EVIL.EXAMPLE:8443"]) {
        // Without its question as it is with it: one is kept, one is rendered anew.
        for (const whole of [`${origin}${path}`, `${origin}${path}?fresh=1`]) {
          const forged = await ask(whole);
          expect.soft([forged.status, forged.text === plain.text], whole).toEqual([plain.status, true]);
          expect.soft(/evil\.example/i.test(forged.text + JSON.stringify(forged.headers)), whole).toBe(false);
        }
      }
    }
    expect((await ask("http://evil.example", { headers: { "Accept-Language": locale } })).headers.location).toBe(`/${locale}`);
  });

  test(`forged headers are forgotten before the next reader of ${locale} comes`, async () => {
    for (const path of await listKinds(locale)) {
      await ask(path, { headers: Object.assign({}, ...Object.values(forgeries)) as Record<string, string> });
      expect.soft((await ask(path)).text.includes("evil.example"), path).toBe(false);
    }
  });

  for (const [name, headers] of Object.entries(forgeries)) {
    test(`a forged ${name} does not lead a reader of ${locale} astray`, async () => {
      const { status, headers: answered } = await ask("/", { headers: { ...headers, "Accept-Language": locale } });
      expect(status).toBe(307);
      expect(answered.location).toBe(`/${locale}`);
      expect(JSON.stringify(answered)).not.toContain("evil.example");
    });
  }
}

test("robots.txt, the sitemap and the manifest name the site by its own address only", async () => {
  for (const path of ["/robots.txt", "/sitemap.xml", "/manifest.webmanifest", "/data/prisoners.json"]) {
    const { text } = await ask(`${path}?fresh=1`, { headers: { ...forgeries.Host, ...forgeries["X-Forwarded-Host"] } });
    expect.soft(find(/evil\.example|localhost|127\.0\.0\.1/, text), path).toBeUndefined();
  }
  expect((await ask("/robots.txt")).text).toContain(`${siteUrl}/sitemap.xml`);
});
