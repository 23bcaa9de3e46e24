// People whose record was withdrawn must not live on in other texts: what still names them is for the editors to mend.
// Warnings only: a take-down must never wait for other files.
import { once, ofKind, type Content } from "./content";
import { type Document, field, placeOfField } from "./document";
import { firstOfEachLine, type Match, matchesIn } from "./lines";
import { type Problem, warningAt } from "./problem";
import { referencesAt } from "./references";
import { isFields } from "./yaml-block";

/** Words too short to be sure of. */
const shortest = 4;
/** A word of a name that stands alone in more files than this is a name of others as well: it is said once, not in each of them. */
const mostFiles = 3;

/** The names of a record as patterns: those of several words, and words that stand alone (family names, spellings of one word). */
type Named = { record: Document; whole: RegExp | undefined; words: RegExp | undefined };

function namesOf(record: Document): string[] {
  const [names, spellings] = [field(record, "names"), field(record, "spellings")];
  const all = [...(isFields(names) ? Object.values(names) : []), ...(Array.isArray(spellings) ? (spellings as unknown[]) : [])];
  return all.filter((name) => typeof name === "string").map((name) => name.trim().replace(/\s+/g, " "));
}

/** A name as a pattern: its words as they stand, with any blanks or a line end between them. */
function patternOf(names: readonly string[]): RegExp | undefined {
  const long = names.filter((name) => name.length >= shortest).sort((a, b) => b.length - a.length);
  const parts = long.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
  return parts.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{M}])(?:${parts.join("|")})(?![\\p{L}\\p{M}])`, "gu");
}

const withdrawn = once((content) => ofKind(content, "Record").filter((one) => field(one, "withdrawn") === true).map((record): Named => {
  const names = namesOf(record);
  const whole = names.filter((name) => name.includes(" "));
  const families = whole.map((name) => name.split(" ").at(-1) ?? "");
  return { record, whole: patternOf(whole), words: patternOf([...families, ...names.filter((name) => !name.includes(" "))]) };
}));

const isOwn = (document: Document, { record }: Named) => record.slug === document.slug && record.kind.folder === document.kind.folder;

/** Looked for in the raw text first: where it is not there, it is not among the words either. */
function matches(document: Document, pattern: RegExp | undefined): Match[] {
  if (!pattern || document.text.search(pattern) === -1) return [];
  return [...matchesIn(document.written, 0, document.written.length, pattern)];
}

/** The files in which words of a withdrawn name stand without the whole name. */
const alone = once((content) => new Map(withdrawn(content).map((named) => [
  named.record,
  content.documents.filter((one) => !one.isStray && !isOwn(one, named) && matches(one, named.words).length > 0 && matches(one, named.whole).length === 0),
])));

/** Lists and texts that name somebody whose record says `withdrawn: true`. */
export function* withdrawnRules(document: Document, content: Content): Generator<Problem> {
  const { file } = document;
  for (const named of withdrawn(content)) {
    const { record, whole, words } = named;
    if (isOwn(document, named)) continue;
    for (const name of ["prisoners", "people"]) {
      for (const { path, id } of referencesAt(field(document, name), [name])) {
        if (id === record.slug) yield warningAt(file, placeOfField(document, ...path), "withdrawn-person.listed", { id });
      }
    }
    const others = alone(content).get(record) ?? [];
    const isCommon = others.length > mostFiles && others.includes(document);
    // In a text with the whole name, a word of it is that person.
    const full = matches(document, whole);
    const single = matches(document, words).filter(({ offset }) => !full.some((one) => one.offset <= offset && offset < one.offset + one.found.length));
    const found = [...full, ...single].sort((a, b) => a.offset - b.offset);
    const lines = found.length === 0 ? [] : firstOfEachLine(found, document.lines);
    for (const { offset, found: name } of isCommon ? [] : lines) {
      yield warningAt(file, document.lines.at(offset), "withdrawn-person.named", { found: name, id: record.slug });
    }
    const [first] = lines;
    if (isCommon && others[0] === document && first) {
      yield warningAt(file, document.lines.at(first.offset), "withdrawn-person.word", { found: first.found, id: record.slug, files: others.length });
    }
  }
}
