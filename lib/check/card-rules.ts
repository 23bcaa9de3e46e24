// What stands on share images: every character must have a glyph, since none is ever drawn as an empty box; a title should fit.
import { directionOf, routing } from "../../i18n/routing";
import { missingCharacters, titleIsCut } from "../share-image/card-text";
import { type Document, field } from "./document";
import { errorAt, type Problem, warningAt } from "./problem";
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
    const hint = "shorten it: the image ends it with “…”";
    yield warningAt(file, lines.at(text.start), "card-title", `this ${text.path[0]} is too long for its share image (${text.value.length} characters)`, hint);
  }
}

/** The code point as standards write it: U+1F642. */
function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A problem for each character of a drawn text that the typeface lacks, at its first place. */
export function* missingIn({ file, lines, text }: Pick<Document, "file" | "lines" | "text">, { value, start, end }: Omit<YamlText, "path">): Generator<Problem> {
  for (const char of missingCharacters(value)) {
    // Written as an escape, the character is in the value alone.
    const offset = text.slice(start, end).indexOf(char);
    const message = `the typeface has no ${char} (${codePoint(char)}), so it cannot stand on a share image`;
    yield errorAt(file, lines.at(start + Math.max(0, offset)), "no-glyph", message, "take it out, or write it in letters");
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
