// A promise to editors: no advice of the check destroys anything. A file is never to be named like another one, and what is to be
// written instead of something holds every letter and digit that was typed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { asAddress } from "../../../lib/check/meant-value";
import { strayProblems } from "../../../lib/check/stray-files";
import { mendedYaml } from "../../../lib/check/yaml-mend";
import { quoted, unquoted } from "../../../lib/check/yaml-lines";
import { newsEn, problemsWith, record } from "../broken-content/base-folder";

/** Letters and digits alone, in their order. */
const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, "");

describe("names of files", () => {
  const stem = fc.constantFrom("en", "fa", "EN", "en-US", "english", "record", "test-signer", "notes");
  const made = fc.constantFrom("", " (1)", "(2)", " 2", " copy", " - Copy", ".bak", ".sync-conflict-20240501-123456-ABCDEFG", " (Ali’s conflicted copy 2024-05-01)", "_conflict-20240501-123456", "-DESKTOP-AB12", " - کپی", "_LOCAL_99");
  const ending = fc.constantFrom(".mdx", ".md", ".mdx.txt", ".MDX", ".yml", ".yaml", ".docx", ".mdx~", ".mdx.orig", ".mdx.bak", ".mdx.rej", ".mdx.swp", ".mdx.1", ".mdx.tmp", ".yml.old");
  const folder = fc.constantFrom("news/test-news/", "news/Test News/", "news/test-news copy/", "News/test-news/", "newz/test-news/", "prisoners/test-person/", "signers/", "glossary/", "events/");
  const paths = fc.uniqueArray(fc.tuple(folder, stem, made, ending).map((parts) => parts.join("")), { minLength: 1, maxLength: 12 });

  it("are never those of another file, nor promised to two", () => {
    fc.assert(fc.property(paths, (some) => {
      const files = [...some, "news/test-news/en.mdx", "prisoners/test-person/record.yml", "signers/test-signer.mdx"];
      const promised = strayProblems([...new Set(files)]).flatMap(({ file, values: { near } }) => (typeof near === "string" && near !== file ? [near] : []));
      expect(promised.filter((near) => files.includes(near))).toEqual([]);
      expect(promised.length).toBe(new Set(promised).size);
    }), { numRuns: 2000 });
  });

  it.each([
    "en.mdx~", "en.mdx.~1~", "en.mdx.orig", "en.mdx.bak", "en.bak", "en.bak.mdx", "en.mdx.old", "en (1).mdx", "en(1).mdx", "en 2.mdx", "en copy.mdx", "en copy 2.mdx", "en - Copy.mdx",
    "en - Copy (2).mdx", "Copy of en.mdx", "Kopie von en.mdx", "نسخة من en.mdx", "en - کپی.mdx", "en (another copy).mdx", "en (Case Conflict).mdx", "en (conflicted copy 2024-05-01 123456).mdx",
    "en.sync-conflict-20240501-123456-ABCDEFG.mdx", "en_conflict-20240501-123456.mdx", "en-DESKTOP-AB12CD.mdx", "en_BACKUP_1234.mdx", "en.mdx.rej", "en.mdx.mine", "en.mdx.r12", "en.mdx.1", "en [conflict].mdx", "en.mdx.sb-1234abcd-XyZ",
  ])("%s is called a copy of the file beside it", (name) => {
    const [problem] = strayProblems(["news/x/en.mdx", `news/x/${name}`]);
    expect(problem).toMatchObject({ code: "path.copy", values: { name, other: "news/x/en.mdx" } });
  });

  it.each(["en.mdx.swp", "#en.mdx#", "en.mdx.un~"])("%s is what an editor has not saved", (name) => {
    expect(strayProblems(["news/x/en.mdx", `news/x/${name}`])[0]).toMatchObject({ code: "path.unsaved", values: { other: "news/x/en.mdx" } });
  });
});

