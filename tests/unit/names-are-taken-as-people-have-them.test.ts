// A promise to signers: a name passes in any script, and what is no name is refused with its reason.
import { describe, expect, it } from "vitest";
import { cleanName, nameError, shownAs } from "@/lib/petition/names";
import { parseMailAddress, personOf } from "@/lib/petition/mail-address";

const names = [
  "نسرین ستوده", "محمد‌رضا حسینی", "فاطمه زهرا نوری‌زاد", "عبد الرحمٰن الكواكبي", "أُمّ كُلثوم", "王小明", "王芳", "Фёдор Достоевский", "Μαρία Παπαδοπούλου",
  "Nguyễn Thị Minh Khai", "İbrahim Çağlar Öztürk", "Seán O'Brien-Smith Jr.", "María José Núñez", "אברהם כהן", "अरुंधति रॉय", "Đặng Thùy Trâm", "山田 太郎", "김철수", "Łukasz Żółć", "D’Angelo van der Berg",
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
  it("show their first word alone where that is wished", () => expect(["نسرین ستوده", "Nasrin", "Test, Person", "王小明"].map((name) => shownAs(name, "first"))).toEqual(["نسرین", "Nasrin", "Test", "王小明"]));
});

describe("what is no name", () => {
  it.each([
    ["", "missing"], [" \u200F ", "missing"], ["A", "short"], ["a".repeat(81), "long"], ["https://example.org", "url"], ["see www.example", "url"], ["buy at example.com", "url"], ["a@b", "url"],
    ["=HYPERLINK(1)", "sign"], ["+49 30", "sign"], ["-2+3", "sign"], ["@SUM(A1)", "sign"], ["|cmd", "sign"], ["%00", "sign"], ["Аnna Test", "mixed"], ["Tеst", "mixed"],
    [`Z${"\u0301\u0302\u0303\u0304\u0305"}algo`, "marks"], ["<b>Test</b>", "letters"], ["12345", "letters"], ["Test 😀", "letters"], ["{{7*7}}", "letters"], ["!!!", "letters"],
  ] as const)("%j is %s", (typed, error) => expect(nameError(cleanName(typed))).toBe(error));
});

describe("addresses", () => {
  it.each([["test@example.org", "test@example.org"], [" Test.Person@Example.ORG ", "Test.Person@example.org"], ["test@بخش.example", "test@xn--ngbms.example"], ["mailto:test@example.org", "test@example.org"], ["te\u200Est@example.org", "test@example.org"], ["a+b@example.org", "a+b@example.org"]])("%j is taken", (typed, address) => {
    expect(parseMailAddress(typed)).toBe(address);
  });
  it.each(["", "test", "@example.org", "test@", "test@localhost", "test@@example.org", "a b@c", "test@exam_ple.org", "test@127.0.0.1", "\"a b\"@example.org", "test@-example.org", `${"a".repeat(65)}@example.org`, "a@b\r\nBcc: c@example.org", "<a@example.org>", "a@example.org,b@example.org", ".a@example.org", "a..b@example.org"])("%j is not", (typed) => {
    expect(parseMailAddress(typed)).toBeUndefined();
  });
  it("of one box are one person", () => {
    expect(new Set(["t.est@gmail.com", "TEST+campaign@gmail.com", "test@googlemail.com"].map(personOf)).size).toBe(1);
    expect(personOf("t.est@example.org")).not.toBe(personOf("test@example.org"));
    // Where nobody knows that it is a tag, it may be another person's box.
    expect(personOf("test+x@example.org")).not.toBe(personOf("test@example.org"));
  });
});
