// Which language of the site a browser asks for: the one negotiator, for "/" and for every page outside of any language.
import { isLocale, routing, type Locale } from "./routing";

/** Only so many entries of a header are read: nobody speaks more languages, and a made-up list must cost nothing. */
const mostEntries = 100;
/** The longest tag that is read (RFC 5646, 4.4.1: a tag that means something fits in 35 characters). */
const longestTag = 35;
/** What a named language weighs where its weight cannot be read: named, so it counts, but after all that are weighed. */
const least = 0.001;

/** The single languages that ISO 639-3 counts as Arabic: whoever speaks one of them reads Arabic. Those of Persian (`pes`, `prs`) are known to Intl. */
const arabic =
  "aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp pga shu ssh".split(" ");

/** What a header asks for at one place: a language of the site, or any (`*`); `isWhole` if the language is meant in all its kinds. */
type Asked = { locale: Locale | "*"; isWhole: boolean; weight: number };

/** The canonical tag (RFC 5646) of what was written: `fa_IR.UTF-8` → `fa-IR`, `per` → `fa`, `prs` → `fa-AF`; undefined if it is none. */
function canonicalTag(written: string): string | undefined {
  const tag = written.replace(/[.@].*$/, "").replace(/-\*.*$/, "").replaceAll("_", "-");
  if (tag === "" || tag.length > longestTag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function weightOf(parameters: readonly string[]): number {
  const written = parameters.flatMap((each) => /^\s*q\s*=\s*(?<value>.*?)\s*$/i.exec(each)?.groups?.value ?? [])[0];
  if (written === undefined) return 1;
  return /^(?:0(?:\.\d*)?|\.\d+|1(?:\.0*)?)$/.test(written) ? Number(written) : least;
}

function askedAt(entry: string): Asked | undefined {
  const [written = "", ...parameters] = entry.split(";");
  const weight = weightOf(parameters);
  if (written.trim() === "*") return { locale: "*", isWhole: true, weight };
  const tag = canonicalTag(written.trim());
  if (tag === undefined) return undefined;
  const [language = "", ...rest] = tag.split("-");
  const locale = arabic.includes(language) ? "ar" : language;
  return isLocale(locale) ? { locale, isWhole: language === locale && rest.length === 0, weight } : undefined;
}

/**
 * The language of the site that an `Accept-Language` header asks for most (RFC 9110, 12.5.4), each range shortened until the site has it
 * (lookup, RFC 4647, 3.4). `fa;q=0` refuses Farsi; `*` stands for the languages that no other range names.
 * @returns the default language where the header asks for none that is here, or is missing; never throws
 */
export function negotiate(header: string | undefined): Locale {
  const asked = (header ?? "").split(",", mostEntries).flatMap((entry) => askedAt(entry) ?? []);
  const refused = new Set(asked.filter(({ isWhole, weight }) => isWhole && weight === 0).map(({ locale }) => locale));
  const named = new Set(asked.map(({ locale }) => locale));
  const choices = asked.filter(({ weight }) => weight > 0).flatMap(({ locale, weight }) => {
    const meant = locale === "*" ? routing.locales.filter((each) => !named.has(each)) : refused.has(locale) ? [] : [locale];
    return meant.map((each) => ({ locale: each, weight }));
  });
  // Of equal weight: the one that stands first.
  const best = choices.reduce<(typeof choices)[number] | undefined>((found, each) => (found && found.weight >= each.weight ? found : each), undefined);
  return best?.locale ?? routing.locales.find((locale) => !refused.has(locale)) ?? routing.defaultLocale;
}

/** The language of the site that a computer is set to: as POSIX names it (`fa_IR.UTF-8`), else as Node hears it from the system (Windows). */
export function languageOfComputer({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Locale {
  const posix = LC_ALL || LC_MESSAGES || LANG || "";
  return negotiate(/^[a-z]{2}/i.test(posix) ? posix : Intl.DateTimeFormat().resolvedOptions().locale);
}
