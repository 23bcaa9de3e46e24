// A promise to editors: `npm run new` never writes over anything, writes all files or none, and says what stands in its way.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkContent } from "../../lib/check/check-content";
import type { NewTerm } from "../../lib/new/desk";
import { writeFiles } from "../../lib/new/write-files";
import { type Files, newsEn, record } from "./broken-content/base-folder";
import { yamlOf } from "./editor-schemas";
import { contentFolder, type Ran, runNew, textsIn } from "./new-command";

const patient = { timeout: 120_000 };
const post = ["--title", "A new test", "--date", "2021-06-13", "--publisher", "test-agency"];
const person = ["--name-en", "New Person", "--name-fa", "آدم آزمون", "--name-ar", "شخص جديد", "--because", "own-wish", "--fact", "arrest", "--on", "2020-10", "--publisher", "test-agency"];

/** What the command says and leaves behind, in a folder with `changes`. */
async function after(args: readonly string[], changes: Files = {}): Promise<Ran & { isAsBefore: boolean; texts: Record<string, string>; errors: string[] }> {
  const { folder, remove } = contentFolder(changes);
  const before = textsIn(folder);
  const ran = await runNew(folder, [...args, "--yes"]);
  const [texts, problems] = [textsIn(folder), checkContent(folder)];
  remove();
  return { ...ran, texts, isAsBefore: JSON.stringify(texts) === JSON.stringify(before), errors: problems.filter(({ level }) => level === "error").map(({ code }) => code) };
}

describe("what is there stays", patient, () => {
  it.concurrent.each<[string, string[], number, string]>([
    ["a text in this language", ["news", "test-news", "--text-lang", "fa", ...post], 1, "news/test-news/fa.mdx is there already"],
    ["a document, without a word on translation", ["news", "test-news", ...post], 1, "To add another language of it: npm run new -- news test-news --text-lang ar"],
    ["a document, found by its title", ["news", "--title", "Test news", "--date", "2021-06-13", "--publisher", "test-agency"], 1, "news/test-news is there already"],
    ["a signer", ["signer", "test-signer", "--name", "Other", "--appeal", "test-appeal", "--selected", "no"], 1, "signers/test-signer.mdx is there already"],
    ["a person", ["prisoner", "test-person", ...person], 1, "prisoners/test-person is there already"],
  ])("%s", async (_name, args, code, words) => {
    const ran = await after(args);
    expect([ran.code, ran.isAsBefore, ran.out]).toEqual([code, true, ""]);
    expect(ran.err).toContain(words);
  });
});

describe("another language of it is added", patient, () => {
  it("with what must be the same, and what is to be translated as comments", async () => {
    const { code, texts, errors } = await after(["news", "test-news", "--text-lang", "ar"], { "news/test-news/en.mdx": newsEn.replace("kind: news", "kind: news\nupdated: 2021-07-01") });
    const text = texts["news/test-news/ar.mdx"] ?? "";
    expect([code, errors]).toEqual([0, []]);
    expect(text).toContain("# Title of the original: Test news\n");
    expect(text).toContain("# Summary of the original: A line of test.\n");
    expect(parse(yamlOf("a.mdx", text))).toEqual({
      title: "اكتبوا العنوان هنا", summary: "اكتبوا هنا جملة إلى ثلاث جمل.", date: "2021-06-13", source: { publisher: "test-agency", url: "https://example.org/news", date: "2021-06" },
      kind: "news", tags: ["test-tag"], prisoners: ["test-person"], translation: "unreviewed", translates: "2021-07-01", draft: true,
    });
  });
  it("with the title and summary, where they are given", async () => {
    const { texts, errors } = await after(["news", "test-news", "--text-lang", "ar", "--title", "خبر اختبار", "--from", "fa"]);
    expect(errors).toEqual([]);
    expect(texts["news/test-news/ar.mdx"]).toContain('# Title of the original: خبر آزمون\ntitle: "خبر اختبار"\n');
  });
  it.each<[string, string[], Files, string, string]>([
    ["a person’s text has the name of the record", ["prisoner", "test-person", "--text-lang", "fa"], { "prisoners/test-person/en.mdx": "---\nname: Test Person\nsummary: S\noriginal: true\nupdated: 2022-01-02\n---\n" }, "prisoners/test-person/fa.mdx", 'name: "شخص آزمون"'],
    ["a record without a text gets its first", ["prisoner", "textless", "--text-lang", "ar"], { "prisoners/textless/record.yml": record }, "prisoners/textless/ar.mdx", "original: true"],
    ["a film", ["video", "test-video", "--text-lang", "fa"], { "videos/test-video/en.mdx": "---\ntitle: Test video\ndate: '2021'\nseries: instagram\noriginal: true\n---\n" }, "videos/test-video/fa.mdx", 'date: "2021"'],
  ])("%s", async (_name, args, changes, path, words) => {
    const { code, texts, errors } = await after(args, changes);
    expect([code, errors]).toEqual([0, []]);
    expect(texts[path]).toContain(words);
  });
  it.concurrent.each<[string, string[], Files, string]>([
    ["unless nobody says which is the original", ["video", "test-video", "--text-lang", "fa"], {}, "videos/test-video/en.mdx does not say that it is the original"],
    ["unless the language to translate from is missing", ["news", "test-news", "--text-lang", "ar", "--from", "ar"], {}, "news/test-news/ar.mdx is not there. Its languages are: en, fa."],
    ["unless there is nothing to translate", ["news", "nothing-there", "--text-lang", "ar", "--from", "en"], {}, "news/nothing-there is not there"],
    ["unless the person has no record", ["prisoner", "half", "--text-lang", "fa"], { "prisoners/half/en.mdx": "---\nname: H\nsummary: S\n---\n" }, "prisoners/half is there, but without record.yml"],
  ])("%s", async (_name, args, changes, words) => {
    const ran = await after(args, changes);
    expect([ran.code, ran.isAsBefore]).toEqual([1, true]);
    expect(ran.err).toContain(words);
  });
});

