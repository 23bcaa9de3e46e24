// Promise: whoever reads with a screen reader, a magnifier or low sight can read every page (WCAG 2.2 AA, axe's best practices).
import { routing } from "@/i18n/routing";
import { violationsOn } from "./fixtures/axe";
import { listKinds, listPages } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

test.use({ javaScriptEnabled: true });

for (const locale of routing.locales) {
  test(`every page in ${locale} is accessible`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of await listPages(locale)) {
      await page.goto(path);
      expect.soft(await violationsOn(page), path).toEqual([]);
    }
  });

  test(`pages in ${locale} are accessible on a small dark screen`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    for (const path of [...(await listKinds(locale)), `/${locale}/prisoners?q=zzz&status=free`, `/${locale}/prisoners/nahid-taghavi?as-of=2021-09-01`]) {
      await page.goto(path);
      expect.soft(await violationsOn(page), path).toEqual([]);
    }
  });

  test.describe("at an address that is not there", () => {
    test.use({ expectedNoise: /404/ });

    test(`the page in ${locale} is accessible`, async ({ page }) => {
      await page.goto(`/${locale}/nowhere`);
      expect(await violationsOn(page)).toEqual([]);
    });
  });
}
