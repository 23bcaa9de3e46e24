// What a reader of one language gets: each published document once, in that language or else in its original, and honest about which.
import type { z } from "zod";
import type { DocumentTypeNames } from "contentlayer/generated";
import { directionOf, routing, type Direction, type Locale } from "@/i18n/routing";
import { listDocuments, type Document } from "./documents";
import { settings } from "./settings";

type LanguageFields = { original?: true; translation?: "unreviewed" | "reviewed"; translates?: string; updated?: string; date?: string; draft?: boolean };

/** Why a reader should read with care: not published yet (in development alone), not in their language, not yet reviewed, or older than its original. */
export type Notice = "draft" | "fallback" | "unreviewed" | "outdated";

/** A document as shown to a reader. `locale` and `dir` are the text's own, not the address's. */
export type Entry<Fields> = {
  slug: string;
  locale: Locale;
  dir: Direction;
  fields: Readonly<Fields>;
  hasBody: boolean;
  path: string;
  /** The languages in which this document exists, in the site's order. */
  locales: readonly Locale[];
  original: Locale;
  notices: readonly Notice[];
};

type Translated = Document<LanguageFields> & { locale: Locale };

function originalOf(group: readonly Translated[]): Translated {
  const [first] = group;
  const found = group.find(({ fields }) => fields.original) ?? group.find(({ fields }) => !fields.translation) ?? first;
  if (!found) throw new Error("A document without a file");
  return found;
}

function lastChange({ fields }: Translated): string {
  return fields.updated ?? fields.date ?? "";
}

function noticesFor(shown: Translated, original: Translated, reader: Locale): Notice[] {
  const notices: Notice[] = shown.fields.draft || original.fields.draft ? ["draft"] : [];
  if (shown.locale !== reader) return [...notices, "fallback"];
  if (shown === original) return notices;
  if (shown.fields.translation !== "reviewed") notices.push("unreviewed");
  if ((shown.fields.translates ?? "") < lastChange(original)) notices.push("outdated");
  return notices;
}

function entryFor(group: readonly Translated[], reader: Locale): Entry<LanguageFields> {
  const original = originalOf(group);
  const shown = group.find(({ locale }) => locale === reader) ?? original;
  const { slug, locale, fields, hasBody, path } = shown;
  return {
    slug, locale, fields, hasBody, path,
    dir: directionOf(locale),
    locales: routing.locales.filter((l) => group.some((d) => d.locale === l)),
    original: original.locale,
    notices: noticesFor(shown, original, reader),
  };
}

/** The published files of each slug. A draft original hides every language; a draft translation only itself. Who writes one sees it in development. */
function publishedGroups(documents: readonly Translated[]): Translated[][] {
  const groups = new Map<string, Translated[]>();
  for (const document of documents) groups.set(document.slug, [...(groups.get(document.slug) ?? []), document]);
  if (settings.isDevelopment) return [...groups.values()];
  return [...groups.values()]
    .filter((group) => !originalOf(group).fields.draft)
    .map((group) => group.filter(({ fields }) => !fields.draft));
}

/** Every published document of a translated kind, once, as a reader of `reader` gets it; in no particular order. */
export function listEntries<Schema extends z.ZodType>(name: DocumentTypeNames, schema: Schema, reader: Locale): Entry<z.infer<Schema>>[] {
  const documents = listDocuments(name, schema) as unknown as readonly Translated[];
  return publishedGroups(documents).map((group) => entryFor(group, reader)) as unknown as Entry<z.infer<Schema>>[];
}
