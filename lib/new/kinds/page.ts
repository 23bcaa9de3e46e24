// A standing page: a title, perhaps a summary, a text.
import { wordsIn } from "../words";
import { comment, field, quoted } from "../yaml-lines";
import { draftLines, mdx, modeline, type Recipe, spotIn } from "./recipe";

export const page: Recipe = {
  folder: "pages",
  isTranslated: true,
  opening: ({ textLocale }) => [{ flag: "title", note: (words) => words.note("page.title"), need: "must", spot: spotIn("pages", textLocale, "title") }],
  called: (answers) => answers.get("title"),
  questions: ({ textLocale }) => [{ flag: "summary", note: (words) => words.note("page.summary"), need: "may", spot: spotIn("pages", textLocale, "summary") }],
  files({ words, textLocale, today }, slug, answers) {
    const path = `pages/${slug}/${textLocale}.mdx`;
    const summary = answers.get("summary");
    const lines = [
      ...modeline(words, path, "page"),
      ...field("title", quoted(answers.get("title") ?? ""), words.note("page.title")),
      ...field("original", "true", words.note("language.original")),
      ...field("updated", today, words.note("language.updated")),
      ...comment(words.plain("file.optional")),
      ...field("summary", summary && quoted(summary), words.note("page.summary")),
      ...draftLines(words),
      ...comment(words.plain("file.body")),
    ];
    return [{ path, text: mdx(lines, wordsIn(textLocale).plain("text.body")) }];
  },
};
