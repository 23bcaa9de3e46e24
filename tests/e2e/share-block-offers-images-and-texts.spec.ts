// Promise: every post, person and appeal can be shared without JavaScript: links, images in the sizes that people use, texts to copy, by mouse, thumb or keyboard.
import { routing, type Locale } from "@/i18n/routing";
import { ask, listPages, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

const networks = ["for-x", "for-messenger", "for-instagram"] as const;

/** The first post, person and appeal. */
async function sharedPages(locale: Locale): Promise<string[]> {
  const pages = await listPages(locale);
  return ["/news/", "/prisoners/", "/appeal"].map((part) => pages.find((path) => path.startsWith(`/${locale}${part}`) && !path.includes("/page/")) ?? part);
}

for (const locale of routing.locales) {
  test.describe(`in ${locale}`, () => {
    const t = words(locale);

    test("all three images are there, with their sizes in the reader's digits", async ({ page }) => {
      for (const path of await sharedPages(locale)) {
        await page.goto(path);
        const block = page.getByRole("region", { name: t("Share.title") });
        for (const [name, file, size] of [["image", "opengraph-image", [1200, 630]], ["squareImage", "share/square.jpg", [1080, 1080]], ["storyImage", "share/story.jpg", [1080, 1920]]] as const) {
          const link = block.getByRole("link", { name: t(`Share.${name}`), exact: true });
          await expect(link).toHaveAttribute("href", `${path}/${file}`);
          await expect(block.getByRole("listitem").filter({ has: page.getByRole("link", { name: t(`Share.${name}`), exact: true }) })).toContainText(t("Share.size", { width: size[0], height: size[1] }));
          expect((await ask(`${path}/${file}`)).status, file).toBe(200);
        }
      }
    });

    test("texts open, hold the address and hashtags, and can be selected whole by keyboard alone", async ({ page }) => {
      for (const path of await sharedPages(locale)) {
        await page.goto(path);
        for (const network of networks) {
          const field = page.getByRole("textbox", { name: t(`Share.${network}`) });
          await expect(field).toBeHidden();
          await page.locator("summary", { hasText: t(`Share.${network}`) }).press("Enter");
          await expect(field).toBeVisible();
          const text = await field.inputValue();
          expect(text).toContain(`${network === "for-instagram" ? siteUrl.slice("https://".length) : siteUrl}${path}`);
          expect(text.match(/#/g)?.length).toBeGreaterThan(1);
          await expect(field).toHaveAttribute("readonly", "");
          await expect(field).toHaveAttribute("dir", locale === "en" ? "ltr" : "rtl");
          await field.focus();
          await page.keyboard.press("Control+A");
          const selected = await field.evaluate((element: HTMLTextAreaElement) => element.value.slice(element.selectionStart, element.selectionEnd));
          expect(selected).toBe(text);
        }
      }
    });

    test("a person's texts say the status and its date, as the page does", async ({ page }) => {
      const [, path = ""] = await sharedPages(locale);
      await page.goto(path);
      const name = await page.getByRole("heading", { level: 1 }).textContent();
      const alt = (await page.locator('meta[property="og:image:alt"]').getAttribute("content")) ?? "";
      const texts = await page.locator("textarea").evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value.replace(/[\u200E\u200F\u2066-\u2069]/g, "")));
      expect(texts).toHaveLength(networks.length);
      for (const text of texts) {
        expect(text).toContain(name?.trim());
        // "Name. Status." is what the image's description says.
        expect(text).toContain(alt.slice((name?.trim().length ?? 0) + 2, -1));
      }
    });
  });
}
