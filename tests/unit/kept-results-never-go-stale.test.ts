// A promise to editors: the check remembers what it read, and yet says at every time exactly what it would say if it had read all anew.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkContent } from "../../lib/check/check-content";
import { describe as inOneLine } from "../../lib/check/words";
import { KeptOutlines } from "../../lib/check/kept-results";
import { settings } from "../../lib/settings";
import { appeal, edit, type Files, newsEn, newsFa, profile, record, withFolder } from "./broken-content/base-folder";
import { cardFixtures } from "./broken-content/cards";
import { fieldFixtures } from "./broken-content/fields";
import { checkKept, keptFile, ownCode, put, readFiles, undo } from "./broken-content/kept-folder";
import { letterFixtures } from "./broken-content/letters";
import { mdxFixtures } from "./broken-content/mdx";
import { pathFixtures } from "./broken-content/paths";
import { eventFixtures, orderFixtures } from "./broken-content/records";
import { languageFixtures, referenceFixtures } from "./broken-content/references";
import { importsOf, root } from "./source-files";

/** Each test takes milliseconds; on a machine that builds at the same time, seconds. */
const patient = { timeout: 60_000 };

describe("what is kept changes nothing that is said", patient, () => {
  const crossing = [...referenceFixtures, ...languageFixtures, ...eventFixtures, ...orderFixtures, ...pathFixtures, ...cardFixtures];
  const within = [...fieldFixtures, ...letterFixtures, ...mdxFixtures].filter((_, turn) => turn % 8 === 0);

  it("in one folder through which every kind of mistake comes and goes", () => withFolder({}, (folder) => {
    expect(checkKept(folder)).toEqual({ problems: [], made: readFiles.length });
    for (const { name, files } of [...crossing, ...within]) {
      put(folder, files);
      const anew = { name, problems: checkContent(folder) };
      // Read, and then remembered.
      for (let turn = 0; turn < 2; turn++) expect({ name, problems: checkKept(folder).problems }).toEqual(anew);
      expect(anew).not.toEqual({ name, problems: [] });
      undo(folder, files);
      expect({ after: name, problems: checkKept(folder).problems }).toEqual({ after: name, problems: [] });
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
    ["an original changes", {}, { "news/test-news/en.mdx": edit(newsEn, "kind: news", "updated: 2021-06-20") }, "news/test-news/fa.mdx", /changed on/],
    ["an original changes its date", {}, { "news/test-news/en.mdx": edit(newsEn, "date: 2021-06-13\n", "date: 2021-06-14\n") }, "news/test-news/fa.mdx", /2021-06-14/],
    ["a second appeal becomes current", {}, { "appeals/test-second/en.mdx": appeal }, "appeals/test-appeal/en.mdx", /test-second/],
    ["a record says what an event says", { "events/test-event.yml": event, [person]: edit(record, "arrest, on: 2020-10", "arrest, on: 2020-11") }, { [person]: record }, "events/test-event.yml", /stands in/],
    ["a portrait goes", { [person]: withPortrait }, { "../public/images/test.png": null }, person, /is not in `public/],
    ["a translation is added", {}, { "prisoners/test-person/fa.mdx": profile }, "prisoners/test-person/en.mdx", /original/],
  ];

  it.each(cases)("%s", (_what, at, change, judged, words) => withFolder(at, (folder) => {
    const clean = checkKept(folder).problems.filter((problem) => problem.file === judged && words.test(inOneLine(problem)));
    expect(clean).toEqual([]);
    put(folder, change);
    const { problems, made } = checkKept(folder);
    expect(problems.filter(({ file }) => file === judged).map((problem) => inOneLine(problem)).join("\n")).toMatch(words);
    expect(made).toBeLessThanOrEqual(Object.values(change).filter((content) => content !== null).length);
    expect(problems).toEqual(checkContent(folder));
  }));

  const day = settings.siteNow;
  afterEach(() => {
    settings.siteNow = day;
  });

  it("a day passes", () => withFolder({ [person]: record.replaceAll("2021", "2027") }, (folder) => {
    expect(checkKept(folder).problems.map(({ rule }) => rule)).toContain("future");
    settings.siteNow = "2027-12-01";
    expect(checkKept(folder)).toMatchObject({ made: 0, problems: [] });
  }));
});

describe("what is kept is enough", patient, () => {
  it("a clean folder is judged without opening any file a second time", () => withFolder({}, (folder) => {
    checkKept(folder);
    const kept = new KeptOutlines(keptFile(folder), ownCode);
    // As soon as all outlines are at hand, the files are gone.
    const save = () => readFiles.forEach((file) => rmSync(join(folder, file)));
    expect(checkContent(folder, undefined, Object.assign(kept, { save }))).toEqual([]);
    expect(kept.made).toBe(0);
  }));

  it("the same bytes elsewhere are another file", () => withFolder({}, (folder) => {
    checkKept(folder);
    put(folder, { "news/test-news/fa.mdx": null, "news/test-news/ar.mdx": newsFa });
    const { problems, made } = checkKept(folder);
    expect(problems.map(({ file }) => file)).toContain("news/test-news/ar.mdx");
    expect({ problems, made }).toEqual({ problems: checkContent(folder), made: 1 });
  }));

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
