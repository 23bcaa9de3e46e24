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
  { name: "a field that one of two versions has", files: { [en]: edit(newsEn, "title: Test news", two("", "title: Test news")) }, expected: inFile(en, [[2, 1, "conflict.two-versions"]]) },
  { name: "two versions of a record", files: { [own]: edit(record, "spellings: [Tset Person]", two("spellings: [Tset Person]", "spellings: [Tets Person]")) }, expected: inFile(own, [[2, 1, "conflict.two-versions"]]) },
  { name: "two versions with Windows line ends", files: { [en]: edit(newsEn, "kind: news", two("kind: news", "kind: action")).replaceAll("\n", "\r\n") }, expected: inFile(en, [[8, 1, "conflict.two-versions"]]) },
  { name: "the rest of two versions", files: { [own]: edit(record, "claims:", ">>>>>>> branch\nclaims:") }, expected: inFile(own, [[4, 1, "conflict.left-over"]]) },
  body("the beginning of two versions", "<<<<<<< Updated upstream\nWords.", [5, 1, "conflict.left-over"]),
];

const field = (name: string, title: string, ...expected: Place[]): Fixture => ({ name, files: { [about]: `---\ntitle: ${title}\n---\n` }, expected: inFile(about, expected) });
const url = (name: string, address: string, ...expected: Place[]): Fixture => ({ name, files: { [own]: edit(record, "https://example.org/report", address) }, expected: inFile(own, expected) });
const link = (name: string, address: string, ...expected: Place[]): Fixture => body(name, `See [it](${address}).`, ...expected);

export const noteFixtures: readonly Fixture[] = [
  body("a note of Obsidian", "Words. %%do not publish%% More.", [5, 8, "hidden-note.percent"]),
  body("a note of Obsidian over several paragraphs", "Words.\n\n%%\nOne.\n\nTwo {x}.\n%%\n\nMore.", [7, 1, "hidden-note.percent"], [10, 5, "expression.braces"]),
  body("a note of Obsidian that never ends", "Words. %%do not publish\n\nMore.", [5, 8, "hidden-note.percent-open"]),
  body("a note of Obsidian after a year", "In 2020%%not since 2019%% and 2021 %%nor 2022%%.", [5, 8, "hidden-note.percent"], [5, 36, "hidden-note.percent"]),
  body("a note of Obsidian in bold, in a list and in what a mark is given", "- **%%one%%**\n\n<Quote by=\"%%two%%\">\n\nWords.\n\n</Quote>", [5, 5, "hidden-note.percent"], [7, 12, "hidden-note.percent"]),
  field("a note of Obsidian that begins a title", "%%do not publish%% Test", [2, 8, "hidden-note.percent"], [2, 8, "yaml.sign"]),
  field("a note of Obsidian in a title", "Test %%do not publish%%", [2, 13, "hidden-note.percent"]),
  { name: "a note of Obsidian in a record", files: { [own]: edit(record, "place: test-city,", "place: test-city, note: {en: A remark %%do not publish%%, fa: آزمون, ar: اختبار},") }, expected: inFile(own, [[5, 71, "hidden-note.percent"]]) },
  { name: "a note of Obsidian in a signer's statement", files: { "signers/test-signer.mdx": "---\nname: Test Signer\nappeal: test-appeal\nselected: true\n---\n\nWords %%do not publish%%.\n" }, expected: inFile("signers/test-signer.mdx", [[7, 7, "hidden-note.percent"]]) },
  field("a comment of HTML in a title", "Test <!-- do not publish -->", [2, 13, "hidden-note.comment"]),
  body("a comment of HTML in what a mark is given", "<Quote by=\"Test <!-- not this -->\">\n\nWords.\n\n</Quote>", [5, 8, "hidden-note.comment"]),
  body("comments that Word has changed, and one that never ends", "Words <!— not this —> more.\n\n{/* nor this", [5, 7, "html-comment.comment"], [7, 1, "expression.comment"]),
  body("covered words, over two lines", "He said ||do not\npublish|| then.", [5, 9, "hidden-note.covered"]),
  body("covered words", "He said ||do not publish|| then.", [5, 9, "hidden-note.covered"]),
  body("a comment of Google Docs", "He said it.[a]\n\nMore words.\n\n[a]Do not publish", [9, 1, "hidden-note.docs"]),
  body("a note written like a link", "Words.\n\n[//]: # (do not publish)\n\n[comment]: <> \"nor this\"", [7, 1, "hidden-note.reference"], [9, 1, "hidden-note.reference"]),
  body("a note written like a link, and badly", "Words.\n\n[//]: # do not publish", [7, 1, "hidden-note.reference"]),
  body("a note on work not done", "Words. TODO: ask again.", [5, 8, "hidden-note.to-do"]),
  field("a note on work not done in a title", "Test TODO", [2, 13, "hidden-note.to-do"]),
  body("a comment of Handlebars, and one of CriticMarkup", "One {{! not this }} two.\n\nThree {>>nor this<<} four.", [5, 5, "expression.comment"], [7, 7, "expression.comment"]),
];

