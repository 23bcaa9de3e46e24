// Promise: nobody is said to be in prison on the strength of an old source: with the days the label itself becomes "not verified since".
import { routing, type Locale } from "@/i18n/routing";
import { firstOf, listPeople } from "./fixtures/records";
import { askJson, earlierDay, earlierSite, site, siteDay } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

/** The words of "Not verified since <date></date>" around the date. */
function notVerified(locale: Locale): RegExp {
  return new RegExp(words(locale).markup("Status.notVerifiedSince", { date: () => ".+" }));
}

/** Somebody last known to be in prison, by a source that was fresh in 2021 and is old now. */
async function imprisonedThen() {
  const then = await listPeople(earlierSite());
  const isHeld = ({ status }: (typeof then)[number]) => status?.value === "imprisoned" && !status.notVerified;
  return firstOf((await listPeople()).filter(({ slug, status }) => status?.notVerified && then.filter(isHeld).some((person) => person.slug === slug)));
}

for (const locale of routing.locales) {
  const t = words(locale);

  test(`the same record in ${locale} says "in prison" in 2021 and "not verified since" in 2026`, async ({ page }) => {
    const { slug } = await imprisonedThen();
    const status = page.getByRole("region", { name: t("PrisonerPage.status") });
    await page.goto(`${earlierSite()}/${locale}/prisoners/${slug}`);
    await expect(status.getByRole("strong")).toHaveText(t("Status.imprisoned"));
    await expect(status).not.toHaveText(notVerified(locale));
    await page.goto(`${site()}/${locale}/prisoners/${slug}`);
    await expect(status.getByRole("strong")).toHaveText(notVerified(locale));
  });

  test(`the list, the counts and the preview in ${locale} age with the record`, async ({ page }) => {
    const { slug, names } = await imprisonedThen();
    const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: names[locale], exact: true }) });
    const preview = page.locator('meta[property="og:image:alt"]');
    const heldCount = page.getByRole("main").getByRole("link", { name: t("Status.imprisoned"), exact: true });
    const oldPreview = new RegExp(t("Status.notVerifiedSinceText", { date: ".+" }));
    for (const path of [`/${locale}`, `/${locale}/prisoners`]) {
      await page.goto(earlierSite() + path);
      await expect.soft(row, `${path} in 2021`).not.toHaveText(notVerified(locale));
      await page.goto(site() + path);
      await expect.soft(row, `${path} in 2026`).toHaveText(notVerified(locale));
    }
    await page.goto(`${earlierSite()}/${locale}`);
    await expect(heldCount).toHaveCount(1);
    await page.goto(`${site()}/${locale}`);
    await expect(heldCount).toHaveCount(0);
    await page.goto(`${earlierSite()}/${locale}/prisoners/${slug}`);
    await expect(preview).not.toHaveAttribute("content", oldPreview);
    await page.goto(`${site()}/${locale}/prisoners/${slug}`);
    await expect(preview).toHaveAttribute("content", oldPreview);
  });

  test(`the first page in ${locale} names the day on which it counted`, async ({ page }) => {
    for (const [origin, day] of [[earlierSite(), earlierDay], [site(), siteDay]] as const) {
      await page.goto(`${origin}/${locale}`);
      // Of people, and of signatures.
      await expect(page.getByRole("main").getByRole("time").and(page.locator(`[datetime="${day}"]`))).toHaveCount(2);
    }
  });
}

test("the data say of which day they are, and age too", async () => {
  expect(await askJson<object>("/data/prisoners.json")).toMatchObject({ asOf: siteDay });
  expect(await askJson<object>("/data/prisoners.json", { site: earlierSite() })).toMatchObject({ asOf: earlierDay });
  const { slug } = await imprisonedThen();
  expect(await askJson<object>(`/data/prisoners/${slug}.json`)).toMatchObject({ prisoner: { status: { group: "not-verified" } } });
});
