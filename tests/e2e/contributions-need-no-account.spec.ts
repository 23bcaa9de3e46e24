// Promise: anybody can hand in a text without an account and without a script: nothing typed is lost, nothing is stored, and the file that comes back is theirs.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { routing, type Locale } from "@/i18n/routing";
import { violationsOn } from "./fixtures/axe";
import { ask } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

/** No news at all: a text that says so, with one letter that Farsi writes otherwise. */
const typed = { title: "Test title", date: "۱۴۰۰/۳/۲۳", publisher: "HRANA", people: "Nahid Taghavi, Nobody Tested", summary: "A test.", text: "Words of a test.\n\nA second {paragraph}." };

async function fill(page: Page, locale: Locale, changed: Partial<typeof typed> = {}) {
  const t = words(locale);
  await page.goto(`/${locale}/contribute`);
  for (const [field, value] of Object.entries({ ...typed, ...changed })) {
    await page.getByRole("textbox", { name: t(`ContributePage.field-${field as keyof typeof typed}`), exact: true }).fill(value);
  }
  await page.getByLabel(t("ContributePage.field-language")).selectOption("en");
}

const check = (page: Page, locale: Locale) => page.getByRole("button", { name: words(locale)("ContributePage.check"), exact: true }).click();

// The form that comes back is an answer of its own (422); Chromium reports it like a missing page.
test.use({ expectedNoise: /422/ });

for (const locale of routing.locales) {
  const t = words(locale);

  test(`a text sent in ${locale} comes back checked, with the line of its mistake, everything still typed`, async ({ page }) => {
    await fill(page, locale);
    await check(page, locale);
    const result = page.getByRole("region", { name: t("ContributePage.resultTitle") });
    await expect(result).toContainText(t("ContributePage.place", { field: t("ContributePage.field-text"), line: 3 }));
    await expect(result).toContainText(t("ContributePage.newPeople", { names: "Nobody Tested" }));
    for (const [field, value] of Object.entries(typed)) await expect(page.locator(`#${field}`)).toHaveValue(value);
    expect(new URL(page.url()).search).toBe("");
  });

  test(`once mended it is shown in ${locale}, and its file can be taken away`, async ({ page }) => {
    await fill(page, locale, { text: "Words of a **test**." });
    await check(page, locale);
    await expect(page.getByRole("article").getByText("Words of a test.")).toHaveCount(1);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: t("ContributePage.download"), exact: true }).click()]);
    expect(download.suggestedFilename()).toBe("news.test-title.en.mdx");
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("title: Test title\ndate: 2021-06-13\n");
    expect(text).toContain("draft: true\n---\n\nWords of a **test**.\n");
  });

  test(`dates are read in ${locale} as people of all three languages type them, and what is no one day is asked about`, async ({ page }) => {
    for (const date of ["13 june 2021", "23 khordad 1400", "۲۳/۳/۱۴۰۰", "۲۳ خرداد\u200Cماه ۱۴۰۰", "\u200F۱۴۰۰/۳/۲۳", "١٣ حزيران ٢٠٢١"]) {
      await fill(page, locale, { date, text: "Words of a test." });
      await check(page, locale);
      await expect.soft(page.getByRole("article").locator("time"), date).toHaveAttribute("datetime", "2021-06-13");
      await expect.soft(page.locator("#date"), date).toHaveValue(date);
    }
    const field = t("ContributePage.field-date");
    for (const [date, first, second, code] of [["خرداد ۱۴۰۰", "2021-05-22", "2021-06-21", "span"], ["03/04/2021", "2021-04-03", "2021-03-04", "two-days"], ["Monday 13 June 2021", "2021-06-13", "", "weekday"]] as const) {
      await fill(page, locale, { date, text: "Words of a test." });
      await check(page, locale);
      const errors = page.getByRole("region", { name: t("ContributePage.errorsTitle") });
      await expect.soft(errors.getByRole("listitem"), date).toHaveText([t.markup(`ContributePage.error-date-${code}`, { field, first, second, ltr: (chunks) => chunks })]);
    }
  });

  test(`what is missing in ${locale} is listed on top, each line leading to its field`, async ({ page }) => {
    await page.goto(`/${locale}/contribute`);
    await check(page, locale);
    const errors = page.getByRole("region", { name: t("ContributePage.errorsTitle") });
    await expect(errors.getByRole("listitem")).toHaveCount(5);
    await errors.getByRole("link", { name: t("ContributePage.error-missing", { field: t("ContributePage.field-title") }) }).click();
    await expect(page).toHaveURL(/#title$/);
    await expect(page.locator("#title")).toHaveAttribute("aria-invalid", "true");
  });

  test(`nothing of it is stored: the next visitor of the form in ${locale} finds it empty, and so does nobody's cache`, async ({ page }) => {
    await fill(page, locale, { title: "A title that must not stay" });
    const [answer] = await Promise.all([page.waitForResponse(/contribute\/check$/), check(page, locale)]);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    for (const path of [`/${locale}/contribute`, `/${locale}/contribute?form=1`, `/${locale}/contribute/check`]) expect((await ask(path)).text).not.toContain("must not stay");
  });

  test.describe("with a browser that runs scripts", () => {
    test.use({ javaScriptEnabled: true });

    test(`the form that came back in ${locale} is accessible, and what was found has the focus`, async ({ page }) => {
      await fill(page, locale);
      await check(page, locale);
      await expect(page.getByRole("region", { name: t("ContributePage.resultTitle") })).toBeFocused();
      expect(await violationsOn(page)).toEqual([]);
      await page.locator("#title").fill("");
      await check(page, locale);
      await expect(page.getByRole("region", { name: t("ContributePage.errorsTitle") })).toBeFocused();
      expect(await violationsOn(page)).toEqual([]);
    });
  });
}