export const dialectFixtures: readonly Fixture[] = [
  body("links of Obsidian", "See [[test-person]] there.\n\nSee [[test-person|Test Person]] there.", [5, 5, "markdown.wiki-link"], [7, 5, "markdown.wiki-link"]),
  body("a picture of Obsidian", "![[photo.jpg]]", [5, 1, "markdown.wiki-embed"]),
  body("a link of MediaWiki", "See [https://example.org/a the list] there.", [5, 5, "markdown.link-wiki"]),
  body("highlighted words", "Some ==words== here.", [5, 6, "markdown.highlight"  , "warning"]),
  body("highlighted words with others in bold", "Some ==words **bold** here== there.", [5, 6, "markdown.highlight", "warning"]),
  body("tasks", "- [ ] call\n- [x] ask", [5, 3, "markdown.task"], [6, 3, "markdown.task"]),
  body("a task without a dash", "[ ] call", [5, 1, "markdown.task"]),
  body("boxes of Obsidian and GitHub", "> [!note] A remark\n> Words.\n\n> [!IMPORTANT]\n> Words.", [5, 3, "markdown.callout", "warning"], [8, 3, "markdown.callout", "warning"]),
  body("boxes of Docusaurus and MkDocs", ":::note\n\nWords.\n\n:::\n\n!!! warning", [5, 1, "markdown.callout", "warning"], [11, 1, "markdown.callout", "warning"]),
  body("a sign for a line", "Some words. ^block-id", [5, 13, "markdown.block-id", "warning"]),
  body("raised and lowered signs", "It is x^2^ here.\n\nIt is H~2~O here.\n\nThe 4^th^ day.", [5, 8, "markdown.raised", "warning"], [7, 8, "markdown.raised", "warning"], [9, 6, "markdown.raised", "warning"]),
  body("a footnote within a line", "Words^[more words] here.", [5, 6, "markdown.footnote", "warning"]),
  body("a picture in words", "Words :smile: here.", [5, 7, "markdown.emoji", "warning"]),
  body("an account", "Ask @test-person now.", [5, 5, "markdown.mention", "warning"]),
  body("a gap of a template", "Dear {{name}}, hello.", [5, 6, "expression.template"]),
  field("a gap of a template in a title", "Test {{name}}", [2, 13, "expression.template"]),
  body("bold of MediaWiki", "Some '''bold''' words.", [5, 6, "markdown.wiki-bold", "warning"]),
  body("a heading of MediaWiki", "== A heading ==", [5, 1, "markdown.wiki-heading", "warning"]),
  body("bold of forums", "Some [b]bold[/b] words.", [5, 6, "markdown.forum", "warning"]),
  body("bold of Telegram within a word", "Some __bold__word here.", [5, 6, "markdown.bold", "warning"]),
  body("a table without lines at its sides", "one | two\n--- | ---\n1 | 2", [6, 1, "markdown.table", "warning"]),
  body("what came along when pasting", "Words【4:0†source】 here.\n\nSee [cid:image001.png] there.\n\nError! Reference source not found.", [5, 6, "markdown.pasted", "warning"], [7, 5, "markdown.pasted", "warning"], [9, 1, "markdown.pasted", "warning"]),
  body("an address without its beginning", "It is at t.me/test_channel today.", [5, 10, "markdown.address", "warning"]),
  field("bold in a title", "Test **bold** words", [2, 13, "markdown.field", "warning"]),
  field("HTML in a title", "Test <b>bold</b> words", [2, 13, "markdown.field", "warning"]),
  field("a task in a title", "\"- [ ] Test\"", [2, 9, "markdown.field", "warning"]),
  body("words struck out over two lines", "Some ~~old\nwords~~ here.", [5, 6, "markdown.strike", "warning"]),
  field("a link of Obsidian in a title", "\"[[test-person|Test Person]] free\"", [2, 9, "markdown.field", "warning"]),
  field("a footnote in a title", "Test words[^1]", [2, 18, "markdown.field", "warning"]),
  { name: "a link in a record", files: { [own]: edit(record, "place: test-city,", "place: test-city, note: {en: \"See [it](https://example.org/a)\", fa: آزمون, ar: اختبار},") }, expected: inFile(own, [[5, 67, "markdown.field", "warning"]]) },
];

