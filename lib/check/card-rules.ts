// What stands on share images: every character must have a glyph, since none is ever drawn as an empty box; a title should fit.
import { directionOf, routing } from "../../i18n/routing";
import { missingCharacters, titleIsCut } from "../share-image/card-text";
import { type Document, field } from "./document";
import { errorAt, type Problem, warningAt } from "./problem";
import { codePoint } from "./shown-values";
import type { YamlText } from "./yaml-block";

/** The fields that are drawn, by kind of document; `*` is any step. */
const drawn: Readonly<Record<string, readonly string[]>> = {
  News: ["title"],
  Appeal: ["title", "demand"],
  Record: [...routing.locales.map((locale) => `names.${locale}`), "portrait.credit", "portrait.licence"],
  Glossary: routing.locales.map((locale) => `*.names.${locale}`),
};

/** Characters that cannot be drawn, titles that will be cut. */
export function* cardRules(document: Document): Generator<Problem> {
  const { kind, slug, file, lines, locale } = document;
  // Of all the glossaries, only publishers are named on a card.
  if (kind.name === "Glossary" && slug !== "publishers") return;
  for (const text of document.yaml?.texts ?? []) {
    if (!drawn[kind.name]?.some((pattern) => fits(text.path, pattern))) continue;
    yield* missingIn(document, text);
    if (!isHeadline(document, text) || !titleIsCut(text.value, directionOf(locale ?? routing.defaultLocale))) continue;
    yield warningAt(file, lines.at(text.start), "card-title.cut", { name: text.path[0], length: text.value.length });
  }
}

/** A problem for each character of a drawn text that the typeface lacks, at its first place. */
export function* missingIn({ file, lines, text }: Pick<Document, "file" | "lines" | "text">, { value, start, end }: Omit<YamlText, "path">): Generator<Problem> {
  for (const char of missingCharacters(value)) {
    // Written as an escape, the character is in the value alone.
    const offset = text.slice(start, end).indexOf(char);
    yield errorAt(file, lines.at(start + Math.max(0, offset)), "no-glyph.sign", { sign: char, number: codePoint(char) });
  }
}

function fits(path: readonly string[], pattern: string): boolean {
  const steps = pattern.split(".");
  return steps.length === path.length && steps.every((step, i) => step === "*" || step === path[i]);
}

/** A news title, or what stands on an appeal's image: its demand, or its title where it has none. */
function isHeadline(document: Document, { path: [name] }: YamlText): boolean {
  if (document.kind.name === "News") return name === "title";
  return document.kind.name === "Appeal" && name === (field(document, "demand") === undefined ? "title" : "demand");
}
