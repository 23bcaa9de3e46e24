// A person: a record with at least one claim and its source, and a text in one language.
import { routing } from "../../../i18n/routing";
import { readName } from "../reading";
import { wordsIn } from "../words";
import { comment, field, quoted } from "../yaml-lines";
import { personQuestions } from "./person-questions";
import { recordText } from "./record-text";
import { draftLines, mdx, modeline, type Recipe, textOr } from "./recipe";

const spot = (...path: string[]) => () => ({ file: "prisoners/new/record.yml", path });

export const prisoner: Recipe = {
  folder: "prisoners",
  isTranslated: true,
  opening: () => routing.locales.map((locale) => ({
    flag: `name-${locale}`, need: "must", read: (typed) => readName(typed, locale), spot: spot("names", locale),
    note: (words) => `${words.note("record.names")} ${words.note(`languages.${locale}`)}`,
  })),
  called: (answers) => answers.get("name-en"),
  questions: personQuestions,
  files(desk, slug, answers) {
    const { words, textLocale, today } = desk;
    const path = `prisoners/${slug}/${textLocale}.mdx`;
    const own = wordsIn(textLocale);
    const summary = textOr(words, answers.get("summary"), own.plain("text.summary"));
    const lines = [
      ...modeline(words, path, "profile"),
      ...field("name", quoted(answers.get(`name-${textLocale}`) ?? ""), words.note("profile.name")),
      ...field("summary", summary.value, words.note("profile.summary") + summary.note),
      ...field("original", "true", words.note("language.original")),
      ...field("updated", today, words.note("language.updated")),
      ...draftLines(words, "record.draft"),
      ...comment(words.plain("file.body")),
    ];
    return [{ path: `prisoners/${slug}/record.yml`, text: recordText(desk, slug, answers) }, { path, text: mdx(lines, own.plain("text.body")) }];
  },
};
