// Another language of a document that is there already: what must be the same is copied, what is to be translated stands in comments.
import { stringify } from "yaml";
import type { Locale } from "../../i18n/routing";
import type { Desk } from "./desk";
import { frontmatterOf, namesOfRecord } from "./library";
import { mdx, modeline, type NewFile, spotIn, textOr } from "./kinds/recipe";
import type { NewKind } from "./options";
import type { Answers, Question } from "./questions";
import { type NoteKey, wordsIn } from "./words";
import { comment, field, listed } from "./yaml-lines";

type Translated = Exclude<NewKind, "signer">;
type Plan = { folder: string; schema: string; /** Fields to translate. */ words: readonly string[]; /** Fields to copy as they stand. */ same: readonly string[] };

const plans: Readonly<Record<Translated, Plan>> = {
  news: { folder: "news", schema: "news", words: ["title", "summary"], same: ["date", "source", "kind", "prisoners", "tags", "readOn"] },
  prisoner: { folder: "prisoners", schema: "profile", words: ["name", "summary"], same: [] },
  video: { folder: "videos", schema: "video", words: ["title"], same: ["date", "series", "account", "url", "duration"] },
  page: { folder: "pages", schema: "page", words: ["title", "summary"], same: [] },
};

/** A text that is there already. */
export type Original = { locale: Locale; path: string; fields: Readonly<Record<string, unknown>> };

/** One language of a document. */
export function textIn(folder: string, kind: Translated, slug: string, locale: Locale): Original {
  const path = `${plans[kind].folder}/${slug}/${locale}.mdx`;
  return { locale, path, fields: frontmatterOf(folder, path) ?? {} };
}

/** The language that says that it is the original; undefined where none does. */
export function originalAmong(folder: string, kind: Translated, slug: string, languages: readonly Locale[]): Original | undefined {
  return languages.map((locale) => textIn(folder, kind, slug, locale)).find(({ fields }) => fields["original"] === true);
}

/** What to ask for a translation: the words that are to be translated, each of which may wait. */
export function translationQuestions(kind: Translated, shown: Original, { textLocale }: Desk): Question[] {
  const { folder, words } = plans[kind];
  const noteOf = (name: string) => `${kind === "prisoner" ? "profile" : kind}.${name}` as NoteKey;
  return words.filter((name) => name !== "name" && typeof shown.fields[name] === "string").map((name) => ({
    flag: name, need: "later", spot: spotIn(folder, textLocale, name),
    note: (each) => `${each.note(noteOf(name))} ${each.note(`languages.${textLocale}`)} “${String(shown.fields[name])}”`,
  }));
}

function placeholder(name: string, locale: Locale): string {
  return wordsIn(locale).plain(name === "summary" ? "text.summary" : "text.title");
}

function copied(fields: Original["fields"], name: string): string[] {
  const value = fields[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? [`${name}: ${listed(value.join(","))}`] : stringify({ [name]: value }, { lineWidth: 0 }).trimEnd().split("\n");
}

/** The file of the translation, with an honest `translation: unreviewed`. What is to be translated stands in it as `shown` has it. */
export function translationFile(kind: Translated, slug: string, { original, shown }: { original: Original; shown: Original }, { words, textLocale, folder }: Desk, answers: Answers): NewFile {
  const plan = plans[kind];
  const path = `${plan.folder}/${slug}/${textLocale}.mdx`;
  const name = kind === "prisoner" ? namesOfRecord(folder, slug)[textLocale] : undefined;
  const { fields } = original;
  const changed = fields["updated"] ?? fields["date"];
  const text = (part: string): string[] => {
    if (typeof shown.fields[part] !== "string") return [];
    const { value, note } = textOr(words, part === "name" ? name : answers.get(part), placeholder(part, textLocale));
    const there = part === "name" ? [] : comment(words.plain(part === "summary" ? "file.originalSummary" : "file.originalTitle", { words: shown.fields[part] }));
    return [...there, ...comment(note), `${part}: ${value}`];
  };
  const lines = [
    ...modeline(words, path, plan.schema),
    ...comment(words.plain("file.originalFile", { file: `${shown.locale}.mdx` })),
    ...plan.words.flatMap(text),
    ...plan.same.flatMap((each) => copied(fields, each)),
    ...field("translation", "unreviewed", words.note("language.translation")),
    ...field("translates", typeof changed === "string" && changed.length === 10 ? changed : undefined, words.note("language.translates")),
    ...field("updated", undefined, words.note("language.updated")),
    ...field("draft", "true", words.note("language.draft")),
    ...comment(words.plain("file.body")),
  ];
  return { path, text: mdx(lines, kind !== "video" ? wordsIn(textLocale).plain("text.body") : "") };
}
