// Promise: whoever meets a prison, a court or a charge on a person's page can open it, and finds there everybody whose record names it.
import { routing } from "@/i18n/routing";
import { listPeople } from "./fixtures/records";
import { ask, askJson, listPages } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

type Claim = { prison?: string; court?: string; charges?: string[] };
type Record = { prisoner: { events: { claims: Claim[] }[] } };

/** For each address of a prison, court or charge: who is named with it, by the open data. */
async function peopleByTerm(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const { slug } of await listPeople()) {
    const { prisoner } = await askJson<Record>(`/data/prisoners/${slug}.json`);
    for (const { prison, court, charges = [] } of prisoner.events.flatMap(({ claims }) => claims)) {
      for (const path of [prison && `/prisons/${prison}`, court && `/courts/${court}`, ...charges.map((id) => `/charges/${id}`)]) {
        if (path) found.set(path, (found.get(path) ?? new Set()).add(slug));
      }
    }
  }
  return found;
}

for (const locale of routing.locales) {
  const t = words(locale);

  test(`every prison, court and charge that a record names has a page in ${locale} that lists exactly those people, with their status`, async ({ page }) => {
    const terms = await peopleByTerm();
    const listed = (await listPages(locale)).map((path) => path.slice(3)).filter((path) => /^\/(prisons|courts|charges)\//.test(path));
    expect(listed.toSorted()).toEqual([...terms.keys()].toSorted());
    for (const [path, slugs] of terms) {
      await page.goto(`/${locale}${path}`);
      const rows = page.getByRole("region", { name: t("TermPage.people", { count: slugs.size }) }).locator("ul > li");
      const links = await rows.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("/").at(-1) ?? ""));
      expect.soft(links.toSorted(), path).toEqual([...slugs].toSorted());
      await expect.soft(rows.filter({ has: page.getByRole("time") }), `${path}: each with a date`).toHaveCount(slugs.size);
    }
  });

  test(`a reader gets from a person in ${locale} to a prison, and from there to somebody else`, async ({ page }) => {
    await page.goto(`/${locale}/prisoners/nahid-taghavi`);
    const glance = page.getByRole("region", { name: t("PrisonerPage.glance") });
    const prison = glance.locator(`a[href="/${locale}/prisons/evin"]`);
    const name = await prison.innerText();
    await prison.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await page.getByRole("main").locator(`a[href="/${locale}/prisoners/mehran-raoof"]`).click();
    await expect(page).toHaveURL(`/${locale}/prisoners/mehran-raoof`);
  });

  test(`what no record names has no page in ${locale}`, async () => {
    for (const path of ["/prisons/nowhere", "/courts/constructor", "/charges/__proto__", "/prisons", "/courts", "/charges", "/prisons/evin/x"]) {
      expect.soft((await ask(`/${locale}${path}`)).status, path).toBe(404);
    }
  });
}
