// Promise: whoever has no mouse reaches and works everything, always sees where they are, and skips the menus with one key.
import type { Page } from "@playwright/test";
import { routing } from "@/i18n/routing";
import { listKinds } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

type Focus = { what: string; seen: boolean; marked: boolean };

/** What has the focus, whether it lies open to view, and whether an outline marks it. */
function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const [x, y] = [Math.max(left, 0) + Math.min(width, 8) / 2, Math.max(top, 0) + Math.min(height, 8) / 2];
    const onTop = element.getClientRects().length > 1 ? element : document.elementFromPoint(x, y);
    const seen = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight && onTop !== null && (element.contains(onTop) || onTop.contains(element));
    return { what: element.outerHTML.slice(0, 120), seen, marked: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 };
  });
}

for (const locale of routing.locales) {
  const t = words(locale);

  test(`the first key press on a page in ${locale} offers to skip to the content, the next does it`, async ({ page }) => {
    for (const path of await listKinds(locale)) {
      await page.goto(path);
      const skip = page.getByRole("link", { name: t("Site.skipToContent"), exact: true });
      await expect.soft(skip, path).not.toBeInViewport();
      await page.keyboard.press("Tab");
      await expect.soft(skip, path).toBeFocused();
      await expect.soft(skip, path).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect.soft(page.getByRole("main"), path).toBeFocused();
      await page.keyboard.press("Tab");
      await expect.soft(page.getByRole("main").locator(":focus"), `${path}: the next stop is in the content`).toHaveCount(1);
    }
  });

  test(`the focus is always seen, and passes everything that can be worked, in ${locale}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const path of [`/${locale}`, `/${locale}/news`, `/${locale}/prisoners?q=a`, `/${locale}/prisoners/mehran-raoof`]) {
      await page.goto(path);
      const stops = await page.locator("a[href], button, input, select, summary").filter({ visible: true }).count();
      for (let stop = 0; stop < stops; stop++) {
        await page.keyboard.press("Tab");
        expect.soft(await focused(page), `${path}, stop ${stop + 1}`).toMatchObject({ what: expect.stringMatching(/^<(a|button|input|select|summary)\b/), seen: true, marked: true });
      }
      await page.keyboard.press("Tab");
      expect.soft((await focused(page)).what, `${path} ends after ${stops} stops`).toMatch(/^<(body|html|a href="#content")/);
    }
  });

  for (const key of ["Enter", "Space"]) {
    test(`${key} opens and closes the full text of a post in ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}/news`);
      const post = page.getByRole("article").filter({ has: page.getByText(t("NewsPage.showFullText"), { exact: true }) }).first();
      const fullText = post.getByRole("group").getByRole("paragraph");
      await post.getByText(t("NewsPage.showFullText"), { exact: true }).focus();
      await expect(fullText).toHaveCount(0);
      await page.keyboard.press(key);
      await expect(fullText.first()).toBeVisible();
      await page.keyboard.press(key);
      await expect(fullText).toHaveCount(0);
    });
  }

  test(`somebody is searched for in ${locale} with keys only`, async ({ page }) => {
    await page.goto(`/${locale}/prisoners`);
    await page.getByRole("searchbox", { name: t("PrisonersPage.q") }).focus();
    await page.keyboard.type("raouf");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("combobox", { name: t("PrisonersPage.status") })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("combobox", { name: t("PrisonersPage.prison") })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("combobox", { name: t("PrisonersPage.charge") })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: t("PrisonersPage.apply"), exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/[?&]q=raouf(&|$)/);
    await expect(page.getByRole("status")).toHaveText(t("PrisonersPage.found", { count: 1 }));
  });
}
