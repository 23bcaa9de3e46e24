// Promise: who changes the language stays on the page; each language is named in itself, and the present one is marked.
import { directionOf, routing, type Locale } from "@/i18n/routing";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

const ownNames: Record<Locale, string> = { en: "English", fa: "فارسی", ar: "العربية" };
const places = { post: "/news/they-never-should-have-been-arrested", profile: "/prisoners/mehran-raoof", page: "/how-we-verify", home: "" };

for (const locale of routing.locales) {
  for (const [place, path] of Object.entries(places)) {
    test(`from a ${place} in ${locale} to the same ${place} in the other languages and back`, async ({ page }) => {
      for (const other of routing.locales.filter((language) => language !== locale)) {
        await page.goto(`/${locale}${path}`);
        const heading = await page.getByRole("heading", { level: 1 }).innerText();
        await page.getByRole("navigation", { name: words(locale)("Nav.language") }).getByRole("link", { name: ownNames[other], exact: true }).click();
        await expect(page).toHaveURL(`/${other}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(heading);
        await expect(page.getByRole("main")).toHaveCSS("direction", directionOf(other));
        await page.getByRole("navigation", { name: words(other)("Nav.language") }).getByRole("link", { name: ownNames[locale], exact: true }).click();
        await expect(page).toHaveURL(`/${locale}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      }
    });
  }

  test(`each language is named in itself in ${locale}, and ${locale} is marked as the present one`, async ({ page }) => {
    await page.goto(`/${locale}/news`);
    const languages = page.getByRole("navigation", { name: words(locale)("Nav.language") }).getByRole("link");
    await expect(languages).toHaveText(Object.values(ownNames));
    for (const language of routing.locales) {
      const link = languages.filter({ hasText: ownNames[language] });
      await expect(link).toHaveAttribute("lang", language);
      await expect(link).toHaveAttribute("hreflang", language);
    }
    await expect(page.getByRole("navigation", { name: words(locale)("Nav.language") }).getByRole("link", { name: ownNames[locale] })).toHaveAttribute("aria-current", "true");
  });
}
