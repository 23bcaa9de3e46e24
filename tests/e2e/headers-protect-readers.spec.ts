// Promise: every kind of answer carries the headers by which browsers protect its reader, and a page runs nothing that was typed into it.
import { routing } from "@/i18n/routing";
import { signOn } from "./fixtures/sign";
import { ask, site } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

const kinds = ["/en", "/fa/appeal", "/ar/appeal/yours?t=test", "/en/nowhere", "/data/prisoners.json", "/data/prisoners.csv", "/en/opengraph-image", "/robots.txt", "/icon.svg", "/fa/feed.xml"];

test("transport, type, referrer, framing and what a page may load (ASVS 5.0, 3.4)", async () => {
  for (const path of kinds) {
    const { headers } = await ask(path);
    expect.soft(headers["strict-transport-security"], path).toMatch(/max-age=(?:[3-9]\d{7}|\d{9,}); includeSubDomains/);
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(headers["referrer-policy"], path).toBe("strict-origin");
    expect.soft(headers["x-frame-options"], path).toBe("DENY");
    expect.soft(headers["content-security-policy"], path).toMatch(/^default-src 'none'/);
    expect.soft(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect.soft(headers["content-security-policy"], path).not.toMatch(/unsafe/);
    expect.soft(headers["content-type"], path).toMatch(/^(?:text|application|image)\/[\w.+-]+/);
  }
});

for (const locale of routing.locales) test(`in ${locale}: a form that comes back is as well protected, and what was typed into it stays text`, async () => {
  const typed = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const { status, text, headers } = await signOn(site(), { name: typed, email: typed, country: typed, shown: typed }, locale);
  expect(status).toBe(422);
  expect([headers.get("x-content-type-options"), headers.get("x-frame-options"), headers.get("cache-control")]).toEqual(["nosniff", "DENY", "private, no-store"]);
  expect(text).toContain(words(locale)("SignPage.error-name-letters"));
  expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img");
  expect(text).not.toMatch(/<script>alert|<img src=x/);
});

test("a table is a file to save, and says what it is (ASVS 5.0, 3.2.1)", async () => {
  const { headers } = await ask("/data/prisoners.csv");
  expect([headers["content-type"], headers["content-disposition"]]).toEqual(["text/csv; charset=utf-8; header=present", 'attachment; filename="prisoners.csv"']);
});
