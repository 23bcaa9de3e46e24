// Promise: from a post to the people in it and back, from a post to its topics and back; no link is missing, none is one-way.
import type { Locator, Page } from "@playwright/test";
import { routing } from "@/i18n/routing";
import { firstOf, listPeople, listPosts } from "./fixtures/records";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

/** The links of the list that stands beside a heading of a post. */
function listBeside(page: Page, heading: string): Locator {
  return page.getByRole("heading", { name: heading, exact: true }).locator("+ ul").getByRole("link");
}

for (const locale of routing.locales) {
  const t = words(locale);

  test(`a reader goes from a post in ${locale} to a person in it and comes back by the news about that person`, async ({ page }) => {
    const post = firstOf((await listPosts()).filter(({ prisoners }) => prisoners.length > 1));
    const person = firstOf((await listPeople()).filter(({ slug }) => post.prisoners.includes(slug)));
    await page.goto(`/${locale}/news/${post.slug}`);
    await listBeside(page, t("NewsPage.people")).filter({ hasText: person.names[locale] }).click();
    await expect(page).toHaveURL(`/${locale}/prisoners/${person.slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(person.names[locale]);
    const news = page.getByRole("region", { name: t("PrisonerPage.news", { name: person.names[locale] }) });
    await news.getByRole("link", { name: post.texts[locale].title }).click();
    await expect(page).toHaveURL(`/${locale}/news/${post.slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(post.texts[locale].title);
  });

  test(`every post in ${locale} names exactly its people and topics`, async ({ page }) => {
    const people = new Map((await listPeople()).map(({ slug, names }) => [slug, names[locale]]));
    for (const { slug, prisoners, tags } of await listPosts()) {
      await page.goto(`/${locale}/news/${slug}`);
      await expect.soft(listBeside(page, t("NewsPage.people")), slug).toHaveText(prisoners.map((person) => people.get(person) ?? `nobody called ${person}`));
      const topics = await listBeside(page, t("NewsPage.tags")).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect.soft(topics, slug).toEqual(tags.map((tag) => `/${locale}/tags/${tag}`));
    }
  });

  test(`every person's page in ${locale} lists exactly the news about them`, async ({ page }) => {
    const posts = await listPosts();
    for (const { slug, names } of await listPeople()) {
      const expected = posts.filter(({ prisoners }) => prisoners.includes(slug)).map(({ texts }) => texts[locale].title);
      await page.goto(`/${locale}/prisoners/${slug}`);
      const news = page.getByRole("region", { name: t("PrisonerPage.news", { name: names[locale] }) });
      await expect.soft(news.getByRole("link"), slug).toHaveText(expected);
    }
  });

  test(`every topic in ${locale} lists exactly its posts, and a post leads to its topic and back`, async ({ page }) => {
    const posts = await listPosts();
    for (const tag of new Set(posts.flatMap(({ tags }) => tags))) {
      const expected = posts.filter(({ tags }) => tags.includes(tag)).map(({ texts }) => texts[locale].title);
      await page.goto(`/${locale}/tags/${tag}`);
      await expect.soft(page.getByRole("article").getByRole("heading", { level: 2 }), tag).toHaveText(expected);
    }
    const post = firstOf(posts.filter(({ tags }) => tags.length > 0));
    await page.goto(`/${locale}/news/${post.slug}`);
    const topic = listBeside(page, t("NewsPage.tags")).first();
    const name = await topic.innerText();
    await topic.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("NewsPage.tagged", { tag: name }));
    await page.getByRole("link", { name: post.texts[locale].title, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/news/${post.slug}`);
  });
}
