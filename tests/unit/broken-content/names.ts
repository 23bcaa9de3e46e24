// Fixtures: names of files as Windows, Word and haste make them.
import { edit, type Fixture, newsEn, newsFa, record, signer } from "./base-folder";

const fresh = edit(newsEn, "original: true\n", "");
const about = "---\ntitle: About the test\n---\n\nTest words.\n";
const person = "prisoners/test-person/record.yml";

export const nameFixtures: readonly Fixture[] = [
  { name: "an ending that Windows hides", files: { "news/test-news/fa.mdx": null, "news/test-news/fa.mdx.txt": newsFa }, expected: [["news/test-news/fa.mdx.txt", 1, 1, "path.ending"]] },
  { name: "a capital in a file name", files: { "news/test-news/fa.mdx": null, "news/test-news/Fa.mdx": newsFa }, expected: [["news/test-news/Fa.mdx", 1, 1, "path.capitals"]] },
  { name: "capitals in an ending", files: { "news/test-news/fa.mdx": null, "news/test-news/fa.MDX": newsFa }, expected: [["news/test-news/fa.MDX", 1, 1, "path.capitals"]] },
  { name: "a record under another ending", files: { [person]: null, "prisoners/test-person/record.yaml": record }, expected: [["prisoners/test-person/record.yaml", 1, 1, "path.ending"]] },
  { name: "a record with a capital", files: { [person]: null, "prisoners/test-person/Record.yml": record }, expected: [["prisoners/test-person/Record.yml", 1, 1, "path.capitals"]] },
  { name: "a file of Word", files: { "news/test-news/ar.docx": "PK" }, expected: [["news/test-news/ar.docx", 1, 1, "path.office"]] },
  { name: "a file of Word under a name of its own", files: { "news/test-news/my news.odt": "PK" }, expected: [["news/test-news/my news.odt", 1, 1, "path.office"]] },
  { name: "a copy", files: { "news/test-news/en - Copy.mdx": newsEn }, expected: [["news/test-news/en - Copy.mdx", 1, 1, "path.copy"]] },
  { name: "a second download", files: { "news/test-news/en (1).mdx": newsEn }, expected: [["news/test-news/en (1).mdx", 1, 1, "path.copy"]] },
  { name: "a language in full", files: { "news/test-news/fa.mdx": null, "news/test-news/farsi.mdx": newsFa }, expected: [["news/test-news/farsi.mdx", 1, 1, "path.name"]] },
  { name: "a name of one's own", files: { "news/test-news/story.mdx": fresh }, expected: [["news/test-news/story.mdx", 1, 1, "path.name"]] },
  ...["en.mdx~", "en.mdx.orig", "en.mdx.bak", "en.bak", "en 2.mdx", "en.sync-conflict-20240501-123456-ABCDEFG.mdx", "en (Ali’s conflicted copy 2024-05-01).mdx", "Copy of en.mdx", "en.mdx.rej", "en - کپی.mdx"].map((name): Fixture => (
    { name: `${name}, beside the text itself`, files: { [`news/test-news/${name}`]: newsEn }, expected: [[`news/test-news/${name}`, 1, 1, "path.copy"]] })),
  { name: "a copy of a text that is not there", files: { "news/test-news/ar.mdx.bak": newsEn }, expected: [["news/test-news/ar.mdx.bak", 1, 1, "path.copy"]] },
  { name: "two copies of a text that is not there", files: { "news/test-news/ar.mdx.bak": newsEn, "news/test-news/ar (1).mdx": newsEn }, expected: [["news/test-news/ar.mdx.bak", 1, 1, "path.copy"], ["news/test-news/ar (1).mdx", 1, 1, "path.copy"]] },
  { name: "a copy of a record", files: { "prisoners/test-person/record (1).yml": "x: 1\n" }, expected: [["prisoners/test-person/record (1).yml", 1, 1, "path.copy"]] },
  { name: "a copy of a signer", files: { "signers/test-signer 2.mdx": signer }, expected: [["signers/test-signer 2.mdx", 1, 1, "path.copy"]] },
  { name: "a copy of a folder", files: { "pages/about copy/en.mdx": about }, expected: [["pages/about copy/en.mdx", 1, 1, "path.copy"]] },
  { name: "what Vim and Emacs keep of an open file", files: { "news/test-news/en.mdx.swp": "x", "news/test-news/#fa.mdx#": "x" }, expected: [["news/test-news/en.mdx.swp", 1, 1, "path.unsaved"], ["news/test-news/#fa.mdx#", 1, 1, "path.unsaved"]] },
  { name: "another ending beside the text itself", files: { "news/test-news/en.md": newsEn, "news/test-news/en.mdx.txt": newsEn }, expected: [["news/test-news/en.md", 1, 1, "path.taken"], ["news/test-news/en.mdx.txt", 1, 1, "path.taken"]] },
  { name: "two files that mean the same name", files: { "pages/about/ar.md": newsEn, "pages/about/arabic.mdx": newsEn }, expected: [["pages/about/ar.md", 1, 1, "path.ending"], ["pages/about/arabic.mdx", 1, 1, "path.taken"]] },
  { name: "a folder whose right name is there", files: { "pages/About/en.mdx": about }, expected: [["pages/About/en.mdx", 1, 1, "path.taken"]] },
  { name: "words of Word beside the text itself", files: { "news/test-news/en.docx": "x" }, expected: [["news/test-news/en.docx", 1, 1, "path.office"]] },
  { name: "what Word leaves behind", files: { "news/test-news/~$en.mdx": "x" }, expected: [["news/test-news/~$en.mdx", 1, 1, "path.rubbish"]] },
  { name: "a photograph among the texts", files: { "news/test-news/photo.JPG": "x" }, expected: [["news/test-news/photo.JPG", 1, 1, "path.picture"]] },
  { name: "a post without a folder", files: { "news/my-post.mdx": fresh }, expected: [["news/my-post.mdx", 1, 1, "path.depth"]] },
  { name: "a folder with a capital", files: { "News/test-other/en.mdx": newsEn }, expected: [["News/test-other/en.mdx", 1, 1, "path.folder"]] },
  { name: "a folder that nobody knows", files: { "interviews/test-other/en.mdx": newsEn }, expected: [["interviews/test-other/en.mdx", 1, 1, "path.folder"]] },
  { name: "a folder in Farsi", files: { "news/خبر/en.mdx": fresh }, expected: [["news/خبر/en.mdx", 1, 1, "path.slug"]] },
  { name: "an invisible character in a folder's name", files: { "news/test\u200Bother/en.mdx": fresh }, expected: [["news/test\u200Bother/en.mdx", 1, 1, "path.invisible"]] },
  { name: "an unknown glossary of another ending", files: { "glossary/towns.yaml": "" }, expected: [["glossary/towns.yaml", 1, 1, "path.glossary"]] },
  { name: "a signer by name", files: { "signers/Test Other.mdx": signer }, expected: [["signers/Test Other.mdx", 1, 1, "path.slug"]] },
  { name: "an empty file", files: { "pages/about/en.mdx": "\n" }, expected: [["pages/about/en.mdx", 1, 1, "frontmatter.empty"]] },
  { name: "a file of 5 MB", files: { "news/test-other/ar.mdx": "x".repeat(5 * 1024 * 1024) }, expected: [["news/test-other/ar.mdx", 1, 1, "size.large"]] },
];
