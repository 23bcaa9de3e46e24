// A promise to editors: what the check has passed, the build reads to the same values, whatever program saved the file.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkContent } from "../../lib/check/check-content";
import { outlineOf } from "../../lib/check/outline";
import { placeOf } from "../../lib/check/place";
import { cutFrontmatter, textOf } from "../../lib/content-text";
import { baseFolder, withFolder } from "./broken-content/base-folder";
import { root } from "./source-files";

/** How a text lies on disk: its line ends in turn, with or without a byte order mark. */
type Saving = { ends: readonly string[]; hasMark: boolean };
type Made = { kind: "mdx" | "yml"; lines: readonly string[] } & Saving;

const fromContentlayer = createRequire(join(root, "node_modules/@contentlayer2/source-files/package.json"));
type Matter = (text: string, options: object) => { data: Record<string, unknown>; content: string };
/** The very module by which Contentlayer cuts frontmatter. */
const grayMatter = fromContentlayer("gray-matter") as Matter;

const savings: fc.Arbitrary<Saving> = fc.record({
  ends: fc.oneof(...[["\n"], ["\r\n"], ["\r"]].map((ends) => fc.constant(ends)), fc.array(fc.constantFrom("\n", "\r\n"), { minLength: 2, maxLength: 6 })),
  hasMark: fc.boolean(),
});

