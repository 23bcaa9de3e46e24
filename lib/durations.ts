// Lengths of time as records write them (ISO 8601: `P10Y8M`), read strictly: what is no such duration is refused, never guessed.

/** Whole years, months, weeks and days; never negative, and not all of them 0. */
export type Duration = { years: number; months: number; weeks: number; days: number };

const form = /^P(?=\d)(?:(?<years>\d{1,4})Y)?(?:(?<months>\d{1,4})M)?(?:(?<weeks>\d{1,4})W)?(?:(?<days>\d{1,5})D)?$/;

/** Reads an ISO 8601 duration of whole years, months, weeks and days, in this order and each once. Undefined for anything else: hours, fractions, signs, nothing, `P0D`. */
export function parseDuration(iso: string): Duration | undefined {
  const groups = form.exec(iso)?.groups;
  if (!groups) return undefined;
  const { years, months, weeks, days } = groups;
  const duration = { years: Number(years ?? 0), months: Number(months ?? 0), weeks: Number(weeks ?? 0), days: Number(days ?? 0) };
  return Object.values(duration).some((part) => part > 0) ? duration : undefined;
}
