// Promise: a person is found under any spelling of the name, in any script; the answer has an address to share; finding nothing is no dead end.
import type { Page } from "@playwright/test";
import { routing, type Locale } from "@/i18n/routing";
import { firstOf, listPeople } from "./fixtures/records";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

// One man, in the spellings of his files, in capitals, with Arabic and Persian letters, vowel marks, a half space and half of the name.
const spellings = ["Raouf", "Raoof", "Rauf", "RAOUF", "mehran raouf", "raouf  mehran", "رئوف", "رؤوف", "مهران رؤوف", "مِهران رَئوف", "مهران\u200cرئوف", "raou", "مہران رؤوف", "مھران", "ﻣﻬﺮﺍﻥ"];

/** A page without scripts is finished when it is there: nothing will change while a test waits. */
const quickly = { timeout: 1000 };

async function search(page: Page, locale: Locale, name: string) {
  const t = words(locale);
  await page.goto(`/${locale}/prisoners`);
  await page.getByRole("searchbox", { name: t("PrisonersPage.q") }).fill(name);
  await page.getByRole("button", { name: t("PrisonersPage.apply"), exact: true }).click();
}

/** The people in the list below "3 people". */
function found(page: Page) {
  return page.getByRole("status").locator("+ ul").getByRole("link");
}

for (const locale of routing.locales) {
  const t = words(locale);

  test(`Mehran Raoof, and only he, is found in ${locale} under every spelling of his name`, async ({ page }) => {
    const person = firstOf((await listPeople()).filter(({ slug }) => slug === "mehran-raoof"));
    for (const spelling of spellings) {
      await search(page, locale, spelling);
      await expect.soft(page.getByRole("status"), spelling).toHaveText(t("PrisonersPage.found", { count: 1 }), quickly);
      await expect.soft(found(page), spelling).toHaveText([person.names[locale]], quickly);
      await expect.soft(page.getByRole("searchbox", { name: t("PrisonersPage.q") })).toHaveValue(spelling);
    }
  });

  test(`signs without a letter find nobody in ${locale}, and the page says why`, async ({ page }) => {
    await search(page, locale, "؟ 🕊");
    await expect(page.getByRole("status")).toHaveText(t("PrisonersPage.noLetters"));
    await expect(found(page)).toHaveCount(0);
  });

  test.describe("an address of letters that nobody can read", () => {
    test.use({ expectedNoise: /400/ });

    test(`gets a page of its own in ${locale}, from which the search is near`, async ({ page }) => {
      const answer = await page.goto(`/${locale}/prisoners?q=%E4%C7%E5%ED%CF`);
      expect(answer?.status()).toBe(400);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("NoLettersPage.title"));
      await page.getByRole("main").getByRole("link", { name: t("Nav.prisoners") }).click();
      await expect(page.getByRole("searchbox", { name: t("PrisonersPage.q") })).toHaveValue("");
    });
  });

  test(`every person is found in ${locale} by their name in every language`, async ({ page }) => {
    for (const { names, slug } of await listPeople()) {
      for (const name of Object.values(names)) {
        await page.goto(`/${locale}/prisoners?q=${encodeURIComponent(name)}`);
        await expect.soft(found(page).filter({ hasText: names[locale] }), `${name} (${slug})`).toHaveCount(1);
      }
    }
  });

  test(`filters narrow the list in ${locale}, and their address shows the same list to whoever gets it`, async ({ page, openContext }) => {
    const everyone = await listPeople();
    const free = everyone.filter(({ status }) => status?.group === "free");
    await page.goto(`/${locale}/prisoners`);
    const option = t("PrisonersPage.option", { name: t("Status.free"), count: free.length });
    await page.getByRole("combobox", { name: t("PrisonersPage.status") }).selectOption({ label: option });
    await page.getByRole("button", { name: t("PrisonersPage.apply"), exact: true }).click();
    await expect(page).toHaveURL(/[?&]status=free(&|$)/);
    await expect(page.getByRole("status")).toHaveText(t("PrisonersPage.found", { count: free.length }));
    await expect(page.getByRole("main").getByRole("strong").filter({ hasText: t("Status.free") })).toHaveCount(free.length);
    const elsewhere = await (await openContext({ javaScriptEnabled: false })).newPage();
    await elsewhere.goto(page.url());
    await expect(found(elsewhere)).toHaveText(await found(page).allInnerTexts());
    await expect(elsewhere.getByRole("combobox", { name: t("PrisonersPage.status") })).toHaveValue("free");
    await elsewhere.getByRole("link", { name: t("PrisonersPage.reset"), exact: true }).click();
    await expect(elsewhere.getByRole("status")).toHaveText(t("PrisonersPage.found", { count: everyone.length }));
  });

  test(`name, status and prison together find fewer in ${locale}, never others`, async ({ page }) => {
    await page.goto(`/${locale}/prisoners?prison=evin`);
    const held = await found(page).allInnerTexts();
    const all = (await listPeople()).length;
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThan(all);
    await page.goto(`/${locale}/prisoners?prison=evin&q=mehran&status=not-verified`);
    await expect(found(page)).toHaveAttribute("href", `/${locale}/prisoners/mehran-raoof`);
    await page.goto(`/${locale}/prisoners?prison=evin&q=mehran&status=free`);
    await expect(page.getByRole("status")).toHaveText(t("PrisonersPage.found", { count: 0 }));
    // Each question can be taken back alone, and says beforehand how many that would show.
    const asked = page.getByRole("navigation", { name: t("PrisonersPage.asked") });
    await expect(asked.getByRole("link")).toHaveCount(4);
    await asked.getByRole("link").filter({ hasText: t("PrisonersPage.asked-status") }).click();
    await expect(page).toHaveURL(`/${locale}/prisoners?q=mehran&prison=evin`);
    await expect(page.getByRole("status")).toHaveText(t("PrisonersPage.found", { count: 1 }));
  });

  test(`every choice in ${locale} shows as many as stand beside it`, async ({ page }) => {
    for (const name of ["status", "prison", "charge"] as const) {
      await page.goto(`/${locale}/prisoners`);
      const options = await page.getByRole("combobox", { name: t(`PrisonersPage.${name}`) }).getByRole("option").evaluateAll((all) =>
        all.map((option) => [option.getAttribute("value") ?? "", option.textContent ?? ""] as const).filter(([value]) => value !== ""));
      expect(options.length, name).toBeGreaterThan(1);
      for (const [value, label] of options) {
        await page.goto(`/${locale}/prisoners?${name}=${value}`);
        const count = await found(page).count();
        expect.soft(label, `${name}=${value}`).toBe(t("PrisonersPage.option", { name: label.replace(/ \([^(]*\)$/, ""), count }));
        expect.soft(count, value).toBeGreaterThan(0);
      }
    }
  });

  test(`who finds nobody in ${locale} reads what to do next, and one link shows everyone`, async ({ page }) => {
    await search(page, locale, "zzz");
    await expect(page.getByRole("status")).toHaveText(t("PrisonersPage.found", { count: 0 }));
    await expect(found(page)).toHaveCount(0);
    await page.getByRole("link", { name: t("PrisonersPage.reset"), exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/prisoners`);
    await expect(page.getByRole("status")).toHaveText(t("PrisonersPage.found", { count: (await listPeople()).length }));
  });
}
