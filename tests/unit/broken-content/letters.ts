// Fixtures: letters of the wrong alphabet, invisible controls, straight quotes, calendar slips.
import { edit, type Expected, type Fixture, newsEn, newsFa, record } from "./base-folder";

const en = "news/test-news/en.mdx";
const fa = "news/test-news/fa.mdx";
const ar = "pages/test-letters/ar.mdx";
const person = "prisoners/test-person/record.yml";
const farsi = (name: string, from: string, to: string, ...expected: Expected[]): Fixture => ({ name, files: { [fa]: edit(newsFa, from, to) }, expected });
const english = (name: string, to: string, ...expected: Expected[]): Fixture => ({ name, files: { [en]: edit(newsEn, "Quoted words.\n\n</Quote>", `Quoted words.\n\n</Quote>\n\n${to}`) }, expected });
const arabic = (name: string, text: string, ...expected: Expected[]): Fixture => ({ name, files: { [ar]: `---\ntitle: ${text}\n---\n\n${text}\n` }, expected });

export const letterFixtures: readonly Fixture[] = [
  farsi("Arabic letters in a Farsi body", "این یک کتاب", "اين يك کتاب", [fa, 10, 2, "letters.arabic"]),
  farsi("an Arabic letter in a Farsi title", "خبر آزمون", "خبر آزمايش", [fa, 2, 16, "letters.arabic"]),
  farsi("an Arabic letter written as a code", "خبر آزمون", "\"خبر\\u0643\"", [fa, 2, 8, "letters.arabic"]),
  farsi("Arabic letters that are exempt, and one that is not", "این یک کتاب", "<Bdi>علي</Bdi> `علي` [متن](https://example.org/علي) ي", [fa, 10, 53, "letters.arabic"]),
  arabic("Persian letters in Arabic", "کتاب", [ar, 2, 8, "letters.persian"], [ar, 5, 1, "letters.persian"]),
  { name: "wrong letters in a record's names", files: { "prisoners/test-person/record.yml": edit(record, "fa: شخص آزمون, ar: شخص اختبار", "fa: علي, ar: علی") }, expected: [["prisoners/test-person/record.yml", 1, 32, "letters.arabic"], ["prisoners/test-person/record.yml", 1, 41, "letters.persian"]] },
  { name: "wrong letters in a signer's role", files: { "signers/test-signer.mdx": "---\nname: Test Signer\nrole:\n  fa: وكيل\n  ar: وکیل\nappeal: test-appeal\nselected: true\n---\n" }, expected: [["signers/test-signer.mdx", 4, 8, "letters.arabic"], ["signers/test-signer.mdx", 5, 8, "letters.persian"]] },
  { name: "wrong letters in a glossary", files: { "glossary/tags.yml": "test-tag:\n  names: {en: T, fa: آزمايش, ar: ا}\n" }, expected: [["glossary/tags.yml", 2, 26, "letters.arabic"]] },
  farsi("a control of direction in a title", "خبر آزمون", "خبر \u200Fآزمون", [fa, 2, 12, "bidi-control.sign"]),
  english("controls of direction in a body", "Words \u202Bof\u202C test.\n\nAnd&lrm; more.", [en, 20, 7, "bidi-control.sign"], [en, 22, 4, "bidi-control.sign"]),
  english("an Arabic control in a body", "Words \u061Cof test.", [en, 20, 7, "bidi-control.sign"]),
  english("straight quotes", "A \"test\" and `\"code\"`.", [en, 20, 3, "straight-quotes.pair", "warning"]),
  farsi("straight quotes in Farsi", "این یک کتاب", "\"کتاب\"", [fa, 10, 1, "straight-quotes.pair", "warning"]),
  english("a Gregorian month beside an Iranian year", "On June 14, 1400, in court.", [en, 20, 4, "calendar.glued", "warning"]),
  english("a Gregorian month beside an Iranian year, the day first", "On 14 June 1400.", [en, 20, 7, "calendar.glued", "warning"]),
  english("a Gregorian month beside an Iranian year, the year first", "In 1400 June, or June of 1400.", [en, 20, 4, "calendar.glued", "warning"]),
  english("the first slip of the seed", "set for Sunday, June 14, 1400, [June 13, 2021] in", [en, 20, 17, "calendar.glued", "warning"]),
  english("the second slip of the seed", "Independent Union of Iranian Workers - April 29, 1400", [en, 20, 40, "calendar.glued", "warning"]),
  english("an Iranian month beside a Gregorian year", "On 23 Khordad 2021.", [en, 20, 4, "calendar.iranian-month", "warning"]),
  english("a weekday that is not that of its date", "On Monday, 13 June 2021.", [en, 20, 4, "calendar.weekday", "warning"]),
  english("a day that the Iranian calendar does not have", "On 31 Mehr 1400.", [en, 20, 4, "calendar.no-day", "warning"]),
  english("the leap day of a common Iranian year", "On 30 Esfand 1400.", [en, 20, 4, "calendar.no-day", "warning"]),
  english("a day that our calendar does not have", "On June 31, 2021.", [en, 20, 4, "calendar.no-day", "warning"]),
  english("two calendars that do not agree", "On 14 June 2021 (23 Khordad 1400).", [en, 20, 4, "calendar.two", "warning"]),
  farsi("a weekday that is not that of its date, in Farsi", "این یک کتاب است", "در دوشنبه ۲۳ خرداد ۱۴۰۰ بود", [fa, 10, 4, "calendar.weekday", "warning"]),
  farsi("a weekday in two parts, in Farsi", "این یک کتاب است", "در سه‌شنبه، ۱۳ ژوئن ۲۰۲۱ بود", [fa, 10, 4, "calendar.weekday", "warning"]),
  farsi("an impossible day, in Farsi", "این یک کتاب است", "در ۳۱ مهر ۱۴۰۰ بود", [fa, 10, 4, "calendar.no-day", "warning"]),
  arabic("a weekday that is not that of its date, in Arabic", "يوم الاثنين 13 يونيو/حزيران 2021", [ar, 2, 12, "calendar.weekday", "warning"], [ar, 5, 5, "calendar.weekday", "warning"]),
  farsi("a Gregorian month beside an Iranian year, in Farsi", "این یک کتاب است", "در ۱۴ ژوئن ۱۴۰۰ بود", [fa, 10, 7, "calendar.glued", "warning"]),
  arabic("a Gregorian month beside an Iranian year, in Arabic", "في 14 يونيو 1400", [ar, 2, 14, "calendar.glued", "warning"], [ar, 5, 7, "calendar.glued", "warning"]),
];

