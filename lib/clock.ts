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
