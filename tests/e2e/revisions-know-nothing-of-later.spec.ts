// Promise: a record as of a day says nothing of later, neither to readers nor to machines: no date, no claim, no source, no image, no text of today.
import { join } from "node:path";
import { routing } from "@/i18n/routing";
import { recordKnownOn } from "@/lib/known-on";
import { nextDatesOf } from "@/lib/next-dates";
import { dayAfter, firstDay } from "@/lib/partial-dates";
import { readRecords } from "@/lib/record-files";
import type { RecordFields } from "@/lib/schema/record";
import { headOf } from "./fixtures/head";
import { firstOf, listPeople } from "./fixtures/records";
import { ask, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

const records = readRecords(join(process.cwd(), "content"));
const unescaped = (html: string) => html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").replaceAll("\\u003c", "<");

/** The days before something new was published, at most six: on those it must not show. */
function daysBefore({ sources }: RecordFields): string[] {
  const published = [...new Set(Object.values(sources).flatMap(({ published: date }) => (date?.length === 10 ? [date] : [])))].toSorted();
  const step = Math.max(1, Math.ceil(published.length / 5));
  return [...published.filter((_, i) => i % step === 0).map((day) => dayAfter(day, -1)), "2024-05-01"];
}

/** Everything that a record says in words of its own: of claims, notes and values; of sources, titles and addresses. */
function wordsOf(record: RecordFields, locale: (typeof routing.locales)[number]): Set<string> {
  const sources = Object.values(record.sources).flatMap(({ title, url }) => [title, url]);
  return new Set([...record.claims.flatMap(({ note, ward }) => [note?.[locale], ward]), ...sources].filter((each) => each !== undefined));
}

for (const locale of routing.locales) {
  test(`in ${locale}, of no person, on no day`, async () => {
    const people = await listPeople();
    let hidden = 0;
    for (const { slug } of people) {
      const whole = records.get(slug) as RecordFields;
      const summary = /<meta name="description" content="([^"]*)"/.exec((await ask(`/${locale}/prisoners/${slug}`)).text)?.[1] ?? "";
      expect(summary.length, slug).toBeGreaterThan(20);
      for (const day of daysBefore(whole)) {
        const name = `${slug} as of ${day}`;
        const known = recordKnownOn(whole, day);
        const { status, text } = await ask(`/${locale}/prisoners/${slug}?as-of=${day}`);
        expect(status, name).toBe(200);
        // The day on which somebody cites is the reader's own, and no knowledge.
        const html = unescaped(text.replace(/<section aria-labelledby="cite"[^]*?<\/section>/, ""));
        const announced = [...known.claims.filter(({ fact }) => fact === "hearing").map(({ on }) => on), ...nextDatesOf(known, day).map(({ on }) => on)];
        const dates = [...html.matchAll(/\b(?:19|20)\d\d-\d\d-\d\d\b/g)].map(([date]) => date).concat([...html.matchAll(/datetime="([\d-]+)"/gi)].map(([, date]) => date ?? ""));
        expect.soft([...new Set(dates)].filter((date) => firstDay(date) > day && !announced.includes(date)), name).toEqual([]);
        const later = [...wordsOf(whole, locale)].filter((each) => !wordsOf(known, locale).has(each));
        hidden += later.length;
        expect.soft(later.filter((each) => html.includes(each)), name).toEqual([]);
        expect.soft(text.includes(summary), `${name} keeps the text about the person to itself`).toBe(false);
        expect.soft(/opengraph-image|og:image|twitter:image|feed\.xml" title/.exec(text)?.[0], name).toBeUndefined();
      }
    }
    expect(hidden).toBeGreaterThan(50);
  });

  test(`in ${locale}, its metadata name the revision and its day`, async ({ page }) => {
    const { slug } = firstOf((await listPeople()).filter((person) => person.slug === "nahid-taghavi"));
    const path = `/${locale}/prisoners/${slug}`;
    await page.goto(`${path}?as-of=2021-09-01`);
    const { titles, languages, feeds, tags, data } = await headOf(page);
    const date = await page.getByRole("note").filter({ hasText: words(locale)("Revision.explained") }).getByRole("time").textContent();
    expect(titles[0]).toContain(String(date).split("(")[0]?.trim());
    expect(tags.description).toContain(String(date).split("(")[0]?.trim());
    expect(tags["og:description"]).toBe(tags.description);
    expect(tags["twitter:card"]).toBe("summary");
    expect(tags["og:url"]).toBe(`${siteUrl}${path}?as-of=2021-09-01`);
    expect(feeds).toEqual([]);
    expect(languages).toMatchObject(Object.fromEntries(routing.locales.map((language) => [language, `${siteUrl}/${language}/prisoners/${slug}?as-of=2021-09-01`])));
    expect(Object.values(languages).filter((address) => !address.endsWith("?as-of=2021-09-01"))).toEqual([]);
    const person = data.find((each) => each["@type"] === "Person");
    expect(person).toMatchObject({ url: `${siteUrl}${path}?as-of=2021-09-01` });
    expect(Object.keys(person ?? {}).sort()).toEqual(["@context", "@type", "alternateName", "name", "url"]);
    // Today's page has them all.
    await page.goto(path);
    const now = await headOf(page);
    expect(now.tags["og:image"]).toContain(`${path}/opengraph-image`);
    expect(now.data.find((each) => each["@type"] === "Person")).toMatchObject({ image: `${siteUrl}${path}/opengraph-image`, description: now.tags.description });
  });
}
