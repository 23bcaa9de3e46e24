// A promise to signers: a name passes in any script, and what is no name is refused with its reason.
import { describe, expect, it } from "vitest";
import { cleanName, nameError } from "@/lib/petition/names";
import { parseMailAddress, personOf } from "@/lib/petition/mail-address";

const names = [
  "نسرین ستوده", "محمد‌رضا حسینی", "فاطمه زهرا نوری‌زاد", "عبد الرحمٰن الكواكبي", "أُمّ كُلثوم", "王小明", "王芳", "Фёдор Достоевский", "Μαρία Παπαδοπούλου",
  "Nguyễn Thị Minh Khai", "İbrahim Çağlar Öztürk", "Seán O'Brien-Smith Jr.", "María José Núñez", "אברהם כהן", "अरुंधति रॉय", "Đặng Thùy Trâm", "山田 太郎", "김철수", "Łukasz Żółć", "D’Angelo van der Berg",
  // Titles, degrees, generations and initials with full stops
  "Prof.dr.ir. Jan de Vries", "Dr.Ir. H. Wibowo", "Dr.Ali Rezaei", "Univ.-Prof. Dr. med. Anna Huber", "Ali Rezaei, Ph.D.", "Ir. Me. Test", "J.R.R. Tolkien", "J.-P. Martin", "K.Ir. Wibowo",
  "Dr.Ai Weiwei", "Jan.de Vries", "Ma.Elena Cruz", "John Smith 3rd", "Henry Test III", "أ.د. علي رضائي", "د.علي رضائي", "م. حسینی", "دکتر علی رضایی",
  // Nicknames, and a name in two scripts
  "William \"Bill\" Smith", "William “Bill” Smith", "William 'Bill' Smith", "«علی» رضایی", "„Hansi“ Müller-Lüdenscheidt", "Ali Rezaei/علی رضایی", "Ali(علی)", "علی (Ali) رضایی", "Wang Fang 王芳", "Ali Rezaei | علی رضایی",
  "Rezaei, Ali", "رضایی، علی", "ʻOkina Kaʻahumanu", "O`Neil Test", "José-Luís d’Eça",
];

describe("names of people", () => {
  it.each(names)("%s", (name) => {
    expect(nameError(cleanName(name))).toBeUndefined();
    expect(cleanName(cleanName(name))).toBe(cleanName(name));
  });
  it("keep the half-space in Farsi, and lose it where it hides something", () => {
    expect(cleanName("محمد\u200Cرضا")).toBe("محمد\u200Cرضا");
    expect(cleanName("An\u200Cna Te\u200Dst")).toBe("Anna Test");
  });
  it("lose marks of direction, controls and spare blanks", () => {
    expect(cleanName("  Test\u202E \u0007 \u200FPerson\uFEFF\n")).toBe("Test Person");
  });
  it("are composed: two ways of typing are one name", () => expect(cleanName("Jose\u0301")).toBe("José"));
  it.each(["ශ්\u200Dරී ලංකා", "ക്\u200Dഷ", "അവന്\u200D", "র\u200D্যাব", "क्\u200Dष", "ರ\u200D್ಕ", "న్\u200Cత", "நா\u0BCD\u200Cசி", "نوری\u200Cزاد", "خانه\u0654\u200Cای", "ܐ\u200Cܒ"])("keep a joiner that has a meaning: %j", (name) => {
    expect(cleanName(name)).toBe(name.normalize("NFC"));
    expect(nameError(cleanName(name))).toBeUndefined();
  });
  it.each([["علی\u200C", "علی"], ["\u200Dعلی", "علی"], ["नाम\u200D", "नाम"], ["A\u200Dली", "Aली"], ["نوری\u200C\u200Cزاد", "نوری\u200Cزاد"], ["علی \u200Cرضا", "علی رضا"]])("lose one that has none: %j", (typed, name) => expect(cleanName(typed)).toBe(name));
  it.each([
    ["ﻧﺎﻫﯿﺪ ﺗﻘﻮﯼ", "ناهید تقوی"], ["ﻻﻟﻪ", "لاله"], ["عبدﷲ", "عبدالله"], ["محمﹽد", "محمّد"], ["Ａｌｉ　Ｒｅｚａｅｉ", "Ali Rezaei"], ["ﬁona", "fiona"], ["ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"],
  ])("in other shapes become the letters that they are: %s", (typed, name) => expect(cleanName(typed)).toBe(name.normalize("NFC")));
  it("keep what is no other shape of a letter, though Unicode has one like it", () => expect(cleanName("Mª Test Ⅳ")).toBe("Mª Test Ⅳ"));
  it.each(["\u00AD", "\u061C", "\u180E", "\u200B", "\u2060", "\u2066", "\u2069", "\uFE0F", "\uFE00", "\u{E0041}", "\u{E0101}", "\u3164", "\uFFA0", "\u034F"])("lose %j", (unseen) => expect(cleanName(`Te${unseen}st`)).toBe("Test"));
  it("keep a selector that chooses the shape of a Chinese letter", () => expect(cleanName("葛\u{E0100}城")).toBe("葛\u{E0100}城"));
});

