// The site's clock: the only place that asks what day it is. `SITE_NOW` freezes it.
import { settings } from "./settings";

/** The present moment. @throws if `SITE_NOW` is set to something that is no date. */
export function now(): Date {
  if (!settings.siteNow) return new Date();
  const frozen = new Date(settings.siteNow);
  if (Number.isNaN(frozen.getTime())) throw new Error("SITE_NOW must be a date such as 2026-11-22");
  return frozen;
}

/** Today's date in UTC, as `2026-11-22`. */
export function today(): string {
  return now().toISOString().slice(0, 10);
}

/** The later of the site's day and the machine's, as `2026-11-22` (UTC): what is dated after it has not come, whatever `SITE_NOW` says. */
export function latestToday(): string {
  return [today(), new Date().toISOString().slice(0, 10)].toSorted()[1] ?? today();
}

/** The moment by the machine's own clock, whatever `SITE_NOW` says, as HTTP writes it (RFC 9110, 5.6.7): caches compare it with theirs. */
export function httpDate(): string {
  return new Date().toUTCString();
}

/** Milliseconds since 1970 by the machine's own clock, whatever `SITE_NOW` says: for links that expire and mails that wait. */
export function machineTime(): number {
  return Date.now();
}
