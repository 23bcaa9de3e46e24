// A promise to editors: what `npm run new` writes is right as it stands, explains itself in their language, invents nothing and is seen by nobody yet.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fieldNotes, newMessages } from "../../i18n/editor-messages";
import { routing, type Locale } from "../../i18n/routing";
import { checkContent } from "../../lib/check/check-content";
import { faultsIn, underlined, yamlOf } from "./editor-schemas";
import { contentFolder, runNew, textsIn } from "./new-command";
import { root } from "./source-files";

const patient = { timeout: 240_000 };

/** Options for each kind, and the files that they make; the titles are test data in their languages. */
const titles: Record<Locale, string> = { en: "A new test", fa: "خبر آزمون", ar: "خبر اختبار" };
const names = ["--name-en", "New Person", "--name-fa", "آدم آزمون", "--name-ar", "شخص جديد"];
const cases = {
  news: (locale: Locale) => ({ args: ["news", "made-news", "--title", titles[locale], "--date", "2021-06-13", "--publisher", "test-agency"], files: [`news/made-news/${locale}.mdx`] }),
  prisoner: (locale: Locale) => ({
    args: ["prisoner", "made-person", ...names, "--because", "own-wish", "--fact", "arrest", "--on", "2020-10", "--publisher", "test-agency", "--published", "2021-06-13", "--status", "imprisoned", "--status-on", "2021-06"],
    files: ["prisoners/made-person/record.yml", `prisoners/made-person/${locale}.mdx`],
  }),
  signer: () => ({ args: ["signer", "made-signer", "--name", "New Signer", "--appeal", "test-appeal", "--selected", "yes"], files: ["signers/made-signer.mdx"] }),
  video: (locale: Locale) => ({ args: ["video", "made-video", "--title", titles[locale], "--series", "instagram"], files: [`videos/made-video/${locale}.mdx`] }),
  page: (locale: Locale) => ({ args: ["page", "made-page", "--title", titles[locale]], files: [`pages/made-page/${locale}.mdx`] }),
} as const;
const kinds = Object.keys(cases) as (keyof typeof cases)[];

/** All that a file says, with its comments switched on that are fields. */
function switchedOn(path: string, text: string): unknown {
  return parse(yamlOf(path, text).replace(/^( *)#(\w+:)/gm, "$1$2"));
}

describe.each(routing.locales)("in %s", patient, (locale) => {
  it.concurrent.each(kinds)("a new file for: %s", async (kind) => {
    const { args, files } = cases[kind](locale);
    const { folder, remove } = contentFolder();
    const before = textsIn(folder);
    const { code, err } = await runNew(folder, [...args, "--yes", "--lang", locale]);
    const [after, problems] = [textsIn(folder), checkContent(folder)];
    remove();
    expect({ code, err, problems }).toEqual({ code: 0, err: "", problems: [] });
    expect(Object.keys(after).filter((path) => !(path in before)).sort()).toEqual([...files].sort());
    expect({ ...after, ...Object.fromEntries(files.map((path) => [path, undefined])) }).toEqual({ ...before, ...Object.fromEntries(files.map((path) => [path, undefined])) });
    for (const path of files) {
      const text = after[path] ?? "";
      expect(underlined(path, text)).toEqual([]);
      expect(parse(yamlOf(path, text))).toMatchObject({ draft: true });
      // The schema that the file names is there, seen from its place in the project.
      const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? [];
      expect([schema, existsSync(resolve(dirname(join(root, "content", path)), schema))]).toEqual([expect.stringContaining(".schema.json"), true]);
      expect(text).toContain(newMessages[locale].file.modeline);
      // Switched on, each field is one that the schema knows.
      expect(faultsIn(path, switchedOn(path, text)).filter((fault) => fault.includes("additional"))).toEqual([]);
    }
  });
});

describe("what is written", patient, () => {
  it("is what was said, and nothing else", async () => {
    const { folder, remove } = contentFolder();
    await runNew(folder, [...cases.prisoner("en").args, "--yes"]);
    await runNew(folder, [...cases.news("en").args, "--yes", "--prisoners", "test-person", "--tags", "test-tag", "--kind", "statement", "--published", "2021", "--source-url", "https://example.org/a", "--summary", "One: “two”, three # four."]);
    const texts = textsIn(folder);
    remove();
    expect(parse(texts["prisoners/made-person/record.yml"] ?? "")).toEqual({
      names: { en: "New Person", fa: "آدم آزمون", ar: "شخص جديد" }, public: { because: "own-wish" }, draft: true,
      claims: [{ fact: "arrest", on: "2020-10", source: "test-agency-2021-06-13" }, { fact: "status", on: "2021-06", value: "imprisoned", source: "test-agency-2021-06-13" }],
      sources: { "test-agency-2021-06-13": { publisher: "test-agency", published: "2021-06-13" } },
    });
    expect(parse(yamlOf("a.mdx", texts["news/made-news/en.mdx"] ?? ""))).toEqual({
      title: "A new test", date: "2021-06-13", summary: "One: “two”, three # four.", source: { publisher: "test-agency", url: "https://example.org/a", date: "2021" },
      original: true, kind: "statement", prisoners: ["test-person"], tags: ["test-tag"], draft: true,
    });
  });

  it("explains itself in the language of the conversation, and stands in that of the text", async () => {
    const { folder, remove } = contentFolder();
    await runNew(folder, ["news", "made", "--title", titles.ar, "--date", "2021-06-13", "--publisher", "test-agency", "--yes", "--lang", "fa", "--text-lang", "ar"]);
    const text = textsIn(folder)["news/made/ar.mdx"] ?? "";
    remove();
    expect(text).toContain(`# ${fieldNotes.fa.news.title}\ntitle: "${titles.ar}"`);
    expect(text).toContain(`summary: "${newMessages.ar.text.summary}"`);
    expect(text.trimEnd().endsWith(newMessages.ar.text.body)).toBe(true);
  });

  it("is named by its title, whatever its script", async () => {
    const { folder, remove } = contentFolder();
    const { out } = await runNew(folder, ["news", "--title", "دادگاه شخص آزمون", "--date", "2021-06-13", "--publisher", "test-agency", "--yes"], { env: { LANG: "fa_IR.UTF-8" } });
    remove();
    expect(out).toContain("news/dadgah-shakhs-azmun/fa.mdx");
  });
});
