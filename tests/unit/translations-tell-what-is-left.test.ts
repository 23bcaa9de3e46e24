// A promise to translators: they are told what is missing, what nobody reviewed, and what changed in the original since, and nothing else.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listTranslations, readContent } from "@/lib/translations/documents";
import { listMessageStates, noteTranslated } from "@/lib/translations/messages";
import { listWork } from "@/lib/translations/work";

const root = mkdtempSync(path.join(tmpdir(), "translations-"));
const [content, messages] = [path.join(root, "content"), path.join(root, "messages")];
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const page = (fields: string, body = "Words.") => `---\ntitle: Test\n${fields}\n---\n\n${body}\n`;
const git = (...args: string[]) => execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], { cwd: root, env: { ...process.env, GIT_COMMITTER_DATE: "2021-06-01T12:00:00Z" } });

beforeAll(() => {
  write("content/pages/first/en.mdx", page("updated: 2021-06-01\noriginal: true", "Old words."));
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "Test");
  write("content/pages/first/en.mdx", page("updated: 2021-07-01\noriginal: true", "New words."));
  write("content/pages/first/fa.mdx", page("updated: 2021-06-01\ntranslation: reviewed\ntranslates: 2021-06-01"));
  write("content/pages/second/fa.mdx", page("updated: 2021-06-01\noriginal: true"));
  write("content/pages/second/en.mdx", page("translation: unreviewed\ntranslates: 2021-06-01"));
  write("content/pages/second/ar.mdx", page("translation: reviewed\ntranslates: 2021-06-01"));
  write("content/pages/third/en.mdx", page("original: true\ndraft: true"));
  write("messages/en.json", JSON.stringify({ A: { one: "One", two: "Two" }, B: { three: "Three" } }));
  write("messages/fa.json", JSON.stringify({ A: { one: "یک", two: "دو" }, B: {} }));
  write("messages/ar.json", JSON.stringify({ A: { one: "واحد", two: "اثنان" }, B: { three: "ثلاثة" } }));
  for (const locale of ["fa", "ar"]) write(`messages/translated/${locale}.json`, "{}");
});

describe("documents", () => {
  const state = () => Object.fromEntries(listTranslations(readContent(content)).map(({ file, state }) => [file.replace("pages/", ""), state]));

  it("each stand in every language as what they are", () => {
    expect(state()).toEqual({
      "first/en.mdx": "original", "first/fa.mdx": "outdated", "first/ar.mdx": "missing",
      "second/en.mdx": "unreviewed", "second/fa.mdx": "original", "second/ar.mdx": "reviewed",
      "third/en.mdx": "original", "third/fa.mdx": "missing", "third/ar.mdx": "missing",
    });
  });

  it("that fell behind come with the lines that changed; drafts are nobody's work yet", () => {
    const work = listWork(content, messages).filter(({ kind }) => kind === "document");
    expect(work.map(({ locale, name, state }) => [locale, name, state])).toEqual([
      ["fa", "pages/first/fa.mdx", "outdated"], ["ar", "pages/first/ar.mdx", "missing"], ["en", "pages/second/en.mdx", "unreviewed"],
    ]);
    expect(work[0]?.changes).toBe("-updated: 2021-06-01\n+updated: 2021-07-01\n-Old words.\n+New words.");
  });

  it("without a history are told without it", () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), "no-history-"));
    mkdirSync(path.join(elsewhere, "pages/first"), { recursive: true });
    for (const locale of ["en", "fa"]) writeFileSync(path.join(elsewhere, `pages/first/${locale}.mdx`), readFileSync(path.join(content, `pages/first/${locale}.mdx`)));
    expect(listWork(elsewhere, messages).find(({ state }) => state === "outdated")).toMatchObject({ name: "pages/first/fa.mdx", changes: undefined });
    rmSync(elsewhere, { recursive: true });
  });
});

describe("words of the interface", () => {
  const states = () => listMessageStates(messages).map(({ locale, key, state, before }) => [locale, key, state, before].filter(Boolean).join(" "));

  it("are missing, or not reviewed, until somebody says so; a changed original makes them old, and says what it was", () => {
    expect(states()).toEqual(["fa A.one unreviewed", "fa A.two unreviewed", "fa B.three missing", "ar A.one unreviewed", "ar A.two unreviewed", "ar B.three unreviewed"]);
    expect(noteTranslated(messages, "ar", undefined, false)).toBe(3);
    expect(noteTranslated(messages, "fa", ["A"], true)).toBe(2);
    write("messages/en.json", JSON.stringify({ A: { one: "One!", two: "Two" }, B: { three: "Three" } }));
    expect(states()).toEqual(["fa A.one outdated One", "fa A.two reviewed", "fa B.three missing", "ar A.one outdated One", "ar A.two unreviewed", "ar B.three unreviewed"]);
    expect(noteTranslated(messages, "fa", ["A.one"], false)).toBe(1);
    expect(states()[0]).toBe("fa A.one unreviewed");
  });
});
