// A promise to editors: while a file is broken, the site in development goes on with its last version that was right.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

it("a new term is there although a text is broken; a term goes only when nothing is wrong, since broken texts may name it", () => {
  const [one, two] = ["evin: {names: {en: One}}\n", "karaj: {names: {en: Two}}\n"];
  write("glossary/prisons.yml", one);
  write("pages/a/en.mdx", "a");
  keep("pages/a/en.mdx");
  write("glossary/prisons.yml", one + two);
  keep("pages/a/en.mdx");
  expect(read("glossary/prisons.yml")).toBe(one + two);
  write("glossary/prisons.yml", two);
  keep("pages/a/en.mdx");
  expect(read("glossary/prisons.yml")).toBe(one + two);
  rmSync(at("content", "glossary/prisons.yml"));
  keep("pages/a/en.mdx");
  expect(read("glossary/prisons.yml")).toBe(one + two);
  write("glossary/prisons.yml", two);
  keep();
  expect(read("glossary/prisons.yml")).toBe(two);
});

it("a glossary that is broken itself stays as it was", () => {
  write("glossary/prisons.yml", "evin: {names: {en: One}}\n");
  keep();
  write("glossary/prisons.yml", "evin: {names: {en: Two}\n");
  keep("glossary/prisons.yml");
  expect(read("glossary/prisons.yml")).toContain("One");
});

it("a folder that is away for a moment takes nothing along", () => {
  write("pages/a/en.mdx", "a1");
  keep();
  renameSync(path.join(root, "content"), path.join(root, "elsewhere"));
  expect([keep(), read("pages/a/en.mdx")]).toEqual([0, "a1"]);
});

it("a file takes the name of a folder, and a folder that of a file", () => {
  write("pages/a/en.mdx", "a1");
  keep();
  rmSync(at("content", "pages/a"), { recursive: true });
  write("pages/a", "a2");
  keep();
  expect(read("pages/a")).toBe("a2");
  rmSync(at("content", "pages/a"));
  write("pages/a/en.mdx", "a3");
  keep();
  expect(read("pages/a/en.mdx")).toBe("a3");
});

it("a warning holds nothing back", () => {
  write("pages/a/en.mdx", "a");
  expect(keepSound(path.join(root, "content"), path.join(root, "sound"), [{ file: "pages/a/en.mdx", level: "warning" } as Problem])).toBe(1);
});
