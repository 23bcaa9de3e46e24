// People whose record was withdrawn must not live on in other texts: what still names them is for the editors to mend.
// Warnings only: a take-down must never wait for other files.
import { once, ofKind, type Content } from "./content";
import { type Document, field, placeOfField } from "./document";
import { firstOfEachLine, matchesIn } from "./lines";
import { type Problem, warningAt } from "./problem";
import { referencesAt } from "./references";
import { isFields } from "./yaml-block";

/** Words too short to be sure of. */
const shortest = 4;

function namesOf(record: Document): string[] {
  const names = field(record, "names");
  const spellings = field(record, "spellings");
  const whole = isFields(names) ? Object.values(names).filter((name) => typeof name === "string") : [];
  const families = whole.flatMap((name) => name.split(" ").at(-1) ?? []);
  const others = Array.isArray(spellings) ? spellings.filter((one) => typeof one === "string") : [];
  return [...whole, ...families, ...others].filter((name) => name.length >= shortest).sort((a, b) => b.length - a.length);
}

/** The records that were withdrawn, each with a pattern for its names where it has any. */
const withdrawn = once((content) => ofKind(content, "Record").filter((one) => field(one, "withdrawn") === true).map((record) => {
  const names = namesOf(record).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { record, named: names.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{M}])(?:${names.join("|")})(?![\\p{L}\\p{M}])`, "gu") };
}));

/** Lists and texts that name somebody whose record says `withdrawn: true`. */
export function* withdrawnRules(document: Document, content: Content): Generator<Problem> {
  const { file, slug, kind } = document;
  for (const { record, named } of withdrawn(content)) {
    if (record.slug === slug && record.kind.folder === kind.folder) continue;
    for (const name of ["prisoners", "people"]) {
      for (const { path, id } of referencesAt(field(document, name), [name])) {
        if (id === record.slug) yield warningAt(file, placeOfField(document, ...path), "withdrawn-person.listed", { id });
      }
    }
    // Looked for in the raw text first: where it is not there, it is not among the words either.
    if (!named || document.text.search(named) === -1) continue;
    const { lines, written } = document;
    for (const { offset, found } of firstOfEachLine(matchesIn(written, 0, written.length, named), lines)) {
      yield warningAt(file, lines.at(offset), "withdrawn-person.named", { found, id: record.slug });
    }
  }
}
