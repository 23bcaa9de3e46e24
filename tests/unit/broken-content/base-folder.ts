// A small content folder without a mistake; every fixture changes a little of it. Nobody in it exists.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkContent } from "../../../lib/check/check-content";
import type { Code, Problem } from "../../../lib/check/problem";
import { png } from "../fixtures/pictures";

/** What a fixture puts at a path: text, bytes, or null to take the file away. */
export type Files = Record<string, string | Buffer | null>;
/** What must be said, and nothing else; a warning says so. The words for it stand in expected/. */
export type Expected = readonly [file: string, line: number, column: number, code: Code, level?: "warning"];
/** The same in a file that is given: line, column, code. */
export type Place = readonly [line: number, column: number, code: Code, level?: "warning"];
export type Fixture = { name: string; files: Files; expected: readonly Expected[] };

/** Mistakes in one file. */
export function inFile(file: string, places: readonly Place[]): Expected[] {
  return places.map((place): Expected => [file, ...place]);
}

const names = (word: string) => `{names: {en: ${word}, fa: آزمون, ar: اختبار}}`;

export const newsEn = `---
title: Test news
date: 2021-06-13
summary: A line of test.
source: {publisher: test-agency, url: "https://example.org/news", date: 2021-06}
tags: [test-tag]
prisoners: [test-person]
kind: news
original: true
---

Test Person was seen, says [the list](/en/prisoners).

<Quote by="Test Speaker" source="Test Agency">

Quoted words.

</Quote>
`;

export const newsFa = `---
title: خبر آزمون
date: 2021-06-13
summary: یک سطر آزمون.
source: {publisher: test-agency}
translation: unreviewed
translates: 2021-06-13
---

این یک کتاب است، در [فهرست](/fa/prisoners).
`;

export const record = `names: {en: Test Person, fa: شخص آزمون, ar: شخص اختبار}
spellings: [Tset Person]
public: {because: own-wish}
claims:
  - {fact: arrest, on: 2020-10, place: test-city, source: test-2021}
  - {fact: sentence, on: 2021-03-02, value: P1Y, court: test-court, charges: [test-charge], source: [test-2021]}
  - {fact: status, on: 2021-06, value: imprisoned, prison: test-prison, source: test-2021}
sources:
  test-2021: {publisher: test-agency, url: "https://example.org/report", published: 2021-06-13}
`;

export const profile = `---
name: Test Person
summary: Somebody who does not exist.
---

Test Person is test data.
`;

export const signer = `---
name: Test Signer
names: {fa: امضاکننده, ar: موقع}
country: DE
appeal: test-appeal
selected: true
---
`;

export const appeal = `---
title: Test appeal
date: 2021-02
current: true
---

Free Test Person. See [the news](/en/news/test-news) and [about](/en/about).
`;

export const baseFolder: Readonly<Files> = {
  "README.md": "# Not content\n",
  "README.fa.md": "# آزمون\n",
  "news/.gitkeep": "",
  "news/test-news/en.mdx": newsEn,
  "news/test-news/fa.mdx": newsFa,
  "prisoners/test-person/record.yml": record,
  "prisoners/test-person/en.mdx": profile,
  "prisoners/test-draft/record.yml": `${record.replace(/^names: .*\nspellings: .*$/m, "names: {en: Test Draft, fa: پیش‌نویس آزمون, ar: مسودة اختبار}\nspellings: [Darft]")}draft: true\n`,
  "prisoners/test-draft/en.mdx": profile,
  "signers/test-signer.mdx": signer,
  "appeals/test-appeal/en.mdx": appeal,
  "videos/test-video/en.mdx": "---\ntitle: Test video\ndate: 2021-05\nseries: instagram\n---\n",
  "pages/about/en.mdx": "---\ntitle: About the test\n---\n\nTest words.\n",
  "glossary/prisons.yml": `test-prison: ${names("Test Prison")}\n`,
  "glossary/courts.yml": `test-court: ${names("Test Court")}\n`,
  "glossary/charges.yml": `test-charge: ${names("Test Charge")}\n`,
  "glossary/places.yml": `test-city: ${names("Test City")}\n`,
  "glossary/publishers.yml": `test-agency: ${names("Test Agency")}\n`,
  "glossary/tags.yml": `test-tag: ${names("Test Tag")}\n`,
};

/** Writes the base folder with `changes`, hands it to `use`, and takes it away again. */
export function withFolder<T>(changes: Files, use: (folder: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "content-check-"));
  try {
    const files = { "../public/images/test.png": png(4, 4), ...baseFolder, ...changes };
    for (const [path, content] of Object.entries(files)) {
      if (content === null) continue;
      const target = join(root, "content", path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return use(join(root, "content"));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What the check says about the base folder with `changes`. */
export function problemsWith(changes: Files): Problem[] {
  return withFolder(changes, (folder) => checkContent(folder));
}

/** A text of the base folder with one passage changed. @throws if the passage is not there. */
export function edit(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The base folder has no ${JSON.stringify(from)}`);
  return text.replace(from, () => to);
}
