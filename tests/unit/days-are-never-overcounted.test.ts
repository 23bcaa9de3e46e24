// A promise to prisoners and readers: the days shown were really spent in prison, whatever is missing, vague or disputed in the claims.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysHeldOf, imprisonmentsOf } from "@/lib/imprisonments";
import { lastDay } from "@/lib/partial-dates";
import { claimsOf, dayNumber, histories, record, status, type Facts, type History } from "./fixtures/made-up-records";

const arrest = (on: string, more: Partial<Facts> = {}): Facts => ({ fact: "arrest", on, ...more });
const release = (on: string, more: Partial<Facts> = {}): Facts => ({ fact: "release", on, ...more });
const held = (...claims: Facts[]) => daysHeldOf(record(...claims));
const spans = (...claims: Facts[]) => imprisonmentsOf(record(...claims)).map(({ start, end }) => `${start.kind} ${start.dates.join("/")} – ${end ? `${end.kind} ${end.dates.join("/")}` : ""}`.trim());

/** The days that a history has in prison, as far as its claims reach. */
function daysIn({ stretches, isOver }: History): number {
  return stretches.reduce((sum, { start, end, seen }, i) => sum + (i < stretches.length - 1 || isOver ? end : (seen.at(-1) ?? start)) - start, 0);
}

describe("whole dates that nobody disputes", () => {
  it.each<[string, Facts[], number]>([
    ["from arrest to release: the first day counts, the last doesn't", [arrest("2020-10-16"), release("2020-10-17")], 1],
    ["over a leap day", [arrest("2024-02-28"), release("2024-03-01")], 2],
    ["to the last day on which a source has the person held", [arrest("2020-10-16"), status("imprisoned", "2024-05-01")], 1293],
    ["not to the day on which that source was published", [arrest("2020-10-16"), status("imprisoned", "2024-05-01", "2024-09-01")], 1293],
    ["several imprisonments together", [arrest("2020-01-01"), release("2020-01-11"), arrest("2021-01-01"), release("2021-01-06")], 15],
    ["without the days on leave", [arrest("2020-01-01"), { fact: "furlough", on: "2020-01-11" }, { fact: "return", on: "2020-02-01" }, release("2020-02-06")], 15],
    ["without the days on bail", [arrest("2020-01-01"), { fact: "bail", on: "2020-01-11" }, status("on-bail", "2023-01-01")], 10],
    ["up to the day of a death", [arrest("2022-09-13"), status("died", "2022-09-16")], 3],
  ])("are counted %s", (_name, claims, days) => {
    expect(held(...claims)).toMatchObject({ days, isAtLeast: false });
    expect(held(...claims.toReversed())).toMatchObject({ days, isAtLeast: false });
  });

  it("give the very number of days that were spent inside, for any history", () => {
    fc.assert(fc.property(histories, (history) => {
      const days = daysIn(history);
      const { days: counted, isAtLeast } = held(...claimsOf(history)) ?? { days: 0, isAtLeast: false };
      expect([counted, isAtLeast]).toEqual([days, false]);
    }));
  });
});

