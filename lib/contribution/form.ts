// What the form for contributions takes: text for a news item, a correction or information on a prisoner. A value, or what to mend.
import { isLocale, type Locale } from "@/i18n/routing";
import { webAddress } from "../schema/fields";
import { parseTypedDate, readTypedDate, type DateFault } from "../typed-date";

export const contributionKinds = ["news", "correction", "information"] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** The fields in the order of the form, each with the most letters that it takes. */
export const longest = { kind: 20, language: 2, title: 200, people: 500, date: 80, publisher: 200, url: 1000, published: 80, summary: 1000, text: 20_000 } as const;
export type Field = keyof typeof longest;
export const fields = Object.keys(longest) as Field[];
export type Typed = Readonly<Record<Field, string>>;
/** `date`: none that can be read; `date-day`: the day is missing; the others say what else is wrong with it, by the `days` (ISO 8601) that it may mean. */
export type DateError = "date" | "date-day" | `date-${Exclude<DateFault["kind"], "none"> | "span-part"}` | "future";
export type FieldError = { field: Field; code: "missing" | "long" | "url" | DateError; days?: readonly string[] };

export type Contribution = {
  kind: ContributionKind;
  language: Locale;
  title: string;
  /** Names as typed. */
  people: readonly string[];
  /** ISO 8601, Gregorian. */
  date: string;
  publisher: string;
  url: string | undefined;
  /** ISO 8601, as exact as the source. */
  published: string | undefined;
  summary: string;
  text: string;
};

/** All fields as typed: line ends as LF, blanks at both ends gone, letters composed (Unicode NFC). */
function typedIn(form: FormData): Typed {
  const typed = (field: Field) => {
    const value = form.get(field);
    return typeof value === "string" ? value.replace(/\r\n?/g, "\n").normalize("NFC").trim() : "";
  };
  return Object.fromEntries(fields.map((field) => [field, typed(field)])) as Typed;
}

/** Where a field may stay empty: the rest cannot. */
const optional: readonly Field[] = ["people", "url", "published"];

type Slip = Omit<FieldError, "field">;

/** @param isWhole a year or a month is not enough */
function dateSlip(typed: string, isWhole: boolean, today: string): Slip | undefined {
  const { date, fault } = readTypedDate(typed);
  if (date !== undefined) return isWhole && date.length < 10 ? { code: "date-day" } : date > today ? { code: "future" } : undefined;
  switch (fault.kind) {
    case "none": return { code: "date" };
    case "two-days": return { code: "date-two-days", days: fault.days };
    case "span": return { code: isWhole ? "date-span" : "date-span-part", days: fault.days };
    case "weekday": return { code: "date-weekday", days: [fault.near] };
    case "impossible": case "lunar": case "short-year": case "mixed": return { code: `date-${fault.kind}` };
  }
}

function errorIn(field: Field, typed: Typed, today: string): Slip | undefined {
  const value = typed[field];
  if (value === "") return optional.includes(field) ? undefined : { code: "missing" };
  if ([...value].length > longest[field]) return { code: "long" };
  if (field === "url" && !webAddress.safeParse(value).success) return { code: "url" };
  return field === "date" || field === "published" ? dateSlip(value, field === "date", today) : undefined;
}

/** Reads what was sent; a kind or language that the form does not offer counts as not chosen. @param today the site's day, ISO 8601 */
export function parseContribution(form: FormData, today: string): { typed: Typed; value: Contribution; errors: [] } | { typed: Typed; value?: never; errors: FieldError[] } {
  const all = typedIn(form);
  const kind = contributionKinds.find((one) => one === all.kind);
  const language = isLocale(all.language) ? all.language : undefined;
  const typed = { ...all, kind: kind ?? "", language: language ?? "" };
  const errors = fields.flatMap((field) => {
    const slip = errorIn(field, typed, today);
    return slip ? [{ field, ...slip }] : [];
  });
  const date = parseTypedDate(typed.date);
  if (errors.length > 0 || !kind || !language || date === undefined) return { typed, errors };
  const { title, publisher, summary, text, url } = typed;
  const people = typed.people.split(/[\n،,;؛]/).map((name) => name.trim()).filter(Boolean);
  return { typed, errors: [], value: { kind, language, title: title.replace(/\s+/g, " "), people, date, publisher, url: url || undefined, published: parseTypedDate(typed.published), summary: summary.replace(/\s+/g, " "), text } };
}
