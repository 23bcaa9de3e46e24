// A promise to editors: the check remembers what it read, and yet says at every time exactly what it would say if it had read all anew.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkContent } from "../../lib/check/check-content";
import { KeptOutlines } from "../../lib/check/kept-results";
import { codeFingerprint } from "../../lib/check/own-code";
import type { Problem } from "../../lib/check/problem";
import { settings } from "../../lib/settings";
import { appeal, baseFolder, edit, type Files, newsEn, newsFa, profile, record, withFolder } from "./broken-content/base-folder";
import { cardFixtures } from "./broken-content/cards";
import { fieldFixtures } from "./broken-content/fields";
import { letterFixtures } from "./broken-content/letters";
import { mdxFixtures } from "./broken-content/mdx";
import { pathFixtures } from "./broken-content/paths";
import { eventFixtures, orderFixtures } from "./broken-content/records";
import { languageFixtures, referenceFixtures } from "./broken-content/references";
import { importsOf, root } from "./source-files";

const code = "test-code";
/** Beside content/, as in the project. */
const keptFile = (folder: string) => join(folder, "..", ".cache", "content-check");

/** A check with what earlier ones kept, and how many files it read anew. */
function checkKept(folder: string, writtenBy = code): { problems: Problem[]; made: number } {
  const kept = new KeptOutlines(keptFile(folder), writtenBy);
  return { problems: checkContent(folder, undefined, kept), made: kept.made };
}

const number = Object.keys(baseFolder).filter((file) => /\.(mdx|yml)$/.test(file)).length;
const before: Files = { "../public/images/test.png": "", ...baseFolder };

function put(folder: string, files: Files) {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    if (content === null) rmSync(target, { force: true });
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
}

/** The files as they were before `changes`; what was not there is taken away again, with its folder. */
function undo(folder: string, changes: Files) {
  for (const path of Object.keys(changes).filter((each) => before[each] === undefined)) rmSync(join(folder, dirname(path)), { recursive: true, force: true });
  put(folder, before);
}

/** Each test takes milliseconds; on a machine that builds at the same time, seconds. */
const patient = { timeout: 60_000 };

describe("what is kept changes nothing that is said", patient, () => {
  const crossing = [...referenceFixtures, ...languageFixtures, ...eventFixtures, ...orderFixtures, ...pathFixtures, ...cardFixtures];
  const within = [...fieldFixtures, ...letterFixtures, ...mdxFixtures].filter((_, turn) => turn % 8 === 0);

  it("in one folder through which every kind of mistake comes and goes", () => withFolder({}, (folder) => {
    expect(checkKept(folder)).toEqual({ problems: [], made: number });
    for (const { name, files } of [...crossing, ...within]) {
      put(folder, files);
      const anew = checkContent(folder);
      // Read, and then remembered.
      expect(checkKept(folder).problems, name).toEqual(anew);
      expect(checkKept(folder).problems, name).toEqual(anew);
      expect(anew.length, name).toBeGreaterThan(0);
      undo(folder, files);
      expect(checkKept(folder).problems, `after ${name}`).toEqual([]);
    }
  }), 240_000);
});

describe("one file changes, and another is judged anew without being read", patient, () => {
  const person = "prisoners/test-person/record.yml";
  const withLink = edit(newsEn, "(/en/prisoners)", "(/en/about)");
  const withPortrait = `${record}portrait: {file: images/test.png, licence: Test, credit: Test}\n`;
  const event = "people: [test-person]\nclaims:\n  - {fact: arrest, on: 2020-10, place: test-city, source: test-2021}\nsources:\n  test-2021: {publisher: test-agency, url: \"https://example.org/report\", published: 2021-06-13}\n";
  const cases: [what: string, at: Files, change: Files, judged: string, words: RegExp][] = [
    ["a person goes", {}, { [person]: null, "prisoners/test-person/en.mdx": null }, "news/test-news/en.mdx", /test-person/],
    ["a person becomes a draft", {}, { [person]: `${record}draft: true\n` }, "news/test-news/en.mdx", /is a draft/],
    ["a person is withdrawn", {}, { [person]: `${record}withdrawn: true\n` }, "news/test-news/en.mdx", /withdrawn/],
    ["a term goes", {}, { "glossary/tags.yml": "other-tag: {names: {en: Test, fa: آزمون, ar: اختبار}}\n" }, "news/test-news/en.mdx", /test-tag/],
    ["a page goes", { "news/test-news/en.mdx": withLink }, { "pages/about/en.mdx": null }, "news/test-news/en.mdx", /about/],
    ["an original changes", {}, { "news/test-news/en.mdx": edit(newsEn, "kind: news", "updated: 2021-06-20") }, "news/test-news/fa.mdx", /older/],
    ["an original changes its date", {}, { "news/test-news/en.mdx": edit(newsEn, "date: 2021-06-13\n", "date: 2021-06-14\n") }, "news/test-news/fa.mdx", /2021-06-14/],
    ["a second appeal becomes current", {}, { "appeals/test-second/en.mdx": appeal }, "appeals/test-appeal/en.mdx", /test-second/],
    ["a record says what an event says", { "events/test-event.yml": event, [person]: edit(record, "arrest, on: 2020-10", "arrest, on: 2020-11") }, { [person]: record }, "events/test-event.yml", /stands in/],
    ["a portrait goes", { [person]: withPortrait }, { "../public/images/test.png": null }, person, /not in public/],
    ["a translation is added", {}, { "prisoners/test-person/fa.mdx": profile }, "prisoners/test-person/en.mdx", /original/],
  ];

  it.each(cases)("%s", (_what, at, change, judged, words) => withFolder(at, (folder) => {
    const clean = checkKept(folder).problems.filter(({ file, message }) => file === judged && words.test(message));
    expect(clean).toEqual([]);
    put(folder, change);
    const { problems, made } = checkKept(folder);
    expect(problems.filter(({ file }) => file === judged).map(({ message }) => message).join("\n")).toMatch(words);
    expect(made).toBeLessThanOrEqual(Object.values(change).filter((content) => content !== null).length);
    expect(problems).toEqual(checkContent(folder));
  }));

  const day = settings.siteNow;
  afterEach(() => {
    settings.siteNow = day;
  });

  it("a day passes", () => withFolder({ [person]: record.replaceAll("2021", "2027") }, (folder) => {
    expect(checkKept(folder).problems.map(({ rule }) => rule)).toContain("order");
    settings.siteNow = "2027-12-01";
    expect(checkKept(folder)).toMatchObject({ made: 0, problems: [] });
  }));
});

