// A promise to readers: no date and no length of time is filled in, rounded or misread, whatever its form.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { parseDuration } from "@/lib/durations";
import { durationText } from "@/lib/numbers";
import { addDuration, certainlyAfter, dayAfter, daysBetween, firstDay, lastDay, mayBeSame, parseDay, parsePartialDate, spanOf } from "@/lib/partial-dates";
import { duration } from "@/lib/schema/fields";
import { fromGregorian, toGregorian } from "@/lib/solar-hijri";
import { partialDates, wholeDates } from "./fixtures/made-up-records";

const parts = fc.record({ years: fc.integer({ min: 0, max: 99 }), months: fc.integer({ min: 0, max: 99 }), weeks: fc.integer({ min: 0, max: 99 }), days: fc.integer({ min: 0, max: 999 }) })
  .filter(({ years, months, weeks, days }) => years + months + weeks + days > 0);
type Parts = { years: number; months: number; weeks: number; days: number };
const iso = ({ years, months, weeks, days }: Parts) => `P${years ? `${years}Y` : ""}${months ? `${months}M` : ""}${weeks ? `${weeks}W` : ""}${days ? `${days}D` : ""}`;

describe("partial dates", () => {
  it("are the span of all days that begin like them", () => {
    fc.assert(fc.property(partialDates, (date) => {
      const [first, last] = [firstDay(date), lastDay(date)];
      expect([first.startsWith(date), last.startsWith(date), first <= last]).toEqual([true, true, true]);
      expect([dayAfter(first, -1), dayAfter(last, 1)].filter((day) => day.startsWith(date))).toEqual([]);
    }));
  });

  it("agree, or one of them is certainly later, and never both", () => {
    fc.assert(fc.property(partialDates, partialDates, (a, b) => {
      expect([mayBeSame(a, b), certainlyAfter(a, b), certainlyAfter(b, a)].filter(Boolean)).toHaveLength(1);
      expect(mayBeSame(a, b)).toBe(mayBeSame(b, a));
      expect(a.startsWith(b) || b.startsWith(a)).toBe(mayBeSame(a, b));
    }));
  });

  it("together span each of them, in any order", () => {
    fc.assert(fc.property(fc.array(partialDates, { minLength: 1 }), (dates) => {
      const { first, last } = spanOf(dates);
      expect(dates.every((date) => first <= firstDay(date) && lastDay(date) <= last)).toBe(true);
      expect(spanOf(dates.toReversed())).toEqual({ first, last });
    }));
  });

  it("are as many days apart as it takes to walk", () => {
    fc.assert(fc.property(wholeDates, fc.integer({ min: -4000, max: 4000 }), (day, steps) => void expect(daysBetween(day, dayAfter(day, steps))).toBe(steps)));
  });

  it.each([["2021", "2021"], [2021, "2021"], ["2021-06", "2021-06"], ["2021-06-13", "2021-06-13"], ["2021-6", undefined], ["13 June 2021", undefined], ["", undefined], [null, undefined], [["2021"], undefined]])("%j is read as %j", (value, date) => {
    expect(parsePartialDate(value)).toBe(date);
  });

  it.each(["2021-02-29", "2021-13-01", "2021-00-10", "2021-06-31", "2021-06", "2021", "yesterday", "2021-06-13T00:00", "", undefined])("%j is no day for an address", (value) => expect(parseDay(value)).toBeUndefined());
  it("every day that exists is one", () => fc.assert(fc.property(wholeDates, (day) => void expect(parseDay(day)).toBe(day))));
});

describe("a length of time", () => {
  it("is read as it is written", () => fc.assert(fc.property(parts, (each) => void expect(parseDuration(iso(each))).toEqual(each))));

  it("is nothing else: what is read at all, the schema takes and can be written in words", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^P?[0-9YMWDTH.-]{0,8}$/)), (text) => {
      const isOne = /^P(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/.test(text) && /[1-9]/.test(text);
      expect(parseDuration(text) !== undefined).toBe(isOne);
      expect(duration.safeParse(text).success).toBe(isOne);
    }), { numRuns: 2000 });
  });

  it("of nothing is none", () => expect(["P0D", "P0Y0M", "P"].map(parseDuration)).toEqual([undefined, undefined, undefined]));
  it("that is none is not put into words", () => expect(() => durationText("PT5H", "en")).toThrow(RangeError));

  it("has in Arabic the noun of its plural form, for every number up to 120", () => {
    const years = { one: /^سنة$/, two: /^سنتان$/, few: /^\d+ سنوات$/, many: /^\d+ سنة$/, other: /^\d+ سنة$/, zero: /^$/ };
    const days = { one: /^يوم$/, two: /^يومان$/, few: /^\d+ أيام$/, many: /^\d+ يومًا$/, other: /^\d+ يوم$/, zero: /^$/ };
    const rules = new Intl.PluralRules("ar");
    for (let n = 1; n <= 120; n++) {
      const form = rules.select(n);
      expect(durationText(`P${n}Y`, "ar")).toMatch(years[form]);
      expect(durationText(`P${n}D`, "ar")).toMatch(days[form]);
    }
  });

  it.each(routing.locales)("in %s says every part that is not 0, and no other", (locale) => {
    fc.assert(fc.property(parts, (each) => {
      const words = durationText(iso(each), locale);
      const alone = Object.entries(each).filter(([, value]) => value > 0).map(([unit, value]) => durationText(`P${value}${unit[0]?.toUpperCase()}`, locale));
      expect(alone.filter((part) => !words.includes(part))).toEqual([]);
      expect(words.length).toBeLessThanOrEqual(alone.join("").length + 6 * alone.length);
    }));
  });
});

describe("a date plus a length of time", () => {
  it.each([
    ["2020-10-16", "P10Y8M", "2031-06-16"], ["2020-10", "P10Y8M", "2031-06"], ["2020", "P5Y", "2025"], ["2020", "P5Y6M", undefined], ["2020-10", "P194D", undefined],
    ["2024-02-29", "P1Y", "2025-02-28"], ["2021-01-31", "P1M", "2021-02-28"], ["2019-12-22", "P61M", "2025-01-22"], ["2021-12-31", "P1W1D", "2022-01-08"],
  ])("%s + %s is %s", (date, term, later) => {
    const read = parseDuration(term);
    expect(read && addDuration(date, read)).toBe(later);
  });

  it("is as exact as the date, and later", () => {
    fc.assert(fc.property(partialDates, parts, (date, each) => {
      const later = addDuration(date, each);
      expect(later === undefined || (later.length === date.length && later > date)).toBe(true);
      expect(later === undefined).toBe(date.length < 10 && (each.weeks + each.days > 0 || (date.length === 4 && each.months > 0)));
    }));
  });
});

describe("Iran's calendar", () => {
  it("there and back is the same day", () => fc.assert(fc.property(wholeDates, (day) => void expect(toGregorian(fromGregorian(day))).toBe(day))));

  it.each([
    [1400, 3, 23, "2021-06-13"], [1400, 2, 9, "2021-04-29"], [1400, 2, 8, "2021-04-28"], [1404, 11, 19, "2026-02-08"], [1399, 12, 30, "2021-03-20"], [1400, 1, 1, "2021-03-21"],
    [1400, 12, 30, undefined], [1400, 7, 31, undefined], [1400, 13, 1, undefined], [1400, 3, 32, undefined], [1400, 0, 1, undefined], [1400, 1, 0, undefined],
  ])("%i-%i-%i is %s", (year, month, day, iso8601) => expect(toGregorian({ year, month, day })).toBe(iso8601));
});
