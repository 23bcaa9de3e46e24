// Countries to choose from, by their names in the reader's language.
import { intlTags, type Locale } from "@/i18n/routing";
import { countryCodes } from "../schema/countries";

export type Country = { code: string; name: string };

/** Where nobody lives. */
const uninhabited = ["AQ", "BV", "GS", "HM", "IO", "TF", "UM"];
const known = new Map<Locale, Country[]>();

/** All countries and territories in which people live (ISO 3166), in the alphabetical order of the language. */
export function listCountries(locale: Locale): readonly Country[] {
  const made = known.get(locale);
  if (made) return made;
  const names = new Intl.DisplayNames(intlTags[locale], { type: "region" });
  const { compare } = new Intl.Collator(intlTags[locale]);
  const countries = countryCodes.filter((code) => !uninhabited.includes(code)).map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => compare(a.name, b.name));
  known.set(locale, countries);
  return countries;
}

/** A country's name in the language; the code where it has none. */
export function countryName(code: string, locale: Locale): string {
  return listCountries(locale).find((country) => country.code === code)?.name ?? code;
}
