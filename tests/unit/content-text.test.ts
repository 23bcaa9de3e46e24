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
import { bytesOf, type Made, made, pathOf } from "./saved-files";
import { root } from "./source-files";

const fromContentlayer = createRequire(join(root, "node_modules/@contentlayer2/source-files/package.json"));
type Matter = (text: string, options: object) => { data: object; content: string };
/** The very module by which Contentlayer cuts frontmatter. */
const grayMatter = fromContentlayer("gray-matter") as Matter;

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
      const engines = { yaml: (source: string) => parse(source) as object };
      const { data, content } = one.kind === "yml" ? { data: parse(text) as object, content: "" } : grayMatter(text, { engines });
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
    for (const { _id, _raw, type: _type, body: _body, ...fields } of list) found.set(_id, fields);
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
