// A promise to whoever types a date: their own calendar, digits and words are understood, and nothing is guessed.
import { describe, expect, it } from "vitest";
import { parseTypedDate, readTypedDate } from "@/lib/typed-date";
import { fromGregorian } from "@/lib/solar-hijri";

describe("a date is read", () => {
  it.each([
    ["2021-06-13", "2021-06-13"], ["2021/6/13", "2021-06-13"], [" 2021.06.13 ", "2021-06-13"], ["٢٠٢١-٠٦-١٣", "2021-06-13"], ["۲۰۲۱-۰۶-۱۳", "2021-06-13"],
    ["1400/3/23", "2021-06-13"], ["۱۴۰۰/۰۳/۲۳", "2021-06-13"], ["۱۴۰۰ / ۳ / ۲۳", "2021-06-13"], ["۱۴۰۳/۱۲/۳۰", "2025-03-20"],
    ["13 June 2021", "2021-06-13"], ["June 13, 2021", "2021-06-13"], ["۲۳ خرداد ۱۴۰۰", "2021-06-13"], ["13 يونيو 2021", "2021-06-13"],
    ["2021", "2021"], ["2021-6", "2021-06"], ["2024-02-29", "2024-02-29"],
  ])("%s means %s", (typed, iso) => expect(parseTypedDate(typed)).toBe(iso));

  it.each([
    "13 june 2021", "JUNE 13 2021", "13 Jun. 2021", "Jun 13, 2021", "13th of June 2021", "June 13th, 2021", "the 13th of june, 2021", "13-Jun-2021", "13june2021", "2021 June 13", "Sunday, June 13, 2021", "Sun 13 June 2021",
    "13/06/2021", "06/13/2021", "13.6.2021", "13 6 2021", "2021–06–13", "2021−06−13", "2021-06-13T12:00:00Z", "13 June 2021, 14:30", "13\\6\\2021", "13 June 2021 AD",
    "23 khordad 1400", "Khordad 23, 1400", "23rd of Khordād 1400", "23 KHORDAD 1400",
  ])("in Latin letters: %s", (typed) => expect(parseTypedDate(typed)).toBe("2021-06-13"));

  it.each([
    "۲۳/۳/۱۴۰۰", "23-3-1400", "۲۳ خرداد\u200Cماه ۱۴۰۰", "۲۳ خردادماه ۱۴۰۰", "۲۳ خرداد ماه سال ۱۴۰۰", "۲۳ام خرداد ۱۴۰۰", "۲۳اُم خرداد ۱۴۰۰", "خرداد ۲۳، ۱۴۰۰", "۱۴۰۰ خرداد ۲۳", "۲۳خرداد۱۴۰۰", "یک\u200Cشنبه ۲۳ خرداد ۱۴۰۰", "یک شنبه، ۲۳ خرداد ۱۴۰۰",
    "یکشنبه ۱۴۰۰/۳/۲۳", "۱۴۰۰/۳/۲۳ شمسی", "۱۴۰۰/۳/۲۳ ه.ش", "تاریخ ۱۴۰۰/۳/۲۳", "1400٫3٫23", "۲۳ جوزا ۱۴۰۰", "۲۳ خرداد ۱۴۰۰ (۱۳ ژوئن ۲۰۲۱)", "۲۳ خرداد ۱۴۰۰ برابر با ۱۳ ژوئن ۲۰۲۱", "۱۳ ژوئن ۲۰۲۱", "۱۳ جون ۲۰۲۱", "۱۳ ماه ژوئن ۲۰۲۱", "۱۳ ژوئن ۲۰۲۱ میلادی", "٢٣ خرداد ١٤٠٠", "23 خرداد 1400",
  ])("in Farsi: %s", (typed) => expect(parseTypedDate(typed)).toBe("2021-06-13"));

  it.each(["١٣ يونيو ٢٠٢١", "13 حزيران 2021", "13 حزيران/يونيو 2021", "13 جوان 2021", "الأحد 13 يونيو 2021", "الأحد الموافق 13 يونيو 2021م", "13 من يونيو عام 2021", "يونيو 13، 2021", "13 يونيو 2021 الموافق 3 ذو القعدة 1442", "٢٠٢١/٦/١٣", "١٣/٦/٢٠٢١", "23 خرداد 1400", "ﺣﺰﻳﺮﺍﻥ 13 2021"])(
    "in Arabic: %s",
    (typed) => expect(parseTypedDate(typed)).toBe("2021-06-13"),
  );

  it.each([
    ["بیست و سوم خرداد ۱۴۰۰", "2021-06-13"], ["سی‌ام خرداد ۱۴۰۰", "2021-06-20"], ["سی و یکم خرداد ۱۴۰۰", "2021-06-21"], ["اول خرداد ۱۴۰۰", "2021-05-22"], ["یکم خرداد ۱۴۰۰", "2021-05-22"], ["پنجم ژوئن ۲۰۲۱", "2021-06-05"],
    ["the thirteenth of June 2021", "2021-06-13"], ["June twenty-third, 2021", "2021-06-23"], ["First of June 2021", "2021-06-01"], ["الثالث عشر من يونيو 2021", "2021-06-13"], ["الثالث والعشرين من حزيران 2021", "2021-06-23"],
    ["الأول من كانون الثاني 2021", "2021-01-01"], ["الثاني من تشرين الأول 2021", "2021-10-02"], ["الحادي والثلاثون من يناير 2021", "2021-01-31"],
  ])("with the day in words: %s", (typed, iso) => expect(parseTypedDate(typed)).toBe(iso));

  it.each(["\u200F۱۴۰۰/۳/۲۳", "\u200E2021-06-13\u200E", "\u061C۲۳ خرداد ۱۴۰۰", "\u206713 June 2021\u2069", "١٣\u200F/٠٦\u200F/٢٠٢١", "۲۳\u00A0خرداد\u202F۱۴۰۰", "13\u2009June\u30002021", "\uFEFF2021-06-13", "2021\u00AD-06-13", "２０２１－０６－１３"])("with what was pasted along: %j", (typed) => expect(parseTypedDate(typed)).toBe("2021-06-13"));
});

