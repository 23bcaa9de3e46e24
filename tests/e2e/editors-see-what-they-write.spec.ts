// Promise: `npm run dev` shows editors what they write in the page that is open, and their mistakes with file, line and words; nothing stops, and readers never see any of it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
// Not the strict test: a development server talks on the console.
import { expect, test } from "@playwright/test";
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
});
