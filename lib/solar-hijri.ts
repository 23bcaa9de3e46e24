// Iran's calendar (Solar Hijri) and ours, by the tables of ICU. Pure.

/** A day of the Solar Hijri calendar; `month` counts from 1. */
export type HijriDay = { year: number; month: number; day: number };

const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });

/** The Solar Hijri day of a whole Gregorian date (ISO 8601). */
export function fromGregorian(iso: string): HijriDay {
  const parts = format.formatToParts(new Date(`${iso}T00:00:00Z`));
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  return { year: part("year"), month: part("month"), day: part("day") };
}

/** The Gregorian date (ISO 8601) of a Solar Hijri day, or undefined if there is no such day: 31 Mehr, 30 Esfand of a common year. */
export function toGregorian({ year, month, day }: HijriDay): string | undefined {
  if (!Number.isInteger(day) || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // Its year begins between 19 and 22 March; six months of 31 days, then of 30.
  const offset = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  for (let march = 19; march <= 22; march++) {
    const iso = new Date(Date.UTC(year + 621, 2, march + offset + day - 1)).toISOString().slice(0, 10);
    const found = fromGregorian(iso);
    if (found.year === year && found.month === month && found.day === day) return iso;
  }
  return undefined;
}
