// Two records with one name: the same person twice, as happens when two people write, or two people whom readers must be able to tell apart.
import { foldForSearch } from "../search";
import { once, ofKind, type Content } from "./content";
import { type Document, field, placeOfField } from "./document";
import { type Problem, warningAt } from "./problem";
import { isFields, type Path } from "./yaml-block";

type Name = { path: Path; name: string; key: string };

/** The names of a record in each language, and its spellings of several words; single words are shared by many. */
function namesOf(record: Document): Name[] {
  const [names, spellings] = [field(record, "names"), field(record, "spellings")];
  const own = Object.entries(isFields(names) ? names : {}).map(([language, name]) => ({ path: ["names", language], name }));
  const more = (Array.isArray(spellings) ? (spellings as unknown[]) : []).map((name, index) => ({ path: ["spellings", index], name }));
  return [...own, ...more].flatMap(({ path, name }) => {
    const key = typeof name === "string" ? foldForSearch(name) : "";
    const isWhole = path[0] === "names" ? key !== "" : key.includes(" ");
    return typeof name === "string" && isWhole ? [{ path, name, key }] : [];
  });
}

/** Names as a search compares them → the records that bear them. Who is withdrawn is left to the rules for that. */
const bearers = once((content) => {
  const found = new Map<string, Set<Document>>();
  for (const record of ofKind(content, "Record")) {
    if (field(record, "withdrawn") === true) continue;
    for (const { key } of namesOf(record)) found.set(key, (found.get(key) ?? new Set()).add(record));
  }
  return found;
});

/** The other records that have a name of this one, each said once. */
export function* sameNameRules(document: Document, content: Content): Generator<Problem> {
  if (document.kind.name !== "Record" || field(document, "withdrawn") === true) return;
  const said = new Set<Document>([document]);
  for (const { path, name, key } of namesOf(document)) {
    for (const other of bearers(content).get(key) ?? []) {
      if (said.has(other)) continue;
      said.add(other);
      yield warningAt(document.file, placeOfField(document, ...path), "same-name.person", { name, file: other.file });
    }
  }
}
