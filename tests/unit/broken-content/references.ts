// Fixtures: names of things that do not exist, drafts, and records whose claims and sources do not fit.
import { appeal, edit, type Fixture, inFile, newsEn, newsFa, type Place, record, signer } from "./base-folder";

const en = "news/test-news/en.mdx";
const person = "prisoners/test-person/record.yml";
const claim = "{fact: arrest, on: 2020-10, place: test-city, source: test-2021}";
const inRecord = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({
  name, files: { [person]: edit(record, from, to) }, expected: inFile(person, expected),
});
const draftNews = edit(newsEn, "kind: news", "draft: true");

export const referenceFixtures: readonly Fixture[] = [
  { name: "an unknown prisoner", files: { [en]: edit(newsEn, "[test-person]", "[test-person, test-persn]") }, expected: [[en, 7, 26, "unknown-id.person"]] },
  { name: "an unknown tag and an unknown publisher", files: { [en]: edit(edit(newsEn, "[test-tag]", "[test-tga]"), "publisher: test-agency", "publisher: zzz") }, expected: [[en, 5, 10, "unknown-id.term"], [en, 6, 8, "unknown-id.term"]] },
  { name: "a glossary that is missing", files: { "glossary/places.yml": null }, expected: [["prisoners/test-draft/record.yml", 5, 33, "unknown-id.term"], [person, 5, 33, "unknown-id.term"]] },
  { name: "a signer of an unknown appeal", files: { "signers/test-signer.mdx": edit(signer, "test-appeal", "test-apeal") }, expected: [["signers/test-signer.mdx", 5, 1, "unknown-id.appeal"]] },
  { name: "an unknown publisher of an appeal", files: { "appeals/test-appeal/en.mdx": edit(appeal, "current:", "publishedAt: [{publisher: test-agncy, url: \"https://example.org\"}]\ncurrent:") }, expected: [["appeals/test-appeal/en.mdx", 4, 16, "unknown-id.term"]] },
  inRecord("an unknown place", "place: test-city", "place: test-ctiy", [5, 33, "unknown-id.term"]),
  inRecord("an unknown court and charge", "court: test-court, charges: [test-charge]", "court: test-cort, charges: [test-chrage]", [6, 50, "unknown-id.term"], [6, 78, "unknown-id.term"]),
  inRecord("an unknown prison", "prison: test-prison", "prison: nowhere", [7, 52, "unknown-id.term"]),
  inRecord("an unknown publisher of a source", "publisher: test-agency", "publisher: test", [9, 15, "unknown-id.term"]),
  inRecord("an unknown source", claim, claim.replace("test-2021", "test-2012"), [5, 51, "unknown-source.id"]),
  inRecord("an unknown source in a list", "[test-2021]", "[test-2021, test-1999]", [6, 113, "unknown-source.id"]),
  inRecord("a source that nobody cites", "sources:\n", "sources:\n  test-2020: {publisher: test-agency}\n", [9, 3, "uncited-source.id"]),
  inRecord("a claim later than its source", "on: 2021-03-02", "on: 2021-07-31", [6, 22, "later-than-source.claim"]),
  inRecord("a hearing later than its source, without a word", claim, claim.replace("arrest, on: 2020-10", "hearing, on: 2021-06-14"), [5, 21, "later-than-source.hearing"]),
  { name: "a post that names a draft person", files: { [en]: edit(newsEn, "[test-person]", "[test-draft]") }, expected: [[en, 7, 13, "draft.person"]] },
  { name: "a post that links to a draft person", files: { [en]: edit(newsEn, "(/en/prisoners)", "(/en/prisoners/test-draft)") }, expected: [[en, 12, 28, "internal-link.draft"]] },
  { name: "a draft with a mistake", files: { "pages/test-draft/en.mdx": "---\ntitle: Test\ndraft: true\n---\n\nWords {x}.\n" }, expected: [["pages/test-draft/en.mdx", 6, 7, "expression.braces"]] },
  { name: "a signer of a draft appeal", files: { "appeals/test-draft/en.mdx": "---\ntitle: Test\ndate: 2021\ndraft: true\n---\n", "signers/test-signer.mdx": edit(signer, "test-appeal", "test-draft") }, expected: [["signers/test-signer.mdx", 5, 1, "draft.appeal"]] },
];

