// Promise: "Show full text" opens a post where it stands, without JavaScript and without leaving the list.
import { routing } from "@/i18n/routing";
import { firstOf, listPosts } from "./fixtures/records";
import { ask, listPages } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

for (const locale of routing.locales) {
  const t = words(locale);

  test(`the full text of a post in ${locale} opens in the list and closes again`, async ({ page }) => {
    await page.goto(`/${locale}/news`);
    const post = page.getByRole("article").filter({ has: page.getByText(t("NewsPage.showFullText"), { exact: true }) }).first();
    const others = page.getByRole("article").filter({ visible: true });
    const count = await others.count();
    const fullText = post.getByRole("group").getByRole("paragraph");
    await expect(fullText).toHaveCount(0);
    await post.getByText(t("NewsPage.showFullText"), { exact: true }).click();
    await expect(fullText.first()).toBeVisible();
    await expect(fullText.last()).toBeVisible();
    await expect(page).toHaveURL(`/${locale}/news`);
    await expect(others).toHaveCount(count);
    await post.getByText(t("NewsPage.showFullText"), { exact: true }).click();
    await expect(fullText).toHaveCount(0);
  });

  test(`what opens in the list in ${locale} is what stands on the post's own page`, async ({ page }) => {
    const lists = await Promise.all((await listPages(locale)).filter((path) => /\/news(\/page\/\d+)?$/.test(path)).map(async (path) => ({ path, html: (await ask(path)).text })));
    for (const { slug, texts } of await listPosts()) {
      await page.goto(firstOf(lists.filter(({ html }) => html.includes(`href="/${locale}/news/${slug}"`))).path);
      const post = page.getByRole("article").filter({ has: page.getByRole("heading", { name: texts[locale].title, exact: true }) });
      await post.getByText(t("NewsPage.showFullText"), { exact: true }).click();
      const opened = await post.getByRole("group").getByRole("paragraph").allInnerTexts();
      expect(opened.length, slug).toBeGreaterThan(0);
      await post.getByRole("link", { name: texts[locale].title, exact: true }).click();
      await expect(page).toHaveURL(`/${locale}/news/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[locale].title);
      for (const paragraph of opened) {
        await expect.soft(page.getByRole("article").getByRole("paragraph").filter({ hasText: paragraph }), slug).not.toHaveCount(0);
      }
    }
  });
}
