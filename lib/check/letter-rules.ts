// Letters that look right and are wrong: Arabic ones in Farsi, Persian ones in Arabic, invisible controls, straight quotes.
import type { Locale } from "../../i18n/routing";
import type { Document } from "./document";
import { firstOfEachLine, matchesIn } from "./lines";
import { errorAt, type Problem, warningAt } from "./problem";
import { bodyText, stretches } from "./prose";

type Wrong = { pattern: RegExp; language: string; right: Readonly<Record<string, string>> };

const wrongLetters: Partial<Record<Locale, Wrong>> = {
  fa: { pattern: /[\u064A\u0643]/g, language: "Arabic", right: { "\u064A": "Persian ی (U+06CC)", "\u0643": "Persian ک (U+06A9)" } },
  ar: { pattern: /[\u06CC\u06A9]/g, language: "Persian", right: { "\u06CC": "Arabic ي (U+064A) or ى (U+0649)", "\u06A9": "Arabic ك (U+0643)" } },
};
// As such, or as a character reference of Markdown.
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|&(?:lrm|rlm|#x(?:61c|200[ef]|202[a-e]|206[6-9]));|&#(?:1564|8206|8207|823[4-8]|829[4-7]);/gi;

function code(sign: string): string {
  return sign.startsWith("&") ? sign : `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function times(count: number): string {
  return count > 1 ? ` (${count} on this line)` : "";
}

/** Wrong letters and quotes; one problem a line, however many the line holds. */
export function* letterRules(document: Document): Generator<Problem> {
  yield* wrongLettersIn(document);
  yield* controlsIn(document);
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
      const message = `${wrong.language} ${one.found} (${code(one.found)}) in ${language === "fa" ? "Farsi" : "Arabic"} text${times(one.count)}`;
      yield errorAt(file, lines.at(one.offset), "letters", message, `write ${wrong.right[one.found]}; a name in its own language goes into <Bdi>`);
    }
  }
}

function* controlsIn({ file, lines, written }: Document): Generator<Problem> {
  for (const { offset, found, count } of firstOfEachLine(matchesIn(written, 0, written.length, controls), lines)) {
    const message = `an invisible control of direction, ${code(found)}${times(count)}`;
    yield errorAt(file, lines.at(offset), "bidi-control", message, "delete it; put a name or number of the other direction into <Bdi>…</Bdi>");
  }
}

function* quotesIn(document: Document): Generator<Problem> {
  const { file, lines, locale, written } = document;
  const marks = locale === "en" || locale === undefined ? "“ and ”" : "« and »";
  const found = [...bodyText(document, ["Bdi"])].flatMap(({ start, end }) => [...matchesIn(written, start, end, /"/g)]);
  for (const { offset, count } of firstOfEachLine(found, lines)) {
    yield warningAt(file, lines.at(offset), "straight-quotes", `straight quotes "${times(count)}`, `write ${marks}`);
  }
}
