// Who is published, by name: what posts and lists need to know of a person without reading the whole record.
import type { Locale } from "@/i18n/routing";
import { listDocuments } from "./documents";
import { listEntries } from "./entries";
import { grouped, onceADay } from "./once-a-day";
import { profileSchema } from "./schema/documents";
import { recordSchema, sharedEventSchema, type RecordFields } from "./schema/record";
import { withSharedEvents } from "./shared-events";

/** The records of all published people by slug, with what shared events add to them. Drafts and withdrawn records are not among them. */
export const publishedRecords = onceADay((_: void): ReadonlyMap<string, RecordFields> => {
  const published = listDocuments("Record", recordSchema).filter(({ fields }) => !fields.draft && !fields.withdrawn);
  const events = listDocuments("SharedEvent", sharedEventSchema).map(({ fields }) => fields).filter((event) => !event.draft);
  const byPerson = grouped(events, ({ people }) => people);
  return new Map(published.map(({ slug, fields }) => [slug, withSharedEvents(slug, fields, byPerson.get(slug) ?? [])]));
});

const withdrawnSlugs = onceADay((_: void) => new Set(listDocuments("Record", recordSchema).filter(({ fields }) => fields.withdrawn === true).map(({ slug }) => slug)));

/** Was this person's record taken down for good? Its addresses then answer 410, and nothing of it is shown. */
export function isWithdrawn(slug: string): boolean {
  return withdrawnSlugs().has(slug);
}

/** The names, in the reader's script, of all people who have both a record and a profile published, by slug. */
export const personNames = onceADay((locale: Locale): ReadonlyMap<string, string> => {
  const records = publishedRecords();
  const profiles = listEntries("Profile", profileSchema, locale);
  return new Map(profiles.flatMap(({ slug }) => {
    const record = records.get(slug);
    return record ? [[slug, record.names[locale]] as const] : [];
  }));
});
