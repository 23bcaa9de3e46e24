// Letters that are one letter to whoever searches: what other keyboards have in the place of a Persian letter, and Latin letters with strokes.

/** A Persian letter → what Arabic, Kurdish, Urdu, Pashto and Uyghur keyboards have for it, by look or by use. */
const arabicScript: Readonly<Record<string, string>> = {
  ا: "أإآٱٲٳ",
  ت: "ٹټ",
  د: "ڈډ",
  ر: "ڑړڕڔڒ",
  ژ: "ږڙ",
  ش: "ښ",
  ف: "ڤڢڡ",
  ک: "كڪػؼڬڭڮ",
  گ: "ڳګڰڱڲڴ",
  ل: "ڵڶڷڸ",
  ن: "ںڻڼ",
  و: "ؤۆۇۈۋۉۊۏۄۅ",
  ه: "ةھہەۀۂۃۿ",
  ی: "يىئێېےۍۓؠؽؾؿ",
};

/** Latin letters that Unicode does not take apart into a letter and a mark. */
const latin: Readonly<Record<string, string>> = {
  a: "ə", ae: "æ", b: "ƀɓ", d: "đðɖɗ", g: "ǥɠ", h: "ħ", i: "ıɨ", k: "ƙ", l: "łƚɫ", n: "ŋɲ", o: "øɵ", oe: "œ", ss: "ß", t: "ŧ", th: "þ", u: "ʉ", y: "ɏ", z: "ƶʐ",
};

const folded = new Map(
  [arabicScript, latin].flatMap((table) => Object.entries(table).flatMap(([letter, variants]) => [...variants].map((variant) => [variant, letter] as const))),
);
const variants = new RegExp(`[${[...folded.keys()].join("")}]`, "gu");

/** Each letter as the one under which it is searched for. @param text composed (NFC), in small letters */
export function foldLetters(text: string): string {
  return text.replace(variants, (letter) => folded.get(letter) ?? letter);
}
