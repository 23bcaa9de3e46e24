// How long ago each status that ages was last verified, for readers: the editors' worklist with names.
import type { Locale } from "@/i18n/routing";
import { today } from "./clock";
import { publishedRecords } from "./people";
import { listPrisoners, type Prisoner } from "./prisoners";
import { worklistOf, type Verification } from "./worklist";

/** A person whose status ages; `age` in days since it was verified, `daysLeft` until it counts as not verified. */
export type Freshness = { person: Prisoner } & Pick<Verification, "age" | "isStale" | "daysLeft">;

/** Everybody whose status ages, the longest unverified first. */
export function listFreshness(locale: Locale): Freshness[] {
  const people = new Map(listPrisoners(locale).map((person) => [person.slug, person]));
  return worklistOf(publishedRecords(), today()).flatMap(({ slug, age, isStale, daysLeft }) => {
    const person = people.get(slug);
    return person ? [{ person, age, isStale, daysLeft }] : [];
  });
}
