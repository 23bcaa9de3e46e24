// How the files of one kind of document are made: what is asked, and what is written.
import type { Locale } from "../../../i18n/routing";
import type { Desk } from "../desk";
import type { Answers, Question } from "../questions";
import { readAddress, type Choice } from "../reading";
import { readPartialDay } from "../typed-dates";
import type { Words } from "../words";
import { comment, dated, field, quoted } from "../yaml-lines";

/** A file to write, below content/. */
export type NewFile = { path: string; text: string };

export type Recipe = {
  /** The folder below content/. */
  folder: string;
  /** Whether there is a file for each language. */
  isTranslated: boolean;
  /** Asked first: the slug is made from the answers. */
  opening(desk: Desk): Question[];
  /** Words from which to make a slug. */
  called(answers: Answers): string | undefined;
  questions(desk: Desk): Question[];
  files(desk: Desk, slug: string, answers: Answers): NewFile[];
};

/** The comment by which editors find the schema of a file: relative to it, as the YAML language server reads it. */
export function modeline(words: Words, path: string, schema: string): string[] {
  const up = "../".repeat(path.split("/").length);
  return [...comment(words.plain("file.modeline")), `# yaml-language-server: $schema=${up}schemas/${schema}.schema.json`];
}

/** Lines of frontmatter and a body, as an MDX file. */
export function mdx(frontmatter: readonly string[], body: string): string {
  return ["---", ...frontmatter, "---", ...(body === "" ? [] : ["", body]), ""].join("\n");
}

/** A text, or in its place a sentence that says it is still to be written, in the language of the text. */
export function textOr(words: Words, own: string | undefined, placeholder: string): { value: string; note: string } {
  return { value: quoted(own ?? placeholder), note: own === undefined ? ` ${words.plain("file.unfinished")}` : "" };
}

/** `draft: true`, with what it means. */
export function draftLines(words: Words, note: "language.draft" | "record.draft" = "language.draft"): string[] {
  return field("draft", "true", words.note(note));
}

export const nameChoices = (ids: readonly string[], names: Readonly<Record<string, string>>, prefix = ""): Choice[] => ids.map((id) => ({ id, label: names[prefix + id] ?? id }));

/** Where something was published, for any kind; the publisher may be needed or not. */
export function sourceQuestions(need: "must" | "may"): Question[] {
  const after = (answers: Answers) => answers.has("publisher");
  return [
    { flag: "publisher", note: (words) => words.note("source.publisher"), need, ids: "publishers" },
    { flag: "source-url", note: (words) => words.note("source.url"), need: "may", read: readAddress, when: after },
    { flag: "published", note: (words) => words.note("source.date"), need: "may", read: readPartialDay, when: after },
  ];
}

/** The lines below `source:`. */
export function sourceLines(words: Words, answers: Answers): string[] {
  const [publisher, url, date] = [answers.get("publisher"), answers.get("source-url"), answers.get("published")];
  const indent = "  ";
  return [
    ...field("publisher", publisher, words.note("source.publisher"), { indent }),
    ...field("url", url && quoted(url), words.note("source.url"), { indent }),
    ...field("date", date && dated(date), words.note("source.date"), { indent }),
  ];
}

/** Where a text in a language will stand. */
export function spotIn(folder: string, locale: Locale, name: string) {
  return () => ({ file: `${folder}/new/${locale}.mdx`, path: [name] });
}
