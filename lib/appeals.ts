// Appeals: the one that this site puts forward now, and earlier ones that stay what they were.
import type { Locale } from "@/i18n/routing";
import { dateText, type DateText } from "./dates";
import { listEntries, type Entry } from "./entries";
import { termName } from "./glossary";
import { appealSchema, type AppealFields } from "./schema/documents";

export type Publication = { url: string; publisher: string | undefined; when: DateText | undefined };
/** An appeal with its address (without language), its dates and the places where it was published, in the reader's words. */
export type Appeal = Entry<AppealFields> & { address: string; when: DateText; publications: readonly Publication[] };

function publications({ publishedAt = [] }: AppealFields, locale: Locale): Publication[] {
  if (typeof publishedAt === "string") return [{ url: publishedAt, publisher: undefined, when: undefined }];
  return publishedAt.map(({ url, publisher, date }) => ({
    url, publisher: termName("publishers", publisher, locale), when: date === undefined ? undefined : dateText(date, locale),
  }));
}

/** The current appeal has an address of its own, which outlives its versions. */
function addressOf({ slug, fields }: Entry<AppealFields>): string {
  return fields.current ? "/appeal" : `/appeals/${slug}`;
}

/** Every published appeal, newest first. */
export function listAppeals(locale: Locale): Appeal[] {
  return listEntries("Appeal", appealSchema, locale)
    .sort((a, b) => b.fields.date.localeCompare(a.fields.date))
    .map((entry) => ({ ...entry, address: addressOf(entry), when: dateText(entry.fields.date, locale), publications: publications(entry.fields, locale) }));
}

export function findAppeal(slug: string, locale: Locale): Appeal | undefined {
  return listAppeals(locale).find((appeal) => appeal.slug === slug);
}

/** The appeal marked `current: true`. @throws if there is none: the content check demands exactly one. */
export function currentAppeal(locale: Locale): Appeal {
  const appeal = listAppeals(locale).find(({ fields }) => fields.current);
  if (!appeal) throw new Error("No appeal in content/appeals is marked `current: true`");
  return appeal;
}

/** What the appeal asks, in one sentence: its demand, or else its title. */
export function demandOf({ fields }: Appeal): string {
  return fields.demand ?? fields.title;
}
