// How far the words of the interface are translated: messages/translated/{fa,ar}.json keep, for each key, the English from which it was translated.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { routing, type Locale } from "../../i18n/routing";

type Tree = { [key: string]: string | Tree };
/** `reviewed` is true once a person who speaks the language has read it. */
type Known = Record<string, { from: string; reviewed?: true }>;
export type MessageState = { locale: Locale; key: string; state: "missing" | "outdated" | "unreviewed" | "reviewed"; english: string; /** The English as it was when this was translated, if it was another. */ before: string | undefined };

/** The languages into which the English is translated. */
export const translatedLocales = routing.locales.filter((locale) => locale !== routing.defaultLocale);

function flat(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)));
}

function read<Value>(file: string): Value {
  return JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")) as Value;
}

const messagesFile = (folder: string, locale: Locale) => path.join(folder, `${locale}.json`);
const knownFile = (folder: string, locale: Locale) => path.join(folder, "translated", `${locale}.json`);

function stateOf(words: string | undefined, english: string, known: Known[string] | undefined): MessageState["state"] {
  if (!words) return "missing";
  if (known && known.from !== english) return "outdated";
  return known?.reviewed ? "reviewed" : "unreviewed";
}

/** Every message in every language but English. @param folder the messages folder */
export function listMessageStates(folder: string): MessageState[] {
  const english = flat(read<Tree>(messagesFile(folder, "en")));
  return translatedLocales.flatMap((locale) => {
    const words = new Map(flat(read<Tree>(messagesFile(folder, locale))));
    const known = read<Known>(knownFile(folder, locale));
    return english.map(([key, from]) => {
      const state = stateOf(words.get(key), from, known[key]);
      return { locale, key, state, english: from, before: state === "outdated" ? known[key]?.from : undefined };
    });
  });
}

/**
 * Notes that messages say what the English says now: all of `keys`, or all that were never noted.
 * @param isReviewed true if a person who speaks the language has read them; what was reviewed stays so only if its English has not changed since
 * @returns how many were noted
 */
export function noteTranslated(folder: string, locale: Locale, keys: readonly string[] | undefined, isReviewed: boolean): number {
  const file = knownFile(folder, locale);
  const known = read<Known>(file);
  const english = new Map(flat(read<Tree>(messagesFile(folder, "en"))));
  const chosen = [...english.keys()].filter((key) => (keys ? keys.some((wanted) => key === wanted || key.startsWith(`${wanted}.`)) : !known[key]));
  const noted = chosen.map((key) => [key, { from: english.get(key) ?? "", ...(isReviewed ? { reviewed: true as const } : {}) }] as const);
  const all = Object.entries({ ...known, ...Object.fromEntries(noted) }).filter(([key]) => english.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), undefined, 1)}\n`);
  return chosen.length;
}
