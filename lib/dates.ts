// Dates as each language writes them. A file holds one ISO date; Farsi shows it in Solar Hijri with the Gregorian day beside it.
import { intlTags, type Locale } from "@/i18n/routing";
import { lastDay } from "./partial-dates";

type Part = "day" | "month" | "year";
/** A date ready to show: the ISO date as in the file, `main` in the reader's calendar, `beside` the other one where both are shown. */
export type DateText = { iso: string; main: string; beside: string | undefined };

const hijriTags: Record<Locale, string> = { en: `${intlTags.en}-ca-persian`, fa: `${intlTags.fa}-ca-persian`, ar: `${intlTags.ar}-ca-persian` };
/** The Iranian months in Arabic: Intl's own are misspelt («أيان», «تار», «فرفردن»). */
const hijriMonths = ["فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند"];
const hijriMonthNumber = new Intl.DateTimeFormat("en-u-nu-latn-ca-persian", { month: "numeric", timeZone: "UTC" });
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
  if (tag === hijriTags.ar) for (const part of found) if (part.type === "month") part.value = hijriMonths[Number(hijriMonthNumber.format(date)) - 1] ?? part.value;
  // Intl joins «ژوئیه» to its year by a hamza; this site's Farsi writes ‌ی, as its texts do.
  return parts.map((part) => found.find(({ type }) => type === part)?.value ?? "").join(" ").replace("ه\u0654", "ه\u200cی");
}

/** A span such as `خرداد–تیر ۱۴۰۰`, without repeating what both ends share. */
function hijriSpan(first: Date, last: Date, parts: readonly Part[], tag: string): string {
  const [start, end] = [write(tag, first, parts), write(tag, last, parts)];
  const year = write(tag, last, ["year"]);
  if (start === end) return start;
  return parts.length === 2 && start.endsWith(year) ? `${write(tag, first, ["month"])}–${end}` : `${start}–${end}`;
}

const partsByLength: Record<number, readonly Part[]> = { 4: ["year"], 7: ["month", "year"], 10: ["day", "month", "year"] };

/** The parts that a date has, and the first and last day that it can mean. @throws RangeError if it is no date */
function readDate(iso: string): { parts: readonly Part[]; first: Date; last: Date } {
  const parts = partsByLength[iso.length];
  const day = `${iso}-01-01`.slice(0, 10);
  const first = new Date(`${day}T00:00:00Z`);
  // A Date takes 30 February for 2 March: what does not come back as it went in is no date.
  if (!parts || Number.isNaN(first.getTime()) || first.toISOString().slice(0, 10) !== day) throw new RangeError("Not an ISO date");
  return { parts, first, last: new Date(`${lastDay(iso)}T00:00:00Z`) };
}

/**
 * A full or partial ISO date (`2021`, `2021-06`, `2021-06-13`; Gregorian, UTC) in words, Gregorian and Solar Hijri, in the order of the language.
 * A partial date stays partial: its Gregorian form leads in every language, since it spans two Solar Hijri months or years.
 * @throws RangeError if `iso` is no date.
 */
export function bothCalendars(iso: string, locale: Locale): DateText {
  const { parts, first, last } = readDate(iso);
  const gregorian = write(`${intlTags[locale]}-ca-gregory`, first, parts);
  const hijri = hijriSpan(first, last, parts, hijriTags[locale]);
  return locale === "fa" && iso.length === 10 ? { iso, main: hijri, beside: gregorian } : { iso, main: gregorian, beside: hijri };
}

/** The same in the calendar that the language reads: in Farsi Solar Hijri with the Gregorian date beside it, in others Gregorian alone. @throws RangeError if `iso` is no date. */
export function dateText(iso: string, locale: Locale): DateText {
  const date = bothCalendars(iso, locale);
  return locale === "fa" ? date : { ...date, beside: undefined };
}

/** The same as one string, for places without markup: images, feeds, titles. */
export function dateString(iso: string, locale: Locale): string {
  const { main, beside } = dateText(iso, locale);
  return beside ? `${main} (${beside})` : main;
}
