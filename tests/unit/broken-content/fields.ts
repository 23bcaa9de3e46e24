// Fixtures: frontmatter and YAML that the schemas refuse.
import { edit, type Expected, type Fixture, newsEn, record, signer } from "./base-folder";

const en = "news/test-news/en.mdx";
const person = "prisoners/test-person/record.yml";
const news = (name: string, from: string, to: string, ...expected: [number, number, string][]): Fixture => ({
  name, files: { [en]: edit(newsEn, from, to) }, expected: expected.map(([line, column, words]): Expected => [en, line, column, words]),
});
const page = (name: string, line: string, expected: [number, number, string]): Fixture => ({
  name, files: { "pages/about/en.mdx": `---\ntitle: About\n${line}\n---\n` }, expected: [["pages/about/en.mdx", ...expected]],
});
const inRecord = (name: string, from: string, to: string, ...expected: [number, number, string][]): Fixture => ({
  name, files: { [person]: edit(record, from, to) }, expected: expected.map(([line, column, words]): Expected => [person, line, column, words]),
});

export const fieldFixtures: readonly Fixture[] = [
  news("a colon in a value", "title: Test news", "title: Test: news", [2, 8, "second colon"]),
  news("a quote that is never closed", "kind: news\noriginal: true", "original: true\nkind: 'news", [9, 7, "never closed"]),
  news("a no-break space after the frontmatter's end", "original: true\n---\n", "original: true\n---\u00a0\n", [10, 1, "goes on"]),
  news("a line that ends with CR alone", "title: Test news", "# a\r---\ntitle: Test news", [2, 4, "CR alone"]),
  news("a key that stands twice", "kind: news", "kind: news\ntitle: Again", [9, 1, "`title` stands twice"]),
  news("a tab", "tags: [test-tag]", "tags:\n\t- test-tag", [7, 1, "a tab"]),
  news("frontmatter that is a list", newsEn.slice(4, newsEn.indexOf("\n---", 4)), "- one\n- two", [2, 1, "not fields"]),
  news("a field missing", "summary: A line of test.\n", "", [2, 1, "`summary` is missing"]),
  news("a field missing inside another", "publisher: test-agency, ", "", [5, 1, "`source.publisher` is missing"]),
  news("a mistyped field", "summary:", "sumary:", [2, 1, "`summary` is missing"], [4, 1, "did you mean `summary`"]),
  news("an unknown field", "kind: news", "kind: news\nzzz: 1", [9, 1, "the fields are title, date"]),
  news("a number for a text", "title: Test news", "title: 12", [2, 1, "put it in quotes"]),
  news("a text for a list", "tags: [test-tag]", "tags: test-tag", [6, 1, "should be a list"]),
  news("a text for yes or no", "kind: news", "kind: news\ndraft: maybe", [9, 1, "write true or false"]),
  news("an empty field", "title: Test news", "title:", [2, 1, "`title` is empty"]),
  news("a field of blanks", "title: Test news", "title: ' '", [2, 1, "`title` is empty"]),
  news("a word that is not allowed", "kind: news", "kind: nwes", [8, 1, "did you mean `news`? one of news, statement, action"]),
  page("a day that does not exist", "updated: 2024-02-31", [3, 1, "does not exist"]),
  page("a day that has not come", "updated: 2099-02-03", [3, 1, "2099-02-03 has not come yet — mend the date, or write `draft: true`"]),
  page("a malformed date", "updated: 13.6.2021", [3, 1, "write the date as 2021-06-13"]),
  news("an address without https", "\"https://example.org/news\"", "example.org", [5, 34, "whole web address"]),
  news("a slug with capitals in a list", "[test-person]", "[test-person, Test Person]", [7, 26, "use small Latin letters"], [7, 26, "there is no record"]),
  news("a broken line, and a mistake above it", "summary: A line of test.\nsource", "summary:\nsource: [", [4, 1, "`summary` is empty"], [5, 9, "bracket is not closed"]),
  inRecord("a bracket that is never closed in a claim", "court: test-court", "court: [test-court", [6, 57, "bracket is not closed"]),
  inRecord("an unknown fact", "fact: arrest", "fact: arest", [5, 6, "did you mean `arrest`"]),
  inRecord("two mistakes in one claim", "value: P1Y, court", "value: one year, cuort", [6, 38, "P10Y8M"], [6, 55, "did you mean `court`"]),
  inRecord("a status without a value", "value: imprisoned, ", "", [7, 5, "`claims.value` is missing"]),
  inRecord("a mistyped status", "value: imprisoned", "value: imprisonned", [7, 33, "did you mean `imprisoned`? a status is one of"]),
  inRecord("a month that does not exist", "on: 2020-10", "on: 2020-13", [5, 20, "does not exist"]),
  inRecord("a name missing in one language", ", ar: شخص اختبار", "", [1, 1, "`names.ar` is missing"]),
  inRecord("no claims", record.slice(record.indexOf("claims:"), record.indexOf("sources:")), "claims: []\n", [4, 1, "at least one claim"], [6, 3, "nobody cites"]),
  inRecord("an alias", "public: {because: own-wish}", "public: *reason", [1, 1, "cannot be read"]),
  { name: "a signer without an appeal", files: { "signers/test-signer.mdx": edit(signer, "appeal: test-appeal\n", "") }, expected: [["signers/test-signer.mdx", 2, 1, "`appeal` is missing"]] },
  { name: "a country that is none", files: { "signers/test-signer.mdx": edit(signer, "country: DE", "country: XX") }, expected: [["signers/test-signer.mdx", 4, 1, "no country has this code"]] },
  { name: "a country by a code of everyday use", files: { "signers/test-signer.mdx": edit(signer, "country: DE", "country: UK") }, expected: [["signers/test-signer.mdx", 4, 1, "write GB"]] },
  { name: "a bad id in a glossary, and a bad value under it", files: { "glossary/tags.yml": "test-tag: {names: {en: T, fa: آ, ar: ا}}\nTest Tag: {names: {en: T, fa: آ}}\n" }, expected: [["glossary/tags.yml", 2, 1, "use small Latin letters"], ["glossary/tags.yml", 2, 12, "`names.ar` is missing"]] },
];
