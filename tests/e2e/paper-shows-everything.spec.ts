// Promise: a printed page holds the whole text, folded parts too, in ink on paper, with the addresses of its sources and without menus.
import { routing } from "@/i18n/routing";
import { listKinds } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

for (const locale of routing.locales) {
  const t = words(locale);

  test(`the printed news in ${locale} hold every post's full text`, async ({ page }) => {
    await page.goto(`/${locale}/news`);
    const posts = page.getByRole("article");
    const folded = posts.getByRole("group");
    expect(await folded.count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    for (const fullText of await folded.all()) {
      const written = await fullText.locator("p").count();
      expect.soft(written).toBeGreaterThan(0);
      await expect.soft(fullText.getByRole("paragraph"), "paragraphs that can be seen").toHaveCount(written, { timeout: 500 });
    }
  });

  test(`a printed page in ${locale} has no menus, no form and no share links, and keeps its text`, async ({ page }) => {
    for (const path of await listKinds(locale)) {
      await page.emulateMedia({ media: "screen" });
      await page.goto(path);
      const [heading, paragraphs] = [page.getByRole("heading", { level: 1 }), page.getByRole("article").getByRole("paragraph")];
      const count = await paragraphs.count();
      await page.emulateMedia({ media: "print" });
      await expect.soft(heading, path).toBeVisible();
      await expect.soft(page.getByRole("navigation"), path).toHaveCount(0);
      await expect.soft(page.getByRole("search"), path).toHaveCount(0);
      await expect.soft(page.getByRole("heading", { name: t("Share.title"), exact: true }), path).toHaveCount(0);
      expect.soft(await paragraphs.count(), path).toBeGreaterThanOrEqual(count);
    }
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`a printed page in ${locale} is dark ink on white, also where the screen is ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ media: "print", colorScheme });
      for (const path of [`/${locale}`, `/${locale}/prisoners/mehran-raoof`, `/${locale}/news`]) {
        await page.goto(path);
        await expect.soft(page.locator("html"), path).toHaveCSS("background-color", "rgb(255, 255, 255)");
        await expect.soft(page.getByRole("main"), path).toHaveCSS("color", "rgb(0, 0, 0)");
      }
    });
  }

  test(`a printed record in ${locale} shows its sources' addresses`, async ({ page }) => {
    await page.goto(`/${locale}/prisoners/mehran-raoof`);
    await page.emulateMedia({ media: "print" });
    const addresses = page.getByRole("region", { name: t("PrisonerPage.sources"), exact: true }).getByRole("link");
    await expect(addresses.first()).toBeVisible();
    const printed = await addresses.first().evaluate((link) => getComputedStyle(link, "::after").content);
    // A browser tells the rule and not its outcome: the words are those of the link's own address.
    expect(printed).toMatch(/https:\/\/|attr\(href\)/);
  });
}
