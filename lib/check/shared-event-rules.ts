// A shared event joins the records of the people it names: one id must mean one source there, and nothing be said twice.
import { sharedEventSchema, type SharedEvent } from "../schema/record";
import { type Content, ofKind, once } from "./content";
import { type Document, field, placeOfField } from "./document";
import { errorAt, type Problem, warningAt } from "./problem";
import { entries } from "./references";
import { isFields } from "./yaml-block";

/** The event that a file holds, if its fields are right. */
export function eventIn(document: Document): SharedEvent | undefined {
  return sharedEventSchema.safeParse(document.yaml?.raw).data;
}

/** The same value, whatever the order of its fields. */
function written(value: unknown): string {
  if (!isFields(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).map(([key, each]) => [key, written(each)]).toSorted());
}

/** The events whose list names each person, rightly or not, in the order of their files. */
const eventsNaming = once((content) => {
  const naming = new Map<unknown, Document[]>();
  for (const event of ofKind(content, "SharedEvent")) {
    for (const person of new Set(entries(field(event, "people")).map(([, slug]) => slug))) naming.set(person, [...(naming.get(person) ?? []), event]);
  }
  return naming;
});

/** Sources that mean something else in a person's own record, claims that stand there already, people named twice. */
export function* sharedEventRules(document: Document, content: Content): Generator<Problem> {
  if (document.kind.name !== "SharedEvent") return;
  const people = entries(field(document, "people"));
  for (const [index, slug] of people) {
    if (people.some(([other, same]) => same === slug && Number(other) < Number(index))) continue;
    const records = ofKind(content, "Record", String(slug));
    const others = (eventsNaming(content).get(slug) ?? []).filter((one) => one.file < document.file);
    for (const record of [...records, ...others]) yield* clashes(document, record, String(slug));
  }
}

function* clashes(document: Document, record: Document, slug: string): Generator<Problem> {
  const theirs = field(record, "sources");
  for (const [id, source] of entries(field(document, "sources"))) {
    if (!isFields(theirs) || !Object.hasOwn(theirs, id) || written(theirs[String(id)]) === written(source)) continue;
    yield errorAt(document.file, placeOfField(document, "sources", id), "source-clash.id", { slug, id: String(id), file: record.file });
  }
  const known = entries(field(record, "claims")).map(([, claim]) => written(claim));
  for (const [index, claim] of entries(field(document, "claims"))) {
    if (!known.includes(written(claim))) continue;
    yield warningAt(document.file, placeOfField(document, "claims", index), "duplicate.claim", { slug, file: record.file });
  }
}
