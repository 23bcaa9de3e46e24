// A promise to readers: a date reads right in each language, no more exact than its source, in the digits of that language.
import { afterEach, describe, expect, it, vi } from "vitest";
import { routing } from "@/i18n/routing";
import { bothCalendars, dateString, dateText } from "@/lib/dates";

const months = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ");
const persian = (value: number | string) => String(value).replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? "");
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const day = 86_400_000;

/** Solar Hijri by the 33-year rule, good for 1244 to 1472 and written without Intl: the other opinion. */
const isLeap = (year: number) => [1, 5, 9, 13, 17, 22, 26, 30].includes(year % 33);
const lengthOf = (year: number, month: number) => (month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29);

/** Every day from 1 Farvardin 1350 (21 March 1971) to the end of 1429. */
function* solarHijri() {
  let time = Date.UTC(1971, 2, 21);
  for (let year = 1350; year < 1430; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let date = 1; date <= lengthOf(year, month); date++, time += day) yield { iso: iso(time), year, month, date };
    }
  }
}

describe("whole dates", () => {
  it.each([
    // Days whose two forms a source or the Iranian calendar of that year gives.
    ["2021-03-20", "20 March 2021", "۳۰ اسفند ۱۳۹۹", "۲۰ مارس ۲۰۲۱", "20 مارس 2021"],
    ["2021-03-21", "21 March 2021", "۱ فروردین ۱۴۰۰", "۲۱ مارس ۲۰۲۱", "21 مارس 2021"],
    ["2021-04-28", "28 April 2021", "۸ اردیبهشت ۱۴۰۰", "۲۸ آوریل ۲۰۲۱", "28 أبريل 2021"],
    ["2021-04-29", "29 April 2021", "۹ اردیبهشت ۱۴۰۰", "۲۹ آوریل ۲۰۲۱", "29 أبريل 2021"],
    ["2021-06-13", "13 June 2021", "۲۳ خرداد ۱۴۰۰", "۱۳ ژوئن ۲۰۲۱", "13 يونيو 2021"],
    ["2021-09-22", "22 September 2021", "۳۱ شهریور ۱۴۰۰", "۲۲ سپتامبر ۲۰۲۱", "22 سبتمبر 2021"],
    ["2021-09-23", "23 September 2021", "۱ مهر ۱۴۰۰", "۲۳ سپتامبر ۲۰۲۱", "23 سبتمبر 2021"],
    ["2024-02-29", "29 February 2024", "۱۰ اسفند ۱۴۰۲", "۲۹ فوریه‌ی ۲۰۲۴", "29 فبراير 2024"],
    ["2024-03-19", "19 March 2024", "۲۹ اسفند ۱۴۰۲", "۱۹ مارس ۲۰۲۴", "19 مارس 2024"],
    ["2024-03-20", "20 March 2024", "۱ فروردین ۱۴۰۳", "۲۰ مارس ۲۰۲۴", "20 مارس 2024"],
    ["2025-01-12", "12 January 2025", "۲۳ دی ۱۴۰۳", "۱۲ ژانویه‌ی ۲۰۲۵", "12 يناير 2025"],
    ["2025-03-20", "20 March 2025", "۳۰ اسفند ۱۴۰۳", "۲۰ مارس ۲۰۲۵", "20 مارس 2025"],
    ["2025-03-21", "21 March 2025", "۱ فروردین ۱۴۰۴", "۲۱ مارس ۲۰۲۵", "21 مارس 2025"],
    ["2026-02-08", "8 February 2026", "۱۹ بهمن ۱۴۰۴", "۸ فوریه‌ی ۲۰۲۶", "8 فبراير 2026"],
  ])("%s", (date, en, fa, beside, ar) => {
    expect(dateText(date, "en")).toEqual({ iso: date, main: en, beside: undefined });
    expect(dateText(date, "fa")).toEqual({ iso: date, main: fa, beside });
    expect(dateText(date, "ar")).toEqual({ iso: date, main: ar, beside: undefined });
    expect(dateString(date, "fa")).toBe(`${fa} (${beside})`);
    expect(dateString(date, "ar")).toBe(ar);
  });

  it("in Farsi are right on every first and last day of a month, and in every leap year, from 1350 to 1429", () => {
    const edges = [...solarHijri()].filter(({ year, month, date }) => date === 1 || date >= Math.min(29, lengthOf(year, month)));
    const wrong = edges.filter((each) => dateText(each.iso, "fa").main !== `${persian(each.date)} ${months[each.month - 1]} ${persian(each.year)}`);
    expect(edges.length).toBeGreaterThan(3000);
    expect(wrong).toEqual([]);
  });
});

