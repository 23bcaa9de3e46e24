// Which day's knowledge an address asks for (`?as-of=2024-05-01`), and the address at which that revision of a record stays.
import type { Locale } from "@/i18n/routing";
import { parseDay } from "./partial-dates";
import { absoluteUrl } from "./settings";

/** The day asked for (ISO 8601, UTC), or undefined if there is no such day or it is still to come. @param today the site's day */
export function parseRevisionDay(asked: string | undefined, today: string): string | undefined {
  const day = parseDay(asked);
  return day === undefined || day > today ? undefined : day;
}

/** A record's path with the day whose knowledge it shows. */
export function revisionPath(path: string, day: string): string {
  return `${path}?as-of=${day}`;
}

/** The permanent address of a person's record as it was known on a day. */
export function revisionAddress(slug: string, day: string, locale: Locale): string {
  return absoluteUrl(`/${locale}${revisionPath(`/prisoners/${slug}`, day)}`);
}
