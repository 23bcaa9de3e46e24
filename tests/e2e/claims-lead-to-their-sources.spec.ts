// Promise: whoever doubts a line on a person's page gets from it to its source and back, and from a disagreement to both sides of it.
import { intlTags, routing } from "@/i18n/routing";
import { askJson } from "./fixtures/site";
import { listPeople } from "./fixtures/records";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

type Record = { prisoner: { conflicts: object[]; daysHeld: { days: number } | null; imprisonments: object[]; sources: object; events: { claims: object[] }[] } };

for (const locale of routing.locales) {
  const t = words(locale);
  const number = new Intl.NumberFormat(intlTags[locale]);

  test(`every claim in ${locale} leads to its sources, and every source back to the claims that cite it`, async ({ page }) => {
    for (const { slug } of await listPeople()) {
      const { prisoner } = await askJson<Record>(`/data/prisoners/${slug}.json`);
      await page.goto(`/${locale}/prisoners/${slug}`);
      const links = await page.evaluate(() => {
        const within = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1) ?? "");
        const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
        return { broken: within.filter((id) => document.getElementById(id) === null), twice: ids.filter((id, i) => ids.indexOf(id) !== i) };
      });
      expect.soft(links, slug).toEqual({ broken: [], twice: [] });
      const claims = page.getByRole("region", { name: t("PrisonerPage.timeline"), exact: true }).locator("ul > li[id]");
      await expect.soft(claims, slug).toHaveCount(prisoner.events.flatMap((event) => event.claims).length);
      await expect.soft(claims.filter({ hasNot: page.locator("sup a") }), `${slug}: a claim without a source`).toHaveCount(0);
      const sources = page.getByRole("region", { name: t("PrisonerPage.sources"), exact: true }).getByRole("listitem");
      await expect.soft(sources, slug).toHaveCount(Object.keys(prisoner.sources).length);
      await expect.soft(sources.filter({ hasNot: page.locator('a[href^="#e"]') }), `${slug}: a source that nothing cites`).toHaveCount(0);
    }
  });

  test(`the disagreements, days and imprisonments in ${locale} are those of the data`, async ({ page }) => {
    for (const { slug } of await listPeople()) {
      const { conflicts, daysHeld, imprisonments } = (await askJson<Record>(`/data/prisoners/${slug}.json`)).prisoner;
      await page.goto(`/${locale}/prisoners/${slug}`);
      const region = page.getByRole("region", { name: t("PrisonerPage.conflicts"), exact: true });
      await expect.soft(region.getByRole("link"), slug).toHaveCount(conflicts.length);
      await expect.soft(region.filter({ hasText: t("PrisonerPage.whyNotChosen") }), slug).toHaveCount(conflicts.length > 0 ? 1 : 0);
      await expect.soft(page.getByRole("region", { name: t("Imprisonment.title", { count: imprisonments.length }), exact: true }).locator("ol > li"), slug).toHaveCount(imprisonments.length);
      // One and two days are words in Arabic.
      const days = daysHeld && daysHeld.days > 2 ? number.format(daysHeld.days) : "";
      await expect.soft(page.getByRole("region", { name: t("PrisonerPage.status"), exact: true }), slug).toContainText(days);
    }
  });

  test(`a disagreement in ${locale} leads to its claims, which stand side by side`, async ({ page }) => {
    await page.goto(`/${locale}/prisoners/nasrin-sotoudeh`);
    const term = page.getByRole("region", { name: t("PrisonerPage.conflicts"), exact: true }).getByRole("link").filter({ hasText: t("Fact.sentence") });
    await term.click();
    const target = page.locator(":target");
    await expect(target.getByText(t("PrisonerPage.disagree"))).toBeVisible();
    const claims = target.getByRole("listitem");
    await expect(claims).toHaveCount(2);
    const [one, other] = [await claims.nth(0).boundingBox(), await claims.nth(1).boundingBox()];
    expect(one?.y).toBe(other?.y);
    expect(one?.x).not.toBe(other?.x);
  });
}
