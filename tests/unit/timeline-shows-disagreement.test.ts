// A promise to readers: where sources disagree, all of them stand side by side; nothing is chosen, averaged or lost, and no quarrel is made up.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { numberSources, timelineOf } from "@/lib/record";
import { facts, type Claim, type RecordFields } from "@/lib/schema/record";
import { viewTimeline } from "@/lib/timeline";

function record(...claims: Claim[]): RecordFields {
  const ids = claims.flatMap(({ source }) => source);
  const sources = Object.fromEntries(ids.map((id) => [id, { publisher: "test-agency", title: `Title of ${id}` }]));
  return { names: { en: "Test Person", fa: "آزمون", ar: "اختبار" }, public: { because: "own-wish" }, claims, sources };
}

const sentence = (more: Partial<Claim>): Claim => ({ fact: "sentence", on: "2021-08-04", source: "first", ...more });
const events = (...claims: Claim[]) => timelineOf(record(...claims)).map(({ claims: together, disagrees }) => ({ claims: together.length, disagrees }));
const disagreement = [{ claims: 2, disagrees: true }];
const agreement = [{ claims: 2, disagrees: false }];
const apart = [{ claims: 1, disagrees: false }, { claims: 1, disagrees: false }];

describe("two sources on one event", () => {
  const pairs: [string, Partial<Claim>, Partial<Claim>, typeof apart][] = [
    ["name different courts", { court: "branch-26" }, { court: "branch-27" }, disagreement],
    ["name courts of which one is the beginning of the other", { court: "branch-2" }, { court: "branch-26" }, disagreement],
    ["name different days", { on: "2021-08-03" }, { on: "2021-08-04" }, disagreement],
    ["name different terms", { value: "P2Y8M" }, { value: "P3Y4M" }, disagreement],
    ["name terms of which one is the beginning of the other", { value: "P10Y" }, { value: "P10Y8M" }, disagreement],
    ["name different charges", { charges: ["test-charge"] }, { charges: ["other-charge"] }, disagreement],
    ["name different places", { place: "tehran" }, { place: "mashhad" }, disagreement],
    ["name places of which one is the beginning of the other", { place: "tehran" }, { place: "tehran-bozorg" }, disagreement],
    ["name different prisons", { prison: "evin" }, { prison: "qarchak" }, disagreement],
    ["say the same", { value: "P1Y", court: "branch-26" }, { value: "P1Y", court: "branch-26" }, agreement],
    ["give the charges in another order", { charges: ["a", "b"] }, { charges: ["b", "a"] }, agreement],
    ["are as exact as they can be, one more than the other", { on: "2021-08" }, { on: "2021-08-04" }, agreement],
    ["give a year, and a day of it", { on: "2021" }, { on: "2021-08-04" }, agreement],
    ["leave out different things", { court: "branch-26" }, { value: "P1Y", place: "tehran" }, agreement],
    ["put it in different words", { note: { en: "One", fa: "یک", ar: "واحد" } }, { note: { en: "Two", fa: "دو", ar: "اثنان" } }, agreement],
  ];

  it.each(pairs)("%s", (_name, a, b, expected) => {
    expect(events(sentence(a), sentence({ ...b, source: "second" }))).toEqual(expected);
    expect(events(sentence({ ...b, source: "second" }), sentence(a))).toEqual(expected);
  });

  it("are judged alike whichever of two charges one of them leaves out", () => {
    const both = sentence({ charges: ["propaganda", "spying"] });
    const judged = ["propaganda", "spying"].map((charge) => events(both, sentence({ charges: [charge], source: "second" })));
    expect(judged[0]).toEqual(judged[1]);
  });

  it("disagree if a third source, vaguer than both, fits each of them", () => {
    const [event] = timelineOf(record(
      sentence({ on: "2020", about: "verdict" }),
      sentence({ on: "2020-10", about: "verdict", source: "second" }),
      sentence({ on: "2020-11", about: "verdict", source: "third" }),
    ));
    expect(event).toMatchObject({ disagrees: true, claims: [{ on: "2020" }, { on: "2020-10" }, { on: "2020-11" }] });
  });
});

