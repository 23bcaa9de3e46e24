// Where a line may end: UAX #14 with Chromium's two tailorings, so that image and page break alike; and inside a word where nothing else fits.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- linebreak has no types, and ambient ones cannot be imported
/// <reference path="./linebreak.d.ts" />
import LineBreaker from "linebreak";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

// Chromium does not ask UAX #14 between two ASCII characters: a line may end before an opening bracket that follows a sign,
// and after "-" and "?" but before closing signs; so "and/or" and "https://…" stay whole.
const ascii = /^[!-~]{2}$/;
const asciiBreak = /^(?:[!"#%&)*+,\-.:;=>?\\\]|}~][(<[{]|-[^!$),./:;?\]}]|\?[^!"'),./:;?\]}])$/;
// "-5" may be a number, "1400-05" and "A-1" are not.
const perhapsMinus = /^(?:.?[^A-Za-z0-9])?-[0-9]$/s;
// LB20a, which the library is too old to know: "– word" may break, "–word" and "–#word" may not.
const hyphenBeforeWord = /(?:^| )[-\u2010\u2012\u2013][\p{M}\u200C\u200D]*[\p{L}#&*<=>@^_`|~]$/u;
// LB25 of Unicode 16: a slash belongs to the digit after it only where a number stands before it; "/۲" may break, "۱/۲" may not.
const slashBeforeDigit = /(?<!\p{Nd}[/.,:;٫٬]*)\/\p{Nd}$/u;

/** UTF-16 offsets at which a new line may start, in order, the end of the text last. */
export function breakOpportunities(text: string): number[] {
  const uax14 = new Set(uax14Breaks(text));
  const offsets: number[] = [];
  for (let at = 1; at < text.length; at += 1) if (mayBreakAt(text, at, uax14)) offsets.push(at);
  return [...offsets, text.length];
}

function mayBreakAt(text: string, at: number, uax14: Set<number>): boolean {
  const pair = text.slice(at - 1, at + 1);
  if (pair.endsWith(" ")) return false;
  // After spaces always, whatever comes: UAX #14 would keep "» (" and " !" together.
  if (pair.startsWith(" ")) return true;
  const before = text.slice(Math.max(0, at - 12), at + 1);
  if (!ascii.test(pair)) return (uax14.has(at) && !hyphenBeforeWord.test(before)) || slashBeforeDigit.test(before);
  return asciiBreak.test(pair) && !perhapsMinus.test(text.slice(Math.max(0, at - 2), at + 1));
}

function uax14Breaks(text: string): number[] {
  const breaker = new LineBreaker(text);
  const offsets: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) offsets.push(next.position);
  return offsets;
}

/** UTF-16 offsets between the user-perceived characters of text[start, end), `end` last: for words wider than the line. */
export function graphemeEnds(text: string, start: number, end: number): number[] {
  return [...graphemes.segment(text.slice(start, end))].map(({ index, segment }) => start + index + segment.length);
}

/** `end` without the spaces before it: they hang past the line's edge and take no part in its width. */
export function withoutTrailingSpaces(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text[last - 1] === " ") last -= 1;
  return last;
}
