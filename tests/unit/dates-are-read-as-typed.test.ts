// A promise to whoever types a date: their own calendar, digits and words are understood, and nothing is guessed.
import { describe, expect, it } from "vitest";
import { parseTypedDate } from "@/lib/typed-date";

describe("a date is read", () => {
  it.each([
    ["2021-06-13", "2021-06-13"], ["2021/6/13", "2021-06-13"], [" 2021.06.13 ", "2021-06-13"], ["٢٠٢١-٠٦-١٣", "2021-06-13"], ["۲۰۲۱-۰۶-۱۳", "2021-06-13"],
    ["1400/3/23", "2021-06-13"], ["۱۴۰۰/۰۳/۲۳", "2021-06-13"], ["۱۴۰۰ / ۳ / ۲۳", "2021-06-13"], ["۱۴۰۳/۱۲/۳۰", "2025-03-20"],
    ["13 June 2021", "2021-06-13"], ["June 13, 2021", "2021-06-13"], ["۲۳ خرداد ۱۴۰۰", "2021-06-13"], ["13 يونيو 2021", "2021-06-13"],
    ["2021", "2021"], ["2021-6", "2021-06"], ["2024-02-29", "2024-02-29"],
  ])("%s means %s", (typed, iso) => expect(parseTypedDate(typed)).toBe(iso));
});

describe("what could be two days, or is none, is not guessed", () => {
  it.each(["", "13/06/2021", "06/13/2021", "13.6.21", "2021-02-30", "2023-02-29", "1404/12/30", "۱۴۰۰/۷/۳۱", "1400", "۱۴۰۰/۳", "1400-13-01", "yesterday", "دیروز", "13 June 2021 or 14 June 2021", "about 13 June 2021", "20210613", "12021-06-13"])(
    "%j",
    (typed) => expect(parseTypedDate(typed)).toBeUndefined(),
  );
});
