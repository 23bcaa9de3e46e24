// Fixtures: characters that no share image can show, titles too long for one, portraits.
import { edit, type Fixture, newsEn, newsFa, record } from "./base-folder";

const en = "news/test-news/en.mdx";
const fa = "news/test-news/fa.mdx";
const longTitle = `${"Test news that is told at great length ".repeat(8)}and ends`;
const person = "prisoners/test-person/record.yml";

/** What share images cannot show. */
export const cardFixtures: readonly Fixture[] = [
  { name: "a character without a glyph in a title", files: { [en]: edit(newsEn, "title: Test news", "title: Test 🕊 news") }, expected: [[en, 2, 13, "no-glyph.sign"]] },
  { name: "two characters without a glyph in a Farsi title", files: { [fa]: edit(newsFa, "خبر آزمون", "خبر ♥ آزمون 中 ♥") }, expected: [[fa, 2, 12, "no-glyph.sign"], [fa, 2, 20, "no-glyph.sign"]] },
  { name: "a character without a glyph, written as a code", files: { [en]: edit(newsEn, "title: Test news", "title: \"Test \\u2665\"") }, expected: [[en, 2, 8, "no-glyph.sign"]] },
  { name: "characters without a glyph in a record's names", files: { [person]: edit(record, "en: Test Person", "en: Test 人") }, expected: [[person, 1, 18, "no-glyph.sign"]] },
  { name: "a character without a glyph in a publisher's name", files: { "glossary/publishers.yml": "test-agency:\n  names: {en: T, fa: آزمون ☭, ar: ا}\n" }, expected: [["glossary/publishers.yml", 2, 28, "no-glyph.sign"]] },
  { name: "a character without a glyph in the demand", files: { "appeals/test-appeal/en.mdx": "---\ntitle: Test appeal\ndemand: Free ✊ Test Person\ndate: 2021-02\ncurrent: true\n---\n" }, expected: [["appeals/test-appeal/en.mdx", 3, 14, "no-glyph.sign"]] },
  { name: "a character without a glyph in a drawn message", files: { "../messages/en.json": "{\n  \"Status\": {\n    \"free\": \"Free ✓\"\n  }\n}\n" }, expected: [["../messages/en.json", 3, 19, "no-glyph.sign"]] },
  { name: "a title too long for its image", files: { [en]: edit(newsEn, "title: Test news", `title: ${longTitle}`) }, expected: [[en, 2, 8, "card-title.cut", "warning"]] },
  { name: "a portrait that is not there", files: { [person]: `${record}portrait: {file: images/nobody.jpg, licence: CC BY 4.0, credit: Test}\n` }, expected: [[person, 10, 12, "portrait.missing"]] },
  { name: "a portrait without a licence", files: { [person]: `${record}portrait: {file: images/test.png, credit: Test}\n` }, expected: [[person, 10, 1, "missing.inside"]] },
  { name: "a portrait outside public/", files: { [person]: `${record}portrait: {file: ../secret.jpg, licence: CC0, credit: Test}\n` }, expected: [[person, 10, 12, "portrait.place"]] },
];
