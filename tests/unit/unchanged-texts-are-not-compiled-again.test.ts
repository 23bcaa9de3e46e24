// A promise to whoever builds: what is compiled once stays compiled, in a fresh checkout too, and a changed text is never served from before.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./source-files";

const site = mkdtempSync(join(tmpdir(), "content-cache-"));
const cacheFolder = join(site, ".contentlayer", ".cache");
const slugs = Array.from({ length: 6 }, (_, index) => `test-${index}`);
const fileOf = (slug: string) => join(site, "content", "news", slug, "en.mdx");
const kept = "compiled before";

function write(slug: string, words = "Test words.") {
  mkdirSync(dirname(fileOf(slug)), { recursive: true });
  writeFileSync(fileOf(slug), `---\ntitle: Test\ndate: 2021-01-01\nsummary: Test.\nsource: {publisher: test-agency}\noriginal: true\n---\n\n${words}\n`);
}

const dataFiles = () => readdirSync(cacheFolder, { recursive: true, encoding: "utf8" }).filter((name) => /data-[^/]*\.json$/.test(name)).map((name) => join(cacheFolder, name));

/** Builds, and marks everything in the cache: what bears the mark after the next build was taken from there. @returns the slugs that were compiled by this build */
function compiledBy(sentence: string, content = "content"): string[] {
  const options = { cwd: site, env: { ...process.env, PWD: site, CONTENT_DIR: content }, encoding: "utf8" } as const;
  const output = execFileSync(process.execPath, ["--import", "tsx", join(root, "scripts", "build-content.ts")], options);
  expect(output).toContain(sentence);
  const documents = JSON.parse(readFileSync(join(site, ".contentlayer", "generated", "News", "_index.json"), "utf8")) as { _id: string; body: { code: string } }[];
  const [file = ""] = dataFiles();
  const cache = JSON.parse(readFileSync(file, "utf8")) as { cacheItemsMap: Record<string, { document: { body: { code: string } } }> };
  for (const item of Object.values(cache.cacheItemsMap)) item.document.body.code = kept;
  writeFileSync(file, JSON.stringify(cache));
  return documents.filter(({ body }) => body.code !== kept).map(({ _id }) => _id.split("/")[1] ?? "").sort();
}

beforeAll(() => {
  mkdirSync(join(site, "content"), { recursive: true });
  for (const name of ["contentlayer.config.ts", "tsconfig.json", "node_modules", "lib", "i18n", "package.json"]) symlinkSync(join(root, name), join(site, name));
  writeFileSync(join(site, "package-lock.json"), "{}");
  for (const slug of slugs) write(slug);
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** Each build takes seconds; they follow one another. */
describe("a build compiles", { timeout: 120_000 }, () => {
  it("everything at first", () => expect(compiledBy("6 of 6 texts")).toEqual(slugs));
  it("nothing where nothing has changed", () => expect(compiledBy("0 of 6 texts")).toEqual([]));

  it("one text where one was added", () => {
    write("test-new");
    expect(compiledBy("1 of 7 texts")).toEqual(["test-new"]);
  });

  it("nothing in a fresh checkout, where every file has a new time", () => {
    for (const slug of slugs) utimesSync(fileOf(slug), new Date("2021-05-01"), new Date(`2021-05-0${1 + Number(slug.slice(-1))}`));
    expect(compiledBy("0 of 7 texts")).toEqual([]);
  });

  it("a text that has changed, though its time has not", () => {
    const { atime, mtime } = statSync(fileOf("test-2"));
    write("test-2", "Other words.");
    utimesSync(fileOf("test-2"), atime, mtime);
    expect(compiledBy("1 of 7 texts")).toEqual(["test-2"]);
  });

  it("a text that has changed in a fresh checkout, and no other", () => {
    write("test-4", "Other words.");
    for (const slug of slugs) utimesSync(fileOf(slug), new Date("2022-05-01"), new Date(`2022-05-0${1 + Number(slug.slice(-1))}`));
    expect(compiledBy("1 of 7 texts")).toEqual(["test-4"]);
  });

  it("nothing where development compiles its own copy of the same texts", () => {
    cpSync(join(site, "content"), join(site, ".cache", "content"), { recursive: true });
    expect(compiledBy("0 of 7 texts", join(".cache", "content"))).toEqual([]);
    expect(compiledBy("0 of 7 texts")).toEqual([]);
  });

  it("everything with other packages", () => {
    writeFileSync(join(site, "package-lock.json"), "{ }");
    expect(compiledBy("7 of 7 texts")).toEqual([...slugs, "test-new"].sort());
  });

  it("everything where the cache was cut short", () => {
    const [file = ""] = dataFiles();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect(compiledBy("0 of 7 texts")).toHaveLength(7);
  });

  it("and leaves one cache, however often the configuration changes", () => {
    writeFileSync((dataFiles()[0] ?? "").replace("data-", "data-OTHER"), "{}");
    compiledBy("0 of 7 texts");
    expect(dataFiles()).toHaveLength(1);
  });
});
