// A promise to readers: a text that an editor wrote can become words and links on the page, and nothing else.
import "./test-site/enter";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Mdx } from "@/components/mdx";
import { listDocuments, readBody } from "@/lib/documents";
import { listPages } from "@/lib/pages";
import { mdxComponents } from "@/lib/schema/kinds";
import { newsSchema } from "@/lib/schema/documents";

const [shown] = listPages("en");
if (!shown) throw new Error("The test content has no page");
const html = renderToStaticMarkup(createElement(Mdx, { code: readBody("Page", shown) }));

describe("Markdown", () => {
  it("of an editor's # becomes a heading below the page's own", () => {
    expect(html).toContain("<h2>Largest</h2>");
    expect(html).toContain("<h2>Large</h2>");
    expect(html).not.toContain("<h1");
  });

  it("leads out without saying where from, and within the site as it is", () => {
    expect(html).toContain('<a href="https://example.org/a?b&amp;c" rel="noopener noreferrer external">out</a>');
    expect(html).toContain('<a href="/en/prisoners">within</a>');
    expect(html).toContain('<a href="#below">below</a>');
  });

  it("keeps what looks like markup as words", () => expect(html).toContain("<code>&lt;script&gt;</code>"));

  it("has no script, no handler, no style and nothing that loads", () => expect(html).not.toMatch(/<(script|style|img|iframe|video|link|object)|\son\w+=|style=|javascript:/i));
});

describe("components", () => {
  it("are a quotation with its speaker and source, each isolated", () => {
    expect(html).toMatch(/<figure><blockquote><p>Quoted words\.<\/p><\/blockquote><figcaption[^>]*><span><bdi>Test Speaker<\/bdi><\/span><span> · <bdi>Test Agency<\/bdi><\/span><\/figcaption><\/figure>/);
  });
  it("are a quotation without either", () => expect(html).toContain("<figure><blockquote><p>Nobody’s words.</p></blockquote></figure>"));
  it("are a remark, and a name set apart", () => {
    expect(html).toMatch(/<aside[^>]*><p>A remark\.<\/p><\/aside>/);
    expect(html).toContain("<bdi>@test_person</bdi>");
  });
  it("are those that the schema lists, each of them tried here", () => expect(Object.keys(mdxComponents).sort()).toEqual(["Bdi", "Note", "Quote"]));
});

it("whether a document has a body at all is known without running it", () => {
  expect(shown.hasBody).toBe(true);
  expect(listDocuments("News", newsSchema).every(({ hasBody }) => hasBody)).toBe(true);
});
