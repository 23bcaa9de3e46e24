// A promise to whoever cites the site: a record as of a day shows what had been published by then, and what lies ahead is never made up.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { custodyClaims } from "@/lib/custody";
import { recordKnownOn } from "@/lib/known-on";
import { nextDatesOf } from "@/lib/next-dates";
import { firstDay } from "@/lib/partial-dates";
import { conflictsOf, timelineOf } from "@/lib/record";
import { statusOf } from "@/lib/status";
import { dayNumber, partialDates, record, status, wholeDates, type Facts } from "./fixtures/made-up-records";

const facts = ["arrest", "hearing", "held-at", "furlough", "release", "bail", "return", "sentence"] as const;
const claims: fc.Arbitrary<Facts[]> = fc.array(fc.record({ fact: fc.constantFrom(...facts), on: partialDates, source: fc.oneof(wholeDates, fc.constantFrom("none-a", "none-b")) }), { minLength: 1, maxLength: 8 });
const known = (day: string, ...each: Facts[]) => recordKnownOn(record(...each), day).claims.map(({ fact, on }) => `${fact} ${on}`);

describe("as known on a day", () => {
  it("has nothing that was published later, and never loses what it had", () => {
    fc.assert(fc.property(claims, wholeDates, wholeDates, (each, a, b) => {
      const [early, late] = [a, b].toSorted() as [string, string];
      const whole = record(...each);
      const then = recordKnownOn(whole, early);
      const published = Object.values(then.sources).flatMap((source) => source.published ?? []);
      expect(published.filter((day) => day > early)).toEqual([]);
      const later = known(late, ...each);
      expect(then.claims.filter(({ fact, on }) => !later.includes(`${fact} ${on}`))).toEqual([]);
    }));
  });

  it("says nothing of the days after, but what a source of that day announces", () => {
    fc.assert(fc.property(claims, wholeDates, fc.constantFrom(4, 7, 10), (each, day, exactness) => {
      const then = recordKnownOn(record(...each.map((claim) => ({ ...claim, source: claim.on.slice(0, exactness) }))), day).claims.filter(({ fact }) => fact !== "hearing");
      expect(then.filter(({ on }) => firstDay(on) > day)).toEqual([]);
    }));
  });

  it("at the end of time is the whole record", () => {
    fc.assert(fc.property(claims, (each) => void expect(known("2099-12-31", ...each)).toEqual(each.map(({ fact, on }) => `${fact} ${on}`))));
  });

  it("cites only the sources that were there, and lists no other", () => {
    const two = record({ fact: "arrest", on: "2020-10-16", source: ["2021-01-01", "2023-01-01"] });
    expect(recordKnownOn(two, "2021-06-01")).toMatchObject({ claims: [{ source: ["2021-01-01"] }] });
    expect(Object.keys(recordKnownOn(two, "2021-06-01").sources)).toEqual(["2021-01-01"]);
  });

  it.each<[string, Facts[], string, string[]]>([
    ["a source of that day is known", [{ fact: "arrest", on: "2020-10-16", source: "2021-01-01" }], "2021-01-01", ["arrest 2020-10-16"]],
    ["a source of the next day is not", [{ fact: "arrest", on: "2020-10-16", source: "2021-01-02" }], "2021-01-01", []],
    ["a source dated by its month counts from the first", [{ fact: "arrest", on: "2020-10-16", source: "2021-01" }], "2021-01-01", ["arrest 2020-10-16"]],
    ["but not from before what it reports", [{ fact: "arrest", on: "2021-01-12", source: "2021-01" }], "2021-01-11", []],
    ["it counts from that day", [{ fact: "arrest", on: "2021-01-12", source: "2021-01" }], "2021-01-12", ["arrest 2021-01-12"]],
    ["nor does a source dated by its year", [{ fact: "arrest", on: "2020-10-16", source: "2021" }, { fact: "release", on: "2021-06", source: "2021" }], "2021-05-31", []],
    ["an undated source counts from the newest thing that it reports", [{ fact: "arrest", on: "2020-10-16", source: "none" }, { fact: "release", on: "2021-02-01", source: "none" }], "2021-01-31", []],
    ["a hearing that an undated source announces tells nothing of its date", [{ fact: "arrest", on: "2020-10-16", source: "none" }, { fact: "hearing", on: "2021-02-01", source: "none" }], "2020-10-16", ["arrest 2020-10-16", "hearing 2021-02-01"]],
    ["a hearing that only an undated source announces was not known before its day", [{ fact: "arrest", on: "2020-10-16", source: "2020-10-17" }, { fact: "hearing", on: "2026-12-20", source: "none" }], "2026-12-19", ["arrest 2020-10-16"]],
    ["and then it was", [{ fact: "hearing", on: "2021-02-01", source: "none" }, { fact: "hearing", on: "2021-03-01", source: "none" }], "2021-03-01", ["hearing 2021-02-01", "hearing 2021-03-01"]],
    ["what had not happened was not known, whatever day its source is given", [{ fact: "arrest", on: "2020-10-16", source: "2020-10-16" }, { fact: "release", on: "2021-02-01", source: "2020-10-16" }], "2021-01-31", ["arrest 2020-10-16"]],
  ])("%s", (_name, each, day, expected) => expect(known(day, ...each)).toEqual(expected));
});

