// Fixtures: shared events, claims in an order that cannot be, what may harm, and what still names somebody withdrawn.
import { edit, type Files, type Fixture, inFile, newsEn, newsFa, type Place, record } from "./base-folder";

const en = "news/test-news/en.mdx";
const fa = "news/test-news/fa.mdx";
const person = "prisoners/test-person/record.yml";
const shared = "events/test-event.yml";
const arrest = "{fact: arrest, on: 2020-10, place: test-city, source: test-2021}";
const status = "{fact: status, on: 2021-06, value: imprisoned, prison: test-prison, source: test-2021}";

/** One event for two people; the second line of its claims is a release. */
const event = `people: [test-person, test-draft]
claims:
  - {fact: bail, on: 2021-07-01, source: test-event-2021}
  - {fact: status, on: 2021-07-01, value: on-bail, source: test-event-2021}
sources:
  test-event-2021: {publisher: test-agency, url: "https://example.org/event", published: 2021-07-02}
`;
const inEvent = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({
  name: `a shared event: ${name}`, files: { [shared]: edit(event, from, to) },
  expected: inFile(shared, expected),
});
const inRecord = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({
  name, files: { [person]: edit(record, from, to) },
  expected: inFile(person, expected),
});
/** Somebody whose record is withdrawn, with names that nobody else in the base folder has. */
const gone: Files = {
  "prisoners/test-gone/record.yml": `${edit(record, "{en: Test Person, fa: شخص آزمون, ar: شخص اختبار}", "{en: Test Nemo, fa: آزمون هیچ‌کس, ar: اختبار نكرة}").replace("Tset Person", "Nehmo")}withdrawn: true\n`,
  "prisoners/test-gone/en.mdx": "---\nname: Test Nemo\nsummary: Of Test Nemo.\n---\n",
};

export const eventFixtures: readonly Fixture[] = [
  inEvent("an unknown person", "test-draft]", "test-persn]", [1, 23, "unknown-id.person"]),
  inEvent("nobody in it", "[test-person, test-draft]", "[]", [1, 1, "list.people"]),
  inEvent("a person twice", "test-draft]", "test-person]", [1, 23, "duplicate.item", "warning"]),
  inEvent("a source that is missing", "on-bail, source: test-event-2021", "on-bail, source: test-event-2012", [4, 52, "unknown-source.id"]),
  inEvent("a source that nobody cites", "sources:\n", "sources:\n  test-other: {publisher: test-agency}\n", [6, 3, "uncited-source.id"]),
  inEvent("an unknown prison", "bail, on: 2021-07-01", "bail, on: 2021-07-01, prison: test-prisn", [3, 34, "unknown-id.term"]),
  inEvent("an unknown status", "value: on-bail", "value: bail", [4, 36, "value.status"]),
  inEvent("no source at all", ", source: test-event-2021}\n  - {fact: status", "}\n  - {fact: status", [3, 5, "missing.source"]),
  {
    name: "a shared event: an id that means another source in a person's record", files: { [shared]: event.replaceAll("test-event-2021", "test-2021") },
    expected: [[shared, 6, 3, "source-clash.id"], [shared, 6, 3, "source-clash.id"]],
  },
  {
    name: "a shared event: a claim that stands in a record already",
    files: { [shared]: event, [person]: `${edit(record, `${status}\n`, `${status}\n  - {source: test-event-2021, fact: bail, on: 2021-07-01}\n`)}  test-event-2021: {publisher: test-agency, url: "https://example.org/event", published: 2021-07-02}\n` },
    expected: [[shared, 3, 5, "duplicate.claim", "warning"]],
  },
  { name: "a file that does not belong in events/", files: { "events/test/en.mdx": "---\ntitle: Test\n---\n" }, expected: [["events/test/en.mdx", 1, 1, "path.event"]] },
];

export const orderFixtures: readonly Fixture[] = [
  inRecord("a claim twice", status, `${status}\n  - ${status}`, [8, 5, "order.twice", "warning"]),
  inRecord("a release before any arrest", arrest, `${arrest}\n  - {fact: release, on: 2019-05, source: test-2021}`, [6, 5, "order.never-held", "warning"]),
  inRecord("an arrest of somebody who is held", status, `${status.replace("2021-06", "2021-05")}\n  - {fact: arrest, on: 2021-06-12, source: test-2021}`, [8, 5, "order.held-already", "warning"]),
  inRecord("a release after the death", status, "{fact: status, on: 2021-01, value: died, source: test-2021}\n  - {fact: release, on: 2021-06, source: test-2021}", [8, 5, "order.after-death", "warning"]),
  inRecord("no status", `  - ${status}\n`, "", [4, 1, "no-status.claims", "warning"]),
  inRecord("a source of the future that says too much", "published: 2021-06-13}", "published: 2099-01-01}\n  test-2099: {publisher: test-agency}", [10, 3, "uncited-source.id"], [9, 74, "future.source"]),
  inRecord("a day and a month that changed places", "on: 2021-03-02", "on: 2021-07-03", [6, 22, "later-than-source.claim"]),
  inRecord("last year's date with the new year", "on: 2020-10", "on: 2021-10", [5, 20, "later-than-source.claim"], [5, 5, "order.held-already", "warning"]),
  inRecord("an Iranian date", "on: 2021-03-02", "on: 1399-12-12", [6, 22, "date.iranian"]),
  inRecord("an Iranian month", "on: 2021-06,", "on: 1400-03,", [7, 20, "date.iranian"]),
];

