// How to cite one revision of a record: BibTeX and CSL-JSON, with the day of access and the address at which this revision stays.
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { today } from "./clock";
import { dateString, dateText, type DateText } from "./dates";
import type { Prisoner } from "./prisoners";
import { revisionAddress } from "./revision";

/** A revision of a record: `knownOn` is the day whose knowledge it shows, `accessed` the site's day; `url` is permanent. */
export type Citation = { slug: string; title: string; site: string; url: string; knownOn: DateText; accessed: DateText; locale: Locale; note: string };

/** @param day the day whose knowledge is cited (ISO date, UTC); today's by default */
export async function citationOf({ slug, name }: Pick<Prisoner, "slug" | "name">, locale: Locale, day = today()): Promise<Citation> {
  const t = await getTranslations({ locale });
  return {
    slug, locale, title: t("Cite.title", { name }), site: t("Site.name"), url: revisionAddress(slug, day, locale),
    knownOn: dateText(day, locale), accessed: dateText(today(), locale), note: t("Cite.note", { day: dateString(day, locale), accessed: dateString(today(), locale) }),
  };
}

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
  $: "\\$", "&": "\\&", "%": "\\%", "#": "\\#", _: "\\_",
};

/** Text for a BibTeX field: TeX's signs escaped, braces by name since BibTeX counts them whatever stands before; other letters stay, in UTF-8. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}~^$&%#_]/g, (sign) => special[sign] ?? sign).replace(/\s+/g, " ").trim();
}

const languages: Record<Locale, string> = { en: "english", fa: "persian", ar: "arabic" };
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** An entry for BibTeX and biblatex. Doubled braces keep names and capitals as they are. */
export function bibtex({ slug, title, site, url, knownOn, accessed, note, locale }: Citation): string {
  const [year = "", month = ""] = knownOn.iso.split("-");
  const fields = [
    ["author", `{${escapeTex(site)}}`], ["title", `{${escapeTex(title)}}`], ["year", year], ["month", months[Number(month) - 1]],
    ["howpublished", `\\url{${url}}`], ["urldate", accessed.iso], ["note", escapeTex(note)], ["langid", languages[locale]],
  ].map(([name, value]) => `  ${name} = ${name === "month" ? value : `{${value}}`},`);
  return `@misc{${slug}-${knownOn.iso},\n${fields.join("\n")}\n}\n`;
}

function dateParts(iso: string) {
  return { "date-parts": [iso.split("-").map(Number)] };
}

/** One item of CSL-JSON (the input data schema of CSL 1.0.2). */
export function cslItem({ slug, title, site, url, knownOn, accessed, note, locale }: Citation) {
  return {
    id: `${slug}-${knownOn.iso}`, type: "webpage", title, author: [{ literal: site }], "container-title": site, issued: dateParts(knownOn.iso),
    accessed: dateParts(accessed.iso), URL: url, language: locale, note,
  };
}

/** CSL-JSON as a file has it: a list of items. */
export function cslJson(citation: Citation): string {
  return `${JSON.stringify([cslItem(citation)], null, 1)}\n`;
}
