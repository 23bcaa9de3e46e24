// Dates as each language writes them. A file holds one ISO date; Farsi shows it in Solar Hijri with the Gregorian day beside it.
import { intlTags, type Locale } from "@/i18n/routing";

type Part = "day" | "month" | "year";
/** A date ready to show: the ISO date as in the file, `main` in the reader's calendar, `beside` the other one where both are shown. */
export type DateText = { iso: string; main: string; beside: string | undefined };

const hijri = `${intlTags.fa}-ca-persian`;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(tag: string): Intl.DateTimeFormat {
  let format = formats.get(tag);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    formats.set(tag, format);
  }
  return format;
}

/** Chosen parts in the order day, month, year: Intl's own order for Farsi is wrong for some combinations. */
function write(tag: string, date: Date, parts: readonly Part[]): string {
  const found = formatter(tag).formatToParts(date);
  // Intl joins «ژوئیه» to its year by a hamza; this site's Farsi writes ‌ی, as its texts do.
  return parts.map((part) => found.find(({ type }) => type === part)?.value ?? "").join(" ").replace("ه\u0654", "ه\u200cی");
}

/** A span such as `خرداد–تیر ۱۴۰۰`, without repeating what both ends share. */
function hijriSpan(first: Date, last: Date, parts: readonly Part[]): string {
  const [start, end] = [write(hijri, first, parts), write(hijri, last, parts)];
  const year = write(hijri, last, ["year"]);
  if (start === end) return start;
  return parts.length === 2 && start.endsWith(year) ? `${write(hijri, first, ["month"])}–${end}` : `${start}–${end}`;
}

const partsByLength: Record<number, readonly Part[]> = { 4: ["year"], 7: ["month", "year"], 10: ["day", "month", "year"] };

/**
 * A full or partial ISO date (`2021`, `2021-06`, `2021-06-13`; Gregorian, UTC) in words.
 * A partial date stays partial: in Farsi its Gregorian form leads, since it spans two Solar Hijri months or years.
 * @throws RangeError if `iso` is no date.
 */
export function dateText(iso: string, locale: Locale): DateText {
  const parts = partsByLength[iso.length];
  const day = `${iso}-01-01`.slice(0, 10);
  const first = new Date(`${day}T00:00:00Z`);
  // A Date takes 30 February for 2 March: what does not come back as it went in is no date.
  if (!parts || Number.isNaN(first.getTime()) || first.toISOString().slice(0, 10) !== day) throw new RangeError("Not an ISO date");
  const gregorian = write(`${intlTags[locale]}-ca-gregory`, first, parts);
  if (locale !== "fa") return { iso, main: gregorian, beside: undefined };
  if (iso.length === 10) return { iso, main: write(hijri, first, parts), beside: gregorian };
  const last = iso.length === 4 ? new Date(Date.UTC(Number(iso) + 1, 0, 0)) : new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  return { iso, main: gregorian, beside: hijriSpan(first, last, parts) };
}

/** The same as one string, for places without markup: images, feeds, titles. */
export function dateString(iso: string, locale: Locale): string {
  const { main, beside } = dateText(iso, locale);
  return beside ? `${main} (${beside})` : main;
}
