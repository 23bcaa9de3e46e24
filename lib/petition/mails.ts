// What mails say: plain text and HTML that says the same, in the signer's language, with one link to this site and nothing else in it.
import { createTranslator } from "use-intl/core";
import { type MailMessages, mailMessages } from "@/i18n/mail-messages";
import { directionOf, intlTags, type Locale } from "@/i18n/routing";

/** To sign; for somebody who has signed already; to change or withdraw. */
export type MailKind = "sign" | "already" | "manage";
export type Mail = { subject: string; text: string; html: string };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Writes a mail. @param site the site's origin, `https://example.org` @param link the whole address that it leads to */
export function writeMail(kind: MailKind, locale: Locale, site: string, link: string): Mail {
  const t = createTranslator<MailMessages>({ locale: intlTags[locale] as Locale, messages: mailMessages[locale] });
  const dir = directionOf(locale);
  // The address is Latin in any direction: isolated, so that a full stop after it stays behind it (U+2066 … U+2069).
  const shown = dir === "rtl" ? `\u2066${site}\u2069` : site;
  const withStroke = dir === "rtl" ? `\u2066${site}/\u2069` : `${site}/`;
  const asked = t(`${kind}.asked`, { site: shown });
  const rest = [t("until"), t(kind === "sign" ? "not-you" : "not-you-signed"), t("careful", { address: withStroke }), t("delete")];
  const start = dir === "rtl" ? "\u200F" : "";
  const text = [asked, link, ...rest].map((part) => (part === link ? link : `${start}${part}`)).join("\n\n");
  const paragraph = (words: string) => `<p dir="${dir}" style="margin:0 0 1em">${escaped(words)}</p>`;
  const button = `<p dir="${dir}" style="margin:0 0 1em"><a href="${escaped(link)}" style="display:inline-block;padding:.6em 1em;background:#98200d;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(t(`${kind}.button`))}</a></p>`;
  const address = `<p dir="ltr" style="margin:0 0 1em;font-size:.85em;word-break:break-all">${escaped(link)}</p>`;
  const body = [paragraph(asked), button, address, ...rest.map(paragraph)].join("\n");
  const html = `<!doctype html>\n<html lang="${locale}" dir="${dir}"><head><meta charset="utf-8"><title>${escaped(t("subject"))}</title></head>\n<body dir="${dir}" style="margin:0;padding:1.5em;max-width:38em;font:1.05em/1.7 Tahoma,Arial,sans-serif;color:#161412;background:#fffdf7">\n${body}\n</body></html>\n`;
  return { subject: t("subject"), text: `${text}\n`, html };
}

/** The subject of every mail: it tells nobody who sees a list of mails what this is about. */
export function mailSubject(locale: Locale): string {
  return mailMessages[locale].subject;
}
