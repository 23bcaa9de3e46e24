// What somebody most likely meant by a value that a field does not take: a name of capitals, an address without https, a term in words.
import { parseDuration } from "../durations";
import { intlTags, routing } from "../../i18n/routing";
import { latinDigits } from "../latin-digits";
import { webAddress } from "../schema/fields";
import { nearest } from "./did-you-mean";

const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const quotes = /^[“”„«»"'‘’\s\u00A0]+|[“”„«»"'‘’\s\u00A0]+$/g;

/** Without invisible signs, and quotes around it. */
export function bare(text: string): string {
  return text.replace(unseen, "").replace(quotes, "");
}

/** A name as addresses take it, if its letters are Latin: `Nahid Taghavi` → `nahid-taghavi`. */
export function asSlug(text: string): string | undefined {
  const plain = bare(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (/[^\P{L}a-z]/u.test(plain)) return undefined;
  const slug = latinDigits(plain).replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return slug === "" ? undefined : slug;
}

/** `www.example.org` → `https://www.example.org`. A space inside an address is one, `%20`; at the signs of its scheme and its host it is none. */
export function asAddress(text: string): string | undefined {
  const plain = bare(bare(text).replace(/^<|>$/g, ""));
  const [, scheme = "", host = "", rest = ""] = /^((?:[^/?#:.]*:\s*\/?\s*\/?|\s*\/\s*\/)?)([^/?#]*)(.*)$/s.exec(plain) ?? [];
  const tight = host.replace(/\s*([.:])\s*/g, "$1").trim();
  // Words before the address, or two addresses: which one is meant is not for this to guess.
  return /\s/.test(tight) || /\s(?:https?:|www\.)/i.test(rest) ? undefined : wholeAddress(scheme.replace(/\s+/g, "") + tight + rest.replace(/\s/g, "%20"));
}

function wholeAddress(plain: string): string | undefined {
  const [, rest = ""] = /^(?:h?t?tps?[:;]?\/*|\/\/)?([\w-]+(?:\.[\w-]+)+(?:[/?#].*)?)$/i.exec(plain) ?? [];
  const whole = /^https?:\/\/./i.test(plain) ? plain : `https://${rest}`;
  return rest !== "" && webAddress.safeParse(whole).success ? whole : undefined;
}

const units = [["Y", "y|years?|سال|سنة|سنوات|عام|أعوام"], ["M", "m|months?|ماه|شهر|أشهر|شهور"], ["W", "w|weeks?|هفته|أسبوع|أسابيع"], ["D", "d|days?|روز|يوم|أيام"]] as const;

/** `10 years 8 months` → `P10Y8M`. */
export function asDuration(text: string): string | undefined {
  const plain = latinDigits(bare(text));
  const upper = plain.toUpperCase().replace(/\s/g, "");
  if (parseDuration(upper) !== undefined) return upper;
  let said = "P";
  let rest = plain;
  for (const [unit, words] of units) {
    const found = new RegExp(`(\\d+)\\s*(?:${words})(?![\\p{L}\\p{M}])`, "iu").exec(rest);
    if (!found) continue;
    said += `${found[1]}${unit}`;
    rest = rest.replace(found[0], "");
  }
  return /^[\s,،و]*(?:and)?[\s,،و]*$/.test(rest) && parseDuration(said) !== undefined ? said : undefined;
}

/** `Germany`, `de` → `DE`. */
export function asCountry(text: string): string | undefined {
  const plain = bare(text);
  if (/^[A-Za-z]{2}$/.test(plain)) return plain.toUpperCase().replace(/^UK$/, "GB");
  const letters = [...Array(26).keys()].map((i) => String.fromCharCode(65 + i));
  for (const locale of routing.locales) {
    const names = new Intl.DisplayNames(intlTags[locale], { type: "region", fallback: "none" });
    for (const first of letters) for (const second of letters) if (names.of(first + second)?.toLowerCase() === plain.toLowerCase()) return new Intl.Locale(`und-${first}${second}`).region;
  }
  return undefined;
}

const yes = ["true", "yes", "y", "on", "1", "بله", "آری", "درست", "نعم", "صحيح"];
const no = ["false", "no", "n", "off", "0", "خیر", "نه", "نادرست", "لا", "خطأ"];

/** `yes` → `true`. */
export function asYesOrNo(value: unknown): string | undefined {
  const word = bare(String(value)).toLowerCase();
  return yes.includes(word) ? "true" : no.includes(word) ? "false" : nearest(word, ["true", "false"]);
}

/** One of a few words, however it is written: `On leave` → `on-leave`. */
export function asOneOf(value: unknown, allowed: readonly string[]): string | undefined {
  const word = asSlug(String(value)) ?? String(value);
  return allowed.find((one) => one === word) ?? nearest(word, allowed);
}