describe("partial dates stay partial", () => {
  it.each([
    ["2021", "2021", "۲۰۲۱", "۱۳۹۹–۱۴۰۰", "2021"],
    ["2021-01", "January 2021", "ژانویه‌ی ۲۰۲۱", "دی–بهمن ۱۳۹۹", "يناير 2021"],
    ["2021-03", "March 2021", "مارس ۲۰۲۱", "اسفند ۱۳۹۹–فروردین ۱۴۰۰", "مارس 2021"],
    ["2021-06", "June 2021", "ژوئن ۲۰۲۱", "خرداد–تیر ۱۴۰۰", "يونيو 2021"],
    ["2021-12", "December 2021", "دسامبر ۲۰۲۱", "آذر–دی ۱۴۰۰", "ديسمبر 2021"],
    ["2024-02", "February 2024", "فوریه‌ی ۲۰۲۴", "بهمن–اسفند ۱۴۰۲", "فبراير 2024"],
  ])("%s", (date, en, fa, beside, ar) => {
    expect(dateText(date, "en")).toEqual({ iso: date, main: en, beside: undefined });
    expect(dateText(date, "fa")).toEqual({ iso: date, main: fa, beside });
    expect(dateText(date, "ar")).toEqual({ iso: date, main: ar, beside: undefined });
    expect(dateString(date, "fa")).toBe(`${fa} (${beside})`);
  });

  it("a month in Farsi spans the months of its first and its last day, from 1971 to 2050", () => {
    const known = new Map([...solarHijri()].map((each) => [each.iso, each]));
    for (let month = 4; month < 12 * 79; month++) {
      const [first, last] = [known.get(iso(Date.UTC(1971, month, 1))), known.get(iso(Date.UTC(1971, month + 1, 0)))];
      if (!first || !last) throw new Error("The other opinion ends too early");
      const year = first.year === last.year ? "" : ` ${persian(first.year)}`;
      const span = `${months[first.month - 1]}${year}–${months[last.month - 1]} ${persian(last.year)}`;
      expect(dateText(first.iso.slice(0, 7), "fa").beside).toBe(span);
    }
  });
});

describe("both calendars", () => {
  it.each([
    ["2020-10-16", "en", "16 October 2020", "25 Mehr 1399"], ["2021-06-13", "en", "13 June 2021", "23 Khordad 1400"], ["2021-04-29", "en", "29 April 2021", "9 Ordibehesht 1400"],
    ["2020-10-16", "fa", "۲۵ مهر ۱۳۹۹", "۱۶ اکتبر ۲۰۲۰"], ["2021-04-29", "ar", "29 أبريل 2021", "9 أرديبهشت 1400"], ["2025-03-20", "ar", "20 مارس 2025", "30 إسفند 1403"],
    ["2020-10", "en", "October 2020", "Mehr–Aban 1399"], ["2019-03", "en", "March 2019", "Esfand 1397–Farvardin 1398"], ["2021", "en", "2021", "1399–1400"],
    ["2020-10", "ar", "أكتوبر 2020", "مهر–آبان 1399"], ["2021", "ar", "2021", "1399–1400"], ["2020-10", "fa", "اکتبر ۲۰۲۰", "مهر–آبان ۱۳۹۹"],
  ] as const)("%s in %s is %s (%s)", (iso, locale, main, beside) => expect(bothCalendars(iso, locale)).toEqual({ iso, main, beside }));

  it("name the Iranian months in Arabic as Arabic writes them, one for each month", () => {
    const days = ["2021-03-25", "2021-04-25", "2021-05-25", "2021-06-25", "2021-07-25", "2021-08-25", "2021-09-25", "2021-10-25", "2021-11-25", "2021-12-25", "2022-01-25", "2022-02-25"];
    expect(days.map((day) => bothCalendars(day, "ar").beside?.split(" ")[1])).toEqual(["فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند"]);
  });

  it("refuse what is no date", () => {
    for (const iso of ["2021-02-30", "2021-13", "", "14 June 1400"]) expect(() => bothCalendars(iso, "en")).toThrow(RangeError);
  });
});

describe("digits", () => {
  const dates = ["2021", "2021-06", "2021-06-13", "1999-12-31", "2040-10-07"];

  it("are Persian in Farsi, and nothing else", () => {
    expect(dates.map((date) => dateString(date, "fa")).join()).not.toMatch(/[0-9٠-٩]/);
  });
  it.each(["en", "ar"] as const)("are Latin in %s, and nothing else", (locale) => {
    expect(dates.map((date) => dateString(date, locale)).join()).not.toMatch(/[٠-٩۰-۹]/);
  });
  it.each(routing.locales)("have nothing between them in %s: a year is not a number of things", (locale) => {
    expect(dateString("2021", locale)).toMatch(locale === "fa" ? /^[۰-۹]{4} \([۰-۹]{4}–[۰-۹]{4}\)$/ : /^\d{4}$/);
  });
});

describe("where the server stands", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Tehran"])("does not move a date: %s", async (zone) => {
    vi.stubEnv("TZ", zone);
    vi.resetModules();
    const { dateString: there } = await import("@/lib/dates");
    expect(there("2021-03-21", "fa")).toBe("۱ فروردین ۱۴۰۰ (۲۱ مارس ۲۰۲۱)");
    expect(there("2021-01-01", "en")).toBe("1 January 2021");
    expect(there("2021-03", "fa")).toBe("مارس ۲۰۲۱ (اسفند ۱۳۹۹–فروردین ۱۴۰۰)");
  });
});

it.each(["", "yesterday", "abcd", "20", "2021-6-1", "20210613", "2021-00-01", "2021-13", "2021-13-01", "2021-01-32", "2021-02-30", "2023-02-29", "2021-06-31"])(
  "“%s” is no date: it is refused and not bent into one",
  (text) => {
    for (const locale of routing.locales) expect(() => dateText(text, locale)).toThrow(RangeError);
  },
);
