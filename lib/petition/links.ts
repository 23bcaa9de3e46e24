// The link in a mail: sealed, so that it carries everything and says nothing; no table knows a person before the link is used.
import { isLocale, type Locale } from "@/i18n/routing";
import { parseShown, type Signing } from "./form";
import type { Keys } from "./keys";
import { seal, unseal } from "./sealed-value";

/** How long a link is good, in milliseconds. */
export const goodFor = 48 * 60 * 60 * 1000;
/** How far the clocks of several servers may differ, in milliseconds. */
const slack = 60_000;

/** What a person signs: the appeal, the version of its text, and the language in which they read it. */
export type Text = { appeal: string; version: string; locale: Locale };
/** A link for whoever owns the address: to sign (with what was typed), or only to change or withdraw. `made` in milliseconds since 1970. */
export type Link = { person: string; locale: Locale; made: number; signing?: Signing & Text };

type Packed = { p?: string; l?: string; m?: number; s?: [name: string, email: string, country: string, shown: string, appeal: string, version: string] };

/** The link's token, letters that are safe in an address. */
export function makeToken(keys: Keys, { person, locale, made, signing: s }: Link): string {
  const packed: Packed = { p: person, l: locale, m: made, ...(s && { s: [s.name, s.email, s.country, s.shown, s.appeal, s.version] }) };
  return seal(keys.for("link"), packed).toString("base64url");
}

/** What a token says; undefined if it is not ours, was changed, or is not good at `now` (milliseconds since 1970). */
export function readToken(keys: Keys, token: unknown, now: number): Link | undefined {
  if (typeof token !== "string" || token.length > 2000 || !/^[\w-]+$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  // Decoding is lenient about the last letter's idle bits: one link, one spelling.
  if (bytes.toString("base64url") !== token) return undefined;
  const { p: person, l: locale, m: made, s } = (unseal(keys.for("link"), bytes) ?? {}) as Packed;
  if (person === undefined || made === undefined || locale === undefined || !isLocale(locale)) return undefined;
  if (now < made - slack || now > made + goodFor) return undefined;
  if (!s) return { person, locale, made };
  const [name, email, country, shown, appeal, version] = s;
  return { person, locale, made, signing: { name, email, country, shown: parseShown(shown), appeal, version, locale } };
}
