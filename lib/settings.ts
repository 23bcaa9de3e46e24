// The door to process.env: every setting of the running site, checked once, with a sentence on what to set.
import { routing, type Locale } from "@/i18n/routing";

/** Reads `SITE_URL`, the address under which readers find the site; no slash at its end. @throws if it is no web address. */
function siteUrl(): string {
  const value = process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? "3000"}`;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol) || new URL(value).pathname !== "/") {
    throw new Error("SITE_URL must be the site's own address without a path, such as https://example.org");
  }
  return new URL(value).origin;
}

/** Where the site listens. @throws if `PORT` is no port. */
function port(): number {
  const value = process.env.PORT ?? "3000";
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new Error("PORT must be a number from 0 to 65535");
  }
  return number;
}

/** Where contributions may be sent by e-mail. @throws if it is no address */
function editorsEmail(): string | undefined {
  const value = process.env.EDITORS_EMAIL;
  if (value && !/^[^\s@<>?&]+@[^\s@<>?&]+$/.test(value)) throw new Error("EDITORS_EMAIL must be one e-mail address, such as editors@example.org");
  return value || undefined;
}

/** Where the petition's database, keys and unsent mails live, and how to reach the mail server. @throws if a setting is wrong */
function petition() {
  const { DATA_DIR, DATABASE_URL, SMTP_URL, MAIL_FROM, PETITION_RECIPIENTS } = process.env;
  if (DATABASE_URL && !/^postgres(?:ql)?:\/\/./.test(DATABASE_URL)) throw new Error("DATABASE_URL must begin with postgres://; leave it out to use SQLite in DATA_DIR");
  if (SMTP_URL && !/^smtps?:\/\/./.test(SMTP_URL)) throw new Error("SMTP_URL must be like smtps://user:password@mail.example.org:465");
  if (SMTP_URL && !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(MAIL_FROM ?? "")) throw new Error("MAIL_FROM must be the sender's address beside SMTP_URL, such as appeal@example.org");
  return { dataFolder: DATA_DIR || "data", databaseUrl: DATABASE_URL || undefined, smtpUrl: SMTP_URL || undefined, mailFrom: MAIL_FROM || undefined, recipients: PETITION_RECIPIENTS || undefined };
}

/** How many proxies of our own stand before the site; undefined: nobody's address is believed. @throws if `TRUST_PROXY` is no small number */
function trustedProxies(): number | undefined {
  const value = process.env.TRUST_PROXY;
  if (value === undefined || value === "") return undefined;
  if (!/^\d$/.test(value)) throw new Error("TRUST_PROXY must be the number of your own reverse proxies before the site, from 0 to 9");
  return Number(value);
}

export const settings = {
  siteUrl: siteUrl(),
  port: port(),
  /** The interface to listen on; a reverse proxy on the same machine reaches the default. */
  host: process.env.HOST ?? "localhost",
  /** Where to report a weakness (a `mailto:` or `https:` address); without it there is no security.txt. */
  securityContact: process.env.SECURITY_CONTACT,
  /** Readers are offered to send contributions there; without it they are told to give the file to an editor whom they know. */
  editorsEmail: editorsEmail(),
  /** Freezes the site's clock at this day (2026-11-22), for tests and for looking ahead. */
  siteNow: process.env.SITE_NOW,
  isProduction: process.env.NODE_ENV === "production",
  ...petition(),
  trustedProxies: trustedProxies(),
  /** A server that runs, and not `next build`, which opens no database. */
  isServing: process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build",
  /** Where content is read from, relative to the project; in development a copy without what is broken. */
  contentFolder: process.env.CONTENT_DIR ?? "content",
  /** `npm run dev`: drafts are shown, and what is wrong in content/. */
  isDevelopment: process.env.NODE_ENV === "development",
};

/** The absolute address of a path of the site, for links that leave it (feeds, previews, mails). */
export function absoluteUrl(path: string): string {
  return settings.siteUrl + path;
}

/** The absolute address of one path (without its language) in each of the given languages, for hreflang. */
export function alternatesOf(path: string, locales: readonly Locale[] = routing.locales): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [locale, absoluteUrl(`/${locale}${path}`)]));
}
