// Farsi and Arabic in Latin letters, for addresses: ناهید تقوی → nahid-taghavi. Pure; the words that it knows are handed in.
//
// Letters follow what people in this field write (kh, gh, sh, zh, ch; Arabic th, dh, q), not a scholarly standard. Short vowels are not
// written in either script, so a word that nobody has spelled yet gets an `a` wherever its consonants could not be said: a proposal for
// a person to mend, never a fact. Diacritics, where somebody wrote them, are followed; digits of all kinds become Latin ones; a ZWNJ is a hyphen.
import { foldForSearch } from "./search";
import { sounded, type Script } from "./transliteration-sounds";
import { commonWords } from "./transliteration-words";

/** A word in Arabic script, by `wordKey` → how it is written in Latin letters, small. */
export type KnownWords = ReadonlyMap<string, string>;

/** A word as the lists of words have it: folded as for search, but with the Arabic على and علي apart. */
export function wordKey(word: string): string {
  return foldForSearch(word.replaceAll("ى", "ا"));
}

/** The common words by their keys. */
const common = {
  fa: new Map([...commonWords.fa].map(([word, written]) => [wordKey(word), written])),
  ar: new Map([...commonWords.ar].map(([word, written]) => [wordKey(word), written])),
} as const;

/** Which of the two languages a text is most likely in, by the letters that only one of them has; Farsi where nothing tells. */
export function scriptOf(text: string): Script {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return count(/[ةىيكأإؤ]|ء(?!\p{L})|(?<!\p{L})(?:ال|لل)/gu) > count(/[پچژگیک\u200c]/g) ? "ar" : "fa";
}

/** Arabic writes short words together with the next: “and”, “so”, “in”, “like”, “to”. */
const prefixes: Readonly<Record<string, string>> = { و: "wa", ف: "fa", ب: "bi", ك: "ka", ل: "li" };

function spelled(word: string, script: Script, known: KnownWords): string {
  const find = (part: string) => known.get(wordKey(part)) ?? common[script].get(wordKey(part));
  const found = find(word);
  if (found !== undefined) return found;
  const [, prefix = "", article = "", rest = ""] = (script === "ar" && /^([وفبكل]?)(ال|(?<=ل)ل)(.{2,})$/u.exec(word)) || [];
  if (article !== "") return `${prefix === "" ? "a" : (prefixes[prefix] ?? "")}l-${spelled(rest, script, known)}`;
  const [first = "", behind] = script === "ar" ? [word.slice(0, 1), find(word.slice(1))] : [];
  return behind !== undefined && first in prefixes ? `${prefixes[first]}-${behind}` : sounded(word, script);
}

const isArabicScript = /\p{Script=Arabic}/u;
/** Latin letters that do not fall apart into a plain one and a mark. */
const latin: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660));
}

/**
 * A text in small Latin letters, digits and hyphens, with a space between words; other scripts are left out.
 * `known` spells words as somebody has spelled them before; the commonest words of news are known anyway.
 */
export function transliterate(text: string, known: KnownWords = new Map(), script: Script = scriptOf(text)): string {
  const plain = text.normalize("NFC").replace(/[٠-٩۰-۹]/g, digitOf).replace(/(?<=\p{L})['’‘ʼʾʿ`´](?=\p{L})|\u0640/gu, "");
  const words = plain.match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];
  return words.map((word) => {
    if (!isArabicScript.test(word)) return word.normalize("NFKD").toLowerCase().replace(/[ßæœøłđðþı]/g, (letter) => latin[letter] ?? "").replace(/[^a-z0-9]/g, "");
    const whole = known.get(wordKey(word));
    // A number written together with a word (۶۴ساله) stays a number.
    return whole ?? word.split(/\u200c+|(?<=\d)(?=\D)|(?<=\D)(?=\d)/).filter(Boolean).map((part) => (/^\d+$/.test(part) ? part : spelled(part, script, known))).filter(Boolean).join("-");
  }).filter(Boolean).join(" ");
}

/** A short name for addresses out of any words, at most `most` letters, ending with a whole word; empty where nothing can be written in Latin letters. */
export function slugFrom(text: string, known?: KnownWords, script?: Script, most = 60): string {
  const parts = transliterate(text, known, script).split(/[\s-]+/).filter(Boolean);
  let slug = "";
  for (const part of parts) {
    if (slug !== "" && slug.length + 1 + part.length > most) break;
    slug = slug === "" ? part.slice(0, most) : `${slug}-${part}`;
  }
  return slug;
}
