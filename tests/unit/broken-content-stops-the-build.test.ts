// A promise to editors: every mistake is found, at its true line and column, and no mistake hides another.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkContent } from "../../lib/check/check-content";
import { nearest } from "../../lib/check/did-you-mean";
import { guarded, type Problem } from "../../lib/check/problem";
import { type Expected, type Fixture, type Files, problemsWith, withFolder } from "./broken-content/base-folder";
import { cardFixtures } from "./broken-content/cards";
import { fieldFixtures } from "./broken-content/fields";
import { cleanFixtures, letterFixtures } from "./broken-content/letters";
import { mdxFixtures } from "./broken-content/mdx";
import { pathFixtures } from "./broken-content/paths";
import { eventFixtures, harmFixtures, orderFixtures, rightRecords } from "./broken-content/records";
import { languageFixtures, referenceFixtures } from "./broken-content/references";

const broken = [
  ...pathFixtures, ...fieldFixtures, ...mdxFixtures, ...referenceFixtures, ...languageFixtures, ...letterFixtures, ...cardFixtures,
  ...eventFixtures, ...orderFixtures, ...harmFixtures,
];

/** Each test takes milliseconds; on a machine that builds at the same time, seconds. */
const patient = { timeout: 60_000 };
const place = ([file, line, column, , level]: Expected) => `${file}:${line}:${column} ${level ?? "error"}`;
const found = ({ file, line, column, level }: Problem) => `${file}:${line}:${column} ${level}`;

function expectExactly(problems: readonly Problem[], expected: readonly Expected[]) {
  expect(problems.map(found).sort()).toEqual(expected.map(place).sort());
  for (const one of expected) {
    const said = problems.filter((problem) => found(problem) === place(one)).map(({ message, hint }) => `${message} — ${hint}`);
    expect(said.join("\n")).toContain(one[3]);
  }
}

describe("broken content stops the build", patient, () => {
  it("finds nothing in a folder without a mistake", () => expect(problemsWith({})).toEqual([]));
  it.each(broken)("$name", ({ files, expected }) => {
    expect(expected.length).toBeGreaterThan(0);
    expectExactly(problemsWith(files), expected);
  });
});

describe("what is right is left alone", patient, () => {
  it.each([...cleanFixtures, ...rightRecords])("$name", ({ files }) => expect(problemsWith(files)).toEqual([]));
});

describe("two mistakes never hide each other", patient, () => {
  const folders = (files: Files) => Object.keys(files).map((path) => path.split("/").slice(0, 2).join("/"));
  const disjoint = (a: Files, b: Files) => !folders(a).some((folder) => folders(b).includes(folder));
  const together: Fixture[] = [];
  for (const { name, files, expected } of broken) {
    const room = together.findIndex((one) => disjoint(one.files, files));
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
    expect(crash).toMatchObject({ file: "news/test-news/en.mdx", level: "error", message: expect.stringContaining("test crash") });
  });
});

describe("the command", patient, () => {
  const script = fileURLToPath(new URL("../../scripts/check-content.ts", import.meta.url));
  const run = (changes: Files, ...options: string[]) =>
    withFolder(changes, (folder) => spawnSync(process.execPath, ["--import", "tsx", script, ...options, folder], { encoding: "utf8" }));

  it("prints each mistake and exits with 1 if there is an error", () => {
    const { status, stdout } = run({ "news/test-news/de.mdx": "" });
    expect(stdout).toMatch(/content\/news\/test-news\/de\.mdx:1:1 error {2}.+ — .+\ncontent: 1 error, 0 warnings in 1 file\n$/);
    expect(status).toBe(1);
  });

  it("lets warnings alone pass, and speaks JSON", () => {
    const { status, stdout } = run({ "pages/about/en.mdx": "---\ntitle: Test\n---\n\nA \"test\".\n" }, "--json");
    expect(JSON.parse(stdout)).toMatchObject([{ line: 5, column: 3, level: "warning", rule: "straight-quotes" }]);
    expect(status).toBe(0);
  });

  it("says that a folder is not there", () => {
    expect(checkContent("/no/such/folder")).toMatchObject([{ level: "error", message: expect.stringContaining("/no/such/folder") }]);
  });
});

describe("did you mean", () => {
  it.each([["tilte", "title"], ["summry", "summary"], ["dtae", "date"]])("%s → %s", (typed, meant) => {
    expect(nearest(typed, ["title", "date", "summary", "source"])).toBe(meant);
  });
  it("guesses nothing where nothing is near", () => expect(nearest("colour", ["title", "date"])).toBeUndefined());
});
