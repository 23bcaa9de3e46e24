// A promise to editors: whoever follows the guide word by word, in any of its languages, ends with files that are right.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routing, type Locale } from "@/i18n/routing";
import { checkContent } from "@/lib/check/check-content";
import { commandsOf, guideFiles, readGuide, samplesOf, wordsOf } from "./fixtures/guide";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const patient = { timeout: 120_000 };

/** Runs `npm run <name> -- …` as the script itself, on a content folder of the test's own where the command takes one. */
function run(command: string, content: string): { status: number | null; output: string } {
  const [, , name = "", ...rest] = wordsOf(command);
  const given = rest.filter((word) => word !== "--");
  const folder = name === "new" ? ["--content", content] : ["translations", "pictures"].includes(name) ? [] : [content];
  const [, file = ""] = (scripts[name] ?? "").split(" ");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file, ...given, ...folder], { encoding: "utf8", input: "" });
  return { status, output: stdout + stderr };
}

describe.each(routing.locales)("the guide in %s", patient, (locale: Locale) => {
  const content = mkdtempSync(path.join(tmpdir(), "guide-"));
  beforeAll(() => cpSync("content", content, { recursive: true }));
  afterAll(() => rmSync(content, { recursive: true }));
  const errors = () => checkContent(content).filter(({ level }) => level === "error");

  it("names only commands that there are", () => {
    const names = commandsOf(locale).map((command) => wordsOf(command)[2] ?? "");
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  // `npm run dev` does not end, and what asks questions needs answers (tests/unit/new-talks-with-editors).
  it.each(commandsOf(locale).filter((command) => command !== "npm run dev" && !/ news(?: --lang \w+)?$/.test(command)))("%s", (command) => {
    const { status, output } = run(command, content);
    expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(/\S/) as string });
  });

  it("leaves behind files without an error, a post in two languages and a person among them", () => {
    const other = locale === "en" ? "fa" : "en";
    const expected = [`news/test-post/${locale}.mdx`, `news/test-post/${other}.mdx`, "prisoners/test-person/record.yml", `prisoners/test-person/${locale}.mdx`];
    expect(expected.filter((file) => !existsSync(path.join(content, file)))).toEqual([]);
    expect(errors()).toEqual([]);
  });

  it("shows files that pass the check as they stand", () => {
    const [post = "", translation = "", record = ""] = samplesOf(locale);
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
      writeFileSync(path.join(content, file), text);
    };
    write(`news/sample-post/${locale}.mdx`, post);
    const other = locale === "en" ? "fa" : "en";
    const [inOther = ""] = samplesOf(other);
    write(`news/sample-post/${other}.mdx`, inOther.replace("original: true\n", translation));
    write("prisoners/sample-person/record.yml", record);
    write(`prisoners/sample-person/${locale}.mdx`, "---\nname: Test\nsummary: A test.\noriginal: true\n---\n\nWords.\n");
    expect(errors().filter(({ file }) => file.includes("sample"))).toEqual([]);
    expect(post).toContain("original: true");
  });

  it("shows pictures that are there, and says the same as the English one: the same headings' number, commands and samples", () => {
    const guide = readGuide(locale);
    const pictures = [...guide.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => path.join("content", match[1] ?? ""));
    expect(pictures).toHaveLength(5);
    expect(pictures.filter((picture) => !existsSync(picture) || !picture.endsWith(`-${locale}.jpg`))).toEqual([]);
    const shape = (text: string) => [text.match(/^#{1,3} /gm)?.length, text.match(/^```/gm)?.length, text.match(/^\|/gm)?.length, text.match(/^- /gm)?.length];
    expect(shape(guide)).toEqual(shape(readGuide("en")));
    expect(routing.locales.filter((other) => guide.includes(`](${path.basename(guideFiles[other])})`))).toEqual(routing.locales.filter((other) => other !== locale));
  });
});