/** Words with signs that some program takes for the end of a line, or of a document. */
const words = fc.array(fc.constantFrom("Test", "words", "آزمون", "می\u200cرود", "#1", "a: b", "\u2028", "\u0085", "\u00a0", "\u000b", "\uFEFF", "---", "...", "'", "  "), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const plain = fc.constantFrom("Test", "Test words", "آزمون", "1.10", "null", "0x10", "No");
const quoted = (text: string) => JSON.stringify(text).replace(/[\u2028\u0085]/g, (sign) => sign);
const indented = (text: string) => text.split("\n").map((line) => `  ${line}`);

/** The value of a text field, in each of the ways in which YAML may write it. */
const textValue = (name: string): fc.Arbitrary<string[]> => fc.oneof(
  { weight: 6, arbitrary: plain.map((text) => [`${name}: ${text}`]) },
  words.map((text) => [`${name}: ${text}`]),
  words.map((text) => [`${name}: ${quoted(text)}`]),
  words.map((text) => [`${name}: '${text.replaceAll("'", "''")}'`]),
  fc.tuple(fc.constantFrom("|", "|-", "|+", ">", ">-", ">+"), words, fc.constantFrom([], [""], ["", ""])).map(([sign, text, blank]) => [`${name}: ${sign}`, ...indented(text), ...blank]),
  fc.tuple(plain, plain).map(([first, second]) => [`${name}: "${first}`, `  ${second}"`]),
);

const fields: readonly fc.Arbitrary<string[]>[] = [
  textValue("title"),
  textValue("summary"),
  fc.constantFrom(["date: 2021-06-13"], ['date: "2021-06-13"'], ["date: 2021-06-13  "], ["date: 2021-06-13 # day"], ["date: 2021-06-13\u0085"]),
  fc.constantFrom(["source: {publisher: test-agency}"], ["source:", "  publisher: test-agency"], ["source:", "  publisher: test-agency", "  date: 2021-06"]),
  fc.constantFrom(["original: true"], ["original: true   "]),
];
const moreFields: readonly fc.Arbitrary<string[]>[] = [
  fc.constantFrom(["kind: news"], ["kind: statement\t"]),
  fc.constantFrom(["tags: [test-tag]"], ["tags:", "  - test-tag"], ["tags:", "- test-tag"], ["tags: [", "  test-tag,", "]"]),
  fc.constantFrom(["prisoners: [test-person]"], ["prisoners:", "  - test-person"]),
  fc.constantFrom(["readOn: https://example.org/a"], ['readOn: "https://example.org/a"']),
  fc.constantFrom(["updated: 2021-06-14"], ["updated: 2021-06-14\u2028"]),
  fc.constantFrom(["draft: true"], ["draft: false"]),
  fc.constantFrom(["# a remark"], [""], ["   "], ["..."], ["# ---"]),
];

const inAnyOrder = (needed: readonly fc.Arbitrary<string[]>[], more: readonly fc.Arbitrary<string[]>[]) =>
  fc.tuple(fc.tuple(...needed), fc.subarray([...more]).chain((chosen) => fc.tuple(...chosen)))
    .chain(([some, others]) => fc.shuffledSubarray([...some, ...others], { minLength: some.length + others.length }))
    .map((groups) => groups.flat());

const fences = fc.constantFrom("---", "---", "--- ", "---\t");
const bodies = fc.constantFrom([""], ["", "Test words."], ["Test words.", ""], [], ["", "", "Test."], ["", "---", "", "Test."], ["\uFEFF---js", "1", "---"], ["", "\uFEFF---js", "1", "---"], ["\u2028---js", "---"]);
const news: fc.Arbitrary<Made> = fc.tuple(fences, inAnyOrder(fields, moreFields), fences, bodies, savings)
  .map(([open, middle, close, body, saving]) => ({ kind: "mdx", lines: [open, ...middle, close, ...body], ...saving }));

const claims = ["claims:", "  - fact: arrest", "    on: 2021", "    source: test-2021"];
const eventFields = [fc.constantFrom(["people: [test-person]"], ["people:", "  - test-person"]), fc.constant(claims), fc.constantFrom(["sources: {test-2021: {publisher: test-agency}}"], ["sources:", "  test-2021:", "    publisher: test-agency"], ["sources:", "  test-2021:", "    publisher: test-agency", "    title: |", "      Test words"])];
const events: fc.Arbitrary<Made> = fc.tuple(fc.constantFrom([], ["---"], ["# a remark"], ["%YAML 1.2", "---"]), inAnyOrder(eventFields, [fc.constant(["draft: true"])]), fc.constantFrom([], ["..."], [""], ["---"]), savings)
  .map(([open, middle, close, saving]) => ({ kind: "yml", lines: [...open, ...middle, ...close], ...saving }));

const made = fc.oneof({ weight: 3, arbitrary: news }, { weight: 1, arbitrary: events });

function bytesOf({ lines, ends, hasMark }: Made): Buffer {
  const text = lines.map((line, i) => (i === lines.length - 1 ? line : line + (ends[i % ends.length] ?? "\n"))).join("");
  return Buffer.from((hasMark ? "\uFEFF" : "") + text);
}

const pathOf = ({ kind }: Made, slug = "test-made") => (kind === "mdx" ? `news/${slug}/en.mdx` : `events/${slug}.yml`);

/** What the check reads and says of one file by itself. */
function checked(one: Made): { values: unknown; isRight: boolean } {
  const path = pathOf(one);
  const placed = placeOf(path);
  if (!placed) throw new Error(`${path} is no place`);
  const { problems, document } = outlineOf(path, placed, bytesOf(one));
  return { values: document?.yaml?.raw, isRight: !problems.some(({ level }) => level === "error") };
}

describe("what the check passes", () => {
  it("has the same values by the modules that Contentlayer reads with", () => {
    let right = 0;
    fc.assert(fc.property(made, (one) => {
      const { values, isRight } = checked(one);
      if (!isRight) return;
      right += 1;
      const text = textOf(bytesOf(one));
      if (one.kind === "yml") expect(parse(text)).toEqual(values);
      if (one.kind === "yml") return;
      const { data, content } = grayMatter(text, { engines: { yaml: (source: string) => parse(source) as object } });
      expect(data).toEqual(values);
      // mdx-bundler looks for frontmatter once more, and would run what calls itself JavaScript.
      expect(content.replace(/^\uFEFF+/, "").startsWith("---")).toBe(false);
    }), { numRuns: 1500 });
    expect(right).toBeGreaterThan(200);
  }, 120_000);

  it("is the same with the line ends of Windows, or both kinds, and with a byte order mark", () => {
    let right = 0;
    fc.assert(fc.property(made.filter(({ ends }) => !ends.includes("\r")), (one) => {
      const simple = checked({ ...one, ends: ["\n"], hasMark: false });
      if (simple.isRight) right += 1;
      expect(checked(one)).toEqual(simple);
    }), { numRuns: 500 });
    expect(right).toBeGreaterThan(60);
  }, 120_000);

  it("has the same values in the data of a real build", () => {
    const site = mkdtempSync(join(tmpdir(), "one-reader-"));
    try {
      const some = fc.sample(made, 800).filter((one) => checked(one).isRight).map((one, i) => {
        // Events of one person must not share the id of a source.
        const own = { ...one, lines: one.lines.map((line) => line.replace("test-2021", `source-${i}`)) };
        return { one: own, path: pathOf(one, `made-${i}`) };
      });
      const all = Object.fromEntries(some.map(({ one, path }) => [path, bytesOf(one)]));
      const wrong = new Set(withFolder(all, (folder) => checkContent(folder)).filter(({ level }) => level === "error").map(({ file }) => file));
      const right = some.filter(({ path }) => !wrong.has(path));
      expect(right.length).toBeGreaterThan(60);
      withFolder(Object.fromEntries(right.map(({ one, path }) => [path, bytesOf(one)])), (folder) => cpSync(folder, join(site, "content"), { recursive: true }));
      const data = build(site);
      for (const { one, path } of right) expect({ path, data: data.get(path) }).toEqual({ path, data: checked(one).values });
      expect(data.size).toBeGreaterThan(right.length);
    } finally {
      rmSync(site, { recursive: true, force: true });
    }
  }, 120_000);
});

/** Runs the build's own step over a folder of content. @returns the fields of each news text and event by its path */
function build(site: string): Map<string, Record<string, unknown>> {
  for (const name of ["contentlayer.config.ts", "tsconfig.json", "node_modules", "lib", "i18n", "package.json", "package-lock.json"]) symlinkSync(join(root, name), join(site, name));
  execFileSync(process.execPath, ["--import", "tsx", join(root, "scripts", "build-content.ts")], { cwd: site, env: { ...process.env, PWD: site }, stdio: "pipe" });
  const found = new Map<string, Record<string, unknown>>();
  for (const name of ["News", "SharedEvent"]) {
    const list = JSON.parse(readFileSync(join(site, ".contentlayer", "generated", name, "_index.json"), "utf8")) as ({ _id: string } & Record<string, unknown>)[];
    for (const { _id, _raw, type, body, ...fields } of list) found.set(_id, fields);
  }
  return found;
}

describe("a step of the build", () => {
  it("ends with the file and the field where data do not fit their schema", () => {
    const site = mkdtempSync(join(tmpdir(), "unfit-"));
    try {
      const text = String(baseFolder["news/test-news/en.mdx"]).replace("kind: news", "kind: gossip");
      for (const [path, words] of Object.entries({ ...baseFolder, "news/test-news/en.mdx": text })) {
        mkdirSync(dirname(join(site, "content", path)), { recursive: true });
        writeFileSync(join(site, "content", path), words ?? "");
      }
      expect(() => build(site)).toThrow(/content\/news\/test-news\/en\.mdx: kind/);
    } finally {
      rmSync(site, { recursive: true, force: true });
    }
  }, 60_000);
});

describe("frontmatter", () => {
  it.each([["---\na: 1\n---\nb", 4, 8], ["---\n---\nb", 4, 3], ["--- \t\na: 1", 6, undefined]])("%j is cut where gray-matter cuts it", (text, start, close) => {
    expect(cutFrontmatter(text)).toEqual({ start, close });
  });
  it.each(["a: 1", "----\na: 1\n----", "\n---\na: 1\n---", "---yaml\na: 1\n---"])("%j has none", (text) => expect(cutFrontmatter(text)).toBeUndefined());
});
