// What the ids in a data file mean: the terms that its records name, in three languages, and no others.
import { listTerms, namedGlossaries, termPath, type Term } from "../glossary";
import type { RecordFields } from "../schema/record";
import { alternatesOf } from "../settings";
import { asciiAddress } from "./head";
import type { Glossary } from "./schema";

type Name = keyof Glossary;

/** The ids of each glossary that a record names. */
function idsIn({ claims, sources }: RecordFields): Record<Name, readonly (string | undefined)[]> {
  return {
    prisons: claims.map(({ prison }) => prison),
    courts: claims.map(({ court }) => court),
    charges: claims.flatMap(({ charges = [] }) => charges),
    places: claims.map(({ place }) => place),
    publishers: Object.values(sources).map(({ publisher }) => publisher),
  };
}

function termData({ id, names, abouts, url }: Term, glossary: Name): Glossary[Name][string] {
  const named = namedGlossaries.find((name) => name === glossary);
  return { names: { ...names }, about: abouts, url: url && asciiAddress(url), addresses: named && alternatesOf(termPath(named, id)) };
}

/** The terms that any of the records names. */
export function glossaryFor(records: readonly RecordFields[]): Glossary {
  const ids = records.map(idsIn);
  const termsOf = (glossary: Name) => {
    const named = new Set(ids.flatMap((each) => each[glossary]));
    return Object.fromEntries(listTerms(glossary, "en").filter(({ id }) => named.has(id)).map((term) => [term.id, termData(term, glossary)]));
  };
  return { prisons: termsOf("prisons"), courts: termsOf("courts"), charges: termsOf("charges"), places: termsOf("places"), publishers: termsOf("publishers") };
}
