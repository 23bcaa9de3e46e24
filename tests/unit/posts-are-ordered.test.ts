// A promise to readers: the newest stands first, in every language alike, and no page of the list repeats or skips a post.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { listAppeals } from "@/lib/appeals";
import { findPostPage, listPosts, listPostsAbout, listPostsTagged, postsPerPage, type Post } from "@/lib/posts";
import { countByStatus, heldFirst, listPrisoners } from "@/lib/prisoners";
import { groupByCountry, listSigners } from "@/lib/signers";
import { listVideos } from "@/lib/videos";

const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);
const dates = (posts: readonly Post[]) => posts.map(({ fields }) => fields.date);

describe.each(routing.locales)("in %s", (locale) => {
  it("posts are newest first", () => {
    const found = dates(listPosts(locale));
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual(found.toSorted().toReversed());
  });

  it("posts of one day are in the order of their slugs", () => {
    expect(slugs(listPosts(locale).filter(({ fields }) => fields.date === "2021-02-01"))).toEqual(["same-day-a", "same-day-b", "same-day-c"]);
  });

  it("posts about a person and on a topic keep that order", () => {
    expect(slugs(listPostsAbout("test-held", locale))).toEqual(["translated"]);
    // The Farsi draft of `draft-translation` is not there: its readers get the original, with its tags.
    expect(slugs(listPostsTagged("test-tag", locale))).toEqual(["translated", "draft-translation"]);
  });

  it("the pages of the list together are the list", () => {
    const all = listPosts(locale);
    const pages = Math.ceil(all.length / postsPerPage);
    const paged = Array.from({ length: pages }, (_, i) => findPostPage(i + 1, locale));
    expect(pages).toBeGreaterThan(2);
    expect(paged.map((page) => page?.pages)).toEqual(Array.from({ length: pages }, () => pages));
    expect(paged.map((page) => page?.posts.length).slice(0, -1)).toEqual(Array.from({ length: pages - 1 }, () => postsPerPage));
    expect(findPostPage(pages + 1, locale)).toBeUndefined();
    expect(paged.flatMap((page) => slugs(page?.posts ?? []))).toEqual(slugs(all));
  });

  it.each([0, -1, 1.5, 1000, NaN, Infinity])("there is no page %s", (number) => {
    expect(findPostPage(number, locale)).toBeUndefined();
  });

  it("asking twice gives the same, and nobody can spoil it for the next", () => {
    const before = slugs(listPosts(locale));
    for (const list of [listPosts(locale), listPrisoners(locale)]) expect(() => (list as unknown[]).reverse()).toThrow(TypeError);
    expect(slugs(listPosts(locale))).toEqual(before);
  });

  it("appeals are newest first, and videos too, those without a date last", () => {
    expect(slugs(listAppeals(locale))).toEqual(["test-appeal", "test-old-appeal"]);
    expect(slugs(listVideos("instagram", locale))).toEqual(["test-newer", "test-video", "test-undated"]);
    expect(slugs(listVideos("films-farsi", locale))).toEqual(["test-film"]);
  });

  it("those who may be held come before those who are out, and nobody is lost", () => {
    const everyone = listPrisoners(locale);
    expect(slugs(heldFirst(everyone)).at(-1)).toBe("test-free");
    expect(slugs(heldFirst(everyone)).sort()).toEqual(slugs(everyone).sort());
    expect([...countByStatus(everyone).values()].reduce((sum, count) => sum + count)).toBe(everyone.length);
  });
});

it("people stand in the alphabetical order of the reader's own alphabet", () => {
  expect(listPrisoners("en").map(({ name }) => name)).toEqual(["Test Free", "Test Nothing", "Test Rauff"]);
  // By code points, گ (U+06AF) would come after ل (U+0644).
  expect(listPrisoners("fa").map(({ name }) => name)).toEqual(["آزمون رئوف", "آزمون گیو", "آزمون لاله"]);
});

it("signers stand by country, in the order of the countries' names as the reader knows them, those without a country last", () => {
  const groups = (locale: "en" | "fa" | "ar") => groupByCountry(listSigners("test-appeal"), locale).map(({ name }) => name);
  expect(groups("en")).toEqual(["Austria", "Germany", "Thailand", undefined]);
  expect(groups("fa")).toEqual(["آلمان", "اتریش", "تایلند", undefined]);
  expect(groups("ar")).toEqual(["ألمانيا", "النمسا", "تايلاند", undefined]);
});

it("signers of one country stand in the order of their names", () => {
  expect(listSigners("test-appeal").map(({ fields }) => fields.name)).toEqual(["Test Alone", "Test Other", "Test Quiet", "Test Signer"]);
});
