// How this site has written names in Latin letters before: words of people's, signers' and terms' names, paired by their sound.
import { distance } from "../check/did-you-mean";
import { glossaries } from "../schema/kinds";
import { type KnownWords, transliterate, wordKey } from "../transliteration";
import { listPeople, listSigners, listTerms, type Named } from "./library";

const isArabicScript = /\p{Script=Arabic}/u;
const same: readonly [RegExp, string][] = [[/kh/g, "x"], [/gh|q/g, "q"], [/zh|dj/g, "j"], [/sh/g, "s"], [/th|s/g, "s"], [/dh/g, "z"], [/ph/g, "f"], [/ck|c(?!h)/g, "k"]];

/** The consonants of a word in Latin letters, as far as spellings agree on them. */
function skeleton(word: string): string {
  const plain = same.reduce((result, [pattern, sound]) => result.replace(pattern, sound), word.toLowerCase());
  return plain.replace(/[^a-z]|[aeiouyhvw]/g, "").replace(/(.)\1+/g, "$1");
}

/** Names of people are the same name in other letters; of a term, only some words are (زندان اوین, Evin Prison), so those must be very alike. */
type Likeness = "name" | "term";

function isSameWord(latin: string, heard: string, likeness: Likeness): boolean {
  const [a, b] = [skeleton(latin), skeleton(heard)];
  if (likeness === "term") return a === b && a.length > 2;
  return a === b ? a !== "" : Math.min(a.length, b.length) > 2 && distance(a, b) <= 1;
}

const wordsOf = (name: string) => name.split(/[\s()،,.«»“”"/-]+/).filter(Boolean);

function* pairsOf({ id, names }: Named, likeness: Likeness): Generator<[string, string]> {
  const latin = [...names.filter((name) => !isArabicScript.test(name)).flatMap(wordsOf), ...id.split("-")];
  const written = latin.map((word) => transliterate(word)).filter((word) => /^[a-z]{2,}$/.test(word));
  for (const word of names.flatMap(wordsOf).filter((each) => isArabicScript.test(each))) {
    const heard = transliterate(word).replaceAll("-", "");
    const match = written.find((each) => isSameWord(each, heard, likeness));
    if (match !== undefined) yield [wordKey(word), match];
  }
}

/** Words that stand in `folder` in Arabic script, with the Latin spelling that stands beside them; people come first. @throws {BrokenGlossary} */
export function knownWordsIn(folder: string): KnownWords {
  const known = new Map<string, string>();
  const add = (all: readonly Named[], likeness: Likeness) => {
    for (const named of all) for (const [word, written] of pairsOf(named, likeness)) if (!known.has(word)) known.set(word, written);
  };
  add(listPeople(folder), "name");
  add(listSigners(folder), "name");
  for (const glossary of glossaries) add(listTerms(folder, glossary), "term");
  return known;
}
