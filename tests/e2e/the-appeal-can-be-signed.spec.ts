// Promise: anybody signs the appeal in their language without a script, only they can confirm it, and withdrawing is as easy.
import { routing, type Locale } from "@/i18n/routing";
import { violationsOn } from "./fixtures/axe";
import { button, fill, names } from "./fixtures/forms";
import { mailsIn, pathOf, siteOutbox, waitForMails } from "./fixtures/mailbox";
import { signOn, versionOn } from "./fixtures/sign";
import { ask, site, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

// A form that comes back and a link that is used up are answers of their own (422, 410).
test.use({ expectedNoise: /422|410/ });

const addressOf = (locale: Locale, what: string) => `${what}-${locale}@test.example`;
for (const locale of routing.locales) {
  const t = words(locale);

  test(`in ${locale}: signed, confirmed, changed and withdrawn without a script`, async ({ page }) => {
    const email = addressOf(locale, "whole");
    await fill(page, locale, email, { shown: "full" });
    await button(page, t("SignPage.send")).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/appeal/check-mail\\?done=`));
    const [mail] = await waitForMails(siteOutbox(), email);
    expect(mail?.link.startsWith(`${siteUrl}/${locale}/appeal/yours?t=`)).toBe(true);
    // Whatever hung on the link, stood behind it or broke it on its way.
    const [yours, token] = pathOf(mail!).split("?t=") as [string, string];
    for (const way of [`?utm_source=mail&t=${token}`, `?fbclid=a&amp;t=${token}.`, `?t=${token}%E2%81%A9`, `?t=3D${token.slice(0, 60)}=%0D%0A${token.slice(60)}`, `%3Ft%3D${token}`, `.?t=${token}`]) {
      const { status, text, headers } = await ask(yours + way);
      expect.soft([status, text.includes(t("SignPage.confirmTitle")), headers["cache-control"]]).toEqual([200, true, "private, no-store"]);
    }
    await page.goto(pathOf(mail!));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("SignPage.confirmTitle"));
    // As typed, and as it would stand in the list.
    await expect(page.getByText(names[locale])).toHaveCount(2);
    await expect(page.getByText(t("SignPage.inList"))).toBeVisible();
    await button(page, t("SignPage.confirmButton")).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/appeal/thanks\\?done=`));
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("SignPage.thanksTitle"));
    await page.goto(pathOf(mail!));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("SignPage.yoursTitle"));
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("SignPage.thanksTitle"));
    const other = locale === "en" ? "fa" : "en";
    await page.getByRole("navigation", { name: t("Nav.language") }).locator(`[hreflang=${other}]`).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words(other)("SignPage.thanksTitle"));
    await page.goto(pathOf(mail!));
    await page.getByLabel(t("SignPage.shown-no")).check();
    await button(page, t("SignPage.changeButton")).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/appeal/changed\\?done=`));
    await page.goto(`/${locale}/appeal/withdraw`);
    await page.getByLabel(t("SignPage.field-email"), { exact: true }).fill(email.toUpperCase());
    await button(page, t("SignPage.requestButton")).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/appeal/check-mail\\?done=`));
    const mails = await mailsIn(siteOutbox(), email.toUpperCase().replace("TEST.EXAMPLE", "test.example"));
    const [manage] = mails.length > 0 ? mails : await waitForMails(siteOutbox(), email.toUpperCase().replace("TEST.EXAMPLE", "test.example"));
    await page.goto(pathOf(manage!));
    await button(page, t("SignPage.withdrawButton")).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/appeal/withdrawn\\?done=`));
    await page.goto(pathOf(mail!));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("SignPage.expiredTitle"));
  });

  test(`in ${locale}: of a first name that nobody can tell, nothing is shown before its owner has said what`, async ({ page }) => {
    const email = addressOf(locale, "first");
    const [family = "", given = ""] = { en: ["Tester", "Ali"], fa: ["آزمونی", "علی"], ar: ["التجريبي", "علي"] }[locale];
    await fill(page, locale, `  Test Signer <${email}>. `, { shown: "first" });
    await page.getByLabel(t("SignPage.field-name"), { exact: true }).fill(`${family}${locale === "en" ? "," : "،"} ${given}`);
    await button(page, t("SignPage.send")).click();
    const [mail] = await waitForMails(siteOutbox(), email);
    await page.goto(pathOf(mail!));
    const field = page.getByLabel(t("SignPage.inList"), { exact: true });
    await expect(field).toHaveValue(given);
    await field.fill("example.org");
    await button(page, t("SignPage.confirmButton")).click();
    const errors = page.getByRole("region", { name: t("SignPage.errorsTitle") });
    await expect(errors.getByRole("link")).toHaveText([t("SignPage.error-name-url")]);
    await page.getByLabel(t("SignPage.inList"), { exact: true }).fill(given);
    await button(page, t("SignPage.confirmButton")).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/appeal/thanks\\?done=`));
  });

  test(`in ${locale}: what is missing stands on top, each line leads to its field, what was typed is still there`, async ({ page, openContext }) => {
    for (const isScripted of [false, true]) {
      const opened = isScripted ? await (await openContext({ javaScriptEnabled: true })).newPage() : page;
      await fill(opened, locale, "no-address");
      // Past the browser's own check, as an old browser would send it.
      await opened.getByLabel(t("SignPage.field-email"), { exact: true }).fill("no-address@nowhere");
      await button(opened, t("SignPage.send")).click();
      const errors = opened.getByRole("region", { name: t("SignPage.errorsTitle") });
      await expect(errors.getByRole("link")).toHaveText([t("SignPage.error-email-email")]);
      await errors.getByRole("link").click();
      await expect(opened.locator("#email")).toHaveAttribute("aria-invalid", "true");
      await expect(opened.locator("#email")).toHaveValue("no-address@nowhere");
      await expect(opened.locator("#name")).toHaveValue(names[locale]);
      await expect(opened.locator("#country")).toHaveValue("DE");
      await expect(opened.getByLabel(t("SignPage.consent"))).toBeChecked();
    }
  });

  test(`in ${locale}: a text that was changed meanwhile is not signed unread, and what was typed is still there`, async () => {
    const answer = await signOn(site(), { name: names[locale], email: addressOf(locale, "changed"), version: "2021-01-01/en/000000000000" }, locale);
    expect(answer.status).toBe(422);
    for (const kept of [t("SignPage.changed"), `value="${names[locale]}"`, `value="${addressOf(locale, "changed")}"`, `value="${await versionOn(site(), locale)}"`]) expect(answer.text).toContain(kept);
    expect((await signOn(site(), { email: addressOf(locale, "unchanged") }, locale)).status).toBe(303);
    await waitForMails(siteOutbox(), addressOf(locale, "unchanged"));
    expect(await mailsIn(siteOutbox(), addressOf(locale, "changed"))).toEqual([]);
  });

  test(`in ${locale}: the mail says one thing in plain text and HTML, in its direction, with one link, no picture and no other host`, async ({ page }) => {
    const email = addressOf(locale, "mail");
    await fill(page, locale, email);
    await button(page, t("SignPage.send")).click();
    const [mail] = await waitForMails(siteOutbox(), email);
    const { html = "", text = "", subject = "", link = "" } = mail ?? {};
    expect(html).toContain(`<html lang="${locale}" dir="${locale === "en" ? "ltr" : "rtl"}">`);
    expect(html).not.toMatch(/<img|<script|<link|url\(/);
    expect([...new Set([...`${html} ${text}`.matchAll(/https?:\/\/[^/\s"'<>\u2069]+/g)].map(([origin]) => origin.replace(/\.$/, "")))]).toEqual([siteUrl]);
    expect(text.split(link)).toHaveLength(2);
    expect(subject).not.toMatch(/iran|prison|appeal|petition|sign|ایران|زندانی|فراخوان|امضا|إيران|سجين|نداء|توقيع/i);
    expect(`${html}${text}`).not.toContain(names[locale]);
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  });

  test(`in ${locale}: the pages on the way are accessible, and kept by nobody`, async ({ openContext }) => {
    const page = await (await openContext({ javaScriptEnabled: true })).newPage();
    const email = addressOf(locale, "pages");
    await fill(page, locale, email, { shown: "first" });
    expect(await violationsOn(page)).toEqual([]);
    await button(page, t("SignPage.send")).click();
    await expect(page).toHaveURL(/check-mail\?done=/);
    expect(await violationsOn(page)).toEqual([]);
    const [mail] = await waitForMails(siteOutbox(), email);
    await page.goto(pathOf(mail!));
    await expect(page.getByLabel(t("SignPage.inList"), { exact: true })).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    const { headers } = await ask(pathOf(mail!));
    expect(headers["cache-control"]).toBe("private, no-store");
    await button(page, t("SignPage.confirmButton")).click();
    await page.goto(pathOf(mail!));
    expect(await violationsOn(page)).toEqual([]);
  });

  test(`in ${locale}: the warning for people in Iran comes before the form, in Farsi first`, async ({ page }) => {
    await page.goto(`/${locale}/appeal`);
    const warning = page.getByRole("region", { name: words("fa")("SignPage.warningTitle") });
    await expect(warning.locator("[lang=fa]")).toHaveAttribute("dir", "rtl");
    await expect(warning.getByRole("heading")).toHaveCount(locale === "fa" ? 1 : 2);
  });
}
