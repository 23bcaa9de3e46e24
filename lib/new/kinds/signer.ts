// A signer of an appeal: one file for all languages.
import { routing, type Locale } from "../../../i18n/routing";
import type { Question } from "../questions";
import { readCountry, readName, readYesNo } from "../reading";
import { comment, field, quoted } from "../yaml-lines";
import { draftLines, mdx, modeline, type Recipe, sourceLines, sourceQuestions } from "./recipe";

const spot = (...path: string[]) => () => ({ file: "signers/new.mdx", path });
const otherLetters = ["fa", "ar"] as const;

function inLanguages(group: "name" | "role", locales: readonly Locale[]): Question[] {
  const note = group === "name" ? "signer.names" : "signer.role";
  return locales.map((locale) => ({
    flag: `${group}-${locale}`, need: "may", read: (typed) => (group === "name" ? readName(typed, locale) : { value: typed }), spot: spot(group === "name" ? "names" : "role", locale),
    note: (words) => `${words.note(note)} ${words.note(`languages.${locale}`)}`,
  }));
}

export const signer: Recipe = {
  folder: "signers",
  isTranslated: false,
  opening: () => [{ flag: "name", note: (words) => words.note("signer.name"), need: "must", spot: spot("name") }],
  called: (answers) => answers.get("name"),
  questions: () => [
    ...inLanguages("name", otherLetters),
    ...inLanguages("role", routing.locales),
    { flag: "country", note: (words) => words.note("signer.country"), need: "may", read: (typed) => readCountry(typed, routing.locales) },
    { flag: "appeal", note: (words) => words.note("signer.appeal"), need: "must", ids: "appeals" },
    { flag: "selected", note: (words) => words.note("signer.selected"), need: "must", read: readYesNo },
    ...sourceQuestions("may"),
  ],
  files({ words }, slug, answers) {
    const path = `signers/${slug}.mdx`;
    const indent = "  ";
    const inside = (group: "name" | "role", locales: readonly Locale[]) => locales.flatMap((locale) => {
      const value = answers.get(`${group}-${locale}`);
      return field(locale, value && quoted(value), words.note(`languages.${locale}`), { indent });
    });
    const group = (name: string, note: string, lines: string[]) => [...comment(note), lines.some((line) => !/^\s*#/.test(line)) ? `${name}:` : `#${name}:`, ...lines];
    const lines = [
      ...modeline(words, path, "signer"),
      ...field("name", quoted(answers.get("name") ?? ""), words.note("signer.name")),
      ...field("appeal", answers.get("appeal"), words.note("signer.appeal")),
      ...field("selected", answers.get("selected"), words.note("signer.selected")),
      ...comment(words.plain("file.optional")),
      ...group("names", words.note("signer.names"), inside("name", otherLetters)),
      ...group("role", words.note("signer.role"), inside("role", routing.locales)),
      ...field("country", answers.get("country"), words.note("signer.country")),
      ...group("source", words.note("signer.source"), sourceLines(words, answers)),
      ...draftLines(words),
      ...comment(words.plain("file.statement")),
    ];
    return [{ path, text: mdx(lines, "") }];
  },
};
