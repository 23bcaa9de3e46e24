// Promise: who has set their device to dark gets a dark page, as easy to read as the light one.
import { routing } from "@/i18n/routing";
import { lowContrastInRunningTextOn, lowContrastOn } from "./fixtures/axe";
import { ask, listKinds, listPages } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

/** How light a colour is, from 0 to 255. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.use({ javaScriptEnabled: true });

for (const locale of routing.locales) {
  test(`pages in ${locale} are light by day and dark by night`, async ({ page }) => {
    for (const path of await listKinds(locale)) {
      const [paper, ink] = [page.locator("html"), page.getByRole("main")];
      const colors = async () => [
        await paper.evaluate((element) => getComputedStyle(element).backgroundColor),
        await ink.evaluate((element) => getComputedStyle(element).color),
      ];
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      const [lightPaper = "", lightInk = ""] = await colors();
      await page.emulateMedia({ colorScheme: "dark" });
      const [darkPaper = "", darkInk = ""] = await colors();
      expect.soft(lightness(lightPaper), path).toBeGreaterThan(200);
      expect.soft(lightness(lightInk), path).toBeLessThan(60);
      expect.soft(lightness(darkPaper), path).toBeLessThan(60);
      expect.soft(lightness(darkInk), path).toBeGreaterThan(200);
    }
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`no text in ${locale} is too faint in the ${colorScheme} colours, and running text is stronger still`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      for (const path of await listKinds(locale)) {
        await page.goto(path);
        expect.soft(await lowContrastOn(page), path).toEqual([]);
        expect.soft(await lowContrastInRunningTextOn(page), path).toEqual([]);
      }
    });
  }

  test(`the browser's own frame takes the colour of the page in ${locale}`, async () => {
    for (const path of await listPages(locale)) {
      const { text } = await ask(path);
      const colors = [...text.matchAll(/<meta name="theme-color" content="(#[0-9a-f]{6})" media="\(prefers-color-scheme: (\w+)\)"/g)];
      expect.soft(colors.map(([, , scheme]) => scheme), path).toEqual(["light", "dark"]);
      expect.soft(new Set(colors.map(([, color]) => color)).size, path).toBe(2);
    }
  });
}