describe("all files or none", () => {
  const file = (path: string) => ({ path, text: "new\n" });
  const term: NewTerm = { glossary: "publishers", id: "new-agency", names: { en: "New", fa: "نو", ar: "جديد" }, url: undefined };
  const attempt = (files: string[], prepare: (folder: string) => void = () => undefined, changes: Files = {}) => {
    const { folder, remove } = contentFolder(changes);
    prepare(folder);
    const before = textsIn(folder);
    let reason = "";
    try {
      writeFiles(folder, files.map(file), [term]);
    } catch (error) {
      reason = String(error);
    }
    const texts = textsIn(folder);
    remove();
    return { reason, texts, isAsBefore: JSON.stringify(texts) === JSON.stringify(before) };
  };

  it("when all is well, all are there and nothing else", () => {
    const { reason, texts } = attempt(["prisoners/new/record.yml", "prisoners/new/en.mdx"]);
    expect([reason, texts["prisoners/new/record.yml"], texts["prisoners/new/en.mdx"]]).toEqual(["", "new\n", "new\n"]);
    expect(parse(texts["glossary/publishers.yml"] ?? "")).toMatchObject({ "test-agency": {}, "new-agency": { names: { fa: "نو" } } });
    expect(Object.keys(texts).filter((path) => path.includes(".new-"))).toEqual([]);
  });
  it.each<[string, string[], ((folder: string) => void) | undefined, Files]>([
    ["one of them is there already", ["prisoners/new/en.mdx", "news/test-news/en.mdx"], undefined, {}],
    ["a file stands where a folder is needed", ["prisoners/new/en.mdx", "news/blocked/en.mdx"], (folder) => writeFileSync(join(folder, "news/blocked"), ""), {}],
    ["a folder stands where a file is needed", ["prisoners/new/en.mdx", "signers/blocked.mdx"], (folder) => mkdirSync(join(folder, "signers/blocked.mdx")), {}],
    ["the glossary cannot be written to", ["prisoners/new/en.mdx"], (folder) => { rmSync(join(folder, "glossary/publishers.yml")); mkdirSync(join(folder, "glossary/publishers.yml")); }, {}],
    ["nothing can be added below the glossary’s last line", ["prisoners/new/en.mdx"], undefined, { "glossary/publishers.yml": "{a: {names: {en: A, fa: آ, ar: ا}}}\n" }],
  ])("when %s, all is as it was", (_name, files, prepare, changes) => {
    const { reason, isAsBefore } = attempt(files, prepare, changes);
    expect(reason).not.toBe("");
    expect(isAsBefore).toBe(true);
  });
});
