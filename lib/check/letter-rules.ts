// Letters that look right and are wrong: Arabic ones in Farsi, Persian ones in Arabic, invisible signs; straight and lost quotation marks.
import type { Locale } from "../../i18n/routing";
import type { Document } from "./document";
import { inOtherLanguage } from "./language-rules";
import { firstOfEachLine, matchesIn } from "./lines";
import { type Code, errorAt, type Problem, warningAt } from "./problem";
import { bodyText, isProse, proseOf, stretches } from "./prose";
import { isTaken } from "./schema-walk";
import { codePoint } from "./shown-values";

type Wrong = { pattern: RegExp; code: Code; right: Readonly<Record<string, string>> };

const wrongLetters: Partial<Record<Locale, Wrong>> = {
  fa: { pattern: /[\u064A\u0643]/g, code: "letters.arabic", right: { "\u064A": "\u06CC", "\u0643": "\u06A9" } },
  ar: { pattern: /[\u06CC\u06A9]/g, code: "letters.persian", right: { "\u06CC": "\u064A", "\u06A9": "\u0643" } },
};
// As such, or as a character reference of Markdown.
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|&(?:lrm|rlm|#x(?:61c|200[ef]|202[a-e]|206[6-9]));|&#(?:1564|8206|8207|823[4-8]|829[4-7]);/gi;
// The joiner and non-joiner have their uses; the rest only breaks words, or lines in some programs, where nobody sees it.
const unseen = /(?![\t\n\r\u200C\u200D])[\p{Cc}\u2028\u2029\u00AD\u034F\u180E\u200B\u2060-\u2064\uFEFF]/gu;

function number(sign: string): string {
  return sign.startsWith("&") ? sign : codePoint(sign);
}

/** Wrong letters, invisible signs and quotes; one problem a line, however many the line holds. */
export function* letterRules(document: Document): Generator<Problem> {
  if (!inOtherLanguage(document)) yield* wrongLettersIn(document);
  yield* controlsIn(document);
  yield* unseenIn(document);
  yield* quotesIn(document);
}

function* wrongLettersIn(document: Document): Generator<Problem> {
  const { file, lines, text, written } = document;
  for (const { start, end, language, value } of stretches(document)) {
    const wrong = language === undefined ? undefined : wrongLetters[language];
    if (!wrong) continue;
    const found = firstOfEachLine(matchesIn(written, start, end, wrong.pattern), lines);
    const isSeen = found.length > 0 || [...matchesIn(text, start, end, wrong.pattern)].length > 0;
    // Written as "\u064A" in quotes, the letter is in the value alone.
    const [escaped] = isSeen ? [] : (value?.match(wrong.pattern) ?? []);
    if (escaped !== undefined) found.push({ offset: start, found: escaped, count: 1 });
    for (const one of found) {
      const right = wrong.right[one.found] ?? "";
      yield errorAt(file, lines.at(one.offset), wrong.code, { sign: one.found, number: number(one.found), right, rightNumber: number(right), count: one.count });
    }
  }
}

function* controlsIn(document: Document): Generator<Problem> {
  const { file, lines, written, kind } = document;
  // A date or a short name with such a sign in it is refused as a whole, at its own place.
  const refused = (document.yaml?.texts ?? []).filter(({ path, value }) => !isProse(document, path) && !isTaken(kind.schema, path, value));
  const found = [...matchesIn(written, 0, written.length, controls)].filter(({ offset }) => !refused.some(({ start, end }) => start <= offset && offset < end));
  for (const one of firstOfEachLine(found, lines)) yield errorAt(file, lines.at(one.offset), "bidi-control.sign", { number: number(one.found), count: one.count });
}

function* unseenIn(document: Document): Generator<Problem> {
  const { file, lines, written } = document;
  const found = [...proseOf(document)].flatMap(({ start, end }) => [...matchesIn(written, start, end, unseen)]);
  for (const one of firstOfEachLine(found, lines)) yield errorAt(file, lines.at(one.offset), "invisible.sign", { number: number(one.found), count: one.count });
}

function* quotesIn(document: Document): Generator<Problem> {
  const { file, lines, locale, written } = document;
  const [open, close] = locale === "en" || locale === undefined ? ["“", "”"] : ["«", "»"];
  const found = [...bodyText(document, ["Bdi"])].flatMap(({ start, end }) => [...matchesIn(written, start, end, /"/g)]);
  for (const { offset, count } of firstOfEachLine(found, lines)) {
    yield warningAt(file, lines.at(offset), "straight-quotes.pair", { count, open, close });
  }
}
