// What stands in a file, made fit for a sentence of a language: nothing invisible, nothing endless, nothing that turns the line around.
import { intlTags, type Locale } from "../../i18n/routing";
import { bothCalendars } from "../dates";
import { monthName } from "./calendar-words";
import type { Value } from "./problem";

/** Longer values are cut: the place says where the whole stands. */
const longest = 80;
const mostItems = 12;
/** Everything without a shape of its own, but blanks and the joiner and non-joiner between letters. */
const unseen = /(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])|[^\P{C}\u200C\u200D]|[\u2028\u2029\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;

/** Blanks that are mistakes in a value, and would leave it looking right. */
const oddBlanks = /[\v\f\r\u0085\u2028\u2029\uFEFF]/g;

/** A code point as standards write it: U+200F. */
export function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Words of a file on one line, cut after so many letters; what cannot be seen is written by its number, and backticks, which quote, as apostrophes. */
function visible(text: string, most = longest): string {
  const line = text.replace(oddBlanks, (char) => `[${codePoint(char)}]`).replace(/\s+/g, " ").trim().replace(/`/g, "'").replace(unseen, (char) => `[${codePoint(char)}]`);
  const letters = [...line];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : line;
}

/** `13 June 2021 (23 Khordad 1400)`; in Farsi the Iranian day first. */
function inBothCalendars(iso: string, locale: Locale): string {
  const { main, beside } = bothCalendars(iso, locale);
  return beside === undefined ? main : `${main} (${beside})`;
}

/** Any Sunday and the days after it. */
const weekday = (index: number, locale: Locale) => new Intl.DateTimeFormat(intlTags[locale], { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2021, 5, 6 + index));

const isolate = (text: string) => `\u2068${text}\u2069`;

/** The marks around what is quoted, outside the backticks, so that what is copied from between them is clean. */
export function isolated(sentence: string): string {
  return sentence.replace(/`([^`]*)`/g, (_, inside: string) => isolate(`\`${inside.replace(/[\u2068\u2069]/g, "")}\``));
}

/**
 * A value for the sentences of a language. `more` says how many items of a long list are not shown. `isWhole`: nothing is left out, since it
 * is to be copied, or chosen from.
 */
export function shownValue(value: Value, locale: Locale, more: (count: number) => string, isWhole = false): string | number {
  const own = locale === "en" ? (text: string) => text : isolate;
  if (typeof value === "number") return value;
  if (typeof value === "string") return own(visible(value, isWhole ? Infinity : longest));
  if ("day" in value) return own(inBothCalendars(value.day, locale));
  if ("weekday" in value) return weekday(value.weekday, locale);
  if ("month" in value) return monthName(value.calendar, value.month, locale);
  const items = value.slice(0, isWhole ? value.length : mostItems).map((item) => `\`${visible(item)}\``);
  const list = items.join(locale === "en" ? ", " : "، ");
  return value.length > mostItems && !isWhole ? `${list} ${more(value.length - mostItems)}` : list;
}
