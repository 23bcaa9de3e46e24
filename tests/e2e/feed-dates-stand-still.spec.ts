// Promise: a feed is the same tomorrow unless something was said: no date in it follows the clock.
import { routing } from "@/i18n/routing";
import { startOwnSite } from "./fixtures/own-site";
import { listPeople } from "./fixtures/records";
import { ask, type Reply } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

/** Later than all content, so that nothing but the clock differs; the last two are years on. */
const days = ["2026-12-01", "2026-12-02", "2029-06-30", "2029-07-01"] as const;

const entriesIn = (xml: string) => new Map([...xml.matchAll(/<entry\b[^]*?<\/entry>/g)].map(([entry]) => [/<id>(.*?)<\/id>/.exec(entry)?.[1] ?? "", entry]));
const updatedOf = (xml: string) => /<updated>(.{10})/.exec(xml)?.[1] ?? "";

test("every feed, in every language, over days and years", async () => {
  test.setTimeout(180_000);
  const paths = (await listPeople()).flatMap(({ slug }) => routing.locales.map((locale) => `/${locale}/prisoners/${slug}/feed.xml`)).concat(routing.locales.map((locale) => `/${locale}/feed.xml`));
  const asked = [...paths, "/sitemap.xml"];
  const seen = new Map<string, Reply>();
  for (const day of days) {
    const own = await startOwnSite({ SITE_NOW: day });
    try {
      for (const path of asked) seen.set(day + path, await ask(path, { site: own.url }));
    } finally {
      await own.remove();
    }
  }
  const textOf = (day: string, path: string) => seen.get(day + path)?.text ?? "";
  for (const day of days) for (const path of paths) {
    expect.soft(seen.get(day + path)?.headers["last-modified"], path).toBeUndefined();
    expect.soft([...textOf(day, path).matchAll(/<(?:updated|published)>(.{10})/g)].filter(([, date]) => (date ?? "") > day), `${path} on ${day}`).toEqual([]);
  }
  for (const [before, after] of [[days[0], days[1]], [days[1], days[2]], [days[2], days[3]]] as const) {
    expect.soft(textOf(after, "/sitemap.xml") === textOf(before, "/sitemap.xml"), `the sitemap of ${after}`).toBe(true);
    for (const path of paths) {
      const [earlier, later] = [entriesIn(textOf(before, path)), entriesIn(textOf(after, path))];
      expect(earlier.size, path).toBeGreaterThan(0);
      // What was there is there, to the letter; what is new is a status that turned in between, on that day.
      expect.soft([...earlier].filter(([id, entry]) => later.get(id) !== entry), `${path} on ${after}`).toEqual([]);
      const added = [...later].filter(([id]) => !earlier.has(id));
      expect.soft(added.filter(([id, entry]) => !id.includes("#not-verified-") || updatedOf(entry) <= before || updatedOf(entry) > after), `${path} on ${after}`).toEqual([]);
      expect.soft(added.length > 0 || textOf(after, path) === textOf(before, path), `${path} on ${after}`).toBe(true);
    }
  }
});
