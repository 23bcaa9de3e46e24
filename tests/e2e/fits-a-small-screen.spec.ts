// Promise: nobody scrolls sideways, neither on a screen of 320 px nor at 200 % zoom, and nothing is lost there.
import type { Page } from "@playwright/test";
import { routing } from "@/i18n/routing";
import { listKinds, listPages } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

/** Opens every folded text, so that it is measured too, and says how much wider than the window the page is. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
  });
}

/** Every word that can be seen, and every box with words that does not show all of them. */
function legible(page: Page): Promise<{ words: string; cut: string[] }> {
  return page.evaluate(() => {
    const isHiddenOnPurpose = (element: Element) => element.getBoundingClientRect().width <= 1;
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (element) =>
        getComputedStyle(element).overflow !== "visible" && !isHiddenOnPurpose(element) && element.innerText &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1),
    );
    return { words: document.body.innerText.replace(/\s+/g, " "), cut: cut.map((element) => element.outerHTML.slice(0, 200)) };
  });
}

for (const locale of routing.locales) {
  test(`no page in ${locale} scrolls sideways at 320 px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [...(await listPages(locale)), `/${locale}/prisoners?q=${"x".repeat(200)}&prison=${"y".repeat(200)}`, `/${locale}/prisoners/nahid-taghavi?as-of=2021-09-01`]) {
      await page.goto(path);
      expect.soft(await overflowOf(page), path).toBeLessThanOrEqual(0);
    }
  });

  test(`at 200 % zoom nothing is lost in ${locale}`, async ({ page, openContext }) => {
    test.setTimeout(120_000);
    // A window of 1280×800 at 200 % is one of 640×400 whose pixels are twice as fine.
    const zoomed = await (await openContext({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, javaScriptEnabled: false })).newPage();
    for (const path of await listKinds(locale)) {
      await Promise.all([page.goto(path), zoomed.goto(path)]);
      const [whole, larger] = [await legible(page), await legible(zoomed)];
      expect.soft(larger.words, path).toBe(whole.words);
      expect.soft(larger.cut, path).toEqual([]);
      expect.soft(await overflowOf(zoomed), path).toBeLessThanOrEqual(0);
    }
  });

  test(`with letters of twice the size nothing is lost in ${locale}`, async ({ page, context }) => {
    test.setTimeout(120_000);
    const browserSettings = await context.newCDPSession(page);
    for (const path of await listKinds(locale)) {
      await browserSettings.send("Page.setFontSizes", { fontSizes: { standard: 16 } });
      await page.goto(path);
      const usual = await legible(page);
      await browserSettings.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
      await page.reload();
      const larger = await legible(page);
      await expect.soft(page.getByRole("main"), path).toHaveCSS("font-size", "32px");
      expect.soft(larger.words, path).toBe(usual.words);
      expect.soft(larger.cut, path).toEqual([]);
      expect.soft(await overflowOf(page), path).toBeLessThanOrEqual(0);
    }
  });
}
