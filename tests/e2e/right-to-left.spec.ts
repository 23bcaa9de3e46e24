// Promise: Farsi and Arabic run from right to left, the page and not only its letters; English runs from left to right.
import { directionOf, routing } from "@/i18n/routing";
import { ask, find, listPages } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

for (const locale of routing.locales) {
  const t = words(locale);
  const dir = directionOf(locale);

  test(`every page in ${locale} says that it is in ${locale} and runs ${dir}`, async () => {
    for (const path of await listPages(locale)) {
      expect.soft(find(/<html\b[^>]*>/, (await ask(path)).text), path).toBe(`<html lang="${locale}" dir="${dir}">`);
    }
  });

  test(`the header in ${locale} begins with the mark at its ${dir === "rtl" ? "right" : "left"} edge and ends with the languages`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const header = page.getByRole("banner");
    const mark = header.getByRole("link", { name: t("Site.name"), exact: true });
    await expect(mark).toBeVisible();
    const { width } = page.viewportSize() ?? { width: 0 };
    const [markBox, languagesBox] = await Promise.all([mark.boundingBox(), header.getByRole("navigation", { name: t("Nav.language") }).boundingBox()]);
    /** How far a box's edges lie from the side where reading begins, in px. */
    const fromStart = (box: { x: number; width: number } | null, edge: "start" | "end") => {
      const left = box?.x ?? Number.NaN;
      const right = left + (box?.width ?? Number.NaN);
      if (dir === "ltr") return edge === "start" ? left : right;
      return edge === "start" ? width - right : width - left;
    };
    expect(fromStart(markBox, "start")).toBeLessThan(width / 4);
    expect(fromStart(languagesBox, "end")).toBeGreaterThan((width * 3) / 4);
    expect(fromStart(markBox, "end")).toBeLessThan(fromStart(languagesBox, "start"));
  });

  test(`running text in ${locale} begins at its ${dir === "rtl" ? "right" : "left"} edge`, async ({ page }) => {
    await page.goto(`/${locale}/about`);
    const paragraph = page.getByRole("main").getByRole("paragraph").last();
    await expect(paragraph).toHaveCSS("direction", dir);
    await expect(paragraph).toHaveCSS("text-align", "start");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("direction", dir);
  });
}

for (const locale of routing.locales.filter((language) => directionOf(language) === "rtl")) {
  test(`letters of ${locale} stay joined: no letter-spacing, no slant, in the site's own font`, async ({ page }) => {
    for (const path of [`/${locale}`, `/${locale}/about`, `/${locale}/news`]) {
      await page.goto(path);
      for (const part of [page.getByRole("heading", { level: 1 }), page.getByRole("main").getByRole("paragraph").first()]) {
        await expect(part).toHaveCSS("letter-spacing", /^(normal|0px)$/);
        await expect(part).toHaveCSS("font-style", "normal");
        await expect(part).toHaveCSS("font-family", /^"?Vazirmatn/);
      }
    }
  });
}
