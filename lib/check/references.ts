// What a document names that stands elsewhere: people, terms of the glossaries, appeals; and where it names them.
import type { GlossaryName } from "../schema/kinds";
import { type Document, field } from "./document";
import { isFields, type Path } from "./yaml-block";

/** A value that names something elsewhere, and where it stands. */
export type Reference = { path: Path; id: string };
/** A reference and the place where what it names must be. */
export type Target = Reference & { to: GlossaryName | "person" | "appeal" };

/** The texts at a field: itself, or the items of a list. */
export function referencesAt(value: unknown, path: Path): Reference[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [{ path, id: value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => (typeof item === "string" && item.trim() !== "" ? [{ path: [...path, index], id: item }] : []));
}

/** The members of a list or group, each with the step that leads to it. */
export function entries(value: unknown): [PropertyKey, unknown][] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item]);
  return isFields(value) ? Object.entries(value) : [];
}

function at(to: Target["to"], value: unknown, path: Path): Target[] {
  return referencesAt(value, path).map((one) => ({ to, ...one }));
}

function publisherOf(value: unknown, path: Path): Target[] {
  return isFields(value) ? at("publishers", value["publisher"], [...path, "publisher"]) : [];
}

const claimTerms: Readonly<Record<string, GlossaryName>> = { place: "places", prison: "prisons", court: "courts", charges: "charges" };

function termsOfClaim(claim: unknown, path: Path): Target[] {
  if (!isFields(claim)) return [];
  return Object.entries(claimTerms).flatMap(([name, glossary]) => (Array.isArray(claim[name]) === (name === "charges") ? at(glossary, claim[name], [...path, name]) : []));
}

/** Everything that a document names; nothing of what stands after a break of its YAML. */
export function referencesOf(document: Document): Target[] {
  const { yaml } = document;
  if (!yaml || yaml.trusted === Number.POSITIVE_INFINITY) return yaml ? allReferences(document) : [];
  return allReferences(document).filter(({ path }) => yaml.at(path) < yaml.trusted);
}

function allReferences(document: Document): Target[] {
  const one = (to: Target["to"], name: string) => at(to, field(document, name), [name]);
  // Where one name stands instead of a list, the schema says so.
  const each = (to: Target["to"], name: string) => (Array.isArray(field(document, name)) ? one(to, name) : []);
  const list = (name: string) => entries(field(document, name));
  switch (document.kind.name) {
    case "News":
      return [...publisherOf(field(document, "source"), ["source"]), ...each("tags", "tags"), ...each("person", "prisoners")];
    case "Signer":
      return [...publisherOf(field(document, "source"), ["source"]), ...one("appeal", "appeal")];
    case "Appeal":
      return list("publishedAt").flatMap(([key, value]) => publisherOf(value, ["publishedAt", key]));
    case "Record":
    case "SharedEvent":
      return [
        ...each("person", "people"),
        ...list("sources").flatMap(([key, value]) => publisherOf(value, ["sources", key])),
        ...list("claims").flatMap(([key, claim]) => termsOfClaim(claim, ["claims", key])),
      ];
    default:
      return [];
  }
}
