// A document may only name people, terms and appeals that exist, and a published one only people whom readers can find.
import type { GlossaryName } from "../schema/kinds";
import { type Content, glossaryIds, hasSlug, isDraft, isHidden, slugsOf } from "./content";
import { oneOf, suggest } from "./did-you-mean";
import { type Document, field, placeOfField } from "./document";
import { errorAt, type Problem } from "./problem";
import { entries, type Reference, referencesAt } from "./references";
import { isFields, type Path } from "./yaml-block";

type Target = { glossary: GlossaryName } & Reference;

/** Unknown prisoners, terms and appeals; published documents that point to drafts. */
export function* referenceRules(document: Document, content: Content): Generator<Problem> {
  const { name } = document.kind;
  for (const { glossary, path, id } of termsOf(document)) {
    const known = glossaryIds(content, glossary);
    if (!known || known.has(id)) continue;
    const hint = suggest(id, known, `add it to glossary/${glossary}.yml`);
    yield errorAt(document.file, placeOfField(document, ...path), "unknown-id", `\`${id}\` is not in glossary/${glossary}.yml`, hint);
  }
  if (name === "News") yield* peopleIn(document, content, "prisoners");
  if (name === "SharedEvent") yield* peopleIn(document, content, "people");
  if (name === "Signer") yield* appealOf(document, content);
}

function termsOf(document: Document): Target[] {
  const at = (glossary: GlossaryName, value: unknown, path: Path) => referencesAt(value, path).map((one) => ({ glossary, ...one }));
  const publisherOf = (value: unknown, path: Path) => (isFields(value) ? at("publishers", value["publisher"], [...path, "publisher"]) : []);
  const list = (name: string) => entries(field(document, name));
  switch (document.kind.name) {
    case "News":
      return [...publisherOf(field(document, "source"), ["source"]), ...at("tags", field(document, "tags"), ["tags"])];
    case "Signer":
      return publisherOf(field(document, "source"), ["source"]);
    case "Appeal":
      return list("publishedAt").flatMap(([key, value]) => publisherOf(value, ["publishedAt", key]));
    case "Record":
    case "SharedEvent":
      return [
        ...list("sources").flatMap(([key, value]) => publisherOf(value, ["sources", key])),
        ...list("claims").flatMap(([key, claim]) => (isFields(claim) ? termsOfClaim(claim, ["claims", key], at) : [])),
      ];
    default:
      return [];
  }
}

const claimTerms: Readonly<Record<string, GlossaryName>> = { place: "places", prison: "prisons", court: "courts", charges: "charges" };

function termsOfClaim(claim: Record<string, unknown>, path: Path, at: (glossary: GlossaryName, value: unknown, path: Path) => Target[]): Target[] {
  return Object.entries(claimTerms).flatMap(([name, glossary]) => at(glossary, claim[name], [...path, name]));
}

function* peopleIn(document: Document, content: Content, list: "prisoners" | "people"): Generator<Problem> {
  for (const { path, id } of referencesAt(field(document, list), [list])) {
    const place = () => placeOfField(document, ...path);
    if (!hasSlug(content, "Record", id)) {
      const known = slugsOf(content, "Record");
      yield errorAt(document.file, place(), "unknown-id", `there is no record prisoners/${id}/record.yml`, suggest(id, known, `known are ${oneOf(known)}`));
    } else if (list === "prisoners" && !isDraft(document) && ["Record", "Profile"].some((kind) => isHidden(content, kind, id))) {
      const hint = "publish the person first, or take the name out";
      yield errorAt(document.file, place(), "draft-person", `\`${id}\` is a draft, and this document is published`, hint);
    }
  }
}

function* appealOf(document: Document, content: Content): Generator<Problem> {
  for (const { path, id } of referencesAt(field(document, "appeal"), ["appeal"])) {
    const place = () => placeOfField(document, ...path);
    if (!hasSlug(content, "Appeal", id)) {
      const known = slugsOf(content, "Appeal");
      yield errorAt(document.file, place(), "unknown-id", `there is no appeal appeals/${id}`, suggest(id, known, `known are ${oneOf(known)}`));
    } else if (!isDraft(document) && isHidden(content, "Appeal", id)) {
      const hint = "publish the appeal first, or make the signer a draft";
      yield errorAt(document.file, place(), "draft-appeal", `the appeal \`${id}\` is a draft, and this signer is published`, hint);
    }
  }
}
