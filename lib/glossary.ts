// The door to content/glossary: ids of prisons, courts, charges, places, publishers and tags → names in three languages.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Locale } from "@/i18n/routing";
import { textOf } from "./content-text";
import { contentStamp } from "./content-stamp";
import { settings } from "./settings";
import type { GlossaryName } from "./schema/kinds";
import { glossarySchema, type GlossaryFields } from "./schema/record";

/** A term in the reader's language; `names` has it in all three. */
export type Term = { id: string; name: string; names: Readonly<Record<Locale, string>>; about: string | undefined; /** The same in all three languages. */ abouts: GlossaryFields[string]["about"]; url: string | undefined };

/** A term with a page of its own; `path` is that page's address, without language. */
export type LinkedTerm = { name: string; path: string };

/** The glossaries whose terms have such a page: `/{locale}/{glossary}/{id}`. */
export const namedGlossaries = ["prisons", "courts", "charges"] as const;
export type NamedGlossary = (typeof namedGlossaries)[number];

const cache = new Map<GlossaryName, GlossaryFields>();
let stamp = contentStamp();

function read(glossary: GlossaryName): GlossaryFields {
  if (stamp !== contentStamp()) {
    cache.clear();
    stamp = contentStamp();
  }
  let terms = cache.get(glossary);
  if (!terms) {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), settings.contentFolder, "glossary", `${glossary}.yml`);
    terms = glossarySchema.parse(parse(textOf(readFileSync(file))) ?? {});
    cache.set(glossary, terms);
  }
  return terms;
}

function termOf(id: string, { names, about, url }: GlossaryFields[string], locale: Locale): Term {
  return { id, name: names[locale], names, about: about?.[locale], abouts: about, url };
}

/** A term in the reader's language, or undefined if the glossary doesn't know the id. */
export function findTerm(glossary: GlossaryName, id: string, locale: Locale): Term | undefined {
  const terms = read(glossary);
  // An address may ask for "constructor", which every object has.
  const entry = Object.hasOwn(terms, id) ? terms[id] : undefined;
  return entry && termOf(id, entry, locale);
}

/** A term's name; the content check has made sure that every id used is known. @throws naming the id if it isn't. */
export function termName(glossary: GlossaryName, id: string, locale: Locale): string {
  const term = findTerm(glossary, id, locale);
  if (!term) throw new Error(`content/glossary/${glossary}.yml has no "${id}"`);
  return term.name;
}

/** All terms of a glossary, in its file's order. */
export function listTerms(glossary: GlossaryName, locale: Locale): Term[] {
  return Object.entries(read(glossary)).map(([id, entry]) => termOf(id, entry, locale));
}

/** The address of a term's page, without language. */
export function termPath(glossary: NamedGlossary, id: string): string {
  return `/${glossary}/${id}`;
}

/** A term's name with its page. @throws naming the id if the glossary doesn't know it */
export function linkedTerm(glossary: NamedGlossary, id: string, locale: Locale): LinkedTerm {
  return { name: termName(glossary, id, locale), path: termPath(glossary, id) };
}