const bodyOf = (text: string) => ({ [en]: `${newsEn}\n${text}\n` });

/** Things that look like mistakes and are none. */
export const cleanFixtures: readonly Fixture[] = [
  { name: "a BOM", files: { [en]: `\uFEFF${newsEn}` }, expected: [] },
  { name: "quotes, controls and letters in code and <Bdi>", files: bodyOf("`\"a\u200E\"` <Bdi>\"ي\u200F\"</Bdi>\n\n```\n\"{code}\" <b> \u202A\n```"), expected: [] },
  { name: "a slip of the calendar that is quoted", files: bodyOf("<Quote by=\"Test\">\n\nSunday, June 14, 1400\n\n</Quote>\n\n<Note>\n\nIt says June 14, 1400.\n\n</Note>"), expected: [] },
  { name: "both calendars side by side", files: { [fa]: edit(newsFa, "این یک کتاب", "۲۴ خرداد ۱۴۰۰ (۱۴ ژوئن ۲۰۲۱)، مه ۲۰۲۱، در ۱۴۰۰ می‌گوید") }, expected: [] },
  { name: "weekdays that fit, and the leap day of a leap year", files: bodyOf("On Sunday, 13 June 2021, on Sunday, June 13, 2021, on 30 Esfand 1399 and 29 February 2024; “Monday, 13 June 2021” was printed.") , expected: [] },
  { name: "weekdays that fit, in Farsi", files: { [fa]: edit(newsFa, "این یک کتاب", "یکشنبه ۲۳ خرداد ۱۴۰۰ (۱۳ ژوئن ۲۰۲۱)، یک‌شنبه ۱۳ ژوئن ۲۰۲۱، جمعه ۲۹ مرداد ۱۴۰۰") }, expected: [] },
  { name: "escaped signs", files: bodyOf("1 \\< 2 and \\{x\\} and a < b &amp; [mail](mailto:test@example.org)"), expected: [] },
  { name: "a month against a day in it", files: { "prisoners/test-person/record.yml": edit(record, "on: 2021-06, ", "on: 2021, ") }, expected: [] },
  { name: "a day in a month in which its source was published", files: { "prisoners/test-person/record.yml": edit(edit(record, "published: 2021-06-13", "published: 2021-03"), "on: 2021-06, ", "on: 2021-03-31, ") }, expected: [] },
  { name: "paragraphs inside code", files: bodyOf("```\nWords\n\nand \"quotes\", June 14, 1400\n\nmore\n```"), expected: [] },
  { name: "a hearing that was announced, and says so", files: { "prisoners/test-person/record.yml": edit(record, "{fact: arrest, on: 2020-10,", "{fact: hearing, on: 2021-06-15, note: {en: Announced., fa: اعلام, ar: أعلن},") }, expected: [] },
  { name: "addresses of the site", files: bodyOf("[a](/en) [b](/en/news/) [c](/en/feed.xml) [d](/en/prisoners/test-person/feed.xml) [e](/data/prisoners.json) [f](/images/test.png) [g](#x) [h](/en/appeal)"), expected: [] },
  { name: "a draft that names a draft", files: { "news/test-draft/en.mdx": edit(edit(newsEn, "[test-person]", "[test-draft]"), "kind: news", "draft: true") }, expected: [] },
  { name: "characters without a glyph where nothing is drawn", files: { [en]: edit(newsEn, "summary: A line of test.", "summary: A 🕊 line."), "glossary/tags.yml": "test-tag: {names: {en: ♥, fa: ♥, ar: ♥}}\n" }, expected: [] },
  { name: "a portrait that is there", files: { [person]: `${record}portrait: {file: images/test.png, licence: CC BY 4.0, credit: Test}\n` }, expected: [] },
  { name: "a message without a glyph that is not drawn", files: { "../messages/en.json": "{\"Nav\": {\"home\": \"Home ✓\"}}" }, expected: [] },
  { name: "hidden files", files: { "news/.DS_Store": "x", ".hidden/en.md": "x" }, expected: [] },
];
