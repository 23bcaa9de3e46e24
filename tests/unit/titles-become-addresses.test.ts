// A promise to editors: a title in any language becomes a short name that can be an address, written as this site writes names.
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownWordsIn } from "../../lib/new/known-words";
import { ownAddresses, readSlug } from "../../lib/new/slugs";
import { slug } from "../../lib/schema/fields";
import { slugFrom, transliterate } from "../../lib/transliteration";
import { filesBelow } from "./source-files";

const known = knownWordsIn(fileURLToPath(new URL("../../content", import.meta.url)));
const none = () => new Map<string, string>();

describe("names are written as this site has written them", () => {
  it.each([
    ["ناهید تقوی", "nahid-taghavi"], ["ناهيد تقوي", "nahid-taghavi"], ["مهران رئوف", "mehran-raoof"], ["مهران رؤوف", "mehran-raoof"],
    ["نازنین محمدنژاد", "nazanin-mohammadnejad"], ["سمیه کارگر", "somayeh-kargar"], ["سمية كارغر", "somayeh-kargar"], ["بهاره سلیمانی", "bahareh-soleimani"],
    ["زندان قرچک", "zendan-qarchak"], ["سجن إيفين في طهران", "sijn-evin-fi-tehran"],
  ])("%s → %s", (text, written) => expect(slugFrom(text, known)).toBe(written));
});

describe("other words are written by their letters", () => {
  it.each([
    ["a ZWNJ is a hyphen", "می‌شود", "mi-shavad"],
    ["an ezafe after it is said", "جلسه‌ی دوم", "jalaseh-ye-dovvom"],
    ["digits are Latin ones", "۱۴۰۰ و ٢٠٢١", "1400-va-2021"],
    ["a number stays apart from its word", "۶۴ساله", "64-saleh"],
    ["vowels that are written are followed", "مُنیره", "monireh"],
    ["a doubled letter is doubled", "مدرَّس", "madarras"],
    ["و and ی between consonants are vowels", "پونه نیلی", "puneh-nili"],
    ["and beside a vowel are none", "آوا یاسی", "ava-yasi"],
    ["a hamza keeps vowels apart", "رئوفی", "raufi"],
    ["the silent و of خوا is not written", "خواب", "khab"],
    ["the Arabic article is a word", "السجن", "al-sijn"],
    ["with “and” before it", "والحرية", "wal-hurriya"],
    ["with “to” before it", "للسجناء", "lil-sujana"],
    ["a short word written together is parted where the rest is known", "لمحاكمة", "li-muhakama"],
    ["Arabic letters sound Arabic in Arabic text", "إلى القاضي ذهبية", "ila-al-qadi-dhahbiya"],
    ["على is not علي", "على علي", "ala-ali"],
    ["Latin letters lose their marks", "Straße, Ó Ceallaig’s Łódź", "strasse-o-ceallaigs-lodz"],
    ["other scripts are left out", "你好 test", "test"],
  ])("%s: %s → %s", (_name, text, written) => expect(slugFrom(text, none())).toBe(written));

  it("Farsi and Arabic may stand in one title", () => expect(slugFrom("HRANA: حکم ناهید تقوی 2021", known)).toBe("hrana-hokm-nahid-taghavi-2021"));
  it("words stay apart", () => expect(transliterate("ناهید تقوی", known)).toBe("nahid taghavi"));
  it("a long title ends with a whole word", () => {
    const long = slugFrom("one two three four five six seven eight nine ten eleven twelve thirteen");
    expect(long).toBe("one-two-three-four-five-six-seven-eight-nine-ten-eleven");
    expect(slugFrom("x".repeat(90))).toHaveLength(60);
  });
});

const letters = fc.constantFrom(...("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيىكةآأإؤئء\u200c\u064e\u0651 ـ۱٢a1Z-’.!🙂ß\u0000".match(/./gsu) ?? []));

describe("whatever is typed", () => {
  it("becomes a short name or nothing", () => {
    fc.assert(fc.property(fc.array(letters, { maxLength: 60 }).map((each) => each.join("")), (text) => {
      const made = slugFrom(text, known);
      expect(made === "" || (slug.safeParse(made).success && made.length <= 60)).toBe(true);
    }), { numRuns: 2000 });
  });
  it("becomes something, if there is a letter that can be written", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."بپتکگلمنسشریدز"), minLength: 1, maxLength: 20 }), (text) => {
      expect(slugFrom(text, none())).not.toBe("");
    }), { numRuns: 500 });
  });
});

describe("what is typed as a short name", () => {
  it.each(["trial-2021", "a", "0"])("%s can be one", (typed) => expect(readSlug(typed, none, false)).toEqual({ value: typed }));
  it.each([["Court Hearing_Postponed", "court-hearing-postponed"], ["ناهید تقوی", "nahid-taghavi"], ["-a--b-", "a-b"], ["a/b.mdx", "a-b-mdx"], ["../up", "up"]])("%s is mended to %s", (typed, proposal) => {
    expect(readSlug(typed, () => known, false)).toEqual({ wrong: { key: "wrong.slugProposal", proposal } });
  });
  it("🙂 cannot be mended", () => expect(readSlug("🙂", none, false)).toEqual({ wrong: { key: "wrong.slug" } }));
  it.each(["con", "nul", "lpt1"])("%s is no folder on Windows", (typed) => expect(readSlug(typed, none, false).wrong?.key).toBe("wrong.device"));
  it("a page cannot be called what the site has already", () => {
    const taken = new Set(filesBelow("app/[locale]").flatMap((path) => /^app\/\[locale\]\/([a-z-]+)\//.exec(path)?.[1] ?? []));
    // Pages that editors write, of which some have others of the site below them.
    taken.delete("about");
    expect([...taken].filter((name) => !(ownAddresses as readonly string[]).includes(name))).toEqual([]);
    expect(readSlug("news", none, true).wrong?.key).toBe("wrong.reserved");
    expect(readSlug("news", none, false)).toEqual({ value: "news" });
  });
});
