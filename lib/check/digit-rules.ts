// Digits as each language writes them: ۱۲۳ in Farsi, 123 in English and, on this site, in Arabic; and never two kinds in one number.
import type { Locale } from "../../i18n/routing";
import { latinDigits } from "../latin-digits";
import type { Document } from "./document";
import { inOtherLanguage } from "./language-rules";
import { firstOfEachLine, matchesIn } from "./lines";
import { type Code, errorAt, type Level, type Problem } from "./problem";
import { proseOf } from "./prose";

const mixed = /(?=[0-9]*[۰-۹٠-٩])(?=[۰-۹]*[0-9٠-٩])(?=[٠-٩]*[0-9۰-۹])[0-9۰-۹٠-٩]{2,}/g;
/** A number by itself, not part of Latin words (“October 1”), a code or an address. */
const latin = /(?<![\p{Script=Latin}\d#@_/.:-]|\p{Script=Latin}[\s,.]{1,2})\d+(?:[.,/:-]\d+)*(?!\s?\p{Script=Latin}|[\d_@/-])/gu;

type Wrong = { pattern: RegExp; code: Code; level: Level; right: (digits: string) => string };

const persianDigits = (text: string) => latinDigits(text).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

const wrong: Readonly<Record<Locale, readonly Wrong[]>> = {
  fa: [
    { pattern: /[٠-٩]+/g, code: "digits.arabic", level: "error", right: persianDigits },
    { pattern: latin, code: "digits.latin", level: "warning", right: persianDigits },
  ],
  ar: [{ pattern: /[۰-۹]+/g, code: "digits.persian", level: "error", right: latinDigits }],
  en: [{ pattern: /[۰-۹٠-٩]+/g, code: "digits.not-latin", level: "warning", right: latinDigits }],
};

/** Numbers of lists, which stand on the page in the digits of its language whichever were typed. */
function numbersOfLists({ body }: Document): ReadonlySet<number> {
  return new Set(body?.numbering.lists.flatMap(({ items }) => items.map(({ offset, sign }) => offset + (sign === "parens" ? 1 : 0))));
}

/** Numbers in digits of another language, one problem a line. */
export function* digitRules(document: Document): Generator<Problem> {
  const { file, lines, written } = document;
  if (inOtherLanguage(document)) return;
  const ofLists = numbersOfLists(document);
  for (const { start, end, language } of proseOf(document)) {
    if (language === undefined) continue;
    const both = [...matchesIn(written, start, end, mixed)];
    const right = language === "fa" ? persianDigits : latinDigits;
    for (const { offset, found } of both) yield errorAt(file, lines.at(offset), "digits.mixed", { found, near: right(found) });
    const isMixed = (offset: number) => both.some((one) => one.offset <= offset && offset < one.offset + one.found.length);
    for (const each of wrong[language]) {
      const single = [...matchesIn(written, start, end, each.pattern)].filter(({ offset }) => !isMixed(offset) && !(each.code === "digits.latin" && ofLists.has(offset)));
      for (const { offset, found, count } of firstOfEachLine(single, lines)) {
        yield { ...errorAt(file, lines.at(offset), each.code, { found, count, near: each.right(found) }), level: each.level };
      }
    }
  }
}
