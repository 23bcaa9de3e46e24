// A promise to editors: `npm run new` asks in their language, says why an answer is none and what was meant, and stops without a trace.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fieldNotes, newMessages } from "../../i18n/editor-messages";
import type { Locale } from "../../i18n/routing";
import { checkContent } from "../../lib/check/check-content";
import { yamlOf } from "./editor-schemas";
import { type Files, record } from "./broken-content/base-folder";
import { contentFolder, runNew, textsIn } from "./new-command";
import { root } from "./source-files";

const patient = { timeout: 120_000 };

/** A conversation, and what has become of the folder. */
async function talk(locale: Locale, args: readonly string[], typed: readonly string[], changes: Files = {}) {
  const { folder, remove } = contentFolder(changes);
  const before = textsIn(folder);
  const ran = await runNew(folder, [...args, "--lang", locale], { typed });
  const [texts, problems] = [textsIn(folder), checkContent(folder)];
  remove();
  const fields = (path: string) => parse(yamlOf(path, texts[path] ?? "")) as Record<string, unknown>;
  return { ...ran, texts, problems, fields, isAsBefore: JSON.stringify(texts) === JSON.stringify(before) };
}

describe("a conversation makes what flags make", patient, () => {
  it("a news post, in Farsi, from the choice of kind to a publisher that is new", async () => {
    const { code, out, fields, texts, problems } = await talk("fa", [], [
      "۱", "", "خبري تازه", "خبری تازه", "", "۱۴۰۰/۳/۲۳", "", "", "خبرگزاری نو", "بله", "", "New Agency", "", "وكالة جديدة", "example.org", "", "", "", "2", "Test Person", "2", "آزمون", "",
    ], { "prisoners/test-draft/record.yml": `${record}draft: true\n` });
    // Of two people with one name it is asked which; the check says that there are two.
    expect([code, problems.map((problem) => problem.code)]).toEqual([0, ["same-name.person", "same-name.person"]]);
    for (const words of [newMessages.fa.ask.kind, fieldNotes.fa.news.title, "U+064A", "2021-06-13", newMessages.fa.done.draft]) expect(out).toContain(words);
    expect(fields("news/khabri-tazeh/fa.mdx")).toEqual({
      title: "خبری تازه", date: "2021-06-13", summary: newMessages.fa.text.summary, source: { publisher: "khabargozari-no" }, original: true, kind: "statement", prisoners: ["test-person"], tags: ["test-tag"], draft: true,
    });
    expect(texts["glossary/publishers.yml"]).toContain('khabargozari-no:\n  names: {en: "New Agency", fa: "خبرگزاری نو", ar: "وكالة جديدة"}\n  url: "https://example.org"\n');
  });

  it("a person, in Arabic, with a claim, its source and the status", async () => {
    const { code, out, fields, problems } = await talk("ar", ["prisoner"], [
      "3", "آدم", "New Person", "آدم آزمون", "شخص جديد", "", "5", "", "health", "1", "2020-10-16", "test-city", "test-agency", "", "https://example.org/r", "2019", "2021/6/13", "1", "2021-06",
    ]);
    expect([code, problems]).toEqual([0, []]);
    for (const words of [newMessages.ar.wrong.latinName, newMessages.ar.wrong.private, newMessages.ar.reasons.lawyer]) expect(out).toContain(words);
    expect(fields("prisoners/new-person/record.yml")).toMatchObject({
      public: { because: "published-case" }, claims: [{ fact: "arrest", on: "2020-10-16", place: "test-city" }, { fact: "status", on: "2021-06", value: "imprisoned" }],
      sources: { "test-agency-2021-06-13": { url: "https://example.org/r" } }, draft: true,
    });
    expect(fields("prisoners/new-person/ar.mdx")).toMatchObject({ name: "شخص جديد", original: true, draft: true });
  });

  it("a signer, in English, with a country by its name", async () => {
    const { code, fields, problems } = await talk("en", ["signer"], ["New Signer", "", "", "", "A role", "", "", "Germany", "", "1", "maybe", "y", ""]);
    expect([code, problems]).toEqual([0, []]);
    expect(fields("signers/new-signer.mdx")).toEqual({ name: "New Signer", appeal: "test-appeal", selected: true, role: { en: "A role" }, country: "DE", draft: true });
  });

  it("a film, in Farsi", async () => {
    const { code, fields, problems } = await talk("fa", ["video", "made-video"], ["", "", "", "اینستاگرام (گزیده)", "", "", ""]);
    expect([code, problems]).toEqual([0, []]);
    expect(fields("videos/made-video/fa.mdx")).toEqual({ series: "instagram", original: true, draft: true });
  });

  it("a page, in Arabic, whose short name is the site’s already", async () => {
    const { code, out, fields, problems } = await talk("ar", ["page"], ["ar", "دليل", "news", "guide", ""]);
    expect([code, problems]).toEqual([0, []]);
    expect(out).toContain(newMessages.ar.wrong.reserved.replace("{typed}", "news"));
    expect(fields("pages/guide/ar.mdx")).toMatchObject({ title: "دليل", original: true, draft: true });
  });

  it("another language of what is there, offered and accepted", async () => {
    const { code, out, fields, problems } = await talk("ar", ["news", "test-news"], ["", "", "خبر اختبار", ""]);
    expect([code, problems]).toEqual([0, []]);
    expect(out).toContain("“Test news”");
    expect(fields("news/test-news/ar.mdx")).toMatchObject({ title: "خبر اختبار", date: "2021-06-13", translation: "unreviewed", translates: "2021-06-13", draft: true });
  });

  it("what an option says is not asked; a wrong one is", async () => {
    const { code, out, fields } = await talk("en", ["page", "guide", "--title", "Guide", "--summary", "A line\u202e."], ["en", "A line."]);
    expect([code, fields("pages/guide/en.mdx").summary]).toEqual([0, "A line."]);
    expect(out).not.toContain(fieldNotes.en.page.title);
    expect(out).toContain("--summary: ");
  });
});

