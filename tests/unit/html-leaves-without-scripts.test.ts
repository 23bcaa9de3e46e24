// A promise to readers: a page runs nothing, asks nobody else for anything, and its policy says so to the byte.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { policyFor, withoutScripts } from "@/lib/delivery/html";

const css = "body{color:red}.a::after{content:'$& $1 $$'}";
const finished = (html: string) => withoutScripts(html, (href) => `/*${href}*/${css}`);
const jsonLd = '<script type="application/ld+json">{"@context":"https://schema.org","name":"a\\u003c/script> b"}</script>';

describe("scripts", () => {
  it.each([
    ["with an address", '<script src="/_next/static/chunks/main.js" async=""></script>'],
    ["deferred, with an integrity", '<script defer src="/x.js" integrity="sha256-x" crossorigin="anonymous" noModule=""></script>'],
    ["inline", "<script>self.__next_f.push([0])</script>"],
    ["with an id", '<script id="_R_">self.__next_f=self.__next_f||[]</script>'],
    ["with markup in their text", '<script>self.__next_f.push([1,"<p>\\u003c/script>\\n<b>"])</script>'],
    ["over several lines", "<script\n  nonce=\"x\"\n>\nlet a = 1;\n\nlet b = a < 2;\n</script>"],
    ["that are modules", '<script type="module">import "/x.js"</script>'],
    ["that only look like data", '<script type="text/javascript" data-note="application/ld+json">x</script>'],
    ["that are JSON for Next's client", '<script id="__NEXT_DATA__" type="application/json">{"a":1}</script>'],
    ["that are empty", "<script></script>"],
    ["next to each other", "<script>a</script><script>b</script>"],
  ])("%s are gone", (_name, script) => {
    expect(finished(`<head>${script}</head><p>before</p>${script}<p>after</p>`)).toBe("<head></head><p>before</p><p>after</p>");
  });

  it.each([jsonLd, jsonLd.replace("<script", '<script id="data"')])("JSON-LD stays to the letter, between scripts that go: %s", (data) => {
    expect(finished(`<script>a</script>${data}<script>b</script>${data}<script src="c"></script>`)).toBe(data + data);
  });

  it("text that speaks of scripts stays", () => {
    const text = "<p>&lt;script&gt;alert(1)&lt;/script&gt; and a description, a scripture</p>";
    expect(finished(text)).toBe(text);
  });
});

describe("links in the head", () => {
  it.each([
    '<link rel="preload" href="/_next/a.js" as="script" fetchPriority="low"/>', '<link rel="preload" as="script" href="/_next/a.js"/>',
    '<link as="script" rel="preload" href="/_next/a.js">', '<link rel="modulepreload" href="/_next/a.js"/>', '<link href="/_next/a.js" rel="modulepreload">',
  ])("%s goes: there is nothing to load", (link) => expect(finished(`<head>${link}</head>`)).toBe("<head></head>"));

  it.each([
    '<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin="" type="font/woff2"/>', '<link rel="canonical" href="https://site.example/en/script"/>',
    '<link rel="alternate" hrefLang="fa" href="https://site.example/fa"/>', '<link rel="icon" href="/icon.svg"/>', '<link rel="manifest" href="/manifest.webmanifest"/>',
    '<link rel="stylesheet" href="/own.css"/>',
  ])("%s stays", (link) => expect(finished(`<head>${link}</head>`)).toBe(`<head>${link}</head>`));

  it.each([
    '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>', '<link data-precedence="next" href="/_next/static/a.css" crossorigin="" rel="stylesheet">',
  ])("%s becomes the style itself, without a letter changed", (link) => {
    expect(finished(`<head>${link}</head>`)).toBe(`<head><style>/*/_next/static/a.css*/${css}</style></head>`);
  });
});

describe("what React leaves for its client", () => {
  it.each(["<!--$-->", "<!--/$-->", "<!--$?-->", "<!--$!-->", "<!--&-->", "<!--/&-->", "<!-- -->", '<div hidden=""><!--$--><!--/$--></div>', '<div hidden=""></div>'])("%s is gone", (mark) => {
    expect(finished(`<p>a${mark}b</p>`)).toBe("<p>ab</p>");
  });

  it("what an author hid stays hidden, and not gone", () => {
    const hidden = '<div hidden="" id="a"></div><div hidden="">Words</div><!--a remark-->';
    expect(finished(hidden)).toBe(hidden);
  });
});

describe("the policy", () => {
  const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
  const directives = (html: string) => Object.fromEntries(policyFor(html).split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1)]));

  it("allows each style of the page by its hash, once, and no other", () => {
    const html = finished('<link rel="stylesheet" href="/_next/a.css"/><style>b{}</style><style data-href="x">b{}</style><style>\n«ی» ☮ \n</style><style></style>');
    const texts = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = ""]) => text);
    expect(texts).toHaveLength(5);
    expect(directives(html)["style-src"]).toEqual(["'self'", ...new Set(texts.map(hashOf))]);
    expect(directives(html)["style-src"]).toHaveLength(5);
  });

  it("has no hash where a page has no style", () => expect(directives("<p>a</p>")["style-src"]).toEqual(["'self'"]));

  it("lets the page load from this site alone, be framed by nobody, and send forms nowhere else", () => {
    const { "style-src": _styles, ...rest } = directives("<style>a{}</style>");
    expect(rest).toEqual({
      "default-src": ["'none'"], "base-uri": ["'none'"], "connect-src": ["'self'"], "font-src": ["'self'"], "form-action": ["'self'"],
      "frame-ancestors": ["'none'"], "img-src": ["'self'"], "manifest-src": ["'self'"], "script-src": ["'self'"],
    });
  });

  it("never says unsafe, data: or *", () => expect(policyFor(`<style>${css}</style>`)).not.toMatch(/unsafe|data:|\*|https?:/));
});

it("a whole page comes out whole, and a second time the same", () => {
  const page = `<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/a.js" async=""></script><title>آزمون</title></head>
<body><div hidden=""><!--$--><!--/$--></div><main><p>صفحهٔ <!-- -->۱</p>${jsonLd}</main><script>(self.__next_f=self.__next_f||[]).push([0])</script></body></html>`;
  const once = finished(page);
  expect(once).toBe(`<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charSet="utf-8"/><style>/*/_next/static/a.css*/${css}</style>
<title>آزمون</title></head>
<body><main><p>صفحهٔ ۱</p>${jsonLd}</main></body></html>`);
  expect(finished(once)).toBe(once);
});
