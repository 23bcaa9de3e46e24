// The half-space of Farsi (ZWNJ) where its commonest words lack it: می شود, کتاب ها, بزرگ تر, رفته اند; and where it joins nothing.
import type { Document } from "./document";
import { inOtherLanguage } from "./language-rules";
import { firstOfEachLine, type Match, matchesIn } from "./lines";
import { type Problem, warningAt } from "./problem";
import { proseOf } from "./prose";

const before = "(?<![\\p{L}\\p{M}\\u200C])";
const after = "(?![\\p{L}\\p{M}\\u200C])";
const verbs = "شود|شوند|شوم|شویم|شد|شدند|کند|کنند|کنم|کنیم|کنید|کرد|کردند|کردم|گوید|گویند|گفت|گفتند|دهد|دهند|دهم|داد|دادند|خواهد|خواهند|خواهم|خواهیم|خواست|خواستند|تواند|توانند|توانم|توانیم|توانید|توان|توانست|رود|روند|رفت|آید|آیند|آمد|باشد|باشند|دارد|دارند|داشت|بیند|بینند|داند|دانند|دانست|ماند|برد|برند|گیرد|گیرند|گرفت|رسد|رسند|رسید|سازد|نویسد|نویسند|نوشت|خواند|خوانند|یابد|گذرد|گذارد|کشد|زند|زنند";

/** A blank, or nothing, where a half-space belongs: between the two groups. */
const patterns = [
  new RegExp(`${before}(ن?می)[ \\u00A0](\\p{L}[\\p{L}\\p{M}\\u200C]+)`, "gu"),
  new RegExp(`${before}(ن?می)(${verbs})${after}`, "gu"),
  new RegExp(`${before}([\\p{L}\\p{M}\\u200C]{2,})[ \\u00A0](ها(?:یی|ی|یش|یشان|یم|یت|یمان|یتان)?)${after}`, "gu"),
  new RegExp(`${before}([\\p{L}\\p{M}\\u200C]{2,})[ \\u00A0](تر(?:ین|ی)?)${after}`, "gu"),
  // After که, به, چه and the like an «ای» calls somebody.
  new RegExp(`${before}([\\p{L}\\p{M}\\u200C]{2,}ه)[ \\u00A0](اند|ام|ایم|اید|ای)${after}`, "gu"),
];
const loose = /\u200C(?=[\s\u200C.,،؛:!؟)»]|$)|(?<=[\s\u200C(«]|^)\u200C/g;

type Missing = Match & { right: string };

function missingIn(written: string, start: number, end: number): Missing[] {
  const text = written.slice(start, end);
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  return found.map((match) => ({ offset: start + match.index, found: match[0], right: `${match[1] ?? ""}\u200C${match[2] ?? ""}` }));
}

/** Missing half-spaces, and those that join nothing; one problem a line. */
export function* joinerRules(document: Document): Generator<Problem> {
  const { file, lines, written } = document;
  if (inOtherLanguage(document)) return;
  for (const { start, end, language } of proseOf(document)) {
    if (language !== "fa") continue;
    const missing = missingIn(written, start, end).sort((a, b) => a.offset - b.offset);
    for (const { offset, found, count } of firstOfEachLine(missing, lines)) {
      const right = missing.find((one) => one.offset === offset)?.right ?? found;
      yield warningAt(file, lines.at(offset), "half-space.missing", { found, count, near: right });
    }
    for (const { offset, count } of firstOfEachLine(matchesIn(written, start, end, loose), lines)) yield warningAt(file, lines.at(offset), "half-space.loose", { count });
  }
}