describe("what is no name", () => {
  it.each([
    ["", "missing"], [" \u200F ", "missing"], ["A", "short"], ["a".repeat(81), "long"], ["https://example.org", "url"], ["see www.example", "url"], ["buy at example.com", "url"], ["a@b", "url"],
    ["example.ir", "url"], ["Visit example.ir.", "url"], ["example.de", "url"], ["t.me", "url"], ["t.me/test", "url"], ["x.com", "url"], ["dr.io", "url"], ["bit.ly/test", "url"], ["example.co.uk", "url"],
    ["Test example.org Person", "url"], ["mailto:test", "url"], ["Ｔｅｓｔ＠ｅｘａｍｐｌｅ．ｏｒｇ", "url"], ["سایت.ایران", "url"], ["dr.com", "url"], ["prof.ir.shop", "url"],
    ["=HYPERLINK(1)", "sign"], ["+49 30", "sign"], ["-2+3", "sign"], ["@SUM(A1)", "sign"], ["|cmd", "sign"], ["%00", "sign"], ["Аnna Test", "mixed"], ["Tеst", "mixed"],
    [`Z${"\u0301\u0302\u0303\u0304\u0305"}algo`, "marks"], ["<b>Test</b>", "letters"], ["12345", "letters"], ["Test 😀", "letters"], ["{{7*7}}", "letters"], ["!!!", "letters"],
    ["Test 09 12 34 56", "letters"], ["تلفن ۰۹۱۲", "letters"], ["Test 🇮🇷", "letters"], ["Test \" Person", "letters"], ["Test €", "letters"], ["\uFFFD\uFFFD Test", "letters"], ["Aliعلی", "mixed"], ["Ali/Аnna", "mixed"],
  ] as const)("%j is %s", (typed, error) => expect(nameError(cleanName(typed))).toBe(error));
});

describe("addresses", () => {
  it.each([["test@example.org", "test@example.org"], [" Test.Person@Example.ORG ", "Test.Person@example.org"], ["test@بخش.example", "test@xn--ngbms.example"], ["mailto:test@example.org", "test@example.org"], ["te\u200Est@example.org", "test@example.org"], ["a+b@example.org", "a+b@example.org"],
    ["\u061Cali@example.org", "ali@example.org"], ["al\u00ADi@example.org", "ali@example.org"], ["ali@exa\u2060mple\uFEFF.org\u200F", "ali@example.org"], ["\u2068ali\u{E0041}@example.org\u2069", "ali@example.org"], ["ali\uFE0F@example.org\u180E", "ali@example.org"],
    ["ali@example.org.", "ali@example.org"], ["ali@example.org،", "ali@example.org"], ["ali@example.org؛ ", "ali@example.org"], ["ali@example.org…", "ali@example.org"], ["«ali@example.org».", "ali@example.org"], ["(ali@example.org)", "ali@example.org"],
    ["'ali@example.org'", "ali@example.org"], ["o'neil@example.org", "o'neil@example.org"], ["'oneil@example.org", "'oneil@example.org"],
    ["Ali R <ali@example.org>", "ali@example.org"], ["<a@example.org>", "a@example.org"], ["\"Rezaei, Ali\" <ali@example.org>;", "ali@example.org"], ["علی رضایی <ali@example.org>", "ali@example.org"], ["ali@example.org <ali@example.org>", "ali@example.org"],
    ["MAILTO:ali@example.org?subject=x%20y", "ali@example.org"], ["<mailto:ali%2Bx@example.org>", "ali+x@example.org"],
    ["ali۱۲@example.org", "ali12@example.org"], ["ali١٢@example.org", "ali12@example.org"], ["ali@e۱.example", "ali@e1.example"], ["test@بخش۱.example", "test@xn--ngbms07e.example"], ["ａｌｉ＠ｅｘａｍｐｌｅ．ｏｒｇ", "ali@example.org"],
    ["ali@example۔org", "ali@example.org"], ["a.li@example。org", "a.li@example.org"], ["ali @ example . org", "ali@example.org"]])("%j is taken", (typed, address) => {
    expect(parseMailAddress(typed)).toBe(address);
  });
  it.each(["", "test", "@example.org", "test@", "test@localhost", "test@@example.org", "a b@c", "test@exam_ple.org", "test@127.0.0.1", "\"a b\"@example.org", "test@-example.org", `${"a".repeat(65)}@example.org`, "a@b\r\nBcc: c@example.org", "Ali\r\nBcc: <c@example.org>", "mailto:a@example.org%0D%0ABcc:c@example.org", "a@example.org\nb",
    "b@example.org <a@example.org>", "<a@example.org>, <b@example.org>", "Ali Rezaei ali@example.org", "ali rezaei@example.org", "a@example.org/x", "a@example.org:25", "a@example.org?x=y", "a@exam\tple.org", "аli@example.org", "Ali <>", "a@example.org,b@example.org", ".a@example.org", "a..b@example.org"])("%j is not", (typed) => {
    expect(parseMailAddress(typed)).toBeUndefined();
  });
  it("of one box are one person", () => {
    expect(new Set(["t.est@gmail.com", "TEST+campaign@gmail.com", "test@googlemail.com"].map(personOf)).size).toBe(1);
    expect(personOf("t.est@example.org")).not.toBe(personOf("test@example.org"));
    // Where nobody knows that it is a tag, it may be another person's box.
    expect(personOf("test+x@example.org")).not.toBe(personOf("test@example.org"));
  });
});