describe("whoever goes leaves nothing behind", patient, () => {
  it.each<[string, Locale, string[]]>([["at once", "en", []], ["in the middle", "fa", ["", "خبر تازه", "", "", ""]], ["after adding a publisher", "en", ["", "A title", "", "", "", "New Agency", "y", "new-agency", "New Agency", "نو", "جديد", ""]]])("%s", async (_when, locale, typed) => {
    const { code, err, isAsBefore } = await talk(locale, ["news"], typed);
    expect([code, err.trim(), isAsBefore]).toEqual([130, newMessages[locale].stop.interrupted, true]);
  });

  it("and whoever does not want another language", async () => {
    const { code, isAsBefore } = await talk("en", ["news", "test-news"], ["no"]);
    expect([code, isAsBefore]).toEqual([1, true]);
  });
});

const hasScript = spawnSync("script", ["--version"]).status === 0;

/** In a terminal that `script` (util-linux) makes; types each answer once its question stands there. */
function inTerminal(folder: string, args: readonly string[], typed: readonly string[]): Promise<{ code: number | null; out: string }> {
  const command = [process.execPath, "--import", "tsx", join(root, "scripts/new.ts"), ...args, "--content", folder].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: root, env: { ...process.env, TERM: "dumb" }, timeout: 100_000 });
  const waiting = [...typed];
  let out = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    const next = out.indexOf("> ", seen) === -1 ? undefined : waiting.shift();
    if (next === undefined) return;
    seen = out.length;
    child.stdin.write(next);
  });
  return new Promise((resolve, reject) => child.on("error", reject).on("close", (code) => resolve({ code, out })));
}

describe.runIf(hasScript)("in a terminal", patient, () => {
  it("the proposed short name stands in the line and can be edited", async () => {
    const { folder, remove } = contentFolder();
    const { code, out } = await inTerminal(folder, ["page", "--title", "راهنمای شخص آزمون", "--lang", "fa"], ["\r", "-2\r", "\r"]);
    const texts = textsIn(folder);
    remove();
    expect([code, out.includes("rahnamay-shakhs-azmun")]).toEqual([0, true]);
    expect(Object.keys(texts)).toContain("pages/rahnamay-shakhs-azmun-2/fa.mdx");
  });
  it("Ctrl+C stops, and nothing is written", async () => {
    const { folder, remove } = contentFolder();
    const before = textsIn(folder);
    const { code, out } = await inTerminal(folder, ["news", "--lang", "en"], ["\r", "A title\u0003"]);
    const texts = textsIn(folder);
    remove();
    expect([code, texts]).toEqual([130, before]);
    expect(out).toContain(newMessages.en.stop.interrupted);
  });
});
