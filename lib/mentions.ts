// Which people a prison, a court or a charge has to do with, as the claims in their records say. Pages and filters both ask here.
import type { Locale } from "@/i18n/routing";
import { dateText, type DateText } from "./dates";
import { listTerms, type NamedGlossary, type Term } from "./glossary";
import { heldFirst, listPrisoners, type Prisoner } from "./prisoners";
import type { Claim, Fact } from "./schema/record";

/** A person, and the newest claim that names the term: what it says, and of which date. */
export type Mention = { person: Prisoner; fact: Fact; when: DateText };

function idsIn(claim: Claim, glossary: NamedGlossary): readonly string[] {
  if (glossary === "charges") return claim.charges ?? [];
  const id = glossary === "prisons" ? claim.prison : claim.court;
  return id === undefined ? [] : [id];
}

/** The ids of a glossary that a person's claims name, each once, in the order of the claims. */
export function idsNamed({ record }: Pick<Prisoner, "record">, glossary: NamedGlossary): string[] {
  return [...new Set(record.claims.flatMap((claim) => idsIn(claim, glossary)))];
}

/** The published people whose claims name a term: those first who may still be held, each with the newest such claim. */
export function listMentions(glossary: NamedGlossary, id: string, locale: Locale): Mention[] {
  return heldFirst(listPrisoners(locale)).flatMap((person) => {
    const naming = person.record.claims.filter((claim) => idsIn(claim, glossary).includes(id));
    const newest = naming.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
    return newest ? [{ person, fact: newest.fact, when: dateText(newest.on, locale) }] : [];
  });
}

/** The terms of a glossary that anybody's record names, in the glossary's order. */
export function listTermsNamed(glossary: NamedGlossary, locale: Locale): Term[] {
  const named = new Set(listPrisoners(locale).flatMap((person) => idsNamed(person, glossary)));
  return listTerms(glossary, locale).filter(({ id }) => named.has(id));
}
