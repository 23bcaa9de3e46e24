// Promise: an address that is not there says so, with the right status, in the language of the address, and leads on.
import { directionOf, routing, type Locale } from "@/i18n/routing";
import { ask, find, type Reply } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

/** A whole page in `locale` that says that there is nothing here, and asks not to be listed. */
function expectNotFoundPage({ headers, text }: Reply, locale: Locale, path: string) {
  expect.soft(headers["content-type"], path).toBe("text/html; charset=utf-8");
  expect.soft(find(/<html\b[^>]*>/, text), path).toBe(`<html lang="${locale}" dir="${directionOf(locale)}">`);
  expect.soft(find(/<h1\b[^>]*>([^<]*)<\/h1>/, text), path).toBe(words(locale)("NotFoundPage.title"));
  expect.soft(find(/<meta name="robots" content="([^"]*)"/, text), path).toMatch(/noindex/);
  expect.soft(find(/localhost|127\.0\.0\.1|<script|node_modules/, text), `${path} tells nothing of the machine`).toBeUndefined();
}

const missing = [
  "/nowhere", "/news/nowhere", "/prisoners/nowhere", "/appeals/nowhere", "/tags/nowhere", "/news/page/1", "/news/page/99999", "/news/page/x", "/errors/999", "/errors/500", "/errors/404", "/errors/503?a=b", "/%65rrors/500", "/errors/letters", "/./errors/410",
  "/appeal/thanks", "/appeal/withdrawn", "/appeal/changed", "/appeal/check-mail", "/appeal/thanks?done=x", "/appeal/thanks?done=t5k3-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "/prisoners/nowhere/feed.xml", "/news/nowhere/opengraph-image", "/prisoners/constructor", "/__proto__", "/tags/toString", "/news/..%2f..%2fpackage", "/News", "/feed.xml/x",
];
const malformed = ["/%ff", "/news/%e0%80%80", "/%00", "/news/%5c..%5c", `/${"x".repeat(3000)}`];

for (const locale of routing.locales) {
  const other = locale === "en" ? "fa" : "en";

  test(`addresses below /${locale} that are not there are 404 in ${locale}, whatever the browser's language`, async () => {
    for (const path of missing.map((rest) => `/${locale}${rest}`)) {
      const reply = await ask(path, { headers: { "Accept-Language": other } });
      expect.soft(reply.status, path).toBe(404);
      expectNotFoundPage(reply, locale, path);
    }
  });

  test(`addresses below /${locale} that are malformed are 400 in ${locale}`, async () => {
    for (const path of malformed.map((rest) => `/${locale}${rest}`)) {
      const reply = await ask(path, { headers: { "Accept-Language": other } });
      expect.soft(reply.status, path).toBe(400);
      expectNotFoundPage(reply, locale, path.slice(0, 60));
    }
  });

  test(`addresses outside of any language are refused in the browser's language, ${locale}`, async () => {
    const refused: Record<string, number> = {
      "/xx": 404, "/xx/news": 404, "/de/prisoners/mehran-raoof": 404, "/EN/news": 404, "/nowhere": 404, "/wp-login.php": 404, "/.env": 404, "/.git/config": 404,
      "/data/nowhere.json": 404, "/data/prisoners/nowhere.json": 404, "/data/constructor": 404, "/data/%73ignatures.json": 404, "/%64ata/news.json": 404, "/xx/../data/news.json": 404, "/./data/prisoners.csv": 404, "/_next/x": 404, "/_next/static/chunks/main.js": 404,
      "/_next/image?url=%2Ficon-192.png&w=64&q=75": 404, "/_next/data/x/en.json": 404, "//evil.example": 400, "//evil.example/%2e%2e": 400, "/%ff": 400, "/\\evil.example": 400,
    };
    for (const [path, status] of Object.entries(refused)) {
      const reply = await ask(path, { headers: { "Accept-Language": locale } });
      expect.soft(reply.status, path).toBe(status);
      expect.soft(reply.headers.location, path).toBeUndefined();
      expectNotFoundPage(reply, locale, path);
    }
  });

  test(`an address in ${locale} that took its sentence's signs along leads where it was meant`, async () => {
    for (const path of [`/${locale}`, `/${locale}/news`, `/${locale}/prisoners/nahid-taghavi`, `/${locale}/prisoners/nahid-taghavi/feed.xml`, "/data/prisoners.json", "/robots.txt"]) {
      for (const signs of ["%D8%8C", ".", "%c2%bb", ")", "%D8%9F", "%E2%80%8F", "%D8%8C%E2%80%8F?utm_source=mail", "%E2%80%A6", "%20and", "%D8"]) {
        const { status, headers } = await ask(path + signs);
        expect.soft([path + signs, status, headers.location]).toEqual([path + signs, 308, path]);
      }
    }
    for (const path of [`//${locale}`, `/${locale}/`, `//${locale}//`]) expect.soft(await ask(path)).toMatchObject({ status: 308, headers: { location: `/${locale}` } });
    for (const path of [`/${locale}//news`, `/${locale}/news/`, `//${locale}/news`]) expect.soft(await ask(path)).toMatchObject({ status: 308, headers: { location: `/${locale}/news` } });
  });

  test(`no address in ${locale} leads to another host`, async () => {
    for (const path of [`/${locale}//evil.example`, `/${locale}/news/`, `/${locale}/`, `/${locale}/%2f%2fevil.example`, `/${locale}/..//evil.example`]) {
      const { status, headers } = await ask(path);
      expect.soft([301, 302, 307, 308, 400, 404], path).toContain(status);
      expect.soft(headers.location ?? "/", path).toMatch(/^\/(?![/\\])/);
    }
  });

  test.describe("in a browser", () => {
    test.use({ expectedNoise: /404/ });

    test(`the page in ${locale} leads on to the home page, the prisoners and the news`, async ({ page }) => {
      const t = words(locale);
      for (const [name, path] of [[t("NotFoundPage.home"), ""], [t("Nav.prisoners"), "/prisoners"], [t("Nav.news"), "/news"]] as const) {
        await page.goto(`/${locale}/nowhere`);
        await expect(page).toHaveTitle(new RegExp(t("NotFoundPage.title")));
        await page.getByRole("main").getByRole("link", { name, exact: true }).click();
        await expect(page).toHaveURL(`/${locale}${path}`);
      }
    });
  });
}
