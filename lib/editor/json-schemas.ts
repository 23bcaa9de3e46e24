// JSON Schemas of all that stands in content/, for editors that complete and check while somebody types. They come from the one zod schema
// (lib/schema), so neither can say what the other does not. Draft 7: what the YAML language server has understood longest.
import { z } from "zod";
import { fieldNotes } from "../../i18n/editor-messages";
import { routing } from "../../i18n/routing";
import { facts, privateFacts, statuses } from "../schema/record";
import { type GlossaryName, type Kind, kinds } from "../schema/kinds";

export type Json = { [key: string]: unknown };
/** The ids of each glossary. */
export type GlossaryIds = Readonly<Record<GlossaryName, readonly string[]>>;
type Group = keyof (typeof fieldNotes)["en"];

/** The file of each kind's schema, and the notes on its fields; what is not found in the first is in the next. */
const sheets: Readonly<Record<string, { file: string; groups: readonly Group[] }>> = {
  News: { file: "news", groups: ["news", "language"] },
  Profile: { file: "profile", groups: ["profile", "language"] },
  Appeal: { file: "appeal", groups: ["appeal", "language"] },
  Video: { file: "video", groups: ["video", "language"] },
  Page: { file: "page", groups: ["page", "language"] },
  Signer: { file: "signer", groups: ["signer", "language"] },
  Record: { file: "record", groups: ["record"] },
  SharedEvent: { file: "event", groups: ["event"] },
  Glossary: { file: "glossary", groups: ["glossary"] },
};

/** The notes on what stands inside a field. */
const inside: Readonly<Record<string, Group>> = {
  source: "source", publishedAt: "source", claims: "claim", sources: "recordSource", public: "public", portrait: "portrait",
  names: "languages", role: "languages", statement: "languages", about: "languages", note: "languages",
};

/** The fields whose ids a glossary has. */
const glossaryOf: Readonly<Record<string, GlossaryName>> = { publisher: "publishers", tags: "tags", place: "places", prison: "prisons", court: "courts", charges: "charges" };

/** A note in the three languages, one below the other: whoever edits finds their own. */
function described(groups: readonly Group[], name: string): string | undefined {
  const said = routing.locales.flatMap((locale) => groups.map((group) => (fieldNotes[locale][group] as Record<string, string>)[name]).find(Boolean) ?? []);
  return said.length === 0 ? undefined : said.join("\n\n");
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Known ids are offered, and others let pass: a committed list is old the moment somebody adds a prison on a web page, and would then call
 * what is right wrong. Whether an id exists is for the content check to say, which reads the glossary itself. People are not offered at
 * all: who is withdrawn must not live on in a list.
 */
function offered(schema: Json, ids: readonly string[]): Json {
  if (schema["type"] === "array" && isObject(schema["items"])) return { ...schema, items: offered(schema["items"], ids) };
  return ids.length === 0 ? schema : { anyOf: [{ enum: [...ids] }, schema] };
}

/** Writes the notes, and offers the ids, all the way down. */
function annotated(schema: Json, groups: readonly Group[], ids: GlossaryIds): Json {
  const result: Json = { ...schema };
  if (isObject(schema["properties"])) {
    const properties = Object.entries(schema["properties"]).map(([name, value]) => {
      const below = annotated(value as Json, inside[name] ? [inside[name]] : groups, ids);
      const glossary = typeof glossaryOf[name] === "string" ? ids[glossaryOf[name]] : [];
      return [name, { description: described(groups, name), ...offered(below, glossary) }];
    });
    result["properties"] = Object.fromEntries(properties);
  }
  for (const key of ["items", "additionalProperties"]) if (isObject(schema[key])) result[key] = annotated(schema[key], groups, ids);
  for (const key of ["anyOf", "oneOf"]) if (Array.isArray(schema[key])) result[key] = (schema[key] as Json[]).map((each) => annotated(each, groups, ids));
  return result;
}

/** What zod says in code and not in its shape: which facts have a value, which need a reason. */
const claimRules: readonly Json[] = [
  { if: { properties: { fact: { const: "status" } } }, then: { properties: { value: { enum: statuses } }, required: ["value"] } },
  { if: { properties: { fact: { const: "sentence" } } }, then: { properties: { value: { pattern: "^P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?$" } } } },
  { if: { properties: { fact: { enum: facts.filter((fact) => fact !== "status" && fact !== "sentence") } } }, then: { properties: { value: false } } },
  { if: { required: ["moreThan"] }, then: { properties: { fact: { const: "sentence" } }, required: ["value"] } },
  { if: { properties: { fact: { enum: privateFacts } } }, then: { required: ["because"] } },
];

const wholeDay = "^\\d{4}-\\d{2}-\\d{2}$";
const partialDay = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

/** Says in JSON Schema what zod does with code. */
function override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { def } = zodSchema._zod;
  if (def.type === "pipe") {
    delete jsonSchema.type;
    delete jsonSchema.pattern;
    // A year alone is a number to YAML; it is meant as text.
    jsonSchema.anyOf = [{ type: "string", pattern: partialDay }, { type: "integer", minimum: 1900, maximum: 2100 }];
  }
  if (def.type === "literal" && jsonSchema.const === true) {
    // The YAML language server (1.18) compares a boolean as text, so that `const: true` would refuse `true` itself.
    delete jsonSchema.const;
    jsonSchema.not = { const: false };
  }
  if (def.type === "object" && "fact" in def.shape) Object.assign(jsonSchema, { allOf: claimRules });
  if (jsonSchema.format === "uri") jsonSchema.pattern = "^https?://";
  if (jsonSchema.pattern === wholeDay) jsonSchema.format = "date";
}

function schemaOf({ name, schema }: Kind, ids: GlossaryIds): [string, Json] {
  const { file, groups } = sheets[name] ?? { file: name.toLowerCase(), groups: [] };
  const plain = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any", override }) as Json;
  return [`${file}.schema.json`, { title: file, ...annotated(plain, groups, ids) }];
}

/** Every schema by the name of its file in schemas/. */
export function jsonSchemas(ids: GlossaryIds): ReadonlyMap<string, Json> {
  return new Map(kinds.map((kind) => schemaOf(kind, ids)));
}

/** The globs of the files that answer to each schema, by the name of the schema's file. */
export function filesOfSchemas(): ReadonlyMap<string, string> {
  return new Map(kinds.map(({ name, folder, format, translated }) => {
    const files = name === "Record" ? "*/record.yml" : format === "yaml" ? "*.yml" : translated ? "*/*.mdx" : "*.mdx";
    return [`${sheets[name]?.file ?? name}.schema.json`, `content/${folder}/${files}`];
  }));
}
