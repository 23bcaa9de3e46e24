// Promise: whatever the pages say can be taken as data by anybody, complete, with dates, sources and the licence.
import { routing } from "@/i18n/routing";
import { listPeople, listPosts } from "./fixtures/records";
import { ask, askJson, find, listPages, siteDay, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

type RecordFile = { prisoner: { events: { claims: { on: string; sources: string[] }[] }[]; sources: Record<string, { publisher: string }> } };

/** The rows of a CSV file (RFC 4180), each cell as it was before it was quoted. */
function rowsOf(csv: string): string[][] {
  const lines = csv.replace(/^\uFEFF/, "").match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  return lines.map((line) => [...line.trimEnd().matchAll(/(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",]*))/g)].map(({ groups }) => groups?.quoted?.replaceAll('""', '"') ?? groups?.plain ?? ""));
}

const files = ["prisoners.json", "signers.json", "news.json"];

for (const file of files) {
  test(`/data/${file} is JSON that any site may read`, async () => {
    const { status, headers, text } = await ask(`/data/${file}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(/^application\/(schema\+)?json/);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(Object.keys(JSON.parse(text) as object).length).toBeGreaterThan(1);
  });
}

for (const file of files.slice(0, 3)) {
  test(`/data/${file} states its licence and its day`, async () => {
    expect(await askJson<object>(`/data/${file}`)).toMatchObject({ licence: "https://creativecommons.org/licenses/by/4.0/", site: `${siteUrl}/`, asOf: siteDay });
  });
}

test("each person's file gives every claim with its date and sources that it names", async () => {
  for (const { slug } of await listPeople()) {
    const { prisoner } = await askJson<RecordFile>(`/data/prisoners/${slug}.json`);
    const claims = prisoner.events.flatMap((event) => event.claims);
    expect.soft(claims.length, slug).toBeGreaterThan(0);
    expect.soft(claims.filter(({ on }) => !/^\d{4}(-\d\d(-\d\d)?)?$/.test(on)), slug).toEqual([]);
    expect.soft(claims.filter(({ sources }) => sources.length === 0 || sources.some((id) => !prisoner.sources[id]?.publisher)), slug).toEqual([]);
  }
});

for (const { file, list } of [{ file: "prisoners", list: "prisoners" }, { file: "signers", list: "signers" }]) {
  test(`/data/${file}.csv has one line for each of /data/${file}.json, and no cell that a spreadsheet would run`, async () => {
    const { headers, text } = await ask(`/data/${file}.csv`);
    const slugs = ((await askJson<Record<string, { slug: string }[]>>(`/data/${file}.json`))[list] ?? []).map(({ slug }) => slug);
    const [head = [], ...rows] = rowsOf(text);
    expect(headers["content-type"]).toMatch(/^text\/csv; charset=utf-8/);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(slugs.length).toBeGreaterThan(5);
    expect(rows.map(([slug]) => slug)).toEqual(slugs);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    expect([head, ...rows].flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
}

for (const locale of routing.locales) {
  test(`the data have exactly the people and posts that the site has in ${locale}`, async () => {
    const pages = await listPages(locale);
    const slugsIn = (folder: string) => pages.flatMap((path) => new RegExp(`^/${locale}/${folder}/(?<slug>[^/]+)$`).exec(path)?.groups?.slug ?? []);
    expect((await listPeople()).map(({ slug }) => slug).toSorted()).toEqual(slugsIn("prisoners").toSorted());
    expect((await listPosts()).map(({ slug }) => slug).toSorted()).toEqual(slugsIn("news").toSorted());
    for (const { slug, names } of await listPeople()) {
      expect.soft(find(/<h1\b[^>]*>([^<]*)<\/h1>/, (await ask(`/${locale}/prisoners/${slug}`)).text), slug).toBe(names[locale]);
    }
  });
}
