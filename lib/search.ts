// Makes spellings comparable: what looks or sounds the same to a searcher is the same string here. Pure; needs no list of names.

import { latinDigits } from "./latin-digits";
import { foldLetters } from "./search-letters";
import { plainMarks, withoutUnseen } from "./unseen";

/** Kurdish writes every vowel at a word's beginning behind a hamza that nobody hears: ئازاد, ئێران. */
const carriedVowel = /(?<![\p{L}\p{M}])ئ(?:ا|(?=[ەۆوۇۈێېیيى]))/gu;

/** Letters that are signs beside other letters: a tatweel, a high hamza, small letters above, and what scholars write for a hamza. */
const besideLetters = /[\u02b0-\u02ff\u0640\u0674\u06e5\u06e6]/g;

/**
 * A form of `text` for comparing: no case, marks, tatweel or anything unseen (ZWNJ, marks of direction); compatibility forms as what they
 * stand for (NFKC); letters of Arabic, Kurdish and Urdu keyboards as their Persian look-alikes, Latin ones without strokes;
 * Persian and Arabic digits as Latin ones; punctuation and runs of space as one space.
 */
export function foldForSearch(text: string): string {
  const composed = withoutUnseen(plainMarks(text).normalize("NFKC")).toLowerCase();
  const folded = foldLetters(composed.replace(besideLetters, "").replace(carriedVowel, "ا"))
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  return latinDigits(folded)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A hamza or an ayn written between two letters (Ra'uf, Ra’uf, Saʿid); elsewhere such a sign is a quotation mark. */
const innerSigns = /(?<=\p{L})['’‘ʼʹʾʿʻʽ′＇`´](?=\p{L})/gu;

/** Letters by which scholars write what others write by two: š, č, ž. */
const scholarly = /(?<=[scz])[\u030c\u0327]/gi;

/** What the two scripts have of several spellings for one sound; each on the result of the one before. Latin first. */
const sounds: readonly [RegExp, string][] = [
  [/(?<=\bm[ou]hamm?|\bahm)ed/g, "ad"],
  [/kh/g, "x"], [/gh/g, "q"], [/zh|dj/g, "j"], [/ph/g, "f"], [/ee+/g, "i"], [/[ae]h?\b/g, "a"],
  [/(?:ow|o|u)+/g, "u"], [/w/g, "v"], [/[ey]/g, "i"], [/a?i+/g, "i"], [/([a-z])\1+/g, "$1"],
  // رئوف، رؤوف، رووف: one hamza, carried in three ways (the first two are gone by then); داوود، داود.
  [/و+/g, "و"], [/ی+/g, "ی"],
];

/** Kurdish writes the short vowel too, which Farsi and Arabic leave out: بەھارە, بهاره. At the end of a word it is a ه to all of them. */
const kurdishVowel = /(?<=\p{L})ە(?=\p{L})/gu;

/**
 * How a name sounds, roughly, so that its transliterations meet: Raoof, Raouf, Rauf; Taghavi, Taqavi; Nejad, Nezhad; Zadeh, Zade;
 * Hossein, Hussain; Maryam, Mariam. It merges more than it should rather than less: for finding, not for telling people apart.
 */
export function soundOf(text: string): string {
  const spelled = plainMarks(text)
    .normalize("NFKD")
    .replace(scholarly, "h")
    .normalize("NFC")
    .replace(innerSigns, "")
    .replace(/(?<![\p{L}\p{M}])ئە/gu, "ا")
    .replace(kurdishVowel, "")
    .replaceAll("ڤ", "و")
    .replace(/[ئؤء](?=[وؤ])|(?<=ا)ء(?!\p{L})/gu, "");
  return sounds.reduce((result, [pattern, sound]) => result.replace(pattern, sound), foldForSearch(spelled));
}

/** Each name with its words apart and as one word, spelled and by sound: “Mohammad Nejad” is also asked for as “Mohammadnejad”. */
function findable(names: readonly string[], key: (text: string) => string): string {
  return names.flatMap((name) => [key(name), key(name.replace(/[\s\p{P}]+/gu, ""))]).join(" | ");
}

type Forms = { spelled: string; sounding: string };
const forms = new WeakMap<readonly string[], Forms>();

/** Both forms of a list of names, worked out once for each list: whoever asks about thousands of people keeps their lists. */
function formsOf(names: readonly string[]): Forms {
  const known = forms.get(names) ?? { spelled: findable(names.map((name) => name.replace(innerSigns, "")), foldForSearch), sounding: findable(names, soundOf) };
  forms.set(names, known);
  return known;
}

/** Nothing was typed, or blanks alone; what cannot be seen is not blank, since somebody pasted it. */
export function isBlank(query: string): boolean {
  return /^[\p{Z}\t\n\r]*$/u.test(query);
}

/** True for a query that has something in it, but no letter or digit by which anybody could be found: signs, emoji, marks alone. */
export function isNameless(query: string): boolean {
  return !isBlank(query) && foldForSearch(query) === "";
}

/**
 * Asks whether names (one person's, in all scripts and spellings) fit what somebody typed: every word of it, whole or in part, in any order.
 * An empty query fits everybody; one without a letter or digit fits nobody.
 */
export function nameMatcher(query: string): (names: readonly string[]) => boolean {
  if (isBlank(query)) return () => true;
  const words = foldForSearch(query.replace(innerSigns, "")).split(" ").filter(Boolean);
  const sounds = soundOf(query).split(" ");
  // Two letters sound like too much, and “zzz” sounds like one. A word of which nothing is heard leaves the others out of step.
  const heard = (sounds.length === words.length ? sounds : words.map(soundOf)).map((sound) => (sound.length > 2 ? sound : undefined));
  return (names) => {
    if (words.length === 0) return false;
    const { spelled, sounding } = formsOf(names);
    return words.every((word, i) => spelled.includes(word) || (heard[i] !== undefined && sounding.includes(heard[i])));
  };
}
