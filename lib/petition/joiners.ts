// Joiners (ZWJ and ZWNJ): in some scripts they change how a word is read and written; everywhere else they only hide something.

const arabic = /[\p{Script=Arabic}\p{Script=Syriac}]/u;
/** Arabic marks belong to no one script in Unicode. */
const arabicBefore = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Inherited}]/u;
const indic =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Signs that take a consonant's vowel away: a joiner behind one has a meaning even at the end of a word (Malayalam ന്‍; RFC 5892, A.1 and A.2). */
const virama = /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA]/;

/** A text without joiners that do nothing; of several in a row, one. */
export function withoutIdleJoiners(text: string): string {
  return text.replace(/[\u200C\u200D]+/g, (joiners, offset: number) => {
    const before = /.$/su.exec(text.slice(0, offset))?.[0] ?? "";
    const after = /^./su.exec(text.slice(offset + joiners.length))?.[0] ?? "";
    const isArabic = arabicBefore.test(before) && arabic.test(after);
    const isIndic = indic.test(before) && (indic.test(after) || virama.test(before));
    return isArabic || isIndic ? joiners.charAt(0) : "";
  });
}
