// Fixtures: values that are meant well: dates of every kind, names as people say them, lists without brackets.
import { edit, type Fixture, inFile, newsEn, newsFa, type Place, record, signer } from "./base-folder";

const en = "news/test-news/en.mdx";
const fa = "news/test-news/fa.mdx";
const about = "pages/about/en.mdx";
const person = "prisoners/test-person/record.yml";
const signerFile = "signers/test-signer.mdx";
const news = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({ name, files: { [en]: edit(newsEn, from, to) }, expected: inFile(en, expected) });
const people = (name: string, list: string, ...expected: Place[]) => news(name, "[test-person]", list, ...expected);
const date = (name: string, value: string, ...expected: Place[]): Fixture => ({ name, files: { [about]: `---\ntitle: About\nupdated: ${value}\n---\n` }, expected: inFile(about, expected) });
const inRecord = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({ name, files: { [person]: edit(record, from, to) }, expected: inFile(person, expected) });
const inSigner = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({ name, files: { [signerFile]: edit(signer, from, to) }, expected: inFile(signerFile, expected) });

export const dateFixtures: readonly Fixture[] = [
  date("the day first", "13/06/2021", [3, 1, "date.form"]),
  date("slashes", "2021/06/13", [3, 1, "date.form"]),
  date("a date that can be read in two ways", "06/07/2021", [3, 1, "date.form"]),
  date("Persian digits", "۲۰۲۱-۰۶-۱۳", [3, 1, "date.digits"]),
  date("an Iranian date", "1400-03-23", [3, 1, "date.iranian"]),
  date("an Iranian date in Persian digits", "۱۴۰۰/۳/۲۳", [3, 1, "date.iranian"]),
  date("an Iranian date in words", "۲۳ خرداد ۱۴۰۰", [3, 1, "date.iranian"]),
  date("a date in words", "June 13, 2021", [3, 1, "date.form"]),
  date("a month of one digit", "2021-6-13", [3, 1, "date.form"]),
  date("eight digits", "20210613", [3, 1, "date.form"]),
  date("a month alone", "2021-06", [3, 1, "date.form"]),
  date("dashes of Word", "2021–06–13", [3, 1, "date.form"]),
  date("a date with a time", "2021-06-13T12:00:00Z", [3, 1, "date.form"]),
  date("curly quotes", "“2021-06-13”", [3, 1, "date.form"]),
  date("month and day that changed places", "2021-13-06", [3, 1, "date.impossible"]),
  date("a list", "[2021-06-13]", [3, 1, "date.form"]),
  date("a day to come", "2062-06-13", [3, 1, "future.document"]),
  { name: "a change before the text was published", files: { [en]: edit(newsEn, "kind: news", "updated: 2021-05-01") }, expected: inFile(en, [[8, 1, "date-order.updated", "warning"]]) },
  { name: "an Iranian date in a translation", files: { [fa]: edit(newsFa, "translates: 2021-06-13", "translates: 1400-03-23") }, expected: inFile(fa, [[7, 1, "date.iranian"]]) },
  inRecord("an Iranian month in Persian digits", "on: 2020-10,", "on: ۱۳۹۹-۰۷,", [5, 20, "date.iranian"]),
  inRecord("a date in words in a claim", "on: 2020-10,", "on: October 2020,", [5, 20, "date.partial"]),
  inRecord("a claim of the future", "on: 2020-10, place", "on: 2062-10, place", [5, 20, "later-than-source.claim"], [5, 5, "order.held-already", "warning"]),
  { name: "a claim of the future, from a source without a date", files: { [person]: edit(edit(record, "on: 2021-06, value: imprisoned, prison: test-prison, source: test-2021", "on: 2062-06, value: imprisoned, prison: test-prison, source: test-undated"), "sources:\n", "sources:\n  test-undated: {publisher: test-agency}\n") }, expected: inFile(person, [[7, 20, "future.claim"]]) },
];

