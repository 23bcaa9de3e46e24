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

/** Whole days from `from` to `to` (ISO dates, UTC); negative if `to` comes first. Partial dates count from their first day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(firstDay(to)) - Date.parse(firstDay(from))) / 86_400_000);
}

/** The first day that a partial date can mean: `2021-06` → `2021-06-01`. */
export function firstDay(partial: string): string {
  return `${partial}-01-01`.slice(0, 10);
}
