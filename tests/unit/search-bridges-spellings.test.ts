// A promise to searchers: what looks or sounds the same on their keyboard finds the same person.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { filterPrisoners, listPrisoners, type PrisonerFilter } from "@/lib/prisoners";
import { foldForSearch } from "@/lib/search";

describe("the same for searching", () => {
  it.each([
    ["a Persian and an Arabic ye", "تقوی", "تقوي"],
    ["an Arabic alef maqsura", "موسی", "موسى"],
    ["a Persian and an Arabic kaf", "کارگر", "كارگر"],
    ["both in one name", "کاکایی", "كاكايي"],
    ["a hamza on the ye", "رئیس", "رییس"],
    ["a hamza on the vav", "رؤیا", "رویا"],
    ["an alef with a hamza above", "أحمد", "احمد"],
    ["an alef with a hamza below", "إلهام", "الهام"],
    ["an alef with a madda", "آرش", "ارش"],
    ["an alef wasla", "ٱلهام", "الهام"],
    ["a ta marbuta", "سمية", "سمیه"],
    ["a he with a ye above, as one letter", "خانۀ", "خانه"],
    ["a he with a hamza above, as two", "خانهٔ", "خانه"],
    ["an alef with a madda, as two characters", "آرش", "ا\u0653رش"],
    ["a hamza on the alef, as two characters", "أحمد", "ا\u0654حمد"],
    ["a ZWNJ", "محمد\u200cنژاد", "محمدنژاد"],
    ["two ZWNJ, as some keyboards leave them", "می\u200c\u200cرود", "میرود"],
    ["a tatweel", "نـــاهـید", "ناهید"],
    ["a fatha", "نَاهید", "ناهید"],
    ["a shadda", "محمّد", "محمد"],
    ["a tanwin", "فوراً", "فورا"],
    ["a sukun", "نسرین", "نسْرین"],
    ["a superscript alef", "رحمٰن", "رحمن"],
    ["presentation forms of an old document", "ﻧﺎﻫﯿﺪ", "ناهید"],
    ["a lam-alef ligature", "ﻻله", "لاله"],
    ["Persian digits", "۱۴۰۰", "1400"],
    ["Arabic digits", "١٤٠٠", "1400"],
    ["Persian and Arabic digits", "۴۵۶", "٤٥٦"],
    ["full-width Latin letters and digits", "Ｎａｈｉｄ２", "nahid2"],
    ["capitals", "NAHID Taghavi", "nahid taghavi"],
    ["an acute", "Ó Ceallaig", "o ceallaig"],
    ["an acute of its own", "O\u0301 Ceallaig", "o ceallaig"],
    ["an umlaut", "Müller", "muller"],
    ["a macron, as in transliterations", "Nāhīd Taqavī", "nahid taqavi"],
    ["a caron", "Šahrzād", "sahrzad"],
    ["a Turkish dotted İ", "İlham", "ilham"],
    ["a hyphen", "Moore-Gilbert", "moore gilbert"],
    ["a typographic hyphen", "Moore‐Gilbert", "Moore-Gilbert"],
    ["an en dash", "Moore–Gilbert", "Moore-Gilbert"],
    ["a straight and a curly apostrophe", "Ra'uf", "Ra’uf"],
    ["runs of space", "  Nahid \t\n Taghavi ", "nahid taghavi"],
    ["a no-break space", "Nahid\u00a0Taghavi", "nahid taghavi"],
    ["marks of direction around a pasted name", "\u200fناهید\u200e \u2068تقوی\u2069", "ناهید تقوی"],
    ["guillemets", "«ناهید»", "ناهید"],
    ["a Persian comma", "تقوی، ناهید", "تقوی ناهید"],
  ])("%s: %s, %s", (_name, one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other));
    expect(foldForSearch(one)).not.toBe("");
  });

  it("folding twice changes nothing more", () => {
    for (const text of ["أحمد كاظمي ۱۴۰۰", "Ó Ceallaig’s", "خانهٔ ﻻله", "İlham ß ﬁ ½"]) {
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
    }
  });
});

describe("not the same", () => {
  it.each([
    ["کارگر", "کارگران"], ["رئوف", "رؤوف"], ["سعید", "صعید"], ["زهرا", "ظهرا"], ["باقر", "پاقر"], ["گنجی", "کنجی"], ["جعفر", "چعفر"],
    ["ناهید", "ناهد"], ["Raoof", "Raouf"], ["Nahid", "Nahed"], ["Taghavi", "Taqavi"], ["12", "21"],
  ])("%s, %s", (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other));
  });

  it.each(["", " ", "؟!…", "\u200c", "ـ"])("nothing is left of “%s”", (text) => expect(foldForSearch(text)).toBe(""));
});

describe.each(routing.locales)("the list in %s", (locale) => {
  const found = (filter: PrisonerFilter) => filterPrisoners(listPrisoners(locale), filter).map(({ slug }) => slug).sort();
  const everyone = ["test-free", "test-held", "test-no-status"];

  it.each([
    "Rauff", "RAUFF test", "raouff", "Ra'uf", "ra’uf", "rau", "رئوف", "رؤوف", "رووف", "آزمون رئوف", "ازمون رئوف", "اختبار رؤوف", "«رئوف»",
  ])("finds the person by “%s”, in any script and any spelling of the record", (q) => expect(found({ q })).toContain("test-held"));

  it("wants every word, in any order", () => {
    expect(found({ q: "rauff test" })).toEqual(["test-held"]);
    expect(found({ q: "rauff nothing" })).toEqual([]);
    expect(found({ q: "test" })).toEqual(everyone);
  });

  it("finds nobody for a name that nobody has, and everybody when nothing is asked", () => {
    expect(found({ q: "nobody" })).toEqual([]);
    for (const nothing of [{}, { q: "" }, { q: " \u200c؟ ", status: "", prison: "" }]) expect(found(nothing)).toEqual(everyone);
  });

  it("does not mistake what is asked for a pattern or a property", () => {
    expect(found({ q: "ra[uv]ff" })).toEqual([]);
    expect(found({ q: "(rauff" })).toEqual(["test-held"]);
    expect(found({ q: "__proto__" })).toEqual([]);
  });

  it("keeps to the status and the prison asked for, and to both with the name", () => {
    expect(found({ status: "imprisoned" })).toEqual(["test-held"]);
    expect(found({ status: "free" })).toEqual(["test-free"]);
    expect(found({ status: "unknown" })).toEqual(["test-no-status"]);
    expect(found({ status: "constructor" })).toEqual([]);
    expect(found({ prison: "test-prison" })).toEqual(["test-held"]);
    expect(found({ prison: "test-prison", status: "free" })).toEqual([]);
    expect(found({ prison: "test-prison", status: "imprisoned", q: "rauff" })).toEqual(["test-held"]);
  });
});
