// Films and clips in their series; the site links to them and never embeds one.
import type { Locale } from "@/i18n/routing";
import { dateText, type DateText } from "./dates";
import { listEntries, type Entry } from "./entries";
import { videoSchema, type VideoFields } from "./schema/documents";

export type Video = Entry<VideoFields> & { when: DateText | undefined };
export const series = videoSchema.shape.series.options;
export type Series = (typeof series)[number];

/** The published videos of a series, newest first; those without a date last. */
export function listVideos(name: Series, locale: Locale): Video[] {
  return listEntries("Video", videoSchema, locale)
    .filter(({ fields }) => fields.series === name)
    .sort((a, b) => (b.fields.date ?? "").localeCompare(a.fields.date ?? ""))
    .map((entry) => ({ ...entry, when: entry.fields.date === undefined ? undefined : dateText(entry.fields.date, locale) }));
}
