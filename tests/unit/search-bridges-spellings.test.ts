// A promise to searchers: what looks or sounds the same on their keyboard finds the same person.
import { describe, expect, it } from "vitest";
import { foldForSearch, nameMatcher } from "@/lib/search";

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

/** What is typed, and a name as a record may hold it: each finds the other. */
const sameName: readonly [typed: string, name: string][] = [
  // oo, ou, u and a hamza in the middle
  ["Raoof", "Raouf"], ["Raouf", "Rauf"], ["Rauf", "Raoof"], ["Ra'uf", "Raoof"], ["Ra’uf", "Raouf"], ["Raʾuf", "Rauff"], ["RAOUF", "raoof"],
  ["Nourizad", "Noorizad"], ["Nurizad", "Nourizad"], ["Ashouri", "Ashoori"], ["Ashuri", "Ashouri"], ["Anousheh", "Anoosheh"], ["Rowhani", "Rouhani"],
  ["Khosrow", "Khosro"], ["Muhammad", "Mohammad"], ["Noushin", "Nooshin"],
  // gh and q, kh, v and w, j and zh
  ["Taqavi", "Taghavi"], ["Taghawi", "Taqavi"], ["Qasem", "Ghasem"], ["Aqajari", "Aghajari"], ["Wahid", "Vahid"], ["Nezhad", "Nejad"], ["Djavad", "Javad"],
  // ee and i, ei, ey and ai, y in the middle
  ["Taghavee", "Taghavi"], ["Nasreen", "Nasrin"], ["Soleymani", "Soleimani"], ["Sulaimani", "Soleimani"], ["Hussain", "Hossein"], ["Husayn", "Hosein"],
  ["Leila", "Layla"], ["Zeynab", "Zainab"], ["Mariam", "Maryam"], ["Shahriyar", "Shahryar"], ["Kianoush", "Kiyanoosh"], ["Mirzayi", "Mirzaei"], ["Saeed", "Sa'id"],
  // short vowels, doubled letters, an h that is not heard
  ["Nargess", "Narges"], ["Nargis", "Narges"], ["Ilham", "Elham"], ["Nahed", "Nahid"], ["Mohammed", "Mohammad"], ["Ahmed", "Ahmad"], ["Mohamad", "Mohammad"],
  ["Zade", "Zadeh"], ["Alizada", "Alizadeh"], ["Bahare", "Bahareh"], ["Somaye", "Somayeh"], ["Sumayya", "Somayeh"], ["Fatima", "Fatemeh"], ["Sotoodeh", "Sotudeh"],
  // marks of scholars and of other languages
  ["Nāhīd Taqavī", "Nahid Taghavi"], ["Šahrzād", "Shahrzad"], ["Čangiz", "Changiz"], ["Aarås", "Aaras"],
  // one word or two, with a hyphen or an apostrophe
  ["Mohammad Nejad", "Mohammadnejad"], ["Mohammadnejad", "Mohammad-Nejad"], ["Mohammed-Nezhad", "Mohammadnejad"], ["Nouri Zad", "Nourizad"], ["Ali-Zade", "Alizadeh"], ["Moore‐Gilbert", "Moore Gilbert"], ["O Ceallaig", "Ó Ceallaig"],
  // Persian and Arabic letters
  ["رئوف", "رؤوف"], ["رؤوف", "رووف"], ["رووف", "رئوف"], ["داود", "داوود"], ["میرزائی", "میرزایی"], ["تقوي", "تقوی"], ["كارگر", "کارگر"], ["محمد نژاد", "محمد\u200cنژاد"],
  ["محمدنژاد", "محمد نژاد"], ["نوریزاد", "نوری\u200cزاد"], ["أحمد", "احمد"], ["إلهام", "الهام"], ["سمية", "سمیه"], ["نَرگِس", "نرگس"], ["نـــرگس", "نرگس"], ["آرش", "ارش"], ["عبدالله", "عبد الله"],
  // digits
  ["بند ۲۰۹", "بند 209"], ["بند ٢٠٩", "بند ۲۰۹"],
];

/** Names that a hasty rule would take for one another. */
const otherName: readonly [typed: string, name: string][] = [
  ["Raoof", "Rahmani"], ["Raoof", "Rafi"], ["Taghavi", "Naghavi"], ["Taghavi", "Tavakoli"], ["Ganji", "Panji"], ["Ganji", "Hanji"], ["Kargar", "Karami"], ["Nahid", "Nasrin"],
  ["Nahid", "Vahid"], ["Mehran", "Mahan"], ["Samimi", "Salimi"], ["Soleimani", "Salmani"], ["Reza", "Zara"], ["Ahmad", "Hamid"], ["Mohammad", "Mahmoud"], ["Hossein", "Hassan"],
  ["Shahin", "Sahin"], ["Khani", "Ghani"], ["Jafari", "Ghafari"], ["Bahareh", "Zahra"], ["Arash", "Arman"], ["Ashouri", "Ansari"], ["Nouri", "Naderi"], ["Elham", "Ehsan"],
  ["رئوف", "رئیس"], ["تقوی", "نقوی"], ["گنجی", "کنجی"], ["سعید", "صعید"], ["زهرا", "زهره"], ["محمدی", "محمودی"], ["کارگر", "کاردار"], ["باقر", "پاقر"], ["zzz", "Nazanin"], ["ooo", "Raoof"], ["209", "290"], ["2002", "202"],
];

describe("whoever types one spelling", () => {
  it.each(sameName)("%s finds %s", (typed, name) => expect(nameMatcher(typed)(["Test", name])).toBe(true));
  it.each(sameName)("and the other way round: by %s (as a record has it), %s", (name, typed) => expect(nameMatcher(typed)([name, "Test"])).toBe(true));
  it.each(otherName)("%s does not find %s, nor the other way round", (one, other) => {
    expect(nameMatcher(one)([other])).toBe(false);
    expect(nameMatcher(other)([one])).toBe(false);
  });

  it("may stop in the middle of a name, and give its words in any order", () => {
    for (const typed of ["Taq", "Tagh", "tagha", "ناه", "Taghavi Nahid", "taqavi, nahid", "تقوی ناهید"]) expect(nameMatcher(typed)(["Nahid Taghavi", "ناهید تقوی"])).toBe(true);
    expect(nameMatcher("Nahid Raoof")(["Nahid Taghavi", "ناهید تقوی"])).toBe(false);
  });
});
