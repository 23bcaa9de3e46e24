// What a reader may ask of the list of people, in an address that can be shared: who fits, and how many would fit each choice.
import type { Locale } from "@/i18n/routing";
import { findTerm } from "./glossary";
import { idsNamed } from "./mentions";
import { statusGroup, statusGroups, type Prisoner, type StatusGroup } from "./prisoners";
import { isBlank, nameMatcher } from "./search";

/** The questions, in the order in which an address asks them. */
export const questions = ["q", "status", "prison", "charge"] as const;
export type Question = (typeof questions)[number];
/** What is asked; an empty string asks nothing. */
export type PrisonerFilter = Record<Question, string>;
/** An answer to choose, and how many people there are with it among those who fit all other questions. */
export type Choice<Id extends string = string> = { id: Id; name: string; count: number };

/** A text whose percent codes were encoded once more on the way, as messengers and redirects do: where they spell letters beyond ASCII, they are decoded. */
function decodedAgain(text: string): string {
  if (!/%[c-f][0-9a-f]%[89ab][0-9a-f]/i.test(text)) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/**
 * The questions in an address (as Next hands them over): a key given twice counts once, nobody needs 200 letters, and blanks alone ask
 * nothing.
 */
export function parseFilter(asked: Readonly<Record<string, string | string[] | undefined>>): PrisonerFilter {
  const first = (question: Question) => {
    const value = decodedAgain([asked[question]].flat()[0] ?? "").slice(0, 200);
    return isBlank(value) ? "" : value;
  };
  // An id ends with a letter or digit: what stands behind it was a sign of the sentence around the address.
  const id = (question: Question) => first(question).replace(/[^\p{L}\p{N}]+$/u, "");
  return { q: first("q"), status: id("status"), prison: id("prison"), charge: id("charge") };
}

/** The address, without language, of the list that answers these questions. */
export function filterPath(filter: Partial<PrisonerFilter>): string {
  const query = new URLSearchParams(questions.flatMap((question) => (filter[question] ? [[question, filter[question]]] : [])));
  return query.size > 0 ? `/prisoners?${query}` : "/prisoners";
}

/** The questions that are asked at all. */
export function askedIn(filter: PrisonerFilter): Question[] {
  return questions.filter((question) => filter[question] !== "");
}

const names = new WeakMap<Prisoner, readonly string[]>();

/** Every name under which a person may be looked for; the same list each time, since lib/search.ts remembers it. */
function namesOf(person: Prisoner): readonly string[] {
  const { record, fields } = person;
  const known = names.get(person) ?? [fields.name, ...Object.values(record.names), ...(record.spellings ?? [])];
  names.set(person, known);
  return known;
}

/** The people who fit every question; free text is matched against every spelling of the name. */
export function filterPrisoners(prisoners: readonly Prisoner[], { status, prison, charge, q }: Partial<PrisonerFilter>): Prisoner[] {
  const isMeant = nameMatcher(q ?? "");
  return prisoners.filter(
    (p) =>
      (!status || statusGroup(p) === status) && (!prison || idsNamed(p, "prisons").includes(prison)) &&
      (!charge || idsNamed(p, "charges").includes(charge)) && isMeant(namesOf(p)),
  );
}

/** How many people have each value; the value asked for is there even if nobody has it. */
function counted<Id extends string>(people: readonly Prisoner[], idsOf: (person: Prisoner) => readonly Id[], asked: Id | ""): [Id, number][] {
  const counts = new Map<Id, number>(asked ? [[asked, 0]] : []);
  for (const id of people.flatMap(idsOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts];
}

/** The people who fit all questions but one. */
export function withoutQuestion(prisoners: readonly Prisoner[], filter: PrisonerFilter, question: Question): Prisoner[] {
  return filterPrisoners(prisoners, { ...filter, [question]: "" });
}

/** The statuses to choose from, with their counts. */
export function statusChoices(prisoners: readonly Prisoner[], filter: PrisonerFilter): ReadonlyMap<StatusGroup, number> {
  const asked = statusGroups.find((group) => group === filter.status) ?? "";
  return new Map(counted(withoutQuestion(prisoners, filter, "status"), (p) => [statusGroup(p)], asked));
}

/** The prisons or charges to choose from, in the alphabetical order of the reader's language. */
export function termChoices(prisoners: readonly Prisoner[], filter: PrisonerFilter, question: "prison" | "charge", locale: Locale): Choice[] {
  const glossary = `${question}s` as const;
  const people = withoutQuestion(prisoners, filter, question);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return counted(people, (p) => idsNamed(p, glossary), filter[question])
    .flatMap(([id, count]) => {
      const name = findTerm(glossary, id, locale)?.name;
      return name === undefined ? [] : [{ id, name, count }];
    })
    .sort((a, b) => compare(a.name, b.name));
}