describe("what counts as one event", () => {
  it.each([[7, disagreement], [8, apart]] as const)("the same fact from another source %i days later", (days, expected) => {
    expect(events(sentence({ on: "2021-08-01" }), sentence({ on: `2021-08-0${1 + days}`, source: "second" }))).toEqual(expected);
  });

  it("not two facts of one kind from one source: it knows what it counts", () => {
    expect(events(sentence({ value: "P1Y" }), sentence({ value: "P2Y" }))).toEqual(apart);
    expect(events(sentence({ source: ["first", "second"] }), sentence({ source: ["second", "third"] }))).toEqual(apart);
  });

  it("not different facts", () => expect(events(sentence({}), sentence({ fact: "hearing", source: "second" }))).toEqual(apart));

  it("never two statuses: each stands for itself", () => {
    const status = (on: string, source: string): Claim => ({ fact: "status", value: "imprisoned", on, source });
    expect(events(status("2021-08-04", "first"), status("2021-08-04", "second"))).toEqual(apart);
  });

  it("what the editors say is one, however far apart, and nothing that they say is two", () => {
    expect(events(sentence({ on: "2020-01", about: "total" }), sentence({ on: "2023-12-01", about: "total" }))).toEqual(disagreement);
    expect(events(sentence({ about: "total" }), sentence({ about: "appeal", source: "second" }))).toEqual(apart);
    expect(events(sentence({ about: "total" }), sentence({ source: "second" }))).toEqual(apart);
  });
});

describe("any timeline", () => {
  /** Small and predictable: the same hundred records in every run. */
  function random(seed: number) {
    let state = seed;
    return (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  }
  const records = () => Array.from({ length: 100 }, (_, seed) => {
    const next = random(seed + 1);
    const on = () => ["2020", "2020-10", `2020-10-${10 + next(9)}`, `2021-0${1 + next(9)}`, "2021-08-04"][next(5)] as string;
    const claims = Array.from({ length: 1 + next(12) }, (_, i): Claim => ({
      fact: facts[next(facts.length)] ?? "arrest", on: on(), source: [`source-${next(6)}`], ward: String(i),
      ...(next(3) === 0 ? { about: `event-${next(3)}` } : {}), ...(next(2) === 0 ? { court: `branch-${next(30)}` } : {}),
    }));
    return record(...claims);
  });

  it("has every claim once and adds none", () => {
    for (const each of records()) {
      const wards = timelineOf(each).flatMap(({ claims }) => claims.map(({ ward }) => ward));
      expect(wards.toSorted()).toEqual(each.claims.map(({ ward }) => ward).toSorted());
    }
  });

  it("goes from the oldest to the newest, and leaves the record as it was", () => {
    for (const each of records()) {
      const before = structuredClone(each);
      const starts = timelineOf(each).map(({ claims }) => claims[0]?.on ?? "");
      expect(starts).toEqual(starts.toSorted());
      expect(each).toEqual(before);
    }
  });

  it("numbers its sources like footnotes: from 1, without a gap, as they come", () => {
    for (const each of records()) {
      const timeline = timelineOf(each);
      const numbers = numberSources(timeline);
      const met = timeline.flatMap(({ claims }) => claims.flatMap(({ sourceIds }) => sourceIds.map((id) => numbers.get(id) ?? 0)));
      expect([...new Set(met)]).toEqual([...numbers.values()]);
      expect([...numbers.values()]).toEqual(Array.from({ length: numbers.size }, (_, i) => i + 1));
    }
  });
});

describe.each(routing.locales)("the page in %s", (locale) => {
  it("shows both claims in the reader's words, each with its own source", () => {
    const { events: shown, sources } = viewTimeline(record(
      sentence({ on: "2021-08-03", value: "P10Y8M", court: "test-court", charges: ["test-charge"] }),
      sentence({ on: "2021-08-04", value: "P2Y", place: "test-city", prison: "test-prison", ward: "2A", source: ["second", "first"] }),
    ), locale);
    const terms = { en: ["10 years and 8 months", "2 years"], fa: ["۱۰ سال و ۸ ماه", "۲ سال"], ar: ["10 سنوات و8 أشهر", "سنتان"] }[locale];
    expect(shown).toMatchObject([{ fact: "sentence", disagrees: false, claims: [{ term: terms[0], court: { name: `test-court ${locale}`, path: "/courts/test-court" }, charges: [{ name: `test-charge ${locale}`, path: "/charges/test-charge" }], sources: [1] }] },
      { claims: [{ term: terms[1], place: `test-city ${locale}`, prison: { name: `test-prison ${locale}`, path: "/prisons/test-prison" }, ward: "2A", sources: [2, 1] }] }]);
    expect(sources).toMatchObject([{ number: 1, publisher: `test-agency ${locale}`, title: "Title of first" }, { number: 2, title: "Title of second" }]);
    // From a claim to its sources, and from a source back to every claim that cites it.
    expect(sources.map(({ citedAt }) => citedAt)).toEqual([["e1-1", "e2-1"], ["e2-1"]]);
  });
});
