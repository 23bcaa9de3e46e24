// Promise: what development shows to editors (previews, drafts, open work) is nothing that a reader can reach.
import { routing } from "@/i18n/routing";
import { ask } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

for (const locale of routing.locales) {
  test(`readers in ${locale} never reach the editors' pages`, async () => {
    for (const page of ["preview", "preview/translations"]) expect((await ask(`/${locale}/${page}`)).status).toBe(404);
  });
}