export const addressFixtures: readonly Fixture[] = [
  link("a link that Google passes on", "https://www.google.com/url?q=https://example.org/a%3Fb%3D1&sa=D&source=docs", [5, 10, "link.redirect"]),
  link("a link that Facebook passes on", "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=AT0", [5, 10, "link.redirect"]),
  link("a link that Outlook passes on, with one of Google in it", "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.org%252Fa&data=05", [5, 10, "link.redirect"]),
  link("a page that Google keeps", "https://www.google.com/amp/s/example.org/a", [5, 10, "link.redirect"]),
  link("a link that passes on to nobody knows where", "https://news.google.com/rss/articles/CBMi", [5, 10, "link.redirect"]),
  url("a source that Google passes on", "https://www.google.com/url?q=https://example.org/report", [9, 45, "link.redirect"]),
  link("a document of Google that can be edited", "https://docs.google.com/document/d/1abc/edit?usp=sharing", [5, 10, "link.closed"]),
  url("a source that is a document of Google", "https://docs.google.com/document/u/0/d/1abc/edit", [9, 45, "link.closed"]),
  link("a group of WhatsApp, and a channel of Telegram that asks first", "https://chat.whatsapp.com/AbC) and [this](https://t.me/+AbC", [5, 10, "link.closed"], [5, 52, "link.closed"]),
  link("a file that somebody shares", "https://www.dropbox.com/scl/fi/abc/a.pdf?rlkey=x", [5, 10, "link.shared", "warning"]),
  link("a link to one's own computer by its name", "http://localhost:3000/en", [5, 10, "link.own-computer"]),
  link("a link that hides where it leads", "https://bit.ly/abc", [5, 10, "link.short", "warning"]),
  link("a link with a password", "https://test:secret@example.org/", [5, 10, "link.secret"]),
  body("a picture that was pasted", "![A test](data:image/png;base64,AAAA)", [5, 1, "image.pasted"]),
  body("a picture that was pasted by Google Docs", "![A test][image1]\n\n[image1]: <data:image/png;base64,AAAA>", [7, 1, "image.pasted"]),
  body("a picture that was pasted as HTML", "<img src=\"data:image/png;base64,AA\"/>", [5, 1, "raw-html.instead"], [5, 6, "image.pasted"]),
  body("a bare address that Google passes on", "See https://www.google.com/url?q=https://example.org there.", [5, 5, "link.redirect"]),
  body("a picture in a mail", "![A test](cid:image001.png)", [5, 1, "image.own-computer"]),
];

const smart = (name: string, from: string, to: string, ...expected: Place[]): Fixture => ({ name, files: { [en]: edit(newsEn, from, to) }, expected: inFile(en, expected) });

export const quotedFixtures: readonly Fixture[] = [
  smart("a name of a field in curly quotes", "title:", "“title”:", [2, 1, "yaml.curly-key"]),
  smart("names of fields in all kinds of quotes", "title: Test news\ndate:", "«title»: Test news\n‘date’:", [2, 1, "yaml.curly-key"]),
  smart("a name within braces in curly quotes", "{publisher:", "{“publisher”:", [5, 10, "yaml.curly-key"]),
  smart("a name in backticks", "title:", "`title`:", [2, 1, "yaml.curly-key"]),
  smart("a date in curly single quotes", "date: 2021-06-13\nsummary", "date: ‘2021-06-13’\nsummary", [3, 1, "date.form"]),
  smart("a title with a colon in curly single quotes", "title: Test news", "title: ‘Test: news’", [2, 8, "yaml.curly-quotes"]),
];

/** What only looks like a mark of another program. */
export const rightDialects: readonly Fixture[] = [
  body("per cents, equals signs, pipes and stars", "50 % and 50%, or 100%% of 20%%; a == b, a || b; 2 * 3 * 4; x^2; ~5 km; ::; 10:30:45; a:b:c; https\\://x."),
  body("marks within code", "`%%a%%` and `[[a]]`, `==a==`.\n\n```\n%% a\n- [ ] b\n{{c}} <<<<<<< HEAD\n```"),
  body("escaped marks", "\\%% a \\%%, \\[[a]], \\==a==."),
  body("accounts and addresses that are marked as such", "<Bdi>@test_person</Bdi>, [@test_person](https://example.org/a), [us](mailto:test@example.org), test@example.org, [example.org/a](https://example.org/a), example.org."),
  link("a document of Google that is published", "https://docs.google.com/document/d/e/2PACX-1abc/pub"),
  link("a public channel, a search and a map", "https://t.me/test_channel) and [b](https://www.google.com/search?q=https://example.org) and [c](https://www.google.com/maps/place/Tehran"),
  body("an address with per cents", "See [it](https://example.org/%D8%A7%%a%%)."),
  field("a title with brackets, an asterisk and an apostrophe", "\"[Test] news* of ‘Ms.’ [1], a_b_c, 5 * 3, #tag\""),
];
