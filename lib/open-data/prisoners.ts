// Records of people for machines: everything that the pages show, each fact with its date and its sources.
import { today } from "../clock";
import { imprisonmentsOf, daysHeldOf, type DaysHeld, type Edge } from "../imprisonments";
import { nextDatesOf } from "../next-dates";
import { findPrisoner, listPrisoners, statusGroup, type Prisoner } from "../prisoners";
import { timelineOf, type TimelineClaim, type TimelineEvent } from "../record";
import { alternatesOf } from "../settings";
import { glossaryFor } from "./glossary";
import { asciiSource, headed } from "./head";
import type { EventData, PrisonerData, PrisonerFile, PrisonersFile } from "./schema";

function sourcesOf(claims: readonly TimelineClaim[]): string[] {
  return [...new Set(claims.flatMap(({ sourceIds }) => sourceIds))];
}

function claimData({ source: _source, sourceIds, ...claim }: TimelineClaim) {
  return { ...claim, sources: [...sourceIds] };
}

function eventData({ fact, about, disagrees, differs, claims }: TimelineEvent): EventData {
  return { fact, about, disagrees, differs: [...differs], claims: claims.map(claimData) };
}

function statusData(person: Prisoner): PrisonerData["status"] {
  const { status } = person;
  if (!status) return null;
  const { value, asOf, verifiedOn, isStale, claim, rivals } = status;
  return {
    value, asOf, verifiedOn, notVerified: isStale, group: statusGroup(person), sources: [...claim.sourceIds],
    others: rivals.map((rival) => ({ value: rival.value as typeof value, asOf: rival.on, sources: [...rival.sourceIds] })),
  };
}

function daysData({ days, isAtLeast, upTo }: DaysHeld) {
  return { days, atLeast: isAtLeast, upTo };
}

function edgeData<Kind>({ kind, dates, claims }: Edge<Kind>) {
  return { kind, dates: [...dates], sources: sourcesOf(claims) };
}

/** Everything that is known of a person, as the pages show it on the site's day. */
export function personData(person: Prisoner): PrisonerData {
  const { record, slug, locales } = person;
  const events = timelineOf(record).map(eventData);
  const days = daysHeldOf(record);
  return {
    slug,
    names: record.names,
    spellings: record.spellings ?? [],
    public: record.public,
    addresses: alternatesOf(`/prisoners/${slug}`, locales),
    status: statusData(person),
    daysHeld: days ? daysData(days) : null,
    imprisonments: imprisonmentsOf(record).map(({ start, end, lastSeenOn, days: held }) => ({
      start: edgeData(start), end: end ? edgeData(end) : null, lastSeenOn, daysHeld: daysData(held),
    })),
    nextDates: nextDatesOf(record, today()).map(({ kind, on, disagrees, claims }) => ({ kind, on, disagrees, sources: sourcesOf(claims) })),
    events,
    conflicts: events.filter(({ disagrees }) => disagrees),
    sources: Object.fromEntries(Object.entries(record.sources).map(([id, source]) => [id, asciiSource(source)])),
  };
}

/** One person's record, or undefined if there is none. */
export function prisonerData(slug: string): PrisonerFile | undefined {
  const person = findPrisoner(slug, "en");
  return person && headed({ glossary: glossaryFor([person.record]), prisoner: personData(person) });
}

export function prisonersData(): PrisonersFile {
  const prisoners = listPrisoners("en");
  return headed({ glossary: glossaryFor(prisoners.map(({ record }) => record)), prisoners: prisoners.map(personData) });
}
