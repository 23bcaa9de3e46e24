// A promise to editors: the log of npm run dev says each mistake once, and once that it is mended, in their language.
import { describe, expect, it } from "vitest";
import { errorAt, type Problem } from "@/lib/check/problem";
import { logOf } from "@/scripts/dev/problem-log";

const mistake = (file: string, line = 3): Problem => errorAt(file, { line, column: 1 }, "path.no-folder", { folder: "test" });

describe("the log of mistakes", () => {
  it("says a new one as a block: its place, then its sentences", () => {
    const lines = logOf([], [mistake("news/a/en.mdx")], "en").split("\n");
    expect(lines[0]).toBe("content/news/a/en.mdx:3:1 error");
    expect(lines.slice(1).every((line) => line.startsWith("  "))).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
  });
  it("says nothing of one that it has said, also where it has moved in its file", () => {
    expect(logOf([mistake("news/a/en.mdx")], [mistake("news/a/en.mdx", 9)], "en")).toBe("");
  });
  it("says which was mended, and when all are", () => {
    const [a, b] = [mistake("news/a/en.mdx"), mistake("news/b/en.mdx")];
    expect(logOf([a, b], [b], "en")).toBe("content/news/a/en.mdx:3:1 mended");
    expect(logOf([b], [], "en")).toBe("The content is right again.");
    expect(logOf([b], [], "fa")).not.toMatch(/[a-z]/i);
  });
  it("shows twenty of a hundred, and says how many more there are", () => {
    const many = Array.from({ length: 100 }, (_, index) => mistake(`news/test-${index}/en.mdx`));
    const log = logOf([], many, "en");
    expect(log.match(/^content\//gm)).toHaveLength(20);
    expect(log).toContain("80 more problems");
    expect(logOf([], many, "ar")).toContain("80 مشكلة أخرى");
  });
  it("is empty where the content was right from the start", () => {
    expect(logOf(undefined, [], "en")).toBe("");
  });
});
