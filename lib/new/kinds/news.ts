// A news post: one text in one language, its source, the people concerned.
import { siteNames } from "../../../i18n/editor-messages";
import { newsSchema } from "../../schema/documents";
import { readAddress } from "../reading";
import { readDay } from "../typed-dates";
import { wordsIn } from "../words";
import { comment, field, listed, quoted } from "../yaml-lines";
import { draftLines, mdx, modeline, nameChoices, type Recipe, sourceLines, sourceQuestions, spotIn, textOr } from "./recipe";

const kinds = newsSchema.shape.kind.unwrap().options;

export const news: Recipe = {
  folder: "news",
  isTranslated: true,
  opening: ({ textLocale }) => [{ flag: "title", note: (words) => words.note("news.title"), need: "must", spot: spotIn("news", textLocale, "title") }],
  called: (answers) => answers.get("title"),
  questions: ({ textLocale }) => [
    { flag: "date", note: (words) => words.note("news.date"), need: "must", read: readDay, proposal: (_answers, desk) => desk.today },
    { flag: "summary", note: (words) => words.note("news.summary"), need: "later", spot: spotIn("news", textLocale, "summary") },
    ...sourceQuestions("must"),
    { flag: "kind", note: (words) => words.note("news.kind"), need: "may", choices: ({ words }) => nameChoices(kinds, siteNames[words.locale].NewsPage, "kind-") },
    { flag: "prisoners", note: (words) => words.note("news.prisoners"), need: "may", ids: "people", many: true },
    { flag: "tags", note: (words) => words.note("news.tags"), need: "may", ids: "tags", many: true },
    { flag: "read-on", note: (words) => words.note("news.readOn"), need: "may", read: readAddress },
  ],
  files({ words, textLocale }, slug, answers) {
    const path = `news/${slug}/${textLocale}.mdx`;
    const own = wordsIn(textLocale);
    const summary = textOr(words, answers.get("summary"), own.plain("text.summary"));
    const [people, tags, readOn] = [answers.get("prisoners"), answers.get("tags"), answers.get("read-on")];
    const lines = [
      ...modeline(words, path, "news"),
      ...field("title", quoted(answers.get("title") ?? ""), words.note("news.title")),
      ...field("date", answers.get("date"), words.note("news.date")),
      ...field("summary", summary.value, words.note("news.summary") + summary.note),
      ...comment(words.note("news.source")),
      "source:",
      ...sourceLines(words, answers),
      ...field("original", "true", words.note("language.original")),
      ...comment(words.plain("file.optional")),
      ...field("kind", answers.get("kind"), words.note("news.kind")),
      ...field("prisoners", people && listed(people), words.note("news.prisoners"), { empty: "[]" }),
      ...field("tags", tags && listed(tags), words.note("news.tags"), { empty: "[]" }),
      ...field("readOn", readOn && quoted(readOn), words.note("news.readOn")),
      ...field("updated", undefined, words.note("language.updated")),
      ...draftLines(words),
      ...comment(words.plain("file.body")),
    ];
    return [{ path, text: mdx(lines, own.plain("text.body")) }];
  },
};
