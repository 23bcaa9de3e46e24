// Promise: what somebody puts into an address is shown as the letters that it is; it never becomes part of the page.
import { routing } from "@/i18n/routing";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

const attacks = [
  `"><script>alert(1)</script>`,
  `'><img src=x onerror=alert(1)>`,
  `" autofocus onfocus="alert(1)`,
  `</title></style></textarea><svg onload=alert(1)>`,
  `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `{{7*7}} \${7*7} <%= 7*7 %>`,
  `javascript:alert(1)`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
  `\u202ereversed\u2066`,
];

for (const locale of routing.locales) {
  const t = words(locale);

  // With JavaScript: only a page that could run the attack can show that it does not.
  test.describe("in a browser that runs scripts", () => {
    test.use({ javaScriptEnabled: true });

    test(`a search in ${locale} is for the letters that were typed, whatever they are`, async ({ page }) => {
      await page.goto(`/${locale}/prisoners`);
      const elements = await page.locator("*").count();
      const field = page.getByRole("searchbox", { name: t("PrisonersPage.q") });
      for (const attack of attacks) {
        const typed = encodeURIComponent(attack);
        await page.goto(`/${locale}/prisoners?q=${typed}&status=${typed}&prison=${typed}`);
        await expect.soft(field).toHaveValue(attack);
        await expect.soft(field, attack).not.toBeFocused();
        await expect.soft(page.getByRole("status"), attack).toHaveText(t("PrisonersPage.found", { count: 0 }));
        await expect.soft(page, attack).toHaveURL(/^http:\/\/127\.0\.0\.1/);
        expect.soft(await page.locator("*").count(), attack).toBeLessThan(elements);
        await expect.soft(page.locator("img, base, meta[http-equiv=refresh], [onfocus], [onerror], [onload]"), attack).toHaveCount(0);
      }
    });
  });

  test(`questions that no form asks are answered calmly in ${locale}`, async ({ page }) => {
    const odd = ["q=a&q=b", "q[]=x", "q=%00", "status=toString", "prison=__proto__", "status=free&status=died", `q=${"ر".repeat(300)}`, "utm_source=x"];
    for (const question of odd) {
      const response = await page.goto(`/${locale}/prisoners?${question}`);
      expect.soft(response?.status(), question).toBe(200);
      await expect.soft(page.getByRole("heading", { level: 1 }), question).toHaveText(t("PrisonersPage.title"));
    }
  });
}