describe("what is vague, missing or disputed makes the count “at least”", () => {
  it.each<[string, Facts[], number | undefined]>([
    ["a month", [arrest("2020-10"), release("2020-11-10")], 10],
    ["a year", [arrest("2020"), release("2021-01-11")], 11],
    ["a year that says nothing certain", [arrest("2020"), release("2020-12-01")], undefined],
    ["two sources on the arrest: the later day is certain", [arrest("2020-10-10", { source: "2021-01-01" }), arrest("2020-10-12", { source: "2021-01-02" }), release("2020-10-20")], 8],
    ["two sources on the release: the earlier day is certain", [arrest("2020-10-10"), release("2020-10-20", { about: "out", source: "2021-01-01" }), release("2020-12-20", { about: "out", source: "2021-01-02" })], 10],
    ["nobody says since when", [status("imprisoned", "2020-01-01"), release("2020-01-11")], 10],
    ["free by then, nobody says since when", [arrest("2020-01-01"), { fact: "held-at", on: "2020-01-11" }, status("free", "2023-02-20")], 10],
    ["arrested again, and nobody says when let out", [arrest("2020-01-01"), { fact: "held-at", on: "2020-01-11" }, arrest("2022-01-01"), release("2022-01-02")], 11],
    ["out by one source, in by another, on one day", [arrest("2020-01-01"), status("imprisoned", "2020-02-01", "2020-02-01"), status("imprisoned", "2020-03-01", "2020-03-01"), status("free", "2020-03-01", "2020-03-02")], 31],
    ["let out twice, taken in once", [arrest("2020-01-01"), { fact: "furlough", on: "2020-01-11" }, { fact: "furlough", on: "2021-01-11" }], 10],
    ["status unknown in between", [arrest("2020-01-01"), status("unknown", "2020-06-01"), status("imprisoned", "2021-01-01"), status("imprisoned", "2021-01-11")], 10],
  ])("%s", (_name, claims, days) => {
    const { days: counted, isAtLeast } = held(...claims) ?? { days: undefined, isAtLeast: true };
    expect([counted, isAtLeast]).toEqual([days, true]);
  });

  /** The same claims with some dates told less exactly, or told otherwise by a second source. */
  const blurred = fc.tuple(histories, fc.infiniteStream(fc.constantFrom(10, 10, 7, 4)), fc.infiniteStream(fc.integer({ min: -4, max: 4 })));

  it("for no history more days than were spent inside, however vague the dates", () => {
    fc.assert(fc.property(blurred, ([history, lengths]) => {
      const claims = claimsOf(history).map((claim) => ({ ...claim, on: claim.on.slice(0, lengths.next().value) }));
      expect(held(...claims)?.days ?? 0).toBeLessThanOrEqual(daysIn({ ...history, isOver: true }));
    }), { numRuns: 3000, seed: 1401 });
  });

  it("for no history more days than were spent inside, if a second source has every arrest and release days off", () => {
    fc.assert(fc.property(blurred, ([history, , errors]) => {
      const told = claimsOf({ ...history, isOver: true }).filter(({ fact }) => fact !== "held-at");
      const claims = told.flatMap((claim, i) => {
        const off = Math.round((Date.parse(claim.on) - Date.parse(dayNumber(0))) / 86_400_000) + errors.next().value;
        return [{ ...claim, about: `event-${i}`, source: `${claim.on}-a` }, { ...claim, about: `event-${i}`, on: dayNumber(off), source: `${claim.on}-b` }];
      });
      expect(held(...claims)?.days ?? 0).toBeLessThanOrEqual(daysIn({ ...history, isOver: true }));
    }));
  });

  it("never counts past the newest date that any claim on custody names", () => {
    fc.assert(fc.property(blurred, ([history, lengths]) => {
      const claims = claimsOf(history).map((claim) => ({ ...claim, on: claim.on.slice(0, lengths.next().value) }));
      const newest = claims.map(({ on }) => lastDay(on)).toSorted().at(-1) ?? "";
      const upTo = held(...claims)?.upTo;
      expect(upTo === undefined || upTo <= newest).toBe(true);
    }));
  });
});

describe("imprisonments", () => {
  it.each<[string, Facts[], string[]]>([
    ["one that nobody has ended", [arrest("2020-10-16"), status("imprisoned", "2024-05-01")], ["arrest 2020-10-16 –"]],
    ["several, each with its own beginning and end", [arrest("2018-06-13"), { fact: "furlough", on: "2020-11" }, arrest("2023-10-29"), { fact: "bail", on: "2023-11-15" }], ["arrest 2018-06-13 – leave 2020-11", "arrest 2023-10-29 – bail 2023-11-15"]],
    ["a release and the status that bears it out are one end", [arrest("2020"), release("2023-02"), status("free", "2023-02-20")], ["arrest 2020 – release 2023-02"]],
    ["released in a year, seen inside in a month of it", [arrest("2020-01-01"), { fact: "held-at", on: "2021-06-11" }, release("2021")], ["arrest 2020-01-01 – release 2021"]],
    ["released and arrested again in one year", [arrest("2020-01-01"), release("2021"), arrest("2021-11-05"), release("2022-01-01")], ["arrest 2020-01-01 – release 2021", "arrest 2021-11-05 – release 2022-01-01"]],
    ["an arrest that sources date differently is one", [arrest("2025-12-11", { source: "2026-01-01" }), arrest("2025-12-12"), release("2026-05-10")], ["arrest 2025-12-11/2025-12-12 – release 2026-05-10"]],
    ["a release during leave begins nothing", [arrest("2020-01-01"), { fact: "furlough", on: "2021-01-01" }, release("2022-01-01"), status("free", "2022-01-02")], ["arrest 2020-01-01 – leave 2021-01-01"]],
    ["found inside after a release", [arrest("2019-08-11"), { fact: "bail", on: "2021-07" }, status("imprisoned", "2022-01-23")], ["arrest 2019-08-11 – bail 2021-07", "seen 2022-01-23 –"]],
    [
      "a status as vague as the leave that it bears out says nothing of a later stay",
      [status("imprisoned", "2023-02-20"), { fact: "furlough", on: "2024", source: "a" }, status("on-leave", "2024", "a"), { fact: "return", on: "2024-02", source: "a" }, { fact: "furlough", on: "2024-09", source: "a" }],
      ["seen 2023-02-20 – leave 2024", "return 2024-02 – leave 2024-09"],
    ],
    ["nobody was ever held", [status("free", "2020-01-01")], []],
  ])("%s", (_name, claims, expected) => {
    expect(spans(...claims)).toEqual(expected);
    expect(spans(...claims.toReversed())).toEqual(expected);
  });

  it("each have their own claims, and every claim on custody stands in one at most", () => {
    fc.assert(fc.property(histories, (history) => {
      const claims = claimsOf(history);
      const found = imprisonmentsOf(record(...claims)).flatMap((each) => each.claims);
      expect(found).toHaveLength(claims.length);
      expect(new Set(found).size).toBe(found.length);
    }));
  });
});
