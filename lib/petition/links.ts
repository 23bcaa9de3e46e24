// The link in a mail: sealed, so that it carries everything and says nothing; no table knows a person before the link is used.
import { isLocale, type Locale } from "@/i18n/routing";
import { parseShown, type Signing } from "./form";
import { goodFor, openSealed, sealFor, slack, type Where } from "./link-keys";

/** What a person signs: the appeal, the version of its text, and the language in which they read it. */
export type Text = { appeal: string; version: string; locale: Locale };
/**
 * A link for whoever owns the address: to sign (with what was typed), or only to change or withdraw. `made` in milliseconds since 1970.
 * `after`: the mark of the withdrawal after which it was asked for, if there was one lately.
 */
export type Link = { person: string; locale: Locale; made: number; after?: string; signing?: Signing & Text };

type Packed = { p?: string; l?: string; m?: number; a?: string; s?: [name: string, email: string, country: string, shown: string, appeal: string, version: string] };

/** The link's token, letters that are safe in an address: sealed with the key of the hour in which it was asked for. @throws StoreError */
export async function makeToken(where: Where, { person, locale, made, after, signing: s }: Link): Promise<string> {
  const packed: Packed = { p: person, l: locale, m: made, ...(after !== undefined && { a: after }), ...(s && { s: [s.name, s.email, s.country, s.shown, s.appeal, s.version] }) };
  return (await sealFor(where, "link", packed, made)).toString("base64url");
}

/** What a token says; undefined if it is not ours, was changed, or is not good at `now` (milliseconds since 1970). @throws StoreError */
export async function readToken(where: Where, token: unknown, now: number): Promise<Link | undefined> {
  if (typeof token !== "string" || token.length > 2000 || !/^[\w-]+$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  // Decoding is lenient about the last letter's idle bits: one link, one spelling.
  if (bytes.toString("base64url") !== token) return undefined;
  const { p: person, l: locale, m: made, a: after, s } = ((await openSealed(where, "link", bytes)) ?? {}) as Packed;
  if (person === undefined || made === undefined || locale === undefined || !isLocale(locale)) return undefined;
  if (now < made - slack || now > made + goodFor) return undefined;
  const link: Link = { person, locale, made, ...(after !== undefined && { after }) };
  if (!s) return link;
  const [name, email, country, shown, appeal, version] = s;
  return { ...link, signing: { name, email, country, shown: parseShown(shown), appeal, version, locale } };
}
