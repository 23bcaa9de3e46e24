// A promise to editors and to programs: `npm run new` without a terminal asks nothing, names all that is missing or wrong at once, and proposes what was meant.
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { newMessages } from "../../i18n/editor-messages";
import { routing } from "../../i18n/routing";
import { readCountry } from "../../lib/new/reading";
import { readDay, readPartialDay } from "../../lib/new/typed-dates";
import { type Files, record } from "./broken-content/base-folder";
import { contentFolder, type Ran, runNew, textsIn } from "./new-command";

const patient = { timeout: 120_000 };

async function run(args: readonly string[], env?: Record<string, string>, changes: Files = {}): Promise<Ran & { isAsBefore: boolean; texts: Record<string, string> }> {
  const { folder, remove } = contentFolder(changes);
  const before = textsIn(folder);
  const ran = await runNew(folder, args, env ? { env } : {});
  const texts = textsIn(folder);
  remove();
  return { ...ran, texts, isAsBefore: JSON.stringify(texts) === JSON.stringify(before) };
}

const post = ["--title", "A new test", "--date", "2021-06-13", "--publisher", "test-agency"];
const person = ["prisoner", "--name-en", "New Person", "--name-fa", "آدم آزمون", "--name-ar", "شخص جديد", "--because", "own-wish", "--publisher", "test-agency"];

describe("exit code 2, nothing written, and a line for each of", patient, () => {
  it.concurrent.each<[string, string[], string[]]>([
    ["all that a post lacks", ["news", "made"], ["--title is missing: ", "--date is missing: ", "--publisher is missing: "]],
    ["all that a person lacks", ["prisoner", "made"], ["--name-en is missing: ", "--name-fa is missing: ", "--name-ar is missing: ", "--because is missing: ", "--fact is missing: ", "--on is missing: ", "--publisher is missing: "]],
    ["no kind", [], ["Say what to add: news, prisoner, signer, video, page."]],
    ["a kind that is none", ["post"], ["post is none of the kinds"]],
    ["a mistyped option", ["news", "--titel", "x", ...post], ["There is no option --titel here. Did you mean --title?"]],
    ["another kind’s option", ["page", "--title", "x", "--publisher", "test-agency"], ["There is no option --publisher here."]],
    ["an option without its value", ["news", "--title", "--date", "2021-06-13"], ["--title needs a value."]],
    ["a title without quotation marks", ["news", "a", "title", "of", "words"], ["One word too many: title.", "One word too many: words."]],
    ["a language that is none", ["news", "--lang", "de", ...post], ["--lang: de is not one of these: en, fa, ar."]],
    ["an empty title", ["news", "--title", " ", "--date", "2021-06-13", "--publisher", "test-agency"], ["--title: This cannot stay empty."]],
    ["an Iranian date", ["news", "made", ...post, "--date", "۱۴۰۰/۳/۲۳"], ["--date: This is an Iranian date. Files need the Gregorian one: 2021-06-13."]],
    ["an unknown publisher", ["news", "made", ...post, "--publisher", "test-agencu"], ["--publisher: test-agencu is not there. Did you mean test-agency?"]],
    ["a publisher that is not near any", ["news", "made", ...post, "--publisher", "zzz"], ["zzz is not in glossary/publishers.yml. To add it, give its name in three languages: --publisher-en --publisher-fa --publisher-ar."]],
    ["unknown people and tags", ["news", "made", ...post, "--prisoners", "nobody-here", "--tags", "zzz"], ["--prisoners: nobody-here has no record", "--tags: zzz is not in glossary/tags.yml."]],
    ["an address without https", ["news", "made", ...post, "--source-url", "example.org"], ["--source-url: Write a whole web address"]],
    ["a short name with capitals", ["news", "Court Hearing", ...post], ["Use small Latin letters, digits and single hyphens: court-hearing"]],
    ["a title without a letter for the address", ["page", "--title", "你好"], ["Give a short name for the address"]],
    ["a title with a sign that cannot be drawn", ["news", "made", ...post, "--title", "A test 🙂"], ["--title: ", "U+1F642"]],
    ["Arabic letters in Farsi", ["news", "made", ...post, "--title", "خبر تازه‌ي آزمون", "--text-lang", "fa"], ["--title: ", "U+064A"]],
    ["a record that begins with health", [...person, "--fact", "health", "--on", "2021"], ["--fact: A record does not begin with somebody’s health or family."]],
    ["a status without its value", [...person, "--fact", "status", "--on", "2021"], ["--value is missing: "]],
    ["a value where none belongs", [...person, "--fact", "arrest", "--on", "2021", "--value", "x"], ["--value: Only a status and a sentence have a value."]],
    ["a claim that is later than its source", [...person, "--fact", "arrest", "--on", "2021-06-14", "--published", "2021-06-13"], ["--published: 2021-06-14 is later than the day on which its source was published."]],
    ["a status without its day", [...person, "--fact", "arrest", "--on", "2021", "--status", "free"], ["--status-on is missing: "]],
    ["names in the wrong letters", ["prisoner", "--name-en", "آدم", "--name-fa", "Adam", "--name-ar", "شخص", "--because", "own-wish", "--fact", "arrest", "--on", "2021", "--publisher", "test-agency"], ["--name-en: Write this name in Latin letters.", "--name-fa: Write this name in the letters of Farsi and Arabic."]],
    ["a page that would be unreachable", ["page", "news", "--title", "News"], ["news is an address of the site already."]],
  ])("%s", async (_name, args, lines) => {
    const { code, err, out, isAsBefore } = await run([...args, "--yes"]);
    expect([code, out, isAsBefore]).toEqual([2, "", true]);
    for (const line of lines) expect(err).toContain(line);
  });

  it.concurrent.each([["fa", "fa_IR.UTF-8"], ["ar", "ar"]] as const)("what is missing, in the language of the computer: %s", async (locale, LANG) => {
    const { code, err } = await run(["news", "made"], { LANG });
    expect([code, err.split("\n")[0]]).toEqual([2, newMessages[locale].stop.flags]);
  });
});