describe("what is kept can be lost", patient, () => {
  const bad = { "news/test-news/fa.mdx": edit(newsFa, "کتاب", "كتاب") };
  const spoilt: [how: string, spoil: (whole: string) => string | Buffer][] = [
    ["empty", () => ""], ["one line", () => "{}\n"], ["cut", (whole) => whole.slice(0, whole.length / 2)], ["cut after its head", (whole) => `${whole.split("\n").slice(0, 2).join("\n")}\n`],
    ["one letter is another", (whole) => whole.replace("letters", "lettres")], ["a line is missing", (whole) => whole.split("\n").filter((_, line) => line !== 3).join("\n")],
    ["written twice", (whole) => whole + whole], ["no text", () => Buffer.from([0, 255, 254, 1, 2, 3])],
  ];

  it.each(spoilt)("%s: everything is read anew, and nothing else happens", (_how, spoil) => withFolder(bad, (folder) => {
    const anew = checkKept(folder);
    const whole = readFileSync(keptFile(folder), "utf8");
    writeFileSync(keptFile(folder), spoil(whole));
    expect(checkKept(folder)).toEqual({ problems: anew.problems, made: number });
    expect(checkKept(folder)).toEqual({ problems: anew.problems, made: 0 });
    expect(anew.problems).toEqual(checkContent(folder));
  }));

  it("taken away, or where nothing can be written", () => withFolder(bad, (folder) => {
    const { problems } = checkKept(folder);
    rmSync(keptFile(folder));
    expect(checkKept(folder)).toEqual({ problems, made: number });
    rmSync(keptFile(folder));
    mkdirSync(keptFile(folder));
    expect(checkKept(folder)).toEqual({ problems, made: number });
    expect(existsSync(`${keptFile(folder)}.new`)).toBe(false);
  }));

  it("made by other code: not believed", () => withFolder({}, (folder) => {
    checkKept(folder);
    expect(checkKept(folder, "other-code").made).toBe(number);
  }));
});

describe("what is kept stays small and true", patient, () => {
  it("holds what the last check asked for, and no more", () => withFolder({}, (folder) => {
    checkKept(folder);
    const { size } = statSync(keptFile(folder));
    for (let turn = 0; turn < 5; turn++) {
      put(folder, { "pages/about/en.mdx": `---\ntitle: About the test ${turn}\n---\n\nTest words.\n` });
      expect(checkKept(folder).made).toBe(1);
    }
    expect(statSync(keptFile(folder)).size).toBeLessThan(size + 100);
  }));

  it.each([
    ["a value that JSON does not know", "title: .nan\n"], ["a circle", "title: &a [*a]\n"], ["thousands of mistakes", Array.from({ length: 1000 }, (_, line) => `wrong-${line}: 1\n`).join("")],
  ])("%s is read anew each time", (_what, fields) => withFolder({ "pages/test/en.mdx": `---\n${fields}---\n` }, (folder) => {
    const anew = checkContent(folder);
    checkKept(folder);
    expect(checkKept(folder)).toEqual({ problems: anew, made: 1 });
  }));

  it("a clean folder is judged without opening any file a second time", () => withFolder({}, (folder) => {
    checkKept(folder);
    const files = Object.keys(baseFolder).filter((file) => /\.(mdx|yml)$/.test(file));
    const kept = new KeptOutlines(keptFile(folder), code);
    // As soon as all outlines are at hand, the files are gone.
    const save = () => files.forEach((file) => rmSync(join(folder, file)));
    expect(checkContent(folder, undefined, Object.assign(kept, { save }))).toEqual([]);
    expect(kept.made).toBe(0);
  }));

  it("has one fingerprint for the same code", () => expect(codeFingerprint()).toBe(codeFingerprint()));

  it("no rule about one file can ask another file, the day or a setting", () => {
    const fileOf = (module: string) => [`${module}.ts`, `${module}.tsx`].find((file) => existsSync(join(root, file)));
    const reached = new Set<string>(["lib/check/outline"]);
    for (const module of reached) {
      const file = fileOf(module);
      for (const { to, typeOnly } of file === undefined ? [] : importsOf(file)) if (!typeOnly) reached.add(to);
    }
    expect(reached).toContain("lib/check/calendar-rules");
    const forbidden = ["lib/check/content", "lib/check/files", "lib/check/reference-rules", "lib/clock", "lib/settings", "lib/documents", "lib/glossary"];
    expect([...reached].filter((module) => forbidden.includes(module))).toEqual([]);
    const readers = [...reached].filter((module) => importsOf(fileOf(module) ?? "lib/clock.ts").some(({ to }) => to.startsWith("node:fs")));
    // The typeface, which the fingerprint covers.
    expect(readers).toEqual(["lib/share-image/fonts"]);
  });
});
