// The languages of the site: the one list from which everything else derives.
import { defineRouting } from "next-intl/routing";

export const routing = defineRouting({
  locales: ["en", "fa", "ar"],
  defaultLocale: "en",
  localePrefix: "always",
  // The choice of language is in the address; a cookie would be one more thing to find on a seized phone.
  localeCookie: false,
});

export type Locale = (typeof routing.locales)[number];
export type Direction = "ltr" | "rtl";

const directions: Record<Locale, Direction> = { en: "ltr", fa: "rtl", ar: "rtl" };

/** The writing direction of a language of the site. */
export function directionOf(locale: Locale): Direction {
  return directions[locale];
}

/** True if `value` (say, the first part of an address) names a language of the site. */
export function isLocale(value: string): value is Locale {
  return (routing.locales as readonly string[]).includes(value);
}

/** The tag to give to Intl: digits are stated, since its default for Arabic differs from machine to machine. */
export const intlTags: Record<Locale, string> = { en: "en-GB-u-nu-latn", fa: "fa-IR-u-nu-arabext", ar: "ar-u-nu-latn" };
