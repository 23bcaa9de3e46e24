// Fixtures: texts as other programs keep them, with their notes, links and marks. Each body begins in line 5.
import { edit, type Fixture, inFile, newsEn, type Place, record } from "./base-folder";

const about = "pages/about/en.mdx";
const en = "news/test-news/en.mdx";
const own = "prisoners/test-person/record.yml";
const body = (name: string, text: string, ...expected: Place[]): Fixture => ({ name, files: { [about]: `---\ntitle: About the test\n---\n\n${text}\n` }, expected: inFile(about, expected) });
const two = (ours: string, theirs: string, end = "\n") => ["<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> branch"].join(end);

export const conflictFixtures: readonly Fixture[] = [
  body("two versions of a paragraph", `One.\n\n${two("Our words.", "Their words {x}.")}\n\nTwo {y}.`, [7, 1, "conflict.two-versions"], [13, 5, "expression.braces"]),
  body("three versions of a paragraph", "<<<<<<< ours\nOurs.\n||||||| base\nBase.\n=======\nTheirs.\n>>>>>>> theirs", [5, 1, "conflict.two-versions"]),
  { name: "two versions of a field", files: { [en]: edit(newsEn, "title: Test news", two("title: Test news", "title: Other news")) }, expected: inFile(en, [[2, 1, "conflict.two-versions"]]) },
  { name: "two versions of a record", files: { [own]: edit(record, "spellings: [Tset Person]", two("spellings: [Tset Person]", "spellings: [Tets Person]")) }, expected: inFile(own, [[2, 1, "conflict.two-versions"]]) },
  { name: "two versions with Windows line ends", files: { [en]: edit(newsEn, "kind: news", two("kind: news", "kind: action")).replaceAll("\n", "\r\n") }, expected: inFile(en, [[8, 1, "conflict.two-versions"]]) },
  { name: "the rest of two versions", files: { [own]: edit(record, "claims:", ">>>>>>> branch\nclaims:") }, expected: inFile(own, [[4, 1, "conflict.left-over"]]) },
  body("the beginning of two versions", "<<<<<<< Updated upstream\nWords.", [5, 1, "conflict.left-over"]),
];
