// Promise: a mailed link that is dead answers 410, opened and pressed, with a page that says in its reader's language what to do; and no address claims what its reader has not done.
import { routing } from "@/i18n/routing";
import { pathOf, siteOutbox, waitForMails } from "./fixtures/mailbox";
import { post, signOn, tokenOf } from "./fixtures/sign";
import { ask, site } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

/** A letter changed in the middle: the seal no longer fits. */
const damaged = (token: string) => token.slice(0, 100) + (token[100] === "A" ? "B" : "A") + token.slice(101);

for (const locale of routing.locales) {
  const t = words(locale);
  const yours = `/${locale}/appeal/yours`;

  test(`in ${locale}: damaged, cut, missing and used up`, async () => {
    const email = `dead-${locale}@test.example`;
    await signOn(site(), { email }, locale);
    const [mail] = await waitForMails(siteOutbox(), email);
    const token = tokenOf(pathOf(mail!));
    expect((await ask(`${yours}?t=${token}`)).status).toBe(200);
    const dead = [damaged(token), token.slice(0, 200), "x"];
    for (const deed of ["confirm", "withdraw"]) expect((await post(site(), `${yours}/${deed}`, { t: token })).status).toBe(303);
    for (const each of [...dead, token]) {
      const opened = await ask(`${yours}?t=${each}`);
      expect.soft([opened.status, opened.headers["cache-control"], opened.headers["retry-after"]]).toEqual([410, "private, no-store", undefined]);
      expect.soft(opened.text).toContain(`<h1 class="title">${t("SignPage.expiredTitle")}</h1>`);
      expect.soft(opened.text).toContain(`href="/${locale}/appeal#sign"`);
      expect.soft((await ask(`${yours}?t=${each}`, { method: "HEAD" })).status).toBe(410);
    }
    for (const each of [...dead, token]) {
      for (const deed of ["confirm", "change"]) {
        const pressed = await post(site(), `${yours}/${deed}`, { t: each, shown: "no" });
        expect.soft(pressed.status).toBe(410);
        expect.soft(pressed.text).toContain(t("SignPage.expiredTitle"));
      }
    }
    expect((await ask(yours)).status).toBe(410);
  });

  test(`in ${locale}: the page after a form opens by its mark alone, which is no other page's`, async () => {
    const { location } = await signOn(site(), { email: `mark-${locale}@test.example` }, locale);
    const { pathname, search } = new URL(location ?? "", site());
    expect(pathname).toBe(`/${locale}/appeal/check-mail`);
    const led = await ask(pathname + search);
    expect([led.status, led.headers["cache-control"]]).toEqual([200, "private, no-store"]);
    expect(led.text).toContain(t("SignPage.checkMailTitle"));
    for (const other of [pathname, `/${locale}/appeal/thanks${search}`, `/${locale}/appeal/thanks`, `${pathname}?done=${search.slice(7)}`]) expect.soft((await ask(other)).status, other.split("?")[0]).toBe(404);
    expect(led.text).not.toContain("@test.example");
  });
}
