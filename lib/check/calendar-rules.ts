// The commonest slip of this field: a Gregorian month glued to an Iranian year ("June 14, 1400").
import type { Document } from "./document";
import { firstOfEachLine, matchesIn } from "./lines";
import { type Problem, warningAt } from "./problem";
import { bodyText } from "./prose";

const english = [
  "January|February|March|April|May|June|July|August|September|October|November|December",
  "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?",
].join("|");
const farsi = "ژانویه|فوریه|مارس|آوریل|آپریل|مه|ژوئن|ژوئیه|جولای|اوت|آگوست|سپتامبر|اکتبر|نوامبر|دسامبر";
const arabic = [
  "يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
  "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
].join("|");
const digit = "[0-9۰-۹٠-٩]";
const year = `(?<!${digit})[1۱١][34۳۴٣٤]${digit}{2}(?!${digit})`;
const anyYear = new RegExp(year);
const month = `(?<![\\p{L}\\p{M}])(?:${english}|${farsi}|${arabic})(?:\\u200cی)?`;
const day = `(?:${digit}{1,2}(?:st|nd|rd|th)?\\s*[,،]?\\s*)?`;
const ofYear = "(?:of\\s+|سال\\s+|من عام\\s+|عام\\s+)?";
const glued = new RegExp(`${month}(?:\\s+${day}${ofYear}|\\s*[,،]\\s*)${year}|${year}[\\s-]+(?:${english})(?![\\p{L}\\p{M}])`, "gu");

/** Does the line up to `offset` open a quotation that it does not close? What is quoted stands as it was printed. */
function isQuoted(written: string, offset: number): boolean {
  const before = written.slice(written.lastIndexOf("\n", offset) + 1, offset);
  return before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("«") > before.lastIndexOf("»");
}

/** Gregorian months beside Iranian years, in fields and body, outside quotation marks, <Quote> and <Note>. */
export function* calendarRules(document: Document): Generator<Problem> {
  const { file, lines, written, yaml } = document;
  if (!anyYear.test(written)) return;
  const stretches = [...(yaml?.texts ?? []), ...bodyText(document, ["Quote", "Note"])];
  const matches = stretches.flatMap(({ start, end }) => [...matchesIn(written, start, end, glued)].filter(({ offset }) => !isQuoted(written, offset)));
  for (const { offset, found } of firstOfEachLine(matches, lines)) {
    const message = `\`${found.replace(/\s+/g, " ")}\`: a Gregorian month beside an Iranian year`;
    const hint = "convert the date; if the source prints it so, put its words in quotation marks";
    yield warningAt(file, lines.at(offset), "calendar", message, hint);
  }
}
