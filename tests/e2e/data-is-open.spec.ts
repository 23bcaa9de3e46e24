// Promise: whatever the pages say can be taken as data by anybody, complete, with dates, sources and the licence.
import Ajv2020 from "ajv/dist/2020.js";
import { routing } from "@/i18n/routing";
import { listPeople, listPosts } from "./fixtures/records";
import { ask, askJson, find, listPages, siteDay, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

type RecordFile = { prisoner: { events: { claims: { on: string; sources: string[] }[] }[]; sources: Record<string, { publisher: string }> } };

/** The rows of a CSV file (RFC 4180), each cell as it was before it was quoted. */
function rowsOf(csv: string): string[][] {
  const lines = csv.replace(/^\uFEFF/, "").match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  return lines.map((line) => [...line.trimEnd().matchAll(/(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",]*))/g)].map(({ groups }) => groups?.quoted?.replaceAll('""', '"') ?? groups?.plain ?? ""));
}

const files = ["prisoners.json", "signers.json", "news.json", "schema.json"];

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

/** What an address of RFC 3986 has: a scheme, then ASCII without spaces. */
const uri = (value: string) => /^[a-z]+:[\u0021-\u007e]+$/.test(value);

test("every JSON file fits the schema that the site publishes", async () => {
  const validate = new Ajv2020({ strict: true, allErrors: true, formats: { uri } }).compile(await askJson<object>("/data/schema.json"));
  const people = (await listPeople()).map(({ slug }) => `prisoners/${slug}.json`);
  for (const file of ["prisoners.json", "signers.json", "news.json", ...people]) {
    const data = await askJson<{ $schema: string }>(`/data/${file}`);
    expect.soft(validate(data), `${file} ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
    expect.soft(data.$schema, file).toBe(`${siteUrl}/data/schema.json`);
  }
  expect(validate({ prisoners: [] })).toBe(false);
});

for (const file of [...files, "prisoners.csv", "signers.csv"]) {
  test(`/data/${file} is not sent twice, and scripts of other sites may ask for it`, async () => {
    const { headers } = await ask(`/data/${file}`);
    const modified = String(headers["last-modified"]);
    expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
    for (const known of [{ "If-None-Match": String(headers.etag) }, { "If-Modified-Since": modified }]) {
      const again = await ask(`/data/${file}`, { headers: known });
      expect.soft(again.status, JSON.stringify(known)).toBe(304);
      expect.soft(again.body).toHaveLength(0);
      expect.soft(again.headers).toMatchObject({ etag: headers.etag, "access-control-allow-origin": "*", "last-modified": modified });
    }
    expect((await ask(`/data/${file}`, { headers: { "If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT" } })).status).toBe(200);
    expect((await ask(`/data/${file}`, { method: "HEAD" })).headers).toMatchObject({ "access-control-allow-origin": "*", "access-control-expose-headers": "ETag", "last-modified": modified });
    const preflight = await ask(`/data/${file}`, { method: "OPTIONS", headers: { Origin: "https://other.example", "Access-Control-Request-Method": "GET" } });
    expect(preflight).toMatchObject({ status: 204, text: "", headers: { "access-control-allow-origin": "*", "access-control-allow-methods": expect.stringContaining("GET") } });
    expect((await ask(`/data/${file}`, { method: "POST" })).status).toBe(405);
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
  test(`a page in ${locale} explains the data, and every file that it names is there`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await page.getByRole("contentinfo").getByRole("link", { name: words(locale)("Nav.data") }).click();
    await expect(page).toHaveURL(`/${locale}/about/data`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words(locale)("DataPage.title"));
    const named = await page.getByRole("main").locator('a[href^="/data/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(named).toEqual(expect.arrayContaining([...files.map((file) => `/data/${file}`), "/data/prisoners.csv", "/data/signers.csv"]));
    for (const address of named) expect.soft((await ask(address)).status, address).toBe(200);
    await expect(page.getByRole("main").getByRole("link", { name: "CC BY 4.0" })).toHaveAttribute("rel", /license/);
  });

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
