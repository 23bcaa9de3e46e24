// People: a profile in the reader's language joined to the record of claims about them.
import type { Locale } from "@/i18n/routing";
import { today } from "./clock";
import { dateText, type DateText } from "./dates";
import { listEntries, type Entry } from "./entries";
import { onceADay } from "./once-a-day";
import { publishedRecords } from "./people";
import { dossierOf, type Dossier } from "./dossier";
import { recordKnownOn } from "./known-on";
import { profileSchema, type ProfileFields } from "./schema/documents";
import { statuses, type RecordFields, type Status } from "./schema/record";
import { isLasting, statusOf, type StatusAsOf } from "./status";

/** A status ready to show: `when` is the day as of which it is known, `verified` the day of the newest source, `others` what rival sources say. */
export type StatusView = StatusAsOf & { when: DateText; verified: DateText; note: string | undefined; others: readonly Status[] };
/** A person as shown to a reader; `name` is in the reader's script. */
export type Prisoner = Entry<ProfileFields> & { name: string; record: RecordFields; status: StatusView | undefined };
/** A person with all that the record says; `asKnownOn` is the day whose knowledge is shown, if it isn't today's. */
export type PrisonerInFull = Prisoner & Dossier & { asKnownOn: DateText | undefined };
/** A status as the lists count it: a held person whom nobody has verified, and one on whom sources disagree, are counted apart. */
export const statusGroups = [...statuses, "not-verified", "disputed"] as const;
export type StatusGroup = (typeof statusGroups)[number];

function statusView(record: RecordFields, day: string, locale: Locale): StatusView | undefined {
  const status = statusOf(record, day);
  return status && {
    ...status,
    when: dateText(status.asOf, locale),
    verified: dateText(status.verifiedOn, locale),
    note: status.claim.note?.[locale],
    others: [...new Set(status.rivals.map(({ value }) => value as Status))],
  };
}

const everybody = onceADay((locale: Locale): readonly Prisoner[] => {
  const recordBySlug = publishedRecords();
  const day = today();
  const { compare } = new Intl.Collator(locale);
  const people = listEntries("Profile", profileSchema, locale)
    .flatMap((entry) => {
      const record = recordBySlug.get(entry.slug);
      return record ? [{ ...entry, name: record.names[locale], record, status: statusView(record, day, locale) }] : [];
    })
    .sort((a, b) => compare(a.name, b.name));
  return Object.freeze(people);
});
const bySlug = onceADay((locale: Locale) => new Map(everybody(locale).map((person) => [person.slug, person])));

/** Every published person, in the alphabetical order of the reader's language. */
export function listPrisoners(locale: Locale): readonly Prisoner[] {
  return everybody(locale);
}

/**
 * The person of this slug with all that the record says, or undefined if there is none, or it is a draft or withdrawn.
 * @param options.asKnownOn a day (ISO date) whose knowledge is to be shown: only claims published by then, aged to that day. A day to come counts as today.
 */
export function findPrisoner(slug: string, locale: Locale, { asKnownOn }: { asKnownOn?: string } = {}): PrisonerInFull | undefined {
  const person = bySlug(locale).get(slug);
  if (!person) return undefined;
  const then = asKnownOn !== undefined && asKnownOn < today() ? asKnownOn : undefined;
  const day = then ?? today();
  const record = then === undefined ? person.record : recordKnownOn(person.record, then);
  return { ...person, record, status: statusView(record, day, locale), ...dossierOf(record, day, locale), asKnownOn: then === undefined ? undefined : dateText(then, locale) };
}

/** The group in which lists and counts put a person. */
export function statusGroup({ status }: { status: StatusAsOf | undefined }): StatusGroup {
  if (!status) return "unknown";
  if (status.isStale) return "not-verified";
  return status.rivals.length > 0 ? "disputed" : status.value;
}

/** Is this person not known to be out for good? */
export function mayBeHeld({ status }: { status: StatusAsOf | undefined }): boolean {
  return !status || !isLasting(status.value) || status.rivals.some(({ value }) => !isLasting(value as Status));
}

/** The same people, those first who may still be held: theirs is the freedom that is asked for. */
export function heldFirst(prisoners: readonly Prisoner[]): Prisoner[] {
  return [...prisoners.filter(mayBeHeld), ...prisoners.filter((p) => !mayBeHeld(p))];
}

/** How many people are in each group, for those groups that have any. */
export function countByStatus(prisoners: readonly Prisoner[]): Map<StatusGroup, number> {
  const counts = new Map<StatusGroup, number>();
  for (const p of prisoners) counts.set(statusGroup(p), (counts.get(statusGroup(p)) ?? 0) + 1);
  return counts;
}
