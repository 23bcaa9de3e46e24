// A promise to editors: every mistake is explained, in three languages, in words that were read before they were kept.
// The tables stand in broken-content/expected/. After a change of words or fixtures: npx vitest run tests/unit/mistakes-are-explained -u,
// then read what git says has changed.
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { routing } from "../../i18n/routing";
import { checkMessages } from "../../i18n/check-messages";
import { checkContent } from "../../lib/check/check-content";
import type { Problem } from "../../lib/check/problem";
import { explain } from "../../lib/check/words";
import { groups } from "./broken-content/all";
import { problemsWith, withFolder } from "./broken-content/base-folder";

const patient = { timeout: 120_000 };

function inThreeLanguages(problem: Problem): string {
  const { file, line, column, level, code } = problem;
  const words = routing.locales.map((locale) => {
    const { what, why, fix } = explain(problem, locale);
    return `  ${locale}  ${what}\n      ${why}${fix === undefined ? "" : `\n      → ${fix}`}`;
  });
  return [`${file}:${line}:${column} ${level} ${code}`, ...words].join("\n");
}

function problemsOfLink(): Problem[] {
  return withFolder({}, (folder) => {
    symlinkSync(join(folder, "news/test-news/en.mdx"), join(folder, "news/test-news/ar.mdx"));
    symlinkSync(join(folder, "news/test-news/en.mdx"), join(folder, "../public/images/link.jpg"));
    return checkContent(folder);
  });
}

const said = new Set<string>();

describe("the table of", patient, () => {
  it.each(Object.entries(groups))("%s says what it said", async (name, fixtures) => {
    const tables = fixtures.map((fixture) => {
      const problems = problemsWith(fixture.files);
      for (const { code } of problems) said.add(code);
      return `## ${fixture.name}\n${problems.map(inThreeLanguages).join("\n")}\n`;
    });
    await expect(tables.join("\n")).toMatchFileSnapshot(`broken-content/expected/${name}.txt`);
  });
});

describe("codes", () => {
  const codes = Object.entries(checkMessages.en.rules).flatMap(([rule, variants]) => Object.keys(variants).filter((name) => name !== "why").map((name) => `${rule}.${name}`));

  it("are all provoked by a fixture, and none is said that has no words", () => {
    // What no file can hold: a folder that is not there, a link, a crash.
    for (const { code } of [...checkContent("/no/such/folder"), ...problemsOfLink()]) said.add(code);
    expect(codes.filter((code) => !said.has(code) && code !== "crash.check")).toEqual([]);
    expect([...said].filter((code) => !codes.includes(code))).toEqual([]);
  });
});
