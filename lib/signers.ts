// Selected signers of an appeal, grouped by country as their own statement of affiliation gives it.
import type { Locale } from "@/i18n/routing";
import { listDocuments } from "./documents";
import { signerSchema, type SignerFields } from "./schema/documents";

export type Signer = { slug: string; fields: Readonly<SignerFields>; path: string; hasBody: boolean };
/** Signers of one country; `country` is undefined for those whose source states none. */
export type CountryGroup = { country: string | undefined; name: string | undefined; signers: Signer[] };

/** Every published signer of an appeal (by its slug), selected or not, in the order of their names. */
export function listSigners(appeal: string): Signer[] {
  const { compare } = new Intl.Collator("en");
  return listDocuments("Signer", signerSchema)
    .filter(({ fields }) => fields.appeal === appeal && !fields.draft)
    .toSorted((a, b) => compare(a.fields.name, b.fields.name));
}

/** The name in the reader's script where the file gives it, else as signed. */
export function signerName({ fields }: Signer, locale: Locale): string {
  return (locale !== "en" && fields.names?.[locale]) || fields.name;
}

/** Groups in the alphabetical order of the countries' names in the reader's language, those without a country last; within each, by name in that language. */
export function groupByCountry(signers: readonly Signer[], locale: Locale): CountryGroup[] {
  const { compare } = new Intl.Collator(locale);
  const countryNames = new Intl.DisplayNames(locale, { type: "region", style: "short" });
  const groups = new Map<string | undefined, Signer[]>();
  for (const signer of signers) groups.set(signer.fields.country, [...(groups.get(signer.fields.country) ?? []), signer]);
  return [...groups]
    .map(([country, members]) => ({ country, name: country && countryNames.of(country), signers: members.toSorted((a, b) => compare(signerName(a, locale), signerName(b, locale))) }))
    .sort((a, b) => (a.name && b.name ? compare(a.name, b.name) : Number(!a.name) - Number(!b.name)));
}
