// A promise to subscribers: a feed's dates come from what it tells, never from the clock: nothing is new again because a day has passed.
import "./test-site/enter";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { dateText } from "@/lib/dates";
import { claimEntries, comeBy, newestUpdate, type FeedEntry } from "@/lib/feed";
import { dayAfter, firstDay } from "@/lib/partial-dates";
import { findPrisoner, type Prisoner } from "@/lib/prisoners";
import { statusOf } from "@/lib/status";
import { dayNumber, partialDates, record, type Facts } from "./fixtures/made-up-records";

/** A person with that record, as the site would have them on a day. */
function personOn(claims: readonly Facts[], day: string): Prisoner {
  const made = record(...claims);
  const known = statusOf(made, day);
  const view = known && { ...known, when: dateText(known.asOf, "en"), verified: dateText(known.verifiedOn, "en"), note: undefined, others: [] };
  return { ...(findPrisoner("test-held", "en") as Prisoner), record: made, status: view };
}
const entriesOn = (claims: readonly Facts[], day: string, locale: (typeof routing.locales)[number] = "en") => claimEntries(personOn(claims, day), locale, day);

/** What others announced, with a date or without; what happened; a status that ages. The session is still to come on 1 December 2026. */
const sample: Facts[] = [
  { fact: "arrest", on: "2021-06", source: "2021-06-13" }, { fact: "status", on: "2021-06-13", value: "imprisoned", source: "2021-06-13" },
  { fact: "hearing", on: "2026-12-20", source: "none-lawyer" },
];

describe("a session to come, of which an undated source tells", () => {
  it.each(routing.locales)("changes nothing from one day to the next, before it and after it, in %s", async (locale) => {
    const first = await entriesOn(sample, "2026-12-01", locale);
    for (const day of ["2026-12-02", "2026-12-19", "2026-12-20", "2026-12-21", "2031-01-01"]) expect(await entriesOn(sample, day, locale)).toEqual(first);
    expect(first.map(({ updated }) => updated)).toEqual(["2021-12-11", "2021-06-13", "2021-06-13", "2021-06-13"]);
    expect(newestUpdate(first)).toBe("2021-12-11");
  });

  it("by itself waits for its day, and then has that day", async () => {
    const alone = sample.slice(2);
    expect(await entriesOn(alone, "2026-12-19")).toEqual([]);
    expect((await entriesOn(alone, "2026-12-20")).map(({ published, updated }) => [published, updated])).toEqual([["2026-12-20", "2026-12-20"]]);
    expect(await entriesOn(alone, "2027-12-20")).toEqual(await entriesOn(alone, "2026-12-20"));
  });
});

it("a status that nobody verified any more is news of the day on which it turned, on every later day", async () => {
  const turned = dayAfter("2021-06-13", 181);
  expect(await entriesOn(sample, dayAfter(turned, -1))).toHaveLength(3);
  for (const day of [turned, dayAfter(turned, 1), dayAfter(turned, 900)]) expect((await entriesOn(sample, day))[0]).toMatchObject({ published: turned, updated: turned });
});

it("what is dated tomorrow, which is today in the east, waits for its day; a change of tomorrow does too", () => {
  const entry: FeedEntry = { id: "a", url: "a", title: "a", summary: "a", locale: "en", published: "2026-11-22", updated: "2026-11-23" };
  expect(comeBy([entry, { ...entry, published: "2026-11-23" }], "2026-11-22")).toEqual([{ ...entry, updated: "2026-11-22" }]);
  expect(comeBy([entry], "2026-11-23")).toEqual([entry]);
});

it("whatever a record says, between any two days an entry's dates stay as they are, none is in the future, and none of them was lost", async () => {
  const facts = ["arrest", "hearing", "release", "sentence", "status"] as const;
  const claim = fc.record({ fact: fc.constantFrom(...facts), on: partialDates, source: fc.oneof(partialDates, fc.constantFrom("none-a", "none-b")) })
    .map((each): Facts => (each.fact === "status" ? { ...each, value: "imprisoned" } : each));
  const days = fc.tuple(fc.integer({ min: 0, max: 9500 }), fc.integer({ min: 0, max: 400 })).map(([day, more]) => [dayNumber(day), dayNumber(day + more)] as const);
  await fc.assert(fc.asyncProperty(fc.array(claim, { minLength: 1, maxLength: 6 }), days, async (claims, [early, late]) => {
    const [before, after] = [await entriesOn(claims, early), await entriesOn(claims, late)];
    const later = new Map(after.map((entry) => [entry.id, entry]));
    for (const [entries, day] of [[before, early], [after, late]] as const) expect(entries.filter(({ published, updated }) => firstDay(published) > day || firstDay(updated) > day)).toEqual([]);
    expect(before.filter((entry) => !later.has(entry.id) && !entry.id.includes("#not-verified-"))).toEqual([]);
    expect(before.filter((entry) => later.has(entry.id)).map((entry) => later.get(entry.id))).toEqual(before.filter((entry) => later.has(entry.id)));
    // What came in between is dated in between: nothing is slipped in behind the reader's back.
    const known = new Set(before.map(({ id }) => id));
    expect(after.filter(({ id, published }) => !known.has(id) && firstDay(published) <= early)).toEqual([]);
  }), { numRuns: 300 });
});
