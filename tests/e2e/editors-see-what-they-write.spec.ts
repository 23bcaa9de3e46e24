// Promise: `npm run dev` shows editors what they write in the page that is open, and their mistakes with file, line and words; nothing stops, and readers never see any of it.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
// Not the strict test: a development server talks on the console.
import { expect, type Page, test } from "@playwright/test";
import { routing } from "@/i18n/routing";
import { type Development, startDevelopment } from "./fixtures/development";
import { words } from "./fixtures/words";

const t = words("en");
const slug = "amnesty-iran-g7-bring-them-home";
const file = `news/${slug}/en.mdx`;

test.describe("in development", () => {
  test.describe.configure({ mode: "serial", timeout: 180_000 });
  test.use({ javaScriptEnabled: true });
  let site: Development;
  /** A development server compiles when first asked. */
  const patiently = expect.configure({ timeout: 60_000 });
  const at = (name: string) => path.join(site.root, "content", name);
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    site = await startDevelopment();
  });

  test.afterAll(() => site.stop());

  test("an edit, a mistake and its mending appear in the page that is open", async ({ page }) => {
    // The page hears of changes once its socket is open.
    const socket = page.waitForEvent("websocket", { timeout: 120_000 });
    await page.goto(`${site.url}/en/news/${slug}`, { timeout: 120_000 });
    await (await socket).waitForEvent("framereceived", { timeout: 60_000 });
    await page.evaluate(() => Object.assign(window, { notReloadedByHand: true }));
    const before = readFileSync(at(file), "utf8");
    write(file, `${before}\nWords of a test.\n`);
    await patiently(page.getByText("Words of a test.")).toBeVisible();
    write(file, `${before}\nWords {of} another test.\n`);
    const alert = page.getByRole("alert").filter({ hasText: t("PreviewPage.found", { count: 1 }) });
    await patiently(alert).toContainText(`content/${file}:${before.split("\n").length + 1}:7`);
    await expect(page.getByText("Words of a test.")).toBeVisible();
    write(file, before);
    await patiently(alert).toHaveCount(0);
    await patiently(page.getByText("Words of a test.")).toHaveCount(0);
  });

  test("a new draft is there for its editor, with its images and its entry in the feed, and gone when its file is", async ({ page }) => {
    const draft = "news/tested-draft/en.mdx";
    write(draft, "---\ntitle: Tested draft\ndate: 2026-01-01\nsummary: A test.\nsource: {publisher: hrana}\noriginal: true\ndraft: true\n---\n\nWords.\n");
    const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: draft }) });
    await expect(async () => {
      await page.goto(`${site.url}/en/preview`, { timeout: 60_000 });
      await expect(page.getByRole("link", { name: draft })).toHaveCount(2);
      await expect(card.locator("pre")).toContainText("<title>Tested draft</title>");
    }).toPass({ timeout: 120_000 });
    await expect(card.getByRole("img")).toHaveCount(3);
    for (const image of await card.getByRole("img").all()) {
      const answer = await page.request.get(new URL((await image.getAttribute("src")) ?? "", site.url).href, { timeout: 60_000 });
      expect(answer.headers()["content-type"]).toBe("image/jpeg");
    }
    await page.goto(`${site.url}/en/news/tested-draft`, { timeout: 60_000 });
    await expect(page.getByRole("note").filter({ hasText: t("Notice.draft") })).toHaveCount(1);
    rmSync(at("news/tested-draft"), { recursive: true });
    await expect(async () => expect((await page.request.get(`${site.url}/en/news/tested-draft`)).status()).toBe(404)).toPass({ timeout: 60_000 });
  });

  test("translators read what there is to do, in each language", async ({ page }) => {
    await page.goto(`${site.url}/en/preview/translations`, { timeout: 120_000 });
    for (const locale of routing.locales) await expect(page.getByRole("heading", { name: t(`Language.${locale}`), exact: true })).toHaveCount(1);
  });

  const eventually = (promise: () => Promise<void>) => expect(promise).toPass({ timeout: 60_000 });
  const textOf = async (page: Page, path: string) => (await page.request.get(`${site.url}${path}`, { timeout: 60_000 })).text();
  const edited = async (page: Page, words: string) => {
    const before = readFileSync(at(file), "utf8");
    write(file, `${before}\n${words}\n`);
    await eventually(async () => expect(await textOf(page, `/en/news/${slug}`)).toContain(words));
    write(file, before);
  };

  test("folders come, go and change their names, content/ too, and the next edit is seen all the same", async ({ page }) => {
    const end = Date.now() + 4000;
    for (let i = 0; Date.now() < end; i++) {
      write(`news/test-${i}/en.mdx`, "---\ntitle: Test\n");
      renameSync(at(`news/test-${i}`), at(`news/moved-${i}`));
      await setTimeout(i % 40);
      rmSync(at(`news/moved-${i}`), { recursive: true });
    }
    await edited(page, "Words after much moving.");
    renameSync(at("."), `${site.root}/elsewhere`);
    await expect.poll(() => site.printed(), { timeout: 20_000 }).toContain("content/ is not there");
    expect(await textOf(page, `/en/news/${slug}`)).toContain("G7");
    renameSync(`${site.root}/elsewhere`, at("."));
    await expect.poll(() => site.printed(), { timeout: 20_000 }).toContain("content/ is back");
    await edited(page, "Words after the return.");
  });

  test("a part that dies is started again, and both is said", async ({ page }) => {
    site.kill("watch-check");
    await expect.poll(() => site.printed(), { timeout: 20_000 }).toContain("The check of the content ended (SIGKILL) and is started again.");
    await edited(page, "Words after a death.");
  });

  test("the log says a mistake once, as a block, and once that it is mended", async () => {
    const before = readFileSync(at(file), "utf8");
    const from = site.printed().length;
    const place = `content/${file}:${before.split("\n").length + 1}:7`;
    const said = () => site.printed().slice(from);
    write(file, `${before}\nWords {of} another test.\n`);
    await expect.poll(said, { timeout: 20_000 }).toContain(`${place} error\n  `);
    write("news/test-beside/en.mdx", "---\ntitle: Test\n");
    await expect.poll(said, { timeout: 20_000 }).toContain("content/news/test-beside/en.mdx");
    rmSync(at("news/test-beside"), { recursive: true });
    write(file, before);
    await expect.poll(said, { timeout: 20_000 }).toContain("The content is right again.");
    expect(said().split(`${place} error`)).toHaveLength(2);
  });

  test("a changed name in the glossary stands in the page", async ({ page }) => {
    const glossary = "glossary/prisons.yml";
    const before = readFileSync(at(glossary), "utf8");
    expect(before).toContain(`en: "Evin Prison"`);
    expect(await textOf(page, "/en/prisons/evin")).toContain("Evin Prison");
    write(glossary, before.replaceAll(`en: "Evin Prison"`, `en: "Test House"`));
    await eventually(async () => expect(await textOf(page, "/en/prisons/evin")).toContain("Test House"));
    write(glossary, before);
    await eventually(async () => expect(await textOf(page, "/en/prisons/evin")).toContain("Evin Prison"));
  });

  test("somebody withdrawn is shown as such, in each language", async ({ page }) => {
    const record = "prisoners/arash-ganji/record.yml";
    const before = readFileSync(at(record), "utf8");
    write(record, `${before.trimEnd()}\nwithdrawn: true\n`);
    for (const locale of routing.locales) {
      await eventually(async () => {
        await page.goto(`${site.url}/${locale}/prisoners/arash-ganji`, { timeout: 60_000 });
        await expect(page.getByRole("note").filter({ hasText: words(locale)("Notice.withdrawn") })).toHaveCount(1, { timeout: 2000 });
      });
      await expect(page.getByRole("heading", { name: words(locale)("GonePage.title") })).toHaveCount(1);
    }
    write(record, before);
    await eventually(async () => expect(await textOf(page, "/en/prisoners/arash-ganji")).toContain("Arash Ganji"));
  });
});
