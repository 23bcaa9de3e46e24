// What of a text the font can draw. Glyph 0 (the empty box) never reaches an image: its character is taken out and reported.
import { type LoadedFont } from "./fonts";

export interface DrawableText {
  text: string;
  /** Code points without a glyph, each once, in order of appearance. */
  missing: number[];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
// White space that CSS would collapse, and line and paragraph separators: a title is one paragraph. No-break spaces stay.
const collapsible = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;
const softHyphen = /\u00AD/g;
const invisible = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cc})$/u;

/** The text as it will be set: white space collapsed, soft hyphens (posters do not hyphenate) and what has no glyph left out. */
export function drawableText(source: string, font: LoadedFont): DrawableText {
  const missing = new Set<number>();
  let text = "";
  for (const { segment } of graphemes.segment(source.replace(softHyphen, "").replace(collapsible, " "))) {
    text += drawablePart(segment, font, missing);
  }
  return { text: text.replace(/ +/g, " ").trim(), missing: [...missing] };
}

function drawablePart(grapheme: string, font: LoadedFont, missing: Set<number>): string {
  // HarfBuzz composes and decomposes, so a letter that the font has in the other form is not missing.
  const forms = [grapheme, grapheme.normalize("NFC"), grapheme.normalize("NFD")];
  if (forms.some((form) => [...form].every((char) => hasGlyph(char, font)))) return grapheme;
  const lacking = [...grapheme].filter((char) => !hasGlyph(char, font));
  for (const char of lacking) missing.add(char.codePointAt(0) ?? 0);
  // Without its base the rest (a joiner, a skin tone, a mark) would hang on the letter before.
  if (grapheme.startsWith(lacking[0] ?? "")) return "";
  return [...grapheme].filter((char) => !lacking.includes(char)).join("");
}

function hasGlyph(char: string, font: LoadedFont): boolean {
  return invisible.test(char) || Boolean(font.hb.nominalGlyph(char.codePointAt(0) ?? 0));
}
