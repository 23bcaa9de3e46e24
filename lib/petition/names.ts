// A person's name as typed: cleaned of what nobody sees, and refused only for what no name has.

import { plainMarks } from "../unseen";
import { withoutIdleJoiners } from "./joiners";
import { holdsAddress, holdsNumber } from "./not-names";

export type NameError = "missing" | "short" | "long" | "url" | "sign" | "mixed" | "marks" | "letters";

const shortest = 2;
const longest = 80;
/** Unicode: controls, formats (marks of direction among them), private use, unassigned, fillers; not the joiners, which are judged below. */
const unseen = /[^\P{C}\u200C\u200D\t\n\r]|[\u2028\u2029\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
/** Variation selectors choose the shape of a Chinese or Mongolian letter; elsewhere they hide something. */
const idleSelector = /(?<![\p{Script=Han}\p{Script=Mongolian}])\p{Variation_Selector}+/gu;
/** Letters in the shapes that old documents and East Asian keyboards keep apart: ﻧﺎﻫﯿﺪ, Ａｌｉ, ﬁ. */
const otherShapes = /[\uFB00-\uFDFF\uFE70-\uFEFC\uFF01-\uFFEE]+/g;
/** Scripts that are written together, as one. */
const scripts: readonly RegExp[] = [
  /\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Armenian}/u, /\p{Script=Georgian}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u,
];

/** Cleaned, composed (NFC), in the ordinary shapes of its letters, with single spaces. */
export function cleanName(typed: string): string {
  const shaped = plainMarks(typed).replace(otherShapes, (letters) => letters.normalize("NFKC")).normalize("NFC");
  return withoutIdleJoiners(shaped.replace(unseen, "").replace(idleSelector, "")).replace(/\s+/gu, " ").trim();
}

/** Letters of two scripts in one word look like a name and are another: `Аnna` with a Cyrillic A. */
function isMixed(word: string): boolean {
  const letters = [...word].filter((char) => /\p{L}/u.test(char) && !/[\p{Script=Common}\p{Script=Inherited}]/u.test(char));
  const found = new Set(letters.map((letter) => scripts.findIndex((script) => script.test(letter))));
  return found.size > 1;
}

/** Why this cannot stand as a name; undefined if it can. @param name from `cleanName` */
export function nameError(name: string): NameError | undefined {
  const length = [...name].length;
  if (length === 0) return "missing";
  if (length < shortest) return "short";
  if (length > longest) return "long";
  if (/^[=+\-@|%]/.test(name)) return "sign";
  if (holdsAddress(name)) return "url";
  if (/\p{M}{5,}/u.test(name.normalize("NFD"))) return "marks";
  if (/[<>{}[\]\\^~*_#$;\p{So}\p{Sc}]/u.test(name) || /\p{Extended_Pictographic}/u.test(name)) return "letters";
  // A nickname stands between two quotation marks.
  if (!/\p{L}/u.test(name) || holdsNumber(name) || name.split('"').length % 2 === 0) return "letters";
  return name.split(/[\s\p{P}\p{S}]+/u).some(isMixed) ? "mixed" : undefined;
}
