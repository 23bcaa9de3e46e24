// A promise to readers: lengths of time are sentences of their language, in its plurals, its order and its digits.
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { durationText } from "@/lib/numbers";
import { duration } from "@/lib/schema/fields";

it.each([
  ["P1Y", "1 year", "۱ سال", "سنة"],
  ["P2Y", "2 years", "۲ سال", "سنتان"],
  ["P3Y", "3 years", "۳ سال", "3 سنوات"],
  ["P10Y", "10 years", "۱۰ سال", "10 سنوات"],
  ["P11Y", "11 years", "۱۱ سال", "11 سنة"],
  ["P38Y", "38 years", "۳۸ سال", "38 سنة"],
  ["P100Y", "100 years", "۱۰۰ سال", "100 سنة"],
  ["P1M", "1 month", "۱ ماه", "شهر"],
  ["P2M", "2 months", "۲ ماه", "شهران"],
  ["P8M", "8 months", "۸ ماه", "8 أشهر"],
  ["P61M", "61 months", "۶۱ ماه", "61 شهرًا"],
  ["P1W", "1 week", "۱ هفته", "أسبوع"],
  ["P2W", "2 weeks", "۲ هفته", "أسبوعان"],
  ["P3W", "3 weeks", "۳ هفته", "3 أسابيع"],
  ["P12W", "12 weeks", "۱۲ هفته", "12 أسبوعًا"],
  ["P1D", "1 day", "۱ روز", "يوم"],
  ["P2D", "2 days", "۲ روز", "يومان"],
  ["P5D", "5 days", "۵ روز", "5 أيام"],
  ["P99D", "99 days", "۹۹ روز", "99 يومًا"],
  ["P194D", "194 days", "۱۹۴ روز", "194 يومًا"],
  ["P803D", "803 days", "۸۰۳ روز", "803 أيام"],
  ["P10Y8M", "10 years and 8 months", "۱۰ سال و ۸ ماه", "10 سنوات و8 أشهر"],
  ["P2Y8M", "2 years and 8 months", "۲ سال و ۸ ماه", "سنتان و8 أشهر"],
  ["P7Y6M", "7 years and 6 months", "۷ سال و ۶ ماه", "7 سنوات و6 أشهر"],
  ["P1Y1D", "1 year and 1 day", "۱ سال و ۱ روز", "سنة ويوم"],
])("%s is “%s”, «%s», «%s»", (iso, en, fa, ar) => {
  expect(duration.safeParse(iso).success).toBe(true);
  expect(routing.locales.map((locale) => durationText(iso, locale))).toEqual([en, fa, ar]);
});

describe.each(routing.locales)("in %s", (locale) => {
  const written = (iso: string) => durationText(iso, locale).replaceAll("\u200f", "");

  it("years come before months, months before weeks, weeks before days, whatever their sizes", () => {
    const whole = written("P3Y4M5W6D");
    const places = ["P3Y", "P4M", "P5W", "P6D"].map((part) => whole.indexOf(written(part)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("has only the digits of the language", () => {
    const digits = durationText("P15Y11M3W9D", locale).match(/\p{Nd}/gu)?.join("");
    expect(digits).toBe(locale === "fa" ? "۱۵۱۱۳۹" : "151139");
  });

  it("large numbers are grouped by nobody's habit but the language's", () => {
    expect(durationText("P5000D", locale)).toBe({ en: "5,000 days", fa: "۵٬۰۰۰ روز", ar: "5,000 يوم" }[locale]);
  });
});

it.each(["", "P", "10Y", "P1.5Y", "PT5H", "P-1Y", "P8M10Y", "ten years"])("“%s” is no term: the schema refuses it before it comes here", (text) => {
  expect(duration.safeParse(text).success).toBe(false);
});