describe("what lies ahead", () => {
  const ahead = (day: string, ...each: Facts[]) => nextDatesOf(record(...each), day).map(({ kind, on, disagrees }) => `${kind} ${on}${disagrees ? " disputed" : ""}`);
  const arrest: Facts = { fact: "arrest", on: "2020-10-16" };
  const term = (value: string, more: Partial<Facts> = {}): Facts => ({ fact: "sentence", on: "2021-08-04", value, ...more });

  it.each<[string, Facts[], string, string[]]>([
    ["a hearing that is announced, up to its day", [{ fact: "hearing", on: "2021-06-13", source: "2021-06-11" }], "2021-06-13", ["hearing 2021-06-13"]],
    ["not one that has been", [{ fact: "hearing", on: "2021-06-13", source: "2021-06-11" }], "2021-06-14", []],
    ["one of which only the month is known", [{ fact: "hearing", on: "2021-06", source: "2021-05-11" }], "2021-06-20", ["hearing 2021-06"]],
    ["both days where sources disagree", [{ fact: "hearing", on: "2021-06-13", source: "2021-06-01" }, { fact: "hearing", on: "2021-06-15", source: "2021-06-02" }], "2021-06-03", ["hearing 2021-06-13 disputed", "hearing 2021-06-15 disputed"]],
    ["the end of a sentence", [arrest, term("P10Y8M"), status("imprisoned", "2024-05-01")], "2026-11-22", ["end-of-sentence 2031-06-16"]],
    ["the end of a sentence on whose length two sources agree", [arrest, term("P10Y8M", { about: "verdict", source: "2021-08-05" }), term("P10Y8M", { on: "2021-08-03", about: "verdict", source: "2021-08-06" })], "2026-11-22", ["end-of-sentence 2031-06-16"]],
    ["its month, if no more is known", [{ fact: "arrest", on: "2020-10" }, term("P10Y8M")], "2026-11-22", ["end-of-sentence 2031-06"]],
    ["no end that is past", [arrest, term("P1Y")], "2026-11-22", []],
    ["no end if sources disagree on the length", [arrest, term("P10Y", { source: "2021-08-05" }), term("P12Y", { source: "2021-08-06" })], "2021-11-22", []],
    ["no end of a sentence of which only the least is known", [arrest, term("P17Y", { moreThan: true })], "2026-11-22", []],
    ["no end if there are several sentences", [arrest, term("P10Y"), term("P10Y", { on: "2023-01-01" })], "2023-11-22", []],
    ["no end if sources disagree on the arrest", [{ ...arrest, source: "2020-11-01" }, { fact: "arrest", on: "2020-10-17", source: "2020-11-02" }, term("P10Y")], "2021-11-22", []],
    ["no end for somebody who is out", [arrest, term("P10Y"), { fact: "bail", on: "2022-01-01" }], "2022-11-22", []],
    ["no end of an old sentence in a new imprisonment", [arrest, term("P10Y"), { fact: "release", on: "2022-01-01" }, { fact: "arrest", on: "2022-06-01" }], "2022-11-22", []],
  ])("%s", (_name, each, day, expected) => expect(ahead(day, ...each)).toEqual(expected));

  it("is never before the day that is asked about", () => {
    fc.assert(fc.property(claims, wholeDates, (each, day) => void expect(ahead(day, ...each).filter((line) => (line.split(" ")[1] ?? "") < day.slice(0, 4))).toEqual([])));
  });
});

describe("the order of the file", () => {
  const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 9000 }).filter((day) => dayNumber(day) !== "2010-01-01"), { minLength: 2, maxLength: 8 }).chain((days) =>
    fc.tuple(fc.constant(days), fc.array(fc.constantFrom(...facts), { minLength: days.length, maxLength: days.length }), fc.shuffledSubarray(days.map((_, i) => i), { minLength: days.length })));

  it("changes neither timeline nor status nor the order on custody", () => {
    fc.assert(fc.property(distinct, ([days, kinds, order]) => {
      const each = days.map((day, i): Facts => ({ fact: kinds[i] ?? "arrest", on: dayNumber(day) }));
      const shuffled = order.map((i) => each[i] as Facts);
      const [a, b] = [record(...each, status("imprisoned", "2010-01-01")), record(status("imprisoned", "2010-01-01"), ...shuffled)];
      expect(timelineOf(a)).toEqual(timelineOf(b));
      expect(custodyClaims(a.claims)).toEqual(custodyClaims(b.claims));
      expect(statusOf(a, "2026-11-22")).toEqual(statusOf(b, "2026-11-22"));
    }));
  });

  it("changes no conflict, and what one source says alone is none", () => {
    fc.assert(fc.property(claims, (each) => {
      const conflicts = conflictsOf(record(...each));
      expect(conflicts.filter(({ claims: together, differs }) => together.length < 2 || differs.length === 0)).toEqual([]);
      expect(conflictsOf(record(...each.map((claim) => ({ ...claim, source: "2026-01-01" }))))).toEqual([]);
    }));
  });
});
