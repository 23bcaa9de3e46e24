// Makes spellings comparable: what looks or sounds the same to a searcher is the same string here.

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
