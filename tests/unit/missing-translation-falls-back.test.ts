// A promise to readers: what does not exist in their language is shown in its original, and every text says how far it can be trusted.
import "./test-site/enter";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Mdx } from "@/components/mdx";
import { directionOf, routing, type Locale } from "@/i18n/routing";
import { readBody } from "@/lib/documents";
import type { Notice } from "@/lib/entries";
import { postEntry } from "@/lib/feed";
import { findPost, listPosts } from "@/lib/posts";
import { listPrisoners } from "@/lib/prisoners";
import { postData } from "@/lib/structured-data";
import { listSigners, signerName } from "@/lib/signers";

type Case = { slug: string; reader: Locale; shown: Locale; locales: readonly Locale[]; notices: readonly Notice[]; title: string };

const cases: Case[] = [
  { slug: "english-only", reader: "en", shown: "en", locales: ["en"], notices: [], title: "English only" },
  { slug: "english-only", reader: "fa", shown: "en", locales: ["en"], notices: ["fallback"], title: "English only" },
  { slug: "english-only", reader: "ar", shown: "en", locales: ["en"], notices: ["fallback"], title: "English only" },
  { slug: "farsi-only", reader: "en", shown: "fa", locales: ["fa"], notices: ["fallback"], title: "تنها فارسی" },
  { slug: "farsi-only", reader: "fa", shown: "fa", locales: ["fa"], notices: [], title: "تنها فارسی" },
  { slug: "farsi-only", reader: "ar", shown: "fa", locales: ["fa"], notices: ["fallback"], title: "تنها فارسی" },
  { slug: "translated", reader: "en", shown: "en", locales: ["en", "fa", "ar"], notices: [], title: "Translated" },
  { slug: "translated", reader: "fa", shown: "fa", locales: ["en", "fa", "ar"], notices: [], title: "ترجمه‌شده" },
  { slug: "translated", reader: "ar", shown: "ar", locales: ["en", "fa", "ar"], notices: ["unreviewed"], title: "مترجم" },
  { slug: "outdated", reader: "en", shown: "en", locales: ["en", "fa", "ar"], notices: [], title: "Outdated" },
  { slug: "outdated", reader: "fa", shown: "fa", locales: ["en", "fa", "ar"], notices: ["outdated"], title: "کهنه" },
  { slug: "outdated", reader: "ar", shown: "ar", locales: ["en", "fa", "ar"], notices: ["unreviewed", "outdated"], title: "قديم" },
  { slug: "followed", reader: "fa", shown: "fa", locales: ["en", "fa", "ar"], notices: [], title: "پی‌گرفته" },
  { slug: "followed", reader: "ar", shown: "ar", locales: ["en", "fa", "ar"], notices: ["outdated"], title: "بلا تاريخ" },
  { slug: "farsi-original", reader: "en", shown: "en", locales: ["en", "fa"], notices: [], title: "From the Farsi" },
  { slug: "farsi-original", reader: "fa", shown: "fa", locales: ["en", "fa"], notices: [], title: "اصل فارسی" },
  { slug: "farsi-original", reader: "ar", shown: "fa", locales: ["en", "fa"], notices: ["fallback"], title: "اصل فارسی" },
  { slug: "unmarked", reader: "en", shown: "en", locales: ["en", "fa"], notices: ["unreviewed", "outdated"], title: "Unmarked" },
  { slug: "unmarked", reader: "ar", shown: "fa", locales: ["en", "fa"], notices: ["fallback"], title: "بی‌نشان" },
  { slug: "draft-translation", reader: "fa", shown: "en", locales: ["en"], notices: ["fallback"], title: "Draft translation" },
];

describe.each(cases)("the post $slug for a reader of $reader", ({ slug, reader, shown, locales, notices, title }) => {
  const post = findPost(slug, reader);

  it(`is shown in ${shown}, with that language's direction`, () => {
    expect(post).toMatchObject({ locale: shown, dir: directionOf(shown), fields: { title } });
  });
  it("names the languages in which it exists", () => expect(post?.locales).toEqual(locales));
  it(`is honest about the text: ${notices.join(" and ") || "nothing to say"}`, () => expect(post?.notices).toEqual(notices));
});

describe.each(routing.locales)("a reader of %s", (reader) => {
  it("gets every post once, as all others do", () => {
    const slugs = listPosts(reader).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toEqual(listPosts("en").map(({ slug }) => slug));
  });

  it("gets dates and publishers in that language, whatever the text's", () => {
    const post = findPost("farsi-only", reader);
    expect(post?.when.main).toBe({ en: "4 March 2021", fa: "۱۴ اسفند ۱۳۹۹", ar: "4 مارس 2021" }[reader]);
    expect(post?.publisher).toBe(`test-agency ${reader}`);
  });

  it("gets the body that belongs to the title", () => {
    for (const post of listPosts(reader)) {
      expect(post.hasBody).toBe(true);
      const html = renderToStaticMarkup(createElement(Mdx, { code: readBody("News", post) }));
      expect(html).toBe(`<p>Body of ${post.fields.title}.</p>`);
    }
  });

  it("has programs told the text's own language too", () => {
    for (const post of listPosts(reader)) {
      expect(postEntry(post, reader).locale).toBe(post.locale);
      expect(postData(post, reader, "Test Site").inLanguage).toBe(post.locale);
    }
  });

  it("sees people's names in that script, although nobody wrote a profile in it", () => {
    expect(findPost("translated", reader)?.people).toContainEqual({ slug: "test-held", name: { en: "Test Rauff", fa: "آزمون رئوف", ar: "اختبار رؤوف" }[reader] });
    const shown = listPrisoners(reader).map(({ slug, name, locale }) => [slug, name, locale]);
    expect(shown).toContainEqual(["test-free", { en: "Test Free", fa: "آزمون لاله", ar: "اختبار حر" }[reader], "fa"]);
  });

  it("sees signers' names in that script where the file gives them, else as they signed", () => {
    const names = listSigners("test-appeal").map((signer) => signerName(signer, reader));
    expect(names).toContain(reader === "fa" ? "امضاکننده‌ی آزمون" : "Test Signer");
    expect(names).toContain("Test Other");
  });
});
