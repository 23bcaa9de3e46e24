// Promise: JavaScript adds nothing and takes nothing away: the words on every page are the same with it and without it.
import { routing } from "@/i18n/routing";
import { listPages } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

for (const locale of routing.locales) {
  test(`every page in ${locale} says the same with and without JavaScript`, async ({ openContext }) => {
    test.setTimeout(120_000);
    const withScripts = await (await openContext({ javaScriptEnabled: true })).newPage();
    const without = await (await openContext({ javaScriptEnabled: false })).newPage();
    for (const path of await listPages(locale)) {
      await Promise.all([withScripts.goto(path), without.goto(path)]);
      const [said, saidWithout] = await Promise.all([withScripts, without].map((page) => page.getByRole("document").innerText()));
      expect.soft(saidWithout?.length, path).toBeGreaterThan(100);
      expect.soft(saidWithout, path).toBe(said);
    }
  });
}