it.each([
  "۲۳ جوزای ۱۴۰۰", "13 حزيران (يونيو) 2021", "13ی حوزەیرانی 2021", "٢٣ی جۆزەردانی ١٤٠٠", "بیست\u200Cوسوم خرداد ۱۴۰۰",
  "۲۳ خرداد ۱۴۰۰ ساعت ۱۰:۳۰", "13 حزيران 2021 الساعة 10:30", "۱۴۰۰ـ۳ـ۲۳", "۲۳ خرداد ۱۴۰۰ / ۱۳ ژوئن ۲۰۲۱",
  "13 June 2021 – 23 Khordad 1400",
])("with words joined, in brackets or in Kurdish, and beside the other calendar: %s", (typed) => {
  expect(parseTypedDate(typed)).toBe("2021-06-13");
});

it.each(["June 2021 (13)", "۲۳ خرداد ۱۴۰۰ / ۱۴ ژوئن ۲۰۲۱", "12 - 13 June 2021", "June 2021 - July 2021"])("but not %s", (typed) => {
  expect(parseTypedDate(typed)).toBeUndefined();
});

describe("months of", () => {
  const everyName = {
    farsi: ["ژانویه ژانویهٔ جنوری", "فوریه فبروری", "مارس مارچ", "آوریل آپریل اپریل", "می مه ماه\u00A0می مای", "ژوئن جون ژوین", "ژوئیه جولای ژوییه", "اوت آگوست اگست", "سپتامبر سپتمبر", "اکتبر اکتوبر", "نوامبر نومبر", "دسامبر دسمبر"],
    arabic: [
      "يناير كانون\u00A0الثاني جانفي", "فبراير شباط فيفري", "مارس آذار", "أبريل إبريل ابريل نيسان أفريل", "مايو أيار ماي", "يونيو حزيران جوان يونيه", "يوليو تموز جويلية يوليوز", "أغسطس آب أوت غشت", "سبتمبر أيلول شتنبر",
      "أكتوبر تشرين\u00A0الأول", "نوفمبر تشرين\u00A0الثاني نونبر", "ديسمبر كانون\u00A0الأول دجنبر",
    ],
    english: ["january JAN Jan.", "february feb", "march mar", "april apr", "may MAY", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"],
  };
  it.each(Object.entries(everyName))("the Gregorian calendar in %s, by every name", (_language, months) => {
    for (const [index, names] of months.entries()) for (const name of names.split(" ")) expect([name, parseTypedDate(`14 ${name} 2021`), parseTypedDate(`${name} 2021`)]).toEqual([name, `2021-${String(index + 1).padStart(2, "0")}-14`, `2021-${String(index + 1).padStart(2, "0")}`]);
  });

  const solar = ["فروردین حمل Farvardin", "اردیبهشت ثور Ordibehesht", "خرداد جوزا Khordad", "تیر سرطان Tir", "مرداد امرداد اسد Mordad", "شهریور سنبله Shahrivar", "مهر میزان Mehr", "آبان عقرب Aban", "آذر قوس Azar", "دی جدی Dey", "بهمن دلو Bahman", "اسفند حوت Esfand"];
  it("Iran’s calendar, in Iran, Afghanistan and Latin letters", () => {
    for (const [index, names] of solar.entries()) for (const name of names.split(" ")) expect([name, fromGregorian(parseTypedDate(`14 ${name} 1400`) ?? "2000-01-01")]).toEqual([name, { year: 1400, month: index + 1, day: 14 }]);
  });
});

describe("what could be two days, or is none, is not guessed", () => {
  it.each(["", "13.6.21", "2021-02-30", "2023-02-29", "1404/12/30", "۱۴۰۰/۷/۳۱", "1400", "۱۴۰۰/۳", "1400-13-01", "yesterday", "دیروز", "13 June 2021 or 14 June 2021", "about 13 June 2021", "20210613", "12021-06-13", "2021-06–13", "13 June 2021?", "12-13 June 2021", "13 June", "June", "13 13 2021", "۲۳ خرداد ۱۴۰۰ (۱۴ ژوئن ۲۰۲۱)", "13 June July 2021", "2019-2021", "😀", "1/2/3/2021", "2021-00-10", "14 می می\u200Cشود 2021"])(
    "%j",
    (typed) => expect(parseTypedDate(typed)).toBeUndefined(),
  );

  it.each([
    ["03/04/2021", { kind: "two-days", days: ["2021-04-03", "2021-03-04"] }], ["۳/۴/۱۴۰۰", { kind: "two-days", days: ["2021-06-24", "2021-05-25"] }],
    ["خرداد ۱۴۰۰", { kind: "span", days: ["2021-05-22", "2021-06-21"] }], ["دی‌ماه ۱۴۰۰", { kind: "span", days: ["2021-12-22", "2022-01-20"] }], ["اسفند ۱۳۹۹", { kind: "span", days: ["2021-02-19", "2021-03-20"] }], ["1400", { kind: "span", days: ["2021-03-21", "2022-03-20"] }],
    ["31 mehr 1400", { kind: "impossible", calendar: "solar" }], ["30 اسفند 1400", { kind: "impossible", calendar: "solar" }], ["30 February 2021", { kind: "impossible", calendar: "gregorian" }], ["2021-13-06", { kind: "impossible", calendar: "gregorian", near: "2021-06-13" }],
    ["۲۳/۳/۰۰", { kind: "short-year" }], ["13 june 21", { kind: "short-year" }],
    ["3 رمضان 1442", { kind: "lunar" }], ["۳ ذیقعده ۱۴۴۲", { kind: "lunar" }], ["1442/11/3 هـ", { kind: "lunar" }], ["3 Dhu al-Qadah 1442", { kind: "lunar" }], ["1400/3/23 قمری", { kind: "lunar" }],
    ["June 13, 1400", { kind: "mixed", near: "2021-06-13" }], ["23 خرداد 2021", { kind: "mixed", near: "2021-06-13" }], ["2021/3/23 شمسی", { kind: "mixed" }],
    ["Monday, June 13, 2021", { kind: "weekday", near: "2021-06-13" }], ["شنبه ۲۳ خرداد ۱۴۰۰", { kind: "weekday", near: "2021-06-13" }],
  ])("%s is said to be so", (typed, fault) => expect(readTypedDate(typed)).toEqual({ fault }));

  it("but a weekday can tell which of two days is meant, and the 31st of Khordad is there", () => {
    expect(parseTypedDate("Saturday 03/04/2021")).toBe("2021-04-03");
    expect(parseTypedDate("04/04/2021")).toBe("2021-04-04");
    expect(parseTypedDate("31 khordad 1400")).toBe("2021-06-21");
    expect(parseTypedDate("30 Esfand 1399")).toBe("2021-03-20");
  });
});
