// What becomes of something typed: the value for the file, or the reason why it cannot be one and what was most likely meant.
import type { Locale } from "../../i18n/routing";
import { nearest } from "../check/did-you-mean";
import { parseDuration } from "../durations";
import { signerSchema } from "../schema/documents";
import { webAddress } from "../schema/fields";
import { foldForSearch } from "../search";
import type { WordKey, WordValues } from "./words";

export type Wrong = { key: WordKey & `wrong.${string}`; values?: WordValues; proposal?: string };
export type Reading = { value: string; wrong?: never } | { value?: never; wrong: Wrong };
export type Reader = (typed: string) => Reading;
/** Something to choose: its id in files, and what it is called. */
export type Choice = { id: string; label: string };

/** A web address; one without its scheme is proposed with it. */
export function readAddress(typed: string): Reading {
  if (webAddress.safeParse(typed).success) return { value: typed };
  const whole = `https://${typed.replace(/^[a-z]*:?\/+/i, "")}`;
  const isLikely = /^[^\s/]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(whole.slice(8)) && webAddress.safeParse(whole).success;
  return { wrong: { key: "wrong.address", ...(isLikely ? { proposal: whole } : {}) } };
}

/** A name in the letters of a language: what is typed into the wrong question is noticed. */
export function readName(typed: string, locale: Locale): Reading {
  const isRight = locale === "en" ? !/\p{Script=Arabic}/u.test(typed) && /\p{L}/u.test(typed) : /\p{Script=Arabic}/u.test(typed);
  return isRight ? { value: typed } : { wrong: { key: locale === "en" ? "wrong.latinName" : "wrong.arabicName" } };
}

/** A length of a sentence, ISO 8601. */
export function readDuration(typed: string): Reading {
  if (parseDuration(typed)) return { value: typed };
  const tidied = typed.replace(/\s/g, "").toUpperCase();
  return { wrong: { key: "wrong.duration", ...(parseDuration(tidied) ? { proposal: tidied } : {}) } };
}

/** One of a few, by its id, by what it is called, or by its number in the list. */
export function readChoice(choices: readonly Choice[], typed: string): Reading {
  const folded = foldForSearch(typed);
  const byNumber = /^\d{1,3}$/.test(folded) ? choices[Number(folded) - 1] : undefined;
  const found = byNumber ?? choices.find(({ id, label }) => id === typed.toLowerCase() || foldForSearch(label) === folded || foldForSearch(id) === folded);
  if (found) return { value: found.id };
  const near = nearest(typed, choices.map(({ id }) => id));
  const values = { typed, choices: choices.map(({ id }) => id).join(", ") };
  return { wrong: { key: "wrong.choice", values, ...(near === undefined ? {} : { proposal: near }) } };
}

const yes = ["y", "yes", "true", "بله", "بلی", "اری", "نعم", "1"];
const no = ["n", "no", "false", "نه", "خیر", "لا", "کلا", "2"];

/** `true` or `false`, in any of the three languages. */
export function readYesNo(typed: string): Reading {
  const folded = foldForSearch(typed);
  if (yes.includes(folded)) return { value: "true" };
  return no.includes(folded) ? { value: "false" } : { wrong: { key: "wrong.yesNo" } };
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const pairs = letters.flatMap((a) => letters.map((b) => a + b));
/** Today's letters for a country: those of one that is gone (DD), or that people use instead (UK), lead to it. */
const current = (code: string) => new Intl.Locale(`und-${code}`).region;
const isCountry = (code: string) => signerSchema.shape.country.unwrap().safeParse(code).success;

/** The two letters of a country (ISO 3166-1 alpha-2), proposed where its name in one of the languages was typed, or letters that people use instead (UK). */
export function readCountry(typed: string, locales: readonly Locale[]): Reading {
  if (isCountry(typed)) return { value: typed };
  const folded = foldForSearch(typed);
  const names = locales.map((locale) => new Intl.DisplayNames(locale, { type: "region", fallback: "none" }));
  const byName = folded === "" ? undefined : pairs.find((code) => isCountry(code) && current(code) === code && names.some((each) => foldForSearch(each.of(code) ?? "") === folded));
  const byLetters = /^[a-z]{2}$/i.test(typed) ? current(typed) : undefined;
  const proposal = byName ?? (byLetters !== undefined && isCountry(byLetters) ? byLetters : undefined);
  return { wrong: { key: "wrong.country", ...(proposal === undefined ? {} : { proposal }) } };
}
