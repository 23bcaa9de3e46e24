// Who is published, by name: what posts and lists need to know of a person without reading the whole record.
import type { Locale } from "@/i18n/routing";
import { listDocuments } from "./documents";
import { recordSchema, type RecordFields } from "./schema/record";

/** The records of all published people by slug. */
export function publishedRecords(): ReadonlyMap<string, RecordFields> {
  const published = listDocuments("Record", recordSchema).filter(({ fields }) => !fields.draft);
  return new Map(published.map(({ slug, fields }) => [slug, fields]));
}

/** The names of all published people in the reader's script, by slug. */
export function personNames(locale: Locale): ReadonlyMap<string, string> {
  return new Map([...publishedRecords()].map(([slug, { names }]) => [slug, names[locale]]));
}
