// A promise to editors: what the check remembers may be spoilt or lost at any time, stays small, and is believed only if it is whole.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkContent } from "../../lib/check/check-content";
import { codeFingerprint } from "../../lib/check/own-code";
import { edit, newsFa, withFolder } from "./broken-content/base-folder";
import { checkKept, keptFile, put, readFiles } from "./broken-content/kept-folder";

/** Each test takes milliseconds; on a machine that builds at the same time, seconds. */
const patient = { timeout: 60_000 };

describe("what is kept can be lost", patient, () => {
  const bad = { "news/test-news/fa.mdx": edit(newsFa, "کتاب", "كتاب") };
  const spoilt: [how: string, spoil: (whole: string) => string | Buffer][] = [
    ["empty", () => ""], ["one line", () => "{}\n"], ["cut", (whole) => whole.slice(0, whole.length / 2)], ["cut after its head", (whole) => `${whole.split("\n").slice(0, 2).join("\n")}\n`],
    ["one letter is another", (whole) => whole.replace("letters", "lettres")], ["a line is missing", (whole) => whole.split("\n").filter((_, line) => line !== 3).join("\n")],
    ["written twice", (whole) => whole + whole], ["no text", () => Buffer.from([0, 255, 254, 1, 2, 3])],
  ];

  it.each(spoilt)("%s: everything is read anew, and nothing else happens", (_how, spoil) => withFolder(bad, (folder) => {
    const anew = checkKept(folder);
    const whole = readFileSync(keptFile(folder), "utf8");
    writeFileSync(keptFile(folder), spoil(whole));
    expect(checkKept(folder)).toEqual({ problems: anew.problems, made: readFiles.length });
    expect(checkKept(folder)).toEqual({ problems: anew.problems, made: 0 });
    expect(anew.problems).toEqual(checkContent(folder));
  }));

  it("taken away, or where nothing can be written", () => withFolder(bad, (folder) => {
    const { problems } = checkKept(folder);
    rmSync(keptFile(folder));
    expect(checkKept(folder)).toEqual({ problems, made: readFiles.length });
    rmSync(keptFile(folder));
    mkdirSync(keptFile(folder));
    expect(checkKept(folder)).toEqual({ problems, made: readFiles.length });
    expect(existsSync(`${keptFile(folder)}.new`)).toBe(false);
  }));

  it("made by other code: not believed", () => withFolder({}, (folder) => {
    checkKept(folder);
    expect(checkKept(folder, "other-code").made).toBe(readFiles.length);
  }));
});

describe("what is kept stays small and true", patient, () => {
  it("holds what the last check asked for, and no more", () => withFolder({}, (folder) => {
    checkKept(folder);
    const { size } = statSync(keptFile(folder));
    for (let turn = 0; turn < 5; turn++) {
      put(folder, { "pages/about/en.mdx": `---\ntitle: About the test ${turn}\n---\n\nTest words.\n` });
      expect(checkKept(folder).made).toBe(1);
    }
    expect(statSync(keptFile(folder)).size).toBeLessThan(size + 100);
  }));

  it.each([
    ["a value that JSON does not know", "title: .nan\n"], ["a circle", "title: &a [*a]\n"], ["thousands of mistakes", Array.from({ length: 1000 }, (_, line) => `wrong-${line}: 1\n`).join("")],
  ])("%s is read anew each time", (_what, fields) => withFolder({ "pages/test/en.mdx": `---\n${fields}---\n` }, (folder) => {
    const anew = checkContent(folder);
    checkKept(folder);
    expect(checkKept(folder)).toEqual({ problems: anew, made: 1 });
  }));

  it("has one fingerprint for the same code", () => expect(codeFingerprint()).toBe(codeFingerprint()));
});
