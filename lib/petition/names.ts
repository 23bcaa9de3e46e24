// A person's name as typed: cleaned of what nobody sees, and refused only for what no name has.

export type NameError = "missing" | "short" | "long" | "url" | "sign" | "mixed" | "marks" | "letters";

const shortest = 2;
const longest = 80;
/** Unicode: controls, formats (marks of direction among them), private use, unassigned; not the joiners, which are judged below. */
const unseen = /[^\P{C}\u200C\u200D\t\n\r]|[\u2028\u2029\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
/** Joiners have a meaning inside of a word of these scripts; elsewhere they hide something. */
const idleJoiner = /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{M}])\u200C|\u200C(?![\p{Script=Arabic}\p{Script=Syriac}])|(?<![\p{Script=Devanagari}\p{Script=Sinhala}\p{M}])\u200D|\u200D(?![\p{Script=Devanagari}\p{Script=Sinhala}])/gu;
/** Scripts that are written together, as one. */
const scripts: readonly RegExp[] = [
  /\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Armenian}/u, /\p{Script=Georgian}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u,
];

/** Cleaned, composed (NFC), with single spaces. */
export function cleanName(typed: string): string {
  return typed.normalize("NFC").replace(unseen, "").replace(idleJoiner, "").replace(/\s+/gu, " ").trim();
}

/** Letters of two scripts in one word look like a name and are another: `Аnna` with a Cyrillic A. */
function isMixed(word: string): boolean {
  const letters = [...word].filter((char) => /\p{L}/u.test(char) && !/[\p{Script=Common}\p{Script=Inherited}]/u.test(char));
  const found = new Set(letters.map((letter) => scripts.findIndex((script) => script.test(letter))));
  return found.size > 1;
}

/** Why this cannot stand as a name; undefined if it can. @param name from `cleanName` */
export function nameError(name: string): NameError | undefined {
  const length = [...name].length;
  if (length === 0) return "missing";
  if (length < shortest) return "short";
  if (length > longest) return "long";
  if (/^[=+\-@|%]/.test(name)) return "sign";
  if (/:\/\/|www\.|\w\.(?:com|org|net|ir|info|io|me|ru|xyz|site|online|top)\b/iu.test(name) || /@/.test(name)) return "url";
  if (/\p{M}{5,}/u.test(name.normalize("NFD"))) return "marks";
  if (/[<>{}[\]\\^~|*_#$";]/u.test(name) || !/\p{L}/u.test(name) || /\p{N}{3,}/u.test(name) || /\p{Extended_Pictographic}/u.test(name)) return "letters";
  return name.split(/[\s\-‐–·・'’.]+/u).some(isMixed) ? "mixed" : undefined;
}

/** What would stand in the public list: of a name with blanks the first part, where the first name alone may be seen. A name without blanks is one name. */
export function shownAs(name: string, shown: "no" | "first" | "full"): string {
  return shown === "first" ? (name.split(" ")[0] ?? name).replace(/[,،;:]+$/u, "") : name;
}
