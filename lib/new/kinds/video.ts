// A film: what it is called, where it can be watched, which series it belongs to.
import { siteNames } from "../../../i18n/editor-messages";
import { videoSchema } from "../../schema/documents";
import { readAddress } from "../reading";
import { readPartialDay } from "../typed-dates";
import { comment, dated, field, quoted } from "../yaml-lines";
import { draftLines, mdx, modeline, nameChoices, type Recipe, spotIn } from "./recipe";

const series = videoSchema.shape.series.options;

export const video: Recipe = {
  folder: "videos",
  isTranslated: true,
  opening: ({ textLocale }) => [{ flag: "title", note: (words) => words.note("video.title"), need: "may", spot: spotIn("videos", textLocale, "title") }],
  called: (answers) => answers.get("title"),
  questions: ({ textLocale }) => [
    { flag: "date", note: (words) => words.note("video.date"), need: "may", read: readPartialDay },
    { flag: "series", note: (words) => words.note("video.series"), need: "must", choices: ({ words }) => nameChoices(series, siteNames[words.locale].VideosPage) },
    { flag: "account", note: (words) => words.note("video.account"), need: "may", spot: spotIn("videos", textLocale, "account") },
    { flag: "url", note: (words) => words.note("video.url"), need: "may", read: readAddress },
    { flag: "duration", note: (words) => words.note("video.duration"), need: "may", spot: spotIn("videos", textLocale, "duration") },
  ],
  files({ words, textLocale }, slug, answers) {
    const path = `videos/${slug}/${textLocale}.mdx`;
    const [title, date, account, url, duration] = ["title", "date", "account", "url", "duration"].map((flag) => answers.get(flag));
    const lines = [
      ...modeline(words, path, "video"),
      ...field("title", title && quoted(title), words.note("video.title")),
      ...field("date", date && dated(date), words.note("video.date")),
      ...field("series", answers.get("series"), words.note("video.series")),
      ...field("original", "true", words.note("language.original")),
      ...comment(words.plain("file.optional")),
      ...field("account", account && quoted(account), words.note("video.account")),
      ...field("url", url && quoted(url), words.note("video.url")),
      ...field("duration", duration && quoted(duration), words.note("video.duration")),
      ...field("updated", undefined, words.note("language.updated")),
      ...draftLines(words),
      ...comment(words.plain("file.film")),
    ];
    return [{ path, text: mdx(lines, "") }];
  },
};