export const factFixtures: readonly Fixture[] = [
  inRecord("a death as a fact", "fact: arrest", "fact: death", [5, 6, "enum.value"]),
  inRecord("a fact in Farsi, with a value that no fact takes", "fact: arrest, on: 2020-10", "fact: آزادی, value: x, on: 2020-10", [5, 6, "enum.value"]),
  inRecord("a status in words", "value: imprisoned", "value: in prison", [7, 33, "value.status"]),
];

export const harmFixtures: readonly Fixture[] = [
  inRecord("no reason why naming somebody does no harm", "public: {because: own-wish}\n", "", [1, 1, "missing.field"]),
  inRecord("a detail of health without a reason", status, `${status}\n  - {fact: health, on: 2021-06, source: test-2021}`, [8, 5, "private.because"]),
  inRecord("a note on health without a reason", status, status.replace("source:", "note: {en: On medical leave., fa: در مرخصی., ar: في إجازة.}, source:"), [7, 73, "private.note", "warning"]),
  inRecord("a detail of the family without a reason", status, `${status}\n  - {fact: family, on: 2021-06, source: test-2021}`, [8, 5, "private.because"]),
  {
    name: "a withdrawn person who is still listed and named", files: { ...gone, [en]: edit(edit(newsEn, "[test-person]", "[test-person, test-gone]"), "Test Person was", "Test Nemo was") },
    expected: [[en, 7, 26, "withdrawn-person.listed", "warning"], [en, 12, 1, "withdrawn-person.named", "warning"]],
  },
  {
    name: "a withdrawn person who is still named in another script, in another spelling, or by the family name alone",
    files: { ...gone, [en]: edit(newsEn, "Test Person was", "Mr Nemo or Nehmo was"), [fa]: edit(newsFa, "این یک کتاب است", "آزمون هیچ‌کس") },
    expected: [[en, 12, 4, "withdrawn-person.named", "warning"], [fa, 10, 1, "withdrawn-person.named", "warning"]],
  },
  {
    name: "a word of a withdrawn name in more files than can mean that person", files: { ...gone, ...Object.fromEntries(["a", "b", "c", "d"].map((one) => [`pages/test-${one}/en.mdx`, "---\ntitle: A test\n---\n\nNehmo was here.\n\nAnd Nemo.\n"])) },
    expected: [["pages/test-a/en.mdx", 5, 1, "withdrawn-person.word", "warning"]],
  },
  {
    name: "a withdrawn person whose whole name goes over two lines, in a text with a word of it", files: { ...gone, "pages/about/en.mdx": "---\ntitle: A test\n---\n\nThis is Test\nNemo.\n\nMr Nemo said so.\n" },
    expected: [["pages/about/en.mdx", 5, 9, "withdrawn-person.named", "warning"], ["pages/about/en.mdx", 8, 4, "withdrawn-person.named", "warning"]],
  },
  {
    name: "the same person twice", files: { "prisoners/test-twin/record.yml": edit(edit(record, "{en: Test Person, fa: شخص آزمون, ar: شخص اختبار}", "{en: Tést person, fa: کسی دیگر, ar: أحد آخر}"), "Tset Person", "Twin"), "prisoners/test-twin/en.mdx": "---\nname: Twin\nsummary: Of a twin.\n---\n", "prisoners/test-draft/record.yml": null, "prisoners/test-draft/en.mdx": null },
    expected: [["prisoners/test-person/record.yml", 1, 9, "same-name.person", "warning"], ["prisoners/test-twin/record.yml", 1, 9, "same-name.person", "warning"]],
  },
  {
    name: "a withdrawn person in a shared event, to whose page a text links", files: { ...gone, [shared]: edit(event, "test-draft]", "test-gone]"), [en]: edit(newsEn, "(/en/prisoners)", "(/en/prisoners/test-gone)") },
    expected: [[shared, 1, 23, "withdrawn-person.listed", "warning"], [en, 12, 28, "internal-link.withdrawn", "warning"]],
  },
];

const reasoned: Files = { [person]: edit(record, status, `${status}\n  - {fact: health, on: 2021-06, because: own-wish, source: test-2021}\n  - {fact: release, on: 2021-06-13, source: test-2021}`) };

export const rightRecords: readonly Fixture[] = [
  { name: "a shared event", files: { [shared]: event }, expected: [] },
  { name: "a draft of a shared event", files: { [shared]: `${event}draft: true\n` }, expected: [] },
  { name: "a detail of health with its reason, and a release after an arrest", files: reasoned, expected: [] },
  { name: "an arrest on two days, as two sources have it", files: { [person]: edit(record, arrest, "{fact: arrest, on: 2020-10-01, about: arrest, source: test-2021}\n  - {fact: arrest, on: 2020-11-16, about: arrest, source: test-2021}") }, expected: [] },
];
