// A promise to whoever writes a list as their language does: it is a list, with the numbers that were typed, on the page and in the preview.
import "../test-site/enter";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Markdown } from "@/components/markdown";
import { Mdx } from "@/components/mdx";
import { parseBody } from "@/lib/check/mdx-parse";
import { startOf, walk } from "@/lib/check/mdx-tree";
import { readBody } from "@/lib/documents";
import { listPages } from "@/lib/pages";
import { numberedText } from "../test-site/lists";

const oneLine = (html: string) => html.replace(/\n(?=<(?!span))|(?<=>)\n/g, "");
const shown = (text: string) => oneLine(renderToStaticMarkup(createElement(Markdown, { root: parseBody(text, 0).root })));
const letter = (mark: string, words: string) => `<li><span class="mark">${mark}</span> ${words}</li>`;

describe("a list is one, with its numbers", () => {
  it.each([
    ["۱. یکم\n۲. دوم", "<ol><li>یکم</li><li>دوم</li></ol>"],
    ["۱) یکم\n۲) دوم", "<ol class=\"paren\"><li>یکم</li><li>دوم</li></ol>"],
    ["۱- یکم\n۲- دوم", "<ol class=\"dash\"><li>یکم</li><li>دوم</li></ol>"],
    ["۱ – یکم\n۲ – دوم", "<ol class=\"dash\"><li>یکم</li><li>دوم</li></ol>"],
    ["۱ـ یکم\n۲ـ دوم", "<ol class=\"dash\"><li>یکم</li><li>دوم</li></ol>"],
    ["(۱) یکم\n(۲) دوم", "<ol class=\"parens\"><li>یکم</li><li>دوم</li></ol>"],
    ["١. واحد\n٢. اثنان", "<ol class=\"arabic-indic\"><li>واحد</li><li>اثنان</li></ol>"],
    ["١) واحد\n٢) اثنان", "<ol class=\"arabic-indic paren\"><li>واحد</li><li>اثنان</li></ol>"],
    ["5. پنجم\n6. ششم", "<ol start=\"5\"><li>پنجم</li><li>ششم</li></ol>"],
    ["۵. پنجم\n۶. ششم", "<ol start=\"5\"><li>پنجم</li><li>ششم</li></ol>"],
    ["1. a\n۲. b\n3. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"],
    ["1. a\n1. b\n1. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"],
    ["۱. a\n۳. c\n۴. d", "<ol><li>a</li><li value=\"3\">c</li><li>d</li></ol>"],
    ["۱.\u00A0یکم\n۲.\u00A0دوم", "<ol><li>یکم</li><li>دوم</li></ol>"],
    ["خواسته‌ها:\n۱. یکم", "<p>خواسته‌ها:</p><ol><li>یکم</li></ol>"],
    ["الف) یکم\nب) دوم\nپ) سوم", `<ol class="lettered">${letter("الف)", "یکم")}${letter("ب)", "دوم")}${letter("پ)", "سوم")}</ol>`],
    ["الف- یکم\nب- دوم\nج- سوم", `<ol class="lettered">${letter("الف-", "یکم")}${letter("ب-", "دوم")}${letter("ج-", "سوم")}</ol>`],
    ["أ. واحد\nب. اثنان\nج. ثلاثة", `<ol class="lettered">${letter("أ.", "واحد")}${letter("ب.", "اثنان")}${letter("ج.", "ثلاثة")}</ol>`],
    ["أ) واحد\nب) اثنان\nت) ثلاثة", `<ol class="lettered">${letter("أ)", "واحد")}${letter("ب)", "اثنان")}${letter("ت)", "ثلاثة")}</ol>`],
    ["a) one\nb) two", `<ol class="lettered">${letter("a)", "one")}${letter("b)", "two")}</ol>`],
    ["۱. یکم\n   الف) زیر\n   ب) زیر\n۲. دوم", `<ol><li>یکم<ol class="lettered">${letter("الف)", "زیر")}${letter("ب)", "زیر")}</ol></li><li>دوم</li></ol>`],
    ["۱. یکم\n\n۲. دوم", "<ol><li><p>یکم</p></li><li><p>دوم</p></li></ol>"],
    ["۱. یکم\n\nمیان\n\n۲. دوم", "<ol><li>یکم</li></ol><p>میان</p><ol start=\"2\"><li>دوم</li></ol>"],
    ["> ۱. یکم\n> ۲. دوم", "<blockquote><ol><li>یکم</li><li>دوم</li></ol></blockquote>"],
    ["۱. a\n۲. b\n\n۱. c\n۲. d", "<ol><li>a</li><li>b</li></ol><ol><li>c</li><li>d</li></ol>"],
    ["۱. **یکم** و [دو](/fa)\n۲. *سه*", "<ol><li><strong>یکم</strong> و <a href=\"/fa\">دو</a></li><li><em>سه</em></li></ol>"],
    ["۱. a\r\n۲. b\r\n", "<ol><li>a</li><li>b</li></ol>"],
  ])("%j", (text, html) => expect(shown(text)).toBe(html));
});

describe("what only looks like one stays words", () => {
  it.each([
    "1979. A revolution.", "۱۳۵۷. انقلاب", "١٩٧٩. ثورة", "1979) A revolution.", "د. أحمد قال", "م. امید", "A. Smith said it.", "۳.۵ میلیون", "در سال\n۵. نفر",
  ])("%j", (text) => expect(shown(text)).toBe(`<p>${text}</p>`));
  it("after a list", () => {
    expect(shown("1. a\n2. b\n\n1979. A revolution.")).toBe("<ol><li>a</li><li>b</li></ol><p>1979. A revolution.</p>");
    expect(shown("۱. a\n۲. b\n۱۳۵۷. انقلاب")).toBe("<ol><li>a</li><li>b\n۱۳۵۷. انقلاب</li></ol>");
  });
  it("in code", () => expect(shown("`۱. a`\n\n```\n۱. b\n۲. c\n```")).toBe("<p><code>۱. a</code></p><pre><code>۱. b\n۲. c</code></pre>"));
});

it("the page and the preview of a contribution show the same lists", () => {
  const [page] = listPages("en");
  if (!page) throw new Error("The test content has no page");
  const html = oneLine(renderToStaticMarkup(createElement(Mdx, { code: readBody("Page", page) }))).replace("\n</code>", "</code>");
  const preview = shown(numberedText);
  expect(preview.match(/<ol/g)).toHaveLength(11);
  expect(html).toContain(preview);
});

it("nothing is lost, doubled or moved, whatever lines are numbered", () => {
  const mark = fc.constantFrom("1.", "2)", "۱.", "۲.", "۳-", "(۱)", "١)", "الف)", "ب)", "أ.", "-", "", ">", "1979.", "   ۱.", "  ب)");
  const line = fc.tuple(mark, fc.constantFrom("", "w")).map(([sign, word]) => (word ? `${sign} ${word}` : ""));
  fc.assert(fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
    const text = lines.join("\n");
    const words = [...walk(parseBody(text, 7).root)].flatMap(({ node }) => (node.type === "text" ? [...(node.value ?? "").matchAll(/w/g)].map(({ index }) => [node, index] as const) : []));
    expect(words).toHaveLength(text.split("w").length - 1);
    for (const [node] of words) expect(text.slice(startOf(node) - 7).trimStart().charAt(0)).toBe((node.value ?? "").trimStart().charAt(0));
  }), { numRuns: 500 });
});