const fa = "news/test-news/fa.mdx";
const video = "videos/test-video/en.mdx";
const filmOf = (lines: string) => `---\ntitle: آزمون\nseries: instagram\n${lines}---\n`;
const secondAppeal = edit(appeal, "Test appeal", "Second test appeal");

export const languageFixtures: readonly Fixture[] = [
  { name: "two originals", files: { [fa]: edit(newsFa, "translation: unreviewed\ntranslates: 2021-06-13", "original: true") }, expected: [[fa, 6, 1, "original.two"]] },
  { name: "no original", files: { [en]: edit(newsEn, "original: true\n", "") }, expected: [[en, 2, 1, "original.none"]] },
  { name: "no original of a person's text", files: { "prisoners/test-person/fa.mdx": "---\nname: شخص آزمون\nsummary: کسی که نیست.\n---\n" }, expected: [["prisoners/test-person/en.mdx", 2, 1, "original.none"]] },
  { name: "original and translation at once", files: { [en]: edit(newsEn, "kind: news", "translation: reviewed") }, expected: [[en, 8, 1, "original.both"]] },
  { name: "a translation that does not say so", files: { [fa]: edit(newsFa, "translation: unreviewed\n", "") }, expected: [[fa, 2, 1, "translation.missing"]] },
  { name: "a film whose translation has no date", files: { [video]: "---\ntitle: Test video\ndate: 2021-05\nseries: instagram\noriginal: true\n---\n", "videos/test-video/fa.mdx": filmOf("translation: reviewed\n") }, expected: [["videos/test-video/fa.mdx", 2, 1, "date-differs.missing"]] },
  { name: "a film whose translation alone has a date", files: { [video]: "---\ntitle: Test video\nseries: instagram\noriginal: true\n---\n", "videos/test-video/fa.mdx": filmOf("date: 2021-05\ntranslation: reviewed\n") }, expected: [["videos/test-video/fa.mdx", 4, 1, "date-differs.extra"]] },
  { name: "two dates", files: { [fa]: edit(newsFa, "date: 2021-06-13", "date: 2021-06-14") }, expected: [[fa, 3, 1, "date-differs.other"]] },
  { name: "a translation older than its original", files: { [en]: edit(newsEn, "kind: news", "updated: 2021-06-20") }, expected: [[fa, 7, 1, "old-translation.original", "warning"]] },
  { name: "two current appeals", files: { "appeals/test-appeal/en.mdx": appeal, "appeals/test-second/en.mdx": secondAppeal }, expected: [["appeals/test-appeal/en.mdx", 4, 1, "current-appeal.two"], ["appeals/test-second/en.mdx", 4, 1, "current-appeal.two"]] },
  { name: "an appeal that is current in one language alone", files: { "appeals/test-appeal/en.mdx": edit(appeal, "current: true", "current: true\noriginal: true"), "appeals/test-appeal/fa.mdx": "---\ntitle: آزمون\ndate: 2021-02\ntranslation: reviewed\n---\n" }, expected: [["appeals/test-appeal/fa.mdx", 2, 1, "current-appeal.differs"]] },
  { name: "no current appeal", files: { "appeals/test-appeal/en.mdx": edit(appeal, "current: true\n", "") }, expected: [["appeals", 1, 1, "current-appeal.none"]] },
  { name: "a mistake in a draft translation", files: { "news/test-draft/en.mdx": draftNews, "news/test-draft/fa.mdx": edit(newsFa, "date: 2021-06-13", "date: 2021-06-12") }, expected: [["news/test-draft/fa.mdx", 3, 1, "date-differs.other"]] },
];
