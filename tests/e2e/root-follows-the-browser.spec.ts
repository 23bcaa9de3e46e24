// Promise: the bare address leads to the reader's language, by what the browser asks for, and remembers nothing.
import { routing, type Locale } from "@/i18n/routing";
import { ask } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

const browsers: Record<Locale, { language: string; header: string[] }> = {
  fa: { language: "fa-IR", header: ["fa-IR,fa;q=0.9,en;q=0.8", "fa", "de;q=0.9,fa;q=0.8", "FA-ir", "fa_IR", "prs-AF,ps;q=0.9", "per", "en;q=0.2,fas;q=0.4", "en;q=0,*"] },
  ar: { language: "ar-EG", header: ["ar-EG,ar;q=0.9,en;q=0.8", "ar", "tr,ar-SY;q=0.7", "ar-IQ", "arz", "ara;q=0.1", "fa;q=0,ar;q=0.1", `${"de-CH,".repeat(60)}ar;q=0.1`] },
  en: { language: "de", header: ["de", "en-US,en;q=0.9,fa;q=0.5", "", "*", "../../evil", "x".repeat(3000)] },
};

for (const locale of routing.locales) {
  test(`a browser in ${browsers[locale].language} is led to /${locale}`, async ({ openContext }) => {
    const page = await (await openContext({ locale: browsers[locale].language, javaScriptEnabled: false })).newPage();
    await page.goto("/");
    await expect(page).toHaveURL(`/${locale}`);
  });

  for (const header of browsers[locale].header) {
    test(`"Accept-Language: ${header.slice(0, 30)}" leads to /${locale}`, async () => {
      const { status, headers } = await ask("/", { headers: { "Accept-Language": header } });
      expect(status).toBe(307);
      expect(headers.location).toBe(`/${locale}`);
      expect(headers.vary).toMatch(/Accept-Language/i);
      expect(headers["set-cookie"]).toBeUndefined();
    });
  }

  test(`a question after the bare address does not keep a reader from /${locale}`, async () => {
    const { status, headers } = await ask("/?from=elsewhere", { headers: { "Accept-Language": locale } });
    expect(status).toBe(307);
    expect(headers.location).toMatch(new RegExp(`^/${locale}(\\?|$)`));
    expect(headers.vary).toMatch(/Accept-Language/i);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  test(`a cookie from elsewhere does not decide on the language when the browser asks for ${locale}`, async () => {
    const { headers } = await ask("/", { headers: { "Accept-Language": locale, Cookie: "NEXT_LOCALE=ar; locale=fa" } });
    expect(headers.location).toBe(`/${locale}`);
  });
}
