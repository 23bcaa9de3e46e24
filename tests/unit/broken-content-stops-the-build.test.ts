// A promise to editors: every mistake is found, at its true line and column, and no mistake hides another.
import { describe, expect, it } from "vitest";
import { routing } from "../../i18n/routing";
import { nearest } from "../../lib/check/did-you-mean";
import { guarded, type Problem } from "../../lib/check/problem";
import { describe as inOneLine } from "../../lib/check/words";
import { broken } from "./broken-content/all";
import { type Expected, type Fixture, type Files, problemsWith } from "./broken-content/base-folder";
import { cleanFixtures } from "./broken-content/letters";
import { rightDialects } from "./broken-content/dialects";
import { rightLists } from "./broken-content/lists";
import { rightRecords } from "./broken-content/records";
import { rightWriting } from "./broken-content/writing";

/** Each test takes milliseconds; on a machine that builds at the same time, seconds. */
const patient = { timeout: 60_000 };
const place = ([file, line, column, code, level]: Expected) => `${file}:${line}:${column} ${level ?? "error"} ${code}`;
const found = ({ file, line, column, level, code }: Problem) => `${file}:${line}:${column} ${level} ${code}`;

function expectExactly(problems: readonly Problem[], expected: readonly Expected[]) {
  expect(problems.map(found).sort()).toEqual(expected.map(place).sort());
}

describe("broken content stops the build", patient, () => {
  it("finds nothing in a folder without a mistake", () => expect(problemsWith({})).toEqual([]));
  it.each(broken)("$name", ({ files, expected }) => {
    expect(expected.length).toBeGreaterThan(0);
    expectExactly(problemsWith(files), expected);
  });
});

describe("what is right is left alone", patient, () => {
  it.each([...cleanFixtures, ...rightRecords, ...rightWriting, ...rightLists, ...rightDialects])("$name", ({ files }) => expect(problemsWith(files)).toEqual([]));
});

describe("two mistakes never hide each other", patient, () => {
  const folders = ({ files, expected }: Fixture) => [...Object.keys(files), ...expected.map(([file]) => file)].map((path) => path.split("/").slice(0, 2).join("/"));
  const disjoint = (a: Fixture, b: Fixture) => !folders(a).some((folder) => folders(b).includes(folder));
  const together: Fixture[] = [];
  for (const fixture of broken) {
    const { name, files, expected } = fixture;
    const room = together.findIndex((one) => disjoint(one, fixture));
    const { name: names, files: others, expected: said } = together[room] ?? { name: "", files: {}, expected: [] };
    const merged = { name: names ? `${names} + ${name}` : name, files: { ...others, ...files }, expected: [...said, ...expected] };
    together.splice(room === -1 ? together.length : room, 1, merged);
  }

  it.each(together.filter(({ name }) => name.includes(" + ")))("$name", ({ files, expected }) => {
    expect(expected.length).toBeGreaterThan(1);
    expectExactly(problemsWith(files), expected);
  });

  it("keeps order: by file, line and column", () => {
    const problems = problemsWith(Object.assign({}, ...broken.map(({ files }) => files)) as Files);
    const keys = problems.map(({ file, line, column }) => [file, line, column] as const);
    const sorted = keys.toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] || a[2] - b[2] : a[0] < b[0] ? -1 : 1));
    expect(problems.length).toBeGreaterThan(20);
    expect(keys).toEqual(sorted);
  });

  it("turns a crash over one file into a problem of that file", () => {
    const { crash } = guarded("news/test-news/en.mdx", () => {
      throw new Error("test crash");
    });
    expect(crash).toMatchObject({ file: "news/test-news/en.mdx", level: "error", code: "crash.check" });
    expect(crash && routing.locales.map((locale) => inOneLine(crash, locale))).toEqual(routing.locales.map(() => expect.stringContaining("test crash")));
  });
});

describe("did you mean", () => {
  it.each([["tilte", "title"], ["summry", "summary"], ["dtae", "date"]])("%s → %s", (typed, meant) => {
    expect(nearest(typed, ["title", "date", "summary", "source"])).toBe(meant);
  });
  it("guesses nothing where nothing is near", () => expect(nearest("colour", ["title", "date"])).toBeUndefined());
});
