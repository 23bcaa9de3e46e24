// A word in Arabic script as it sounds, in Latin letters: vowels where they are written, an `a` where consonants could not be said. Pure.

export type Script = "fa" | "ar";

const consonants: Readonly<Record<string, string>> = {
  ب: "b", پ: "p", ت: "t", ث: "s", ج: "j", چ: "ch", ح: "h", خ: "kh", د: "d", ذ: "z", ر: "r", ز: "z", ژ: "zh", س: "s", ش: "sh", ص: "s",
  ض: "z", ط: "t", ظ: "z", غ: "gh", ف: "f", ق: "gh", ک: "k", ك: "k", گ: "g", ل: "l", م: "m", ن: "n", ه: "h",
};
/** Where Arabic sounds differ. */
const arabicConsonants: Readonly<Record<string, string>> = { ...consonants, ث: "th", ذ: "dh", ض: "d", ق: "q", غ: "gh" };
const shortVowels: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  fa: { "\u064E": "a", "\u0650": "e", "\u064F": "o", "\u064B": "an", "\u064C": "on", "\u064D": "en", "\u0670": "a" },
  ar: { "\u064E": "a", "\u0650": "i", "\u064F": "u", "\u064B": "an", "\u064C": "un", "\u064D": "in", "\u0670": "a" },
};
const [shadda, sukun] = ["\u0651", "\u0652"];
const longLetters = "اآأإٱویيىؤئ";

/** A sound of a word; after a hiatus (a hamza that is not written) و and ی are vowels. */
type Sound = { letters: string; isVowel: boolean; isHiatus?: true; isDouble?: true };
const vowel = (letters: string): Sound => ({ letters, isVowel: true });
const consonant = (letters: string): Sound => ({ letters, isVowel: false });

type Around = { before: Sound | undefined; next: string | undefined; after: string | undefined; isFirst: boolean; script: Script };

const isLong = (letter: string | undefined) => letter !== undefined && longLetters.includes(letter);

/** و and ی are vowels between consonants, consonants beside a vowel. */
function glide(letter: string, { before, next, isFirst, script }: Around): Sound {
  const isWaw = letter === "و";
  const [asVowel, asConsonant] = [vowel(isWaw ? "u" : "i"), consonant(isWaw ? (script === "fa" ? "v" : "w") : "y")];
  if (before?.isHiatus) return asVowel;
  if (!isWaw && next === "ة" && before && !before.isVowel) return vowel("iy");
  if (isWaw && before?.letters === "i" && !isLong(next)) return vowel("yu");
  if (isFirst || before?.isVowel) return asConsonant;
  return isLong(next) && isWaw ? asConsonant : asVowel;
}

/** A hamza or an ayn is not written: it keeps two vowels apart, or is heard as one. */
function stop(letter: string, { before, next, isFirst, script }: Around): Sound | undefined {
  if (letter === "ع") return next !== undefined && !isLong(next) && (isFirst || !before?.isVowel) ? vowel("a") : undefined;
  if (before?.isVowel || next === undefined) return undefined;
  if (isLong(next)) return { letters: "a", isVowel: true, isHiatus: true };
  return vowel(letter === "ؤ" ? (script === "fa" ? "o" : "u") : script === "fa" ? "e" : "i");
}

function soundOfLetter(letter: string, around: Around): Sound | undefined {
  const { before, next, after, isFirst, script } = around;
  if ("آأٱى".includes(letter)) return vowel("a");
  // ای and او at the beginning are one vowel, unless another follows.
  if ("اإ".includes(letter)) return isFirst && next !== undefined && "یيو".includes(next) && !isLong(after) ? { letters: "", isVowel: true, isHiatus: true } : vowel(letter === "ا" ? "a" : script === "fa" ? "e" : "i");
  if (letter === "ة") return vowel(script === "fa" ? "eh" : "a");
  if (letter === "ه" && next === undefined && script === "fa" && before && !before.isVowel) return vowel("eh");
  if ("ویي".includes(letter)) return glide(letter, around);
  if ("عئؤ".includes(letter)) return stop(letter, around);
  const written = (script === "fa" ? consonants : arabicConsonants)[letter];
  return written === undefined ? undefined : consonant(written);
}

/** Doubles the last consonant; its short vowel may stand before the sign that doubles it. */
function double(sounds: readonly Sound[]): void {
  const last = sounds.findLast(({ isVowel }) => !isVowel);
  if (last) Object.assign(last, { letters: last.letters.repeat(2), isDouble: true });
}

function soundsOf(word: string, script: Script): Sound[] {
  const sounds: Sound[] = [];
  // The و of خوا and خوی has fallen silent.
  const letters = [...(script === "fa" ? word.replace(/خو(?=ا|یش|ید)/g, "خ") : word)];
  for (const [index, letter] of letters.entries()) {
    const before = sounds.at(-1);
    const short = shortVowels[script][letter];
    if (short !== undefined) sounds.push(vowel(short));
    else if (letter === shadda) double(sounds);
    else if (letter === sukun) continue;
    else {
      const [next, after] = letters.slice(index + 1).filter((each) => !/\p{M}/u.test(each));
      const sound = soundOfLetter(letter, { before, next, after, isFirst: index === 0, script });
      if (sound) sounds.push(sound);
    }
  }
  return sounds;
}

/** Puts an `a` where consonants could not be said: no word begins with two, none has three in a row. */
function sayable(sounds: readonly Sound[]): string {
  let result = "";
  let room = 1;
  for (const { letters, isVowel, isDouble } of sounds) {
    const needed = isVowel ? 0 : isDouble ? 2 : 1;
    if (needed > room) [result, room] = [`${result}a`, 2];
    room = isVowel && letters !== "" ? 2 : room - needed;
    result += letters;
  }
  return result.replace(/aa+/g, "a");
}

/** One word without hyphens, small. Diacritics that somebody wrote are followed. */
export function sounded(word: string, script: Script): string {
  return sayable(soundsOf(word, script));
}
