// Fixtures: files in the wrong place, of the wrong size, in the wrong bytes.
import { edit, type Fixture, newsEn, newsFa, profile, record } from "./base-folder";

const bytes = (text: string, from: string, to: readonly number[]) => {
  const [before = "", after = ""] = text.split(from);
  return Buffer.concat([Buffer.from(before), Buffer.from(to), Buffer.from(after)]);
};

export const pathFixtures: readonly Fixture[] = [
  { name: "a language that the site does not have", files: { "news/test-news/de.mdx": newsEn }, expected: [["news/test-news/de.mdx", 1, 1, "path.language"]] },
  { name: "a stray .md", files: { "news/test-news/ar.md": newsEn }, expected: [["news/test-news/ar.md", 1, 1, "path.ending"]] },
  { name: "a .yaml instead of .yml", files: { "glossary/prisons.yml": null, "glossary/prisons.yaml": "test-prison: {names: {en: T, fa: آ, ar: ا}}\n" }, expected: [["glossary/prisons.yaml", 1, 1, "path.ending"]] },
  { name: "an unknown glossary", files: { "glossary/prison.yml": "" }, expected: [["glossary/prison.yml", 1, 1, "path.glossary"]] },
  { name: "a mistyped folder", files: { "newz/test-other/en.mdx": newsEn }, expected: [["newz/test-other/en.mdx", 1, 1, "path.folder"]] },
  { name: "a file too high", files: { "news/en.mdx": newsEn }, expected: [["news/en.mdx", 1, 1, "path.depth"]] },
  { name: "a file directly in content/", files: { "notes.txt": "" }, expected: [["notes.txt", 1, 1, "path.top"]] },
  { name: "capitals in a file name", files: { "news/test-news/AR.mdx": newsEn }, expected: [["news/test-news/AR.mdx", 1, 1, "path.capitals"]] },
  { name: "a space in a folder name", files: { "news/test two/en.mdx": edit(newsEn, "original: true\n", "") }, expected: [["news/test two/en.mdx", 1, 1, "path.slug"]] },
  { name: "a folder name that is no slug", files: { "news/Test_Two/fa.mdx": newsFa }, expected: [["news/Test_Two/fa.mdx", 1, 1, "path.slug"]] },
  { name: "a signer in a folder", files: { "signers/test-other/en.mdx": profile }, expected: [["signers/test-other/en.mdx", 1, 1, "path.signer"]] },
  { name: "a record without a text", files: { "prisoners/test-other/record.yml": edit(edit(record, ", place: test-city", ""), "{en: Test Person, fa: شخص آزمون, ar: شخص اختبار}", "{en: Test Other, fa: دیگری, ar: آخر}").replace("Tset Person", "Tset Other") }, expected: [["prisoners/test-other", 1, 1, "incomplete.text"]] },
  { name: "a text without a record", files: { "prisoners/test-other/en.mdx": profile }, expected: [["prisoners/test-other", 1, 1, "incomplete.record"]] },
  { name: "a file over 1 MB", files: { "pages/test-long/en.mdx": `---\ntitle: Test\n---\n${"long ".repeat(230_000)}` }, expected: [["pages/test-long/en.mdx", 1, 1, "size.large"]] },
  { name: "invalid UTF-8", files: { "pages/test-bytes/en.mdx": bytes("---\ntitle: Test\n---\n\nA caf@.\n", "@", [0xe9]) }, expected: [["pages/test-bytes/en.mdx", 5, 6, "encoding.letter"]] },
  { name: "UTF-16", files: { "pages/test-bytes/en.mdx": Buffer.from("\uFEFF---\ntitle: Test\n---\n", "utf16le") }, expected: [["pages/test-bytes/en.mdx", 1, 1, "encoding.other"]] },
  { name: "no frontmatter", files: { "pages/about/en.mdx": "Test words.\n" }, expected: [["pages/about/en.mdx", 1, 1, "frontmatter.missing"]] },
  { name: "an empty file", files: { "pages/about/en.mdx": "" }, expected: [["pages/about/en.mdx", 1, 1, "frontmatter.empty"]] },
  { name: "a frontmatter that begins late", files: { "pages/about/en.mdx": "\n\n---\ntitle: Test\n---\n" }, expected: [["pages/about/en.mdx", 3, 1, "frontmatter.late"]] },
  { name: "a frontmatter without an end, and a mistake below it", files: { "pages/about/en.mdx": "---\ntitle: Test\n\nWords {code}\n" }, expected: [["pages/about/en.mdx", 3, 1, "frontmatter.unclosed"], ["pages/about/en.mdx", 4, 7, "expression.braces"]] },
  { name: "a frontmatter in a programming language", files: { "pages/about/en.mdx": "---js\n{title: 1}\n---\n" }, expected: [["pages/about/en.mdx", 1, 1, "frontmatter.first-line"], ["pages/about/en.mdx", 2, 1, "expression.braces"]] },
  { name: "a second frontmatter", files: { "pages/about/en.mdx": "---\ntitle: Test\n---\n---js\n1\n---\n" }, expected: [["pages/about/en.mdx", 4, 1, "frontmatter.second"]] },
  { name: "a mistake below a BOM and Windows line ends", files: { "pages/about/en.mdx": "\uFEFF---\r\ntitle: Test\r\n# so\r\n---\r\n\r\nWords\r\nand {code}\r\n" }, expected: [["pages/about/en.mdx", 7, 5, "expression.braces"]] },
];
