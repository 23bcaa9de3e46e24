// Promise: what somebody quotes can be looked up as they read it: each revision of a record has an address, says its day, and hides what came later.
import { routing } from "@/i18n/routing";
import { headOf } from "./fixtures/head";
import { ask, siteDay, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

const person = "nahid-taghavi";
/** After the verdict of August 2021 was reported, before anything later was. */
const then = "2021-09-01";

for (const locale of routing.locales) {
  const t = words(locale);
  const path = `/${locale}/prisoners/${person}`;

  test(`a record in ${locale} says how to cite this very revision, as text and as files`, async ({ page }) => {
    await page.goto(path);
    const cite = page.getByRole("region", { name: t("Cite.heading") });
    const address = `${siteUrl}${path}?as-of=${siteDay}`;
    await expect(cite).toContainText(address);
    await expect(cite.getByText(address).first()).toHaveCSS("user-select", "all");
    for (const name of ["BibTeX", "CSL-JSON"]) {
      await cite.getByText(name, { exact: true }).click();
      const link = cite.getByRole("link", { name: t("Cite.download", { file: name }) });
      const file = await ask((await link.getAttribute("href")) ?? "");
      expect(file.status).toBe(200);
      expect(file.headers["content-disposition"]).toMatch(new RegExp(`^attachment; filename="${person}\\.(bib|json)"$`));
      expect(file.text).toContain(address);
      await expect(cite.locator("pre").filter({ hasText: address }).nth(name === "BibTeX" ? 0 : 1)).toHaveText(file.text.trim());
    }
  });

  test(`a record in ${locale} as it was known on a day says so, hides what came later, and leads to now`, async ({ page }) => {
    await page.goto(`${path}?as-of=${then}`);
    const note = page.getByRole("note").filter({ hasText: t("Revision.explained") });
    await expect(note.getByRole("time")).toHaveAttribute("datetime", then);
    const dates = await page.getByRole("region", { name: t("PrisonerPage.sources"), exact: true }).getByRole("time").evaluateAll((all) => all.map((each) => each.getAttribute("datetime") ?? ""));
    expect(dates.length).toBeGreaterThan(2);
    expect(dates.filter((date) => date > then)).toEqual([]);
    await expect(page.getByRole("region", { name: t("Cite.heading") })).toContainText(`${siteUrl}${path}?as-of=${then}`);
    await expect(page.getByRole("region", { name: t("PrisonerPage.status"), exact: true })).not.toContainText(t("Status.free"));
    const { canonical, tags } = await headOf(page);
    expect(canonical).toBe(siteUrl + path);
    expect(tags.robots).toMatch(/noindex/);
    await note.getByRole("link", { name: t("Revision.now") }).click();
    await expect(page).toHaveURL(path);
    await expect(page.getByRole("region", { name: t("PrisonerPage.status"), exact: true })).toContainText(t("Status.free"));
    expect((await headOf(page)).tags.robots).toBeUndefined();
  });

  test(`the language switch keeps the day that was asked for in ${locale}`, async ({ page }) => {
    await page.goto(`${path}?as-of=${then}`);
    for (const language of routing.locales) {
      await expect(page.getByRole("navigation", { name: t("Nav.language") }).locator(`a[hreflang=${language}]`)).toHaveAttribute("href", `/${language}/prisoners/${person}?as-of=${then}`);
    }
  });

  test(`of a day before the first source it says in ${locale} that nothing was known`, async ({ page }) => {
    await page.goto(`${path}?as-of=2019-01-01`);
    await expect(page.getByRole("note").filter({ hasText: t("Revision.nothing") })).toHaveCount(1);
    await expect(page.getByRole("region", { name: t("PrisonerPage.timeline"), exact: true })).toHaveCount(0);
    await expect(page.getByRole("region", { name: t("PrisonerPage.sources"), exact: true })).toHaveCount(0);
  });

  test.describe("a day that is none", () => {
    test.use({ expectedNoise: /400/ });

    test(`is refused in ${locale} with a page that says how to write one`, async ({ page }) => {
      for (const day of ["2024-02-30", "2027-01-01", "14-06-1400", "x"]) {
        const response = await page.goto(`${path}?as-of=${day}`);
        expect.soft(response?.status(), day).toBe(400);
        await expect.soft(page.getByRole("heading", { level: 1 })).toHaveText(t("NoDayPage.title"));
        await expect.soft(page.getByRole("main")).toContainText("?as-of=2024-05-01");
      }
      expect((await ask(`${path}/cite.bib?as-of=2024-02-30`)).status).toBe(400);
    });
  });

  test(`a revision in ${locale} is kept by nobody`, async () => {
    for (const address of [`${path}?as-of=${then}`, `${path}/cite.json?as-of=${then}`]) expect((await ask(address)).headers["cache-control"]).toMatch(/no-store/);
    const plain = await ask(path);
    expect((await ask(`${path}?fbclid=x`)).headers.etag).toBe(plain.headers.etag);
  });
}