describe("values", () => {
  const typed = ["04", "1.10", "1e3", "0x10", "0o17", "012", "+5", ".5", "-0", "1.0", "12345678901234567890", "True", "FALSE", "Null", ".inf", ".nan"];

  it.each(typed)("%s stays as it was typed", (word) => {
    const [problem] = problemsWith({ "news/test-news/en.mdx": newsEn.replace("title: Test news", `title: ${word}`) }).filter(({ code }) => code === "type.number-for-text");
    expect(problem?.values["value"] ?? word).toBe(word);
    const line = String(problem?.values["near"] ?? `title: "${word}"`);
    expect(parse(line)).toEqual({ title: word });
  });

  it("of numbers are said as they were typed, in text, in lists and where a date was meant", () => {
    const near = (from: string, to: string) => problemsWith({ "prisoners/test-person/record.yml": record.replace(from, to) }).map(({ values }) => values["near"]);
    expect(near("en: Test Person", "en: 1.10")).toEqual(['en: "1.10"']);
    expect(near("[Tset Person]", "[04]")).toEqual(['"04"']);
    expect(near("[Tset Person]", "Nahid T., N. Ťaghavi")).toEqual(['spellings: ["Nahid T.", "N. Ťaghavi"]']);
    expect(problemsWith({ "news/test-news/en.mdx": newsEn.replace("\ndate: 2021-06-13", "\ndate: 2021.10") })[0]?.values).toMatchObject({ value: "2021.10" });
  });

  it("in quotes say what they said without", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "ب", "1", '"', "'", "“", "”", "«", "»", "\\", ":", " ", "#", "{", "]") }), (text) => {
      expect(parse(quoted(text))).toBe(text);
      expect(letters(unquoted(text))).toBe(letters(text));
    }), { numRuns: 2000 });
  });

  it.each([['"One" and "two"', '"One" and "two"'], ["“One: more”", "One: more"], ["'Ali's case: x'", "Ali's case: x"], ["«یک» و «دو»", "«یک» و «دو»"]])("%s loses no mark that belongs to it", (text, right) => {
    expect(unquoted(text)).toBe(right);
  });
});

describe("lines that YAML does not take", () => {
  const part = fc.constantFrom("Test", "آزمون", "1.10", ":", ": ", " ", "“", "”", '"', "'", "«", "»", "@", "*", "&", "%", "|", ">", "- ", "[", "]", "{", "}", ",", "`", "!");
  // `%%` begins a note that was to be hidden: what is proposed leaves it out.
  const line = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => `title: ${parts.join("").trim()}`).filter((text) => !text.includes("%%"));

  it("are mended with every letter", () => {
    let mends = 0;
    fc.assert(fc.property(line, fc.constantFrom("", "\n", "\n\n", "summary: Test\n"), (text, above) => {
      for (const { values: { near } } of mendedYaml(`${above}${text}\ndate: 2021-06-13\n`).slips) {
        if (typeof near !== "string") continue;
        mends += 1;
        expect(letters(text)).toBe(letters(near));
      }
    }), { numRuns: 3000 });
    expect(mends).toBeGreaterThan(200);
  });
});

describe("addresses", () => {
  const path = fc.array(fc.constantFrom("a", "report", "۱۴۰۰", "1.10", " ", "-", "/", ".pdf", "%20", "?q=", "#x"), { minLength: 1, maxLength: 8 }).map((parts) => parts.join("").trim());

  it.each([
    ["https://example.org/a b.pdf", "https://example.org/a%20b.pdf"], ["www.example.org/a b?c d", "https://www.example.org/a%20b?c%20d"], ["«https://example.org/a b»", "https://example.org/a%20b"],
    ["https:// example.org/x", "https://example.org/x"], ["https://example.org /x", "https://example.org/x"], ["see https://example.org/x", undefined], ["exam ple.org/x", undefined], ["https://example.org/a https://example.org/b", undefined],
  ])("%s means %s", (text, right) => expect(asAddress(text)).toBe(right));

  it("keep every letter, and a space as %20", () => {
    fc.assert(fc.property(path, fc.constantFrom("https://example.org/", "www.example.org/", "htp://example.org/"), (rest, start) => {
      const near = asAddress(start + rest) ?? `example.org/${rest.replaceAll(" ", "%20")}`;
      expect(near.slice(near.indexOf("example.org/") + "example.org/".length)).toBe(rest.replaceAll(" ", "%20"));
    }), { numRuns: 1000 });
  });

  it("of the site keep what stands behind their path", () => {
    const [problem] = problemsWith({ "pages/about/en.mdx": "---\ntitle: About the test\n---\n\nSee [it](/en/news/test-nws?x=1#part).\n" });
    expect(problem?.values["near"]).toBe("/en/news/test-news?x=1#part");
  });
});
