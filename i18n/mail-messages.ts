// The words of mails in the languages of the site: mails are written outside of any request, so they do not come through request.ts.
import ar from "../messages/mails/ar.json";
import en from "../messages/mails/en.json";
import fa from "../messages/mails/fa.json";
import type { Locale } from "./routing";

/** English has every key; a test sees to it that the others have the same. */
export type MailMessages = typeof en;

export const mailMessages: Readonly<Record<Locale, MailMessages>> = { en, fa, ar };
