// A promise to editors and to machines: the command says mistakes in the language asked for, in a form for people, programs or hosts of code.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkContent, checkText } from "../../lib/check/check-content";
import { explain } from "../../lib/check/words";
import { annotation } from "../../scripts/check-content/annotation";
import { edit, type Files, newsEn, newsFa, problemsWith, withFolder } from "./broken-content/base-folder";

const patient = { timeout: 60_000 };
const script = fileURLToPath(new URL("../../scripts/check-content.ts", import.meta.url));
const run = (changes: Files, options: readonly string[], env: Record<string, string> = {}) =>
  withFolder(changes, (folder) => spawnSync(process.execPath, ["--import", "tsx", script, ...options, folder], { encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "test", ...env } }));

const stray: Files = { "news/test-news/de.mdx": "" };
const quotes: Files = { "pages/about/en.mdx": "---\ntitle: Test\n---\n\nA \"test\".\n" };

describe("the command", patient, () => {
  it("prints each mistake and exits with 1 if there is an error", () => {
    const { status, stdout } = run(stray, []);
    expect(stdout).toMatch(/content\/news\/test-news\/de\.mdx:1:1 error {2}.+ — .+ — .+\ncontent: 1 error, no warnings in 1 file\n$/);
    expect(status).toBe(1);
  });

  it("lets warnings alone pass, and speaks JSON with the words of the language", () => {
    const { status, stdout } = run(quotes, ["--json", "--lang", "fa"]);
    const [problem] = problemsWith(quotes);
    expect(JSON.parse(stdout)).toMatchObject([{ line: 5, column: 3, level: "warning", rule: "straight-quotes", code: "straight-quotes.pair", ...(problem && explain(problem, "fa")) }]);
    expect(status).toBe(0);
  });

  it.each([["--lang", "fa"], ["--lang=ar"]])("takes %s %s", (...options) => {
    const { stdout, status } = run(stray, options.filter(Boolean));
    expect(stdout).toMatch(/de\.mdx:1:1 \u2067خط(?:ا|أ) {2}.+ — .+ — .+\u2069\n/);
    expect(status).toBe(1);
  });

  it("speaks the language of the computer, unless another is asked for", () => {
    expect(run(stray, [], { LANG: "fa_IR.UTF-8" }).stdout).toContain("خطا");
    expect(run(stray, [], { LANG: "en_GB.UTF-8", LC_ALL: "ar_EG.UTF-8" }).stdout).toContain("خطأ");
    expect(run(stray, ["--lang", "en"], { LANG: "fa_IR.UTF-8" }).stdout).toContain(" error ");
    expect(run(stray, [], { LANG: "de_DE.UTF-8" }).stdout).toContain(" error ");
  });

  it("speaks to a host of code where it runs there", () => {
    const { stdout } = run({ ...stray, ...quotes }, [], { GITHUB_ACTIONS: "true" });
    expect(stdout).toMatch(/^::error file=[^\n]*content\/news\/test-news\/de\.mdx,line=1,col=1,title=[^:,\n]+::[^\n]+$/m);
    expect(stdout).toMatch(/^::warning file=[^\n]*content\/pages\/about\/en\.mdx,line=5,col=3,title=[^:,\n]+::[^\n]+$/m);
    expect(run(stray, ["--format", "text"], { GITHUB_ACTIONS: "true" }).stdout).not.toContain("::error");
    expect(run(stray, ["--format", "github"]).stdout).toContain("::error");
  });

  it.each([[["--lang", "de"]], [["--format", "xml"]], [["--unknown"]], [["a-folder-too-many"]]])("says how it is used and exits with 2: %j", (options) => {
    const { status, stderr, stdout } = run({}, options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("check:content");
  });
});

describe("an annotation", () => {
  it("keeps colons, commas, percent signs and line ends from ending it early", () => {
    const problem = { ...problemsWith(stray)[0]!, file: "a:b,c%d\n.mdx" };
    expect(annotation(problem, "en")).toMatch(/^::error file=a%3Ab%2Cc%25d%0A\.mdx,line=1,col=1,title=[^:,\n]*%3A[^:,\n]*::[^\n]*$/);
  });
});

describe("one text", patient, () => {
  const check = (path: string, text: string, changes: Files = {}) => withFolder(changes, (folder) => checkText(path, text, folder).map(({ file, line, code }) => `${file}:${line} ${code}`));
  const fresh = edit(newsEn, "original: true\n", "");

  it("is checked as if it stood in the folder", () => {
    expect(check("news/test-new/en.mdx", fresh)).toEqual([]);
    expect(check("news/test-new/en.mdx", edit(fresh, "test-person]", "test-persn]"))).toEqual(["news/test-new/en.mdx:7 unknown-id.person"]);
    expect(check("news/test-news/fa.mdx", edit(newsFa, "date: 2021-06-13", "date: 2021-06-14"))).toEqual(["news/test-news/fa.mdx:3 date-differs.other"]);
  });
  it("takes the place of the file that stands there, and others are not its business", () => {
    expect(check("news/test-news/en.mdx", newsEn, { "news/test-news/en.mdx": "broken", "pages/about/en.mdx": "broken" })).toEqual([]);
  });
  it("has a place, too", () => expect(check("news/test-new/de.mdx", fresh)).toEqual(["news/test-new/de.mdx:1 path.language"]));
  it("is not read if it is far too long", () => expect(check("news/test-new/en.mdx", "long ".repeat(300_000))).toEqual(["news/test-new/en.mdx:1 size.large"]));
});

describe("what a file says", () => {
  it("comes into a sentence without what cannot be seen or would turn it around, cut where it is long", () => {
    const [problem] = problemsWith({ "news/test-news/en.mdx": edit(newsEn, "kind: news", `kind: "\\u202E\\u001B[2J\`${"long ".repeat(40)}"`) });
    expect(problem && explain(problem, "en").what).toMatch(/^`kind` cannot be `\[U\+202E\]\[U\+001B\]\[2J'long (long )+.*…`\.$/);
  });
  it("is isolated in Farsi and Arabic, outside the quotes", () => {
    const [problem] = problemsWith({ "news/test-news/en.mdx": edit(newsEn, "kind: news", "kind: nwes") });
    expect(problem && explain(problem, "fa").what).toContain("\u2068`nwes`\u2069");
  });
  it("has a word for a folder that is not there", () => {
    expect(checkContent("/no/such/folder").map((problem) => explain(problem, "en").what)).toEqual([expect.stringContaining("/no/such/folder")]);
  });
});
