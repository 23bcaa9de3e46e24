// A promise to searchers with Kurdish, Urdu, Pashto, Uyghur and scholars' keyboards, and to whoever pastes: their letters are folded, and what is no letter asks for nobody.
import { describe, expect, it } from "vitest";
import { foldForSearch, isNameless, nameMatcher } from "@/lib/search";

describe("the same for searching", () => {
  it.each([
    ["an Urdu he", "بہارہ", "بهاره"],
    ["a Kurdish he", "مھران", "مهران"],
    ["an Urdu ta marbuta", "سمیۃ", "سمیه"],
    ["a Kurdish he at the end", "سمیە", "سمیه"],
    ["a barree ye", "تقوے", "تقوی"],
    ["a barree ye with a hamza", "تقوۓ", "تقوی"],
    ["a Kurdish long e", "شێرزاد", "شیرزاد"],
    ["a Pashto and Uyghur e", "تقوې", "تقوی"],
    ["a Kurdish o", "نۆری", "نوری"],
    ["a Uyghur u", "نۇری", "نوری"],
    ["a Kurdish strong r", "ڕئوف", "رئوف"],
    ["a Kurdish dark l", "لاڵه", "لاله"],
    ["a Kurdish v", "ڤروغ", "فروغ"],
    ["a swash kaf", "ڪارگر", "کارگر"],
    ["a Pashto gaf", "کارګر", "کارگر"],
    ["a Sindhi gaf", "کارڳر", "کارگر"],
    ["an Urdu nun without its dot", "مہراں", "مهران"],
    ["Urdu letters with a small ط", "ٹڈڑ", "تدر"],
    ["a hamza that carries a vowel in Kurdish", "ئازاد", "آزاد"],
    ["the same before another letter", "ئێران", "ایران"],
    ["a high hamza", "رٴوف", "روف"],
    ["a presentation form of a mark", "نﹷاهید", "ناهید"],
    ["presentation forms of Kurdish and Urdu letters", "ﻣﮩﺮﺍﻥ", "مهران"],
    ["a ligature of Allah", "عبدﷲ", "عبدالله"],
    ["a zero-width space", "نا\u200bهید", "ناهید"],
    ["a soft hyphen", "Nah\u00adid", "nahid"],
    ["an Arabic letter mark", "\u061cناهید", "ناهید"],
    ["a mark of byte order", "\ufeffناهید", "ناهید"],
    ["a variation selector", "ناهید\ufe0f", "ناهید"],
    ["a Kurdish vowel mark and a small high sign", "ناهۭید", "ناهید"],
    ["a stroke through a letter", "Łukasz Đặng Øster", "Lukasz Dang Oster"],
    ["ligatures of letters", "Æsop Œdipe Weiß ﬁ", "aesop oedipe weiss fi"],
    ["an Azeri schwa", "Əli", "Ali"],
    ["a Turkish dotless ı", "Işıl", "isil"],
    ["mathematical letters", "𝐍𝐚𝐡𝐢𝐝", "nahid"],
    ["circled letters", "Ⓝⓐⓗⓘⓓ", "nahid"],
    ["a turned comma of scholars", "ʻAli", "ali"],
  ])("%s: %s, %s", (_name, one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other));
    expect(foldForSearch(one)).not.toBe("");
    expect(foldForSearch(foldForSearch(one))).toBe(foldForSearch(one));
  });
});

/** What is typed, and a name as a record may hold it: each finds the other. Kurdish, which writes the short vowels, and a hamza at the end in Arabic. */
const sameName: readonly [typed: string, name: string][] = [
  ["بەھارە", "بهاره"], ["مەهران", "مهران"], ["نەرگس", "نرگس"], ["ئەحمەد", "احمد"], ["تەقەوی", "تقوی"], ["کارگەر", "کارگر"], ["ڕەئوف", "رئوف"], ["ڤیدا", "ویدا"],
  ["زهراء", "زهرا"], ["ناھید تقوی", "ناهید تقوی"], ["Xalid", "Khalid"], ["Kaʻbi", "Kabi"], ["ẖ Ḥusayn Taqavī", "H Hossein Taghavi"],
];

describe("whoever types", () => {
  it.each(sameName)("%s finds %s, and the other way round", (one, other) => {
    expect(nameMatcher(one)(["Test", other])).toBe(true);
    expect(nameMatcher(other)([one, "Test"])).toBe(true);
  });

  it("asks nothing with nothing", () => {
    for (const typed of ["", " ", "\u00a0\u2003\n"]) {
      expect(nameMatcher(typed)(["Test"])).toBe(true);
      expect(isNameless(typed)).toBe(false);
    }
  });

  it.each(["'", "؟!", "\u200c", "\u200f\u061c", "\ufeff", "\u00ad", "\u064b\u0651", "\u0301", "ـــ", "👍🏽", "🇮🇷", "«»", "%_%", "\u{e0041}", "\u3164", "\u2800", "\ufffd\ufffd", "\ud800", "\u0000", "()"])(
    "finds nobody with %j, and the page says so",
    (typed) => {
      expect(nameMatcher(typed)(["Test", "آزمون"])).toBe(false);
      expect(isNameless(typed)).toBe(true);
    },
  );

  it("is found beside such signs", () => {
    for (const typed of ["🕊 Nahid", "\u202eTaqavi\u202c", "«ناهید»", "ن̶ا̶ه̶ی̶د̶"]) expect(nameMatcher(typed)(["Nahid Taghavi", "ناهید تقوی"])).toBe(true);
  });
});
