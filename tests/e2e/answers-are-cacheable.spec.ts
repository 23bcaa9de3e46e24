// Promise: what has not changed is not sent again; what is sent is compressed and says how long it is; what one person asked is kept for nobody.
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { routing } from "@/i18n/routing";
import { ask, listKinds } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

const decoders: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

for (const locale of routing.locales) {
  test(`a page in ${locale} that a browser has already is not sent again`, async () => {
    for (const path of [...(await listKinds(locale)), `/${locale}/feed.xml`, `/${locale}/opengraph-image`]) {
      const { headers } = await ask(path);
      const etag = String(headers.etag);
      expect.soft(etag, path).toMatch(/^"[^"]{8,}"$/);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
        const again = await ask(path, { headers: { "If-None-Match": known } });
        expect.soft(again.status, `${path} ${known}`).toBe(304);
        expect.soft(again.body, path).toHaveLength(0);
        expect.soft(again.headers.etag, path).toBe(etag);
        expect.soft(again.headers.vary, path).toBe(headers.vary);
        expect.soft(again.headers["cache-control"], path).toBe(headers["cache-control"]);
      }
      expect.soft((await ask(path, { headers: { "If-None-Match": '"other"' } })).status, path).toBe(200);
    }
  });

  test(`a page in ${locale} comes compressed as the browser likes it, with its length`, async () => {
    for (const path of [...(await listKinds(locale)), `/${locale}/feed.xml`]) {
      const plain = await ask(path);
      expect.soft(plain.headers["content-encoding"], path).toBeUndefined();
      expect.soft(plain.headers["content-length"], path).toBe(String(plain.body.length));
      const etags = new Set([plain.headers.etag]);
      for (const [accepted, coding] of [["gzip, deflate, br, zstd", "br"], ["gzip, deflate", "gzip"], ["br;q=0, gzip;q=0.5", "gzip"]] as const) {
        const { headers, body } = await ask(path, { headers: { "Accept-Encoding": accepted } });
        expect.soft(headers["content-encoding"], `${path} ${accepted}`).toBe(coding);
        expect.soft(headers["content-length"], path).toBe(String(body.length));
        expect.soft(headers.vary, path).toMatch(/Accept-Encoding/i);
        expect.soft(decoders[coding]?.(body).equals(plain.body), path).toBe(true);
        etags.add(headers.etag);
      }
      expect.soft(etags.size, `${path} has one ETag for each coding`).toBe(3);
    }
  });

  test(`HEAD says of a page in ${locale} what GET would, and sends nothing`, async () => {
    for (const path of [...(await listKinds(locale)), `/${locale}/opengraph-image`, `/${locale}/nowhere`, `/${locale}/prisoners?q=a`]) {
      const [get, head] = [await ask(path), await ask(path, { method: "HEAD" })];
      expect.soft(head.status, path).toBe(get.status);
      expect.soft(head.body, path).toHaveLength(0);
      expect.soft({ ...head.headers, date: "" }, path).toEqual({ ...get.headers, date: "" });
    }
  });

  test(`a page in ${locale} may be kept for minutes, a question and its answer not at all`, async () => {
    for (const path of await listKinds(locale)) {
      const maxAge = Number(/^public, max-age=(?<seconds>\d+)$/.exec(String((await ask(path)).headers["cache-control"]))?.groups?.seconds);
      expect.soft(maxAge, path).toBeGreaterThan(0);
      expect.soft(maxAge, path).toBeLessThanOrEqual(3600);
    }
    for (const path of [`/${locale}/prisoners?q=raouf`, `/${locale}/prisoners?status=free`]) {
      expect.soft((await ask(path)).headers["cache-control"], path).toMatch(/\bno-store\b/);
    }
  });

  test(`marks that networks hang on a link to ${locale} get the page's own answer, not one of their own`, async () => {
    const own = await ask(`/${locale}/news`);
    const marked = await ask(`/${locale}/news?fbclid=test-mark`);
    expect(marked.status).toBe(200);
    expect(marked.headers.etag).toBe(own.headers.etag);
    expect(marked.headers["cache-control"]).toBe(own.headers["cache-control"]);
  });

  test(`fonts of ${locale} are kept for good, since their name changes with them`, async () => {
    const { text } = await ask(`/${locale}`);
    for (const font of new Set([...text.matchAll(/\/fonts\/[^")]+/g)].map(([address]) => address))) {
      const { headers } = await ask(font);
      expect.soft(headers["cache-control"], font).toBe("public, max-age=31536000, immutable");
      expect.soft(headers["content-type"], font).toBe("font/woff2");
    }
  });
}
