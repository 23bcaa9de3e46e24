// How far each document is translated: missing, not reviewed, older than its original. Read from content/ itself, so that it needs no build.
import { readFileSync } from "node:fs";
import path from "node:path";
import { routing, type Locale } from "../../i18n/routing";
import { type Content, contentOf, isDraft, originalOf, translatedGroups } from "../check/content";
import { type Document, field, readDocument } from "../check/document";
import { listFolder } from "../check/files";
import { placeOf } from "../check/place";
import { decode } from "../check/text-file";

export type TranslationState = "original" | "missing" | "unreviewed" | "outdated" | "reviewed";
/** One document in one language. `file` is relative to content/, also where it does not exist yet. */
export type Translation = {
  folder: string;
  slug: string;
  locale: Locale;
  file: string;
  state: TranslationState;
  isDraft: boolean;
  /** The file of the original. */
  original: string;
  /** The day (ISO) of the original as it was translated, and of its last change; where known. */
  translates: string | undefined;
  changed: string | undefined;
};

/** Every readable document of a content folder; what the check would refuse is left out. */
export function readContent(folder: string): Content {
  const documents = (listFolder(folder)?.files ?? []).flatMap((file) => {
    const placed = placeOf(file);
    const { text } = placed ? decode(file, readFileSync(path.join(/* turbopackIgnore: true */ folder, file))) : {};
    return placed && text !== undefined ? [readDocument(file, placed, text).document] : [];
  });
  return contentOf(documents, "");
}

const written = (document: Document, name: string) => {
  const value = field(document, name);
  return typeof value === "string" ? value : undefined;
};

function stateOf(document: Document | undefined, original: Document, changed: string | undefined): TranslationState {
  if (!document) return "missing";
  if (document === original) return "original";
  // As readers are told (lib/entries.ts): what does not say which text it translates is older than any.
  if ((written(document, "translates") ?? "") < (changed ?? "")) return "outdated";
  return field(document, "translation") === "reviewed" ? "reviewed" : "unreviewed";
}

function groupStates(group: readonly Document[]): Translation[] {
  const original = originalOf(group);
  if (!original) return [];
  const { kind: { folder }, slug } = original;
  const changed = written(original, "updated") ?? written(original, "date");
  return routing.locales.map((locale) => {
    const document = group.find((one) => one.locale === locale);
    return {
      folder, slug, locale, file: `${folder}/${slug}/${locale}.mdx`, state: stateOf(document, original, changed), isDraft: isDraft(document ?? original),
      original: original.file, translates: document && written(document, "translates"), changed,
    };
  });
}

/** Every document in every language of the site, in the order of their files. */
export function listTranslations(content: Content): Translation[] {
  return translatedGroups(content).flatMap(groupStates);
}
