// Promise: a page that was opened before the site was built anew and restarted can still be sent, and a link that was mailed still works.
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { routing, type Locale } from "@/i18n/routing";
import { button, fill, names } from "./fixtures/forms";
import { waitForMails } from "./fixtures/mailbox";
import { countInStore, freePort, type OwnSite, startOwnSite } from "./fixtures/own-site";
import { buildCopy, copyProject, rewrite } from "./fixtures/project-copy";
import { confirmOn, linkOn, tokenOf } from "./fixtures/sign";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

// A form that comes back is an answer of its own (422).
test.use({ expectedNoise: /422/ });
test.describe.configure({ mode: "serial", timeout: 400_000 });

/** The same site, changed in each page; and the English appeal has one more sentence. */
let second: string;
let site: OwnSite;

test.beforeAll(() => {
  second = copyProject();
  rewrite(second, "components/site-footer.tsx", "<footer ", '<footer data-build="second" ');
  rewrite(second, "content/appeals/freedom-for-all/en.mdx", "\n<Note>", "\nA test of the second build.\n\n<Note>");
  buildCopy(second);
});

test.afterEach(() => site.remove());

test.afterAll(() => rmSync(second, { recursive: true, force: true }));

const isSecond = (page: Page) => expect(page.locator('footer[data-build="second"]')).toHaveCount(1);
const addressOf = (locale: Locale, what: string) => `${what}-${locale}@test.example`;

type Open = Record<"form" | "confirm" | "change" | "withdraw" | "request", Page>;

/** All pages with a button that signing has, opened and filled in. */
async function openAll(locale: Locale, open: () => Promise<Page>): Promise<Open> {
  const t = words(locale);
  const [form, confirm, change, withdraw, request] = [await open(), await open(), await open(), await open(), await open()];
  await fill(form, locale, addressOf(locale, "form"), { site: site.url });
  for (const [page, what] of [[confirm, "confirm"], [change, "change"], [withdraw, "withdraw"]] as const) {
    const link = await linkOn(site, addressOf(locale, what), locale);
    if (page !== confirm) await confirmOn(site.url, tokenOf(link));
    await page.goto(site.url + link);
  }
  await change.getByLabel(t("SignPage.shown-full")).check();
  await change.getByLabel(t("SignPage.changeName")).fill(names[locale]);
  await request.goto(`${site.url}/${locale}/appeal/withdraw`);
  await request.getByLabel(t("SignPage.field-email"), { exact: true }).fill(addressOf(locale, "change"));
  return { form, confirm, change, withdraw, request };
}

async function press(page: Page, name: string, lands: string) {
  await button(page, name).click();
  await expect(page).toHaveURL(new RegExp(`/appeal/${lands}\\?done=`));
}

/** The text is another one now: the form comes back with it, and with what was typed. */
async function expectTheNewText(form: Page) {
  const t = words("en");
  await button(form, t("SignPage.send")).click();
  await expect(form.getByText(t("SignPage.changed"))).toBeVisible();
  await expect(form.getByText("A test of the second build.")).toBeVisible();
  await expect(form.getByLabel(t("SignPage.field-name"), { exact: true })).toHaveValue(names.en);
  await expect(form.getByLabel(t("SignPage.field-email"), { exact: true })).toHaveValue(addressOf("en", "form"));
}

for (const javaScriptEnabled of [false, true]) test(`every open page can be sent after a rebuild, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({ openContext }) => {
  site = await startOwnSite({ PORT: String(await freePort()) });
  const context = await openContext({ javaScriptEnabled });
  const pages = {} as Record<Locale, Open>;
  for (const locale of routing.locales) pages[locale] = await openAll(locale, () => context.newPage());
  const before = countInStore(site);
  await site.kill();
  await site.start(second);
  await expectTheNewText(pages.en.form);
  for (const locale of routing.locales) {
    const t = words(locale);
    const { form, confirm, change, withdraw, request } = pages[locale];
    await press(form, t("SignPage.send"), "check-mail");
    await isSecond(form);
    await press(confirm, t("SignPage.confirmButton"), "thanks");
    await press(change, t("SignPage.changeButton"), "changed");
    await press(withdraw, t("SignPage.withdrawButton"), "withdrawn");
    await press(request, t("SignPage.requestButton"), "check-mail");
    await isSecond(request);
    await waitForMails(join(site.dataFolder, "outbox"), addressOf(locale, "form"));
    await waitForMails(join(site.dataFolder, "outbox"), addressOf(locale, "change"), 2);
  }
  // In each language one more confirmed, and one withdrawn.
  expect(countInStore(site)).toBe(before);
  // And back again: the second build had a mistake.
  for (const locale of ["fa", "ar"] as const) await fill(pages[locale].form, locale, addressOf(locale, "back"), { site: site.url });
  await site.kill();
  await site.start();
  for (const locale of ["fa", "ar"] as const) {
    await press(pages[locale].form, words(locale)("SignPage.send"), "check-mail");
    await expect(pages[locale].form.locator("footer[data-build]")).toHaveCount(0);
  }
});