export const valueFixtures: readonly Fixture[] = [
  people("a person without brackets", "test-person", [7, 1, "type.text-for-list"]),
  people("people without brackets", "Test Person, Test Draft", [7, 1, "type.text-for-list"]),
  people("a bracket that is never opened", "test-person]", [7, 1, "type.text-for-list"]),
  people("round brackets", "(test-person)", [7, 1, "type.text-for-list"]),
  people("a person by name", "[Test Person]", [7, 13, "unknown-id.person"]),
  people("a person by the name in Farsi", "[شخص آزمون]", [7, 13, "unknown-id.person"]),
  people("people with an Arabic comma", "[test-person، test-draft]", [7, 13, "slug.comma"]),
  people("a hyphen of Word", "[test‑person]", [7, 13, "slug.hyphen"]),
  people("an invisible character in a person's short name", "[test-\u200Bperson]", [7, 13, "slug.invisible"]),
  people("an underscore", "[test_person]", [7, 13, "unknown-id.person"]),
  people("a person by the path", "[prisoners/test-person]", [7, 13, "unknown-id.person"]),
  people("a person whom nobody knows", "[Somebody Else]", [7, 13, "unknown-id.person"]),
  people("a person twice", "[test-person, test-person]", [7, 26, "duplicate.item", "warning"]),
  news("a publisher by name", "publisher: test-agency", "publisher: Test Agency", [5, 10, "unknown-id.term"]),
  news("a publisher in capitals", "publisher: test-agency", "publisher: TEST-AGENCY", [5, 10, "unknown-id.term"]),
  { name: "a publisher by the name in Farsi", files: { [fa]: edit(newsFa, "publisher: test-agency", "publisher: آزمون") }, expected: inFile(fa, [[5, 10, "unknown-id.term"]]) },
  news("a publisher alone for a source", "source: {publisher: test-agency, url: \"https://example.org/news\", date: 2021-06}", "source: test-agency", [5, 1, "type.text-for-group"]),
  news("a list for a source", "source: {publisher: test-agency, url: \"https://example.org/news\", date: 2021-06}", "source: [test-agency]", [5, 1, "type.list-for-group"]),
  news("an address without https, with www", "\"https://example.org/news\"", "www.example.org/news", [5, 34, "address.form"]),
  news("an address in angle brackets", "\"https://example.org/news\"", "\"<https://example.org/news>\"", [5, 34, "address.form"]),
  news("an address with a blank", "\"https://example.org/news\"", "\"https://example.org/ news\"", [5, 34, "address.form"]),
  news("an address with an invisible character", "https://example.org/news", "https://example.org/\u200Enews", [5, 34, "address.form"]),
  news("a title that is a number", "title: Test news", "title: 2021", [2, 1, "type.number-for-text"]),
  news("a title that is a list", "title: Test news", "title: [Test news]", [2, 1, "type.list-for-text"]),
  news("a list that is a group", "tags: [test-tag]", "tags: {test-tag: yes}", [6, 1, "type.group-for-list"]),
  news("yes for true", "kind: news", "kind: news\ndraft: yes", [9, 1, "boolean.form"]),
  news("«بله» for true", "kind: news", "kind: news\ndraft: بله", [9, 1, "boolean.form"]),
  news("true in quotes", "kind: news", "kind: news\ndraft: \"true\"", [9, 1, "boolean.quoted"]),
  news("original: false", "original: true", "original: false", [9, 1, "boolean.true"]),
  news("a word in capitals", "kind: news", "kind: News", [8, 1, "enum.value"]),
  news("a field in capitals", "title: Test news", "Title: Test news", [2, 1, "unknown-field.field"]),
  news("a field in Farsi", "title: Test news", "عنوان: Test news", [2, 1, "unknown-field.field"]),
  news("an invisible character in a field's name", "title: Test news", "ti\u200Btle: Test news", [2, 1, "unknown-field.invisible"]),
  news("a code of HTML in a title", "title: Test news", "title: Test &amp; news", [2, 13, "entity.field", "warning"]),
  { name: "a code of HTML that nobody knows in a title", files: { [about]: "---\ntitle: Test &foo; news\n---\n" }, expected: inFile(about, [[2, 13, "entity.field", "warning"]]) },
  inSigner("a country by name", "country: DE", "country: Germany", [4, 1, "country.form"]),
  inSigner("a country that is none", "country: DE", "country: XX", [4, 1, "country.unknown"]),
  inSigner("a country by its everyday letters", "country: DE", "country: UK", [4, 1, "country.unknown"]),
  inRecord("more than what", "{fact: arrest, on", "{fact: arrest, moreThan: true, on", [5, 20, "value.more-than"]),
  inSigner("a country in small letters", "country: DE", "country: de", [4, 1, "country.form"]),
  inSigner("an appeal by its title", "appeal: test-appeal", "appeal: Test appeal", [5, 1, "unknown-id.appeal"]),
  inSigner("a choice that is missing", "selected: true", "source: {publisher: test-agency}", [2, 1, "missing.field"]),
  { name: "a series that is missing", files: { "videos/test-video/en.mdx": "---\ntitle: Test video\n---\n" }, expected: [["videos/test-video/en.mdx", 2, 1, "missing.choice"]] },
  inRecord("a term in words", "value: P1Y,", "value: 1 year 6 months,", [6, 38, "duration.form"]),
  inRecord("a value where none is taken", "fact: arrest,", "fact: arrest, value: free,", [5, 20, "value.not-taken"]),
  inRecord("a status in other words", "value: imprisoned", "value: On leave", [7, 33, "value.status"]),
  inRecord("a status that nobody knows", "value: imprisoned", "value: away", [7, 33, "value.status"]),
  inRecord("a source by name", "place: test-city, source: test-2021", "place: test-city, source: Test 2021", [5, 51, "unknown-source.id"]),
  inRecord("a note in one language", "source: [test-2021]}", "note: Words, source: [test-2021]}", [6, 93, "type.text-for-group"]),
  inRecord("no source at all", ", place: test-city, source: test-2021", ", place: test-city", [5, 5, "missing.source"]),
  inRecord("an invisible character in a source's id", "source: test-2021}\n  - {fact: sentence", "source: test-2021, about: ar\u200Brest}\n  - {fact: sentence", [5, 70, "slug.invisible"]),
  inRecord("a dash of Word in a short name", "source: test-2021}\n  - {fact: sentence", "source: test-2021, about: first–arrest}\n  - {fact: sentence", [5, 70, "slug.hyphen"]),
];