describe("what is enough", patient, () => {
  it("a publisher that is new, with its names, goes into the glossary", async () => {
    const { code, out, texts } = await run([
      "news", "made", ...post, "--publisher", "new-agency", "--publisher-en", "New Agency", "--publisher-fa", "خبرگزاری نو", "--publisher-ar", "وكالة جديدة", "--publisher-address", "https://example.org/",
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/Added to .*glossary\/publishers\.yml: new-agency/);
    expect(Object.keys(parse(texts["glossary/publishers.yml"] ?? "") as object)).toEqual(["test-agency", "new-agency"]);
    expect(texts["glossary/publishers.yml"]).toContain('new-agency:\n  names: {en: "New Agency", fa: "خبرگزاری نو", ar: "وكالة جديدة"}\n  url: "https://example.org/"\n');
  });
  it("names do as well as ids", async () => {
    const { code, texts } = await run(["news", "made", ...post, "--publisher", "TEST Agency", "--tags", "آزمون", "--kind", "Report"]);
    expect(code).toBe(0);
    expect(texts["news/made/en.mdx"]).toMatch(/publisher: test-agency[^]*kind: news[^]*tags: \[test-tag\]/);
  });
  it("but not the name of two people", async () => {
    const { code, err } = await run(["news", "made", ...post, "--prisoners", "Test Person"], undefined, { "prisoners/test-draft/record.yml": `${record}draft: true\n` });
    expect([code, err]).toEqual([2, expect.stringContaining("Test Person is not there. Did you mean test-draft, test-person?")]);
  });
  it.each(routing.locales)("the help explains every option, in %s", async (locale) => {
    const { code, out } = await run(["--help", "--lang", locale]);
    expect(code).toBe(0);
    for (const option of ["title", "text-lang", "from", "yes", "name-fa", "status-on", "series", "country"]) expect(out).toMatch(new RegExp(`^  --${option}\\n      \\S`, "m"));
  });
});

describe("days as people type them", () => {
  it.each([["2021-06-13", "2021-06-13"], ["2021/6/3", "2021-06-03"], ["۲۰۲۱.۶.۱۳", "2021-06-13"], ["٢٠٢١ ٦ ١٣", "2021-06-13"]])("%s is read", (typed, value) => expect(readDay(typed)).toEqual({ value }));
  it.each([["2021", "2021"], ["2021/6", "2021-06"]])("%s is as exact as it was typed", (typed, value) => expect(readPartialDay(typed)).toEqual({ value }));
  it.each([["1400/3/23", "2021-06-13"], ["۱۳۹۹-۱۲-۳۰", "2021-03-20"]])("%s is Iranian", (typed, proposal) => expect(readDay(typed)).toEqual({ wrong: { key: "wrong.iranian", proposal } }));
  it.each(["1400", "1400-03"])("%s is Iranian, and lies in no one Gregorian year or month", (typed) => expect(readPartialDay(typed)).toEqual({ wrong: { key: "wrong.iranianYear" } }));
  it.each(["1400-07-31", "2021-02-30", "2021-13-01"])("%s does not exist", (typed) => expect(readDay(typed)).toEqual({ wrong: { key: "wrong.noSuchDay" } }));
  it("13.6.2021 can be only one day", () => expect(readDay("13.6.2021")).toEqual({ wrong: { key: "wrong.dayFirst", proposal: "2021-06-13" } }));
  it.each([["13 june 2021", "2021-06-13"], ["June 13th, 2021", "2021-06-13"], ["۱۴ می ۲۰۲۱", "2021-05-14"], ["13 حزيران 2021", "2021-06-13"]])("%s is read in words", (typed, value) => expect(readDay(typed)).toEqual({ value }));
  it.each([["23 khordad 1400", "2021-06-13"], ["۲۳/۳/۱۴۰۰", "2021-06-13"], ["\u200F۲۳ خرداد\u200Cماه ۱۴۰۰", "2021-06-13"]])("%s is Iranian, in words or the day first", (typed, proposal) => expect(readPartialDay(typed)).toEqual({ wrong: { key: "wrong.iranian", proposal } }));
  it.each([
    ["6/7/2021", { key: "wrong.twoDays", values: { first: "2021-07-06", second: "2021-06-07" } }], ["خرداد ۱۴۰۰", { key: "wrong.iranianYear" }], ["3 رمضان 1442", { key: "wrong.lunar" }], ["13.6.21", { key: "wrong.shortYear" }],
    ["June 13, 1400", { key: "wrong.mixed", proposal: "2021-06-13" }], ["Monday 13 June 2021", { key: "wrong.weekday", proposal: "2021-06-13" }],
  ])("%s is asked about", (typed, wrong) => expect(readDay(typed)).toEqual({ wrong }));
  it("June 2021 is a month", () => expect(readPartialDay("June 2021")).toEqual({ value: "2021-06" }));
  it.each(["yesterday", "2021-06"])("%s is not guessed", (typed) => expect(readDay(typed)).toEqual({ wrong: { key: "wrong.date" } }));
});

describe("countries", () => {
  it.each([["de", "DE"], ["Germany", "DE"], ["آلمان", "DE"], ["ألمانيا", "DE"], ["UK", "GB"]])("%s → %s?", (typed, proposal) => expect(readCountry(typed, routing.locales)).toEqual({ wrong: { key: "wrong.country", proposal } }));
  it.each(["EU", "XX", "Nowhere"])("%s is none", (typed) => expect(readCountry(typed, routing.locales)).toEqual({ wrong: { key: "wrong.country" } }));
});
