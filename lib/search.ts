// Makes spellings comparable: what looks or sounds the same to a searcher is the same string here. Pure; needs no list of names.

const foldedLetters: Record<string, string> = {
  ي: "ی", ى: "ی", ئ: "ی", ك: "ک", أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "و", ة: "ه", ۀ: "ه", "\u200c": "", "ـ": "",
};

function foldDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660));
}

/**
 * A form of `text` for comparing: no case, marks, ZWNJ or tatweel; Arabic letters as their Persian look-alikes;
 * Persian and Arabic digits as Latin ones; punctuation and runs of space as one space.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[يىئكأإآٱؤةۀ\u200cـ]/g, (letter) => foldedLetters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[٠-٩۰-۹]/g, foldDigit)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A hamza or an ayn written between two letters (Ra'uf, Ra’uf, Saʿid); elsewhere such a sign is a quotation mark. */
const innerSigns = /(?<=\p{L})['’‘ʼʹʾʿ`´](?=\p{L})/gu;

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

/**
 * How a name sounds, roughly, so that its transliterations meet: Raoof, Raouf, Rauf; Taghavi, Taqavi; Nejad, Nezhad; Zadeh, Zade;
 * Hossein, Hussain; Maryam, Mariam. It merges more than it should rather than less: for finding, not for telling people apart.
 */
export function soundOf(text: string): string {
  const spelled = text.normalize("NFKD").replace(scholarly, "h").normalize("NFC").replace(innerSigns, "").replace(/[ئؤء](?=[وؤ])/g, "");
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

/**
 * Asks whether names (one person's, in all scripts and spellings) fit what somebody typed: every word of it, whole or in part, in any order.
 * What has no letter or digit asks nothing and fits everybody.
 */
export function nameMatcher(query: string): (names: readonly string[]) => boolean {
  const words = foldForSearch(query.replace(innerSigns, "")).split(" ").filter(Boolean);
  // Two letters sound like too much, and “zzz” sounds like one.
  const heard = soundOf(query).split(" ").map((sound) => (sound.length > 2 ? sound : undefined));
  return (names) => {
    if (words.length === 0) return true;
    const { spelled, sounding } = formsOf(names);
    return words.every((word, i) => spelled.includes(word) || (heard[i] !== undefined && sounding.includes(heard[i])));
  };
}
