// What one run of `npm run new` has at hand: the folder, the languages, who is asked, and the terms that are to be added.
import type { Locale } from "../../i18n/routing";
import type { GlossaryName } from "../schema/kinds";
import type { KnownWords } from "../transliteration";
import type { Conversation } from "./conversation";
import { knownWordsIn } from "./known-words";
import { listAppeals, listPeople, listTerms, type Named } from "./library";
import type { Words } from "./words";

/** A term that the glossary lacks. */
export type NewTerm = { glossary: GlossaryName; id: string; names: Readonly<Record<Locale, string>>; url: string | undefined };
/** A list of ids from which a field takes its value. */
export type Ids = GlossaryName | "people" | "appeals";

export type Desk = {
  folder: string;
  words: Words;
  /** The language of the text; the words are in that of the conversation. */
  textLocale: Locale;
  /** None where nothing may be asked. */
  conversation: Conversation | undefined;
  /** The options, by name without hyphens. */
  given: ReadonlyMap<string, string>;
  newTerms: NewTerm[];
  today: string;
};

/** What can be named in a field: what the folder has, and what this run adds. @throws {BrokenGlossary} */
export function listNamed({ folder, newTerms }: Pick<Desk, "folder" | "newTerms">, ids: Ids): Named[] {
  if (ids === "people") return listPeople(folder);
  if (ids === "appeals") return listAppeals(folder);
  return [...listTerms(folder, ids), ...newTerms.filter(({ glossary }) => glossary === ids).map(({ id, names }) => ({ id, names: Object.values(names) }))];
}

/** The words with a known Latin spelling, looked up when they are first needed: a large folder takes its time. */
export function lazyKnownWords(folder: string): () => KnownWords {
  let known: KnownWords | undefined;
  return () => (known ??= knownWordsIn(folder));
}
