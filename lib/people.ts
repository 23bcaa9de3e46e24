// Who is published, by name: what posts and lists need to know of a person without reading the whole record.
import type { Locale } from "@/i18n/routing";
import { listDocuments } from "./documents";
import { listEntries } from "./entries";
import { profileSchema } from "./schema/documents";
import { recordSchema, sharedEventSchema, type RecordFields } from "./schema/record";
import { withSharedEvents } from "./shared-events";

/** The records of all published people by slug, with what shared events add to them. Drafts and withdrawn records are not among them. */
export function publishedRecords(): ReadonlyMap<string, RecordFields> {
  const published = listDocuments("Record", recordSchema).filter(({ fields }) => !fields.draft && !fields.withdrawn);
  const events = listDocuments("SharedEvent", sharedEventSchema).map(({ fields }) => fields).filter((event) => !event.draft);
  return new Map(published.map(({ slug, fields }) => [slug, withSharedEvents(slug, fields, events)]));
}

/** Was this person's record taken down for good? Its addresses then answer 410, and nothing of it is shown. */
export function isWithdrawn(slug: string): boolean {
  return listDocuments("Record", recordSchema).some((record) => record.slug === slug && record.fields.withdrawn === true);
}

/** The names, in the reader's script, of all people who have both a record and a profile published, by slug. */
export function personNames(locale: Locale): ReadonlyMap<string, string> {
  const records = publishedRecords();
  const profiles = listEntries("Profile", profileSchema, locale);
  return new Map(profiles.flatMap(({ slug }) => {
    const record = records.get(slug);
    return record ? [[slug, record.names[locale]] as const] : [];
  }));
}
