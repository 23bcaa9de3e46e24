// Fixtures: frontmatter and YAML that the schemas refuse.
import { edit, type Fixture, inFile, newsEn, type Place, record, signer } from "./base-folder";

const en = "news/test-news/en.mdx";
const person = "prisoners/test-person/record.yml";
const news = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({
  name, files: { [en]: edit(newsEn, from, to) }, expected: inFile(en, expected),
});
const page = (name: string, line: string, expected: Place): Fixture => ({
  name, files: { "pages/about/en.mdx": `---\ntitle: About\n${line}\n---\n` }, expected: inFile("pages/about/en.mdx", [expected]),
});
const inRecord = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({
  name, files: { [person]: edit(record, from, to) }, expected: inFile(person, expected),
});

export const fieldFixtures: readonly Fixture[] = [
  news("a colon in a value", "title: Test news", "title: Test: news", [2, 8, "yaml.colon"]),
  news("a quote that is never closed", "kind: news\noriginal: true", "original: true\nkind: 'news", [9, 7, "yaml.unclosed-quote"]),
  news("a no-break space after the frontmatter's end", "original: true\n---\n", "original: true\n---\u00a0\n", [10, 1, "frontmatter.goes-on"]),
  news("a line that ends with CR alone", "title: Test news", "# a\r---\ntitle: Test news", [2, 4, "line-ends.lone"]),
  news("a line that ends with two CR and LF", "title: Test news", "title: Test news\r\r", [2, 17, "line-ends.lone"]),
  news("a blank of old systems behind a value", "kind: news", "kind: news\u0085", [8, 1, "enum.value"]),
  news("a key that stands twice", "kind: news", "kind: news\ntitle: Again", [9, 1, "yaml.duplicate"]),
  news("a tab", "tags: [test-tag]", "tags:\n\t- test-tag", [7, 1, "yaml.tab"]),
  news("frontmatter that is a list", newsEn.slice(4, newsEn.indexOf("\n---", 4)), "- one\n- two", [2, 1, "yaml.not-fields"]),
  news("a field missing", "summary: A line of test.\n", "", [2, 1, "missing.field"]),
  news("a field missing inside another", "publisher: test-agency, ", "", [5, 1, "missing.inside"]),
  news("a mistyped field", "summary:", "sumary:", [4, 1, "unknown-field.field"]),
  news("an unknown field", "kind: news", "kind: news\nzzz: 1", [9, 1, "unknown-field.field"]),
  news("a number for a text", "title: Test news", "title: 12", [2, 1, "type.number-for-text"]),
  news("a text for a list", "tags: [test-tag]", "tags: test-tag", [6, 1, "type.text-for-list"]),
  news("a text for yes or no", "kind: news", "kind: news\ndraft: maybe", [9, 1, "boolean.form"]),
  news("an empty field", "title: Test news", "title:", [2, 1, "empty.field"]),
  news("a field of blanks", "title: Test news", "title: ' '", [2, 1, "empty.field"]),
  news("a word that is not allowed", "kind: news", "kind: nwes", [8, 1, "enum.value"]),
  page("a day that does not exist", "updated: 2024-02-31", [3, 1, "date.impossible"]),
  page("a malformed date", "updated: 13.6.2021", [3, 1, "date.form"]),
  news("an address without https", "\"https://example.org/news\"", "example.org", [5, 34, "address.form"]),
  news("a slug with capitals in a list", "[test-person]", "[test-person, Test Person]", [7, 26, "unknown-id.person"]),
  news("a broken line, and a mistake above it", "summary: A line of test.\nsource", "summary:\nsource: [", [4, 1, "empty.field"], [5, 9, "yaml.unclosed-bracket"]),
  inRecord("a bracket that is never closed in a claim", "court: test-court", "court: [test-court", [6, 57, "yaml.open-bracket"]),
  inRecord("an unknown fact", "fact: arrest", "fact: arest", [5, 6, "enum.value"]),
  inRecord("two mistakes in one claim", "value: P1Y, court", "value: one year, cuort", [6, 38, "duration.form"], [6, 55, "unknown-field.field"]),
  inRecord("a status without a value", "value: imprisoned, ", "", [7, 5, "missing.status"]),
  inRecord("a month that does not exist", "on: 2020-10", "on: 2020-13", [5, 20, "date.impossible"]),
  inRecord("a name missing in one language", ", ar: شخص اختبار", "", [1, 1, "missing.inside"]),
  inRecord("no claims", record.slice(record.indexOf("claims:"), record.indexOf("sources:")), "claims: []\n", [4, 1, "list.claims"], [6, 3, "uncited-source.id"]),
  inRecord("an alias", "public: {because: own-wish}", "public: *reason", [3, 9, "yaml.sign"]),
  { name: "a signer without an appeal", files: { "signers/test-signer.mdx": edit(signer, "appeal: test-appeal\n", "") }, expected: [["signers/test-signer.mdx", 2, 1, "missing.field"]] },
  { name: "a bad id in a glossary, and a bad value under it", files: { "glossary/tags.yml": "test-tag: {names: {en: T, fa: آ, ar: ا}}\nTest Tag: {names: {en: T, fa: آ}}\n" }, expected: [["glossary/tags.yml", 2, 1, "slug.form"], ["glossary/tags.yml", 2, 12, "missing.inside"]] },
];
