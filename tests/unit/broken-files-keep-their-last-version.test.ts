// A promise to editors: while a file is broken, the site in development goes on with its last version that was right.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listFolder } from "@/lib/check/files";
import type { Problem } from "@/lib/check/problem";
import { keepSound } from "@/lib/sound-content";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "sound-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (folder: string, file: string) => path.join(root, folder, file);
function write(file: string, text: string) {
  mkdirSync(path.dirname(at("content", file)), { recursive: true });
  writeFileSync(at("content", file), text);
}
const keep = (...broken: string[]) => keepSound(path.join(root, "content"), path.join(root, "sound"), broken.map((file) => ({ file, level: "error" }) as Problem));
const read = (file: string) => readFileSync(at("sound", file), "utf8");

it("what is right is taken over, what is broken stays as it was, what is deleted goes", () => {
  write("pages/a/en.mdx", "a1");
  write("pages/b/en.mdx", "b1");
  expect(keep()).toBe(2);
  write("pages/a/en.mdx", "a2");
  write("pages/b/en.mdx", "b2 {broken}");
  write("pages/c/en.mdx", "new and {broken}");
  expect(keep("pages/b/en.mdx", "pages/c/en.mdx")).toBe(1);
  expect([read("pages/a/en.mdx"), read("pages/b/en.mdx")]).toEqual(["a2", "b1"]);
  expect(listFolder(path.join(root, "sound"))?.files).toEqual(["pages/a/en.mdx", "pages/b/en.mdx"]);
  rmSync(at("content", "pages/b/en.mdx"));
  write("pages/c/en.mdx", "new");
  expect(keep()).toBe(2);
  expect(listFolder(path.join(root, "sound"))?.files).toEqual(["pages/a/en.mdx", "pages/c/en.mdx"]);
});

it("what nothing changed is not written again", () => {
  write("pages/a/en.mdx", "a1");
  expect([keep(), keep()]).toEqual([1, 0]);
});

it("the glossary, on which other files build, changes only when nothing at all is wrong", () => {
  write("glossary/prisons.yml", "1");
  write("pages/a/en.mdx", "a");
  keep("pages/a/en.mdx");
  expect(read("glossary/prisons.yml")).toBe("1");
  write("glossary/prisons.yml", "2");
  keep("pages/a/en.mdx");
  expect(read("glossary/prisons.yml")).toBe("1");
  keep();
  expect(read("glossary/prisons.yml")).toBe("2");
});

it("a warning holds nothing back", () => {
  write("pages/a/en.mdx", "a");
  expect(keepSound(path.join(root, "content"), path.join(root, "sound"), [{ file: "pages/a/en.mdx", level: "warning" } as Problem])).toBe(1);
});
