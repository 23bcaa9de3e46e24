// Completion for the frontmatter of MDX files, as snippets of VS Code: no extension of it hands frontmatter to the YAML language server
// (redhat-developer/vscode-yaml, issue 207), so the schemas alone would help in .yml files only. Made from the same schemas.
import { facts } from "../schema/record";
import type { Json } from "./json-schemas";

export type Snippet = { scope: string; prefix: string; description: string; body: string[] };

/** Without an extension for MDX its files are plain text. */
const mdxScope = "mdx,markdown,plaintext";
const today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";

type Stops = { next(): number };
function stops(): Stops {
  let last = 0;
  return { next: () => ++last };
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The values of which one is to be chosen, if it is so. */
function choices({ enum: own, anyOf }: Json): string[] {
  const first = Array.isArray(anyOf) ? (anyOf as Json[]).find((each) => Array.isArray(each["enum"])) : undefined;
  return ((own ?? first?.["enum"] ?? []) as unknown[]).map(String);
}

function valueOf(schema: Json, { next }: Stops): string {
  const words = choices(schema);
  if (words.length > 1) return `\${${next()}|${words.join(",")}|}`;
  if (schema["type"] === "boolean") return "true";
  if (schema["type"] === "array") return `[${isObject(schema["items"]) ? valueOf(schema["items"], { next }).replaceAll('"', "") : `$${next()}`}]`;
  if (schema["format"] === "date") return `\${${next()}:${today}}`;
  if (schema["format"] === "uri") return `"\${${next()}:https://}"`;
  // Ids and partial dates need no quotation marks; words may hold a colon.
  return schema["minLength"] === undefined ? `$${next()}` : `"$${next()}"`;
}

function linesOf(name: string, schema: Json, numbers: Stops, indent = ""): string[] {
  if (!isObject(schema["properties"])) return [`${indent}${name}: ${valueOf(schema, numbers)}`];
  return [`${indent}${name}:`, ...Object.entries(schema["properties"]).flatMap(([inner, value]) => linesOf(inner, value as Json, numbers, `${indent}  `))];
}

const fieldsOf = (schema: Json) => Object.entries((schema["properties"] ?? {}) as Record<string, Json>);

/** A whole file with all that it must have, as a draft. */
function wholeFile(kind: string, schema: Json): Snippet {
  const numbers = stops();
  const needed = (schema["required"] ?? []) as string[];
  const own = fieldsOf(schema).filter(([name]) => needed.includes(name) || (name === "original" && kind !== "signer") || name === "draft");
  const body = ["---", ...own.flatMap(([name, value]) => linesOf(name, value, numbers)), "---", "", "$0"];
  return { scope: mdxScope, prefix: `new-${kind}`, description: `npm run new -- ${kind}`, body };
}

const numbered = stops();
const claimBody = `- {fact: \${${numbered.next()}|${facts.join(",")}|}, on: $${numbered.next()}, source: $${numbered.next()}}`;

/** Every snippet by its name: each field of each kind of MDX file, each kind as a whole, and a claim for records. */
export function snippets(schemas: ReadonlyMap<string, Json>): Record<string, Snippet> {
  const all: Record<string, Snippet> = { claim: { scope: "yaml", prefix: "claim", description: "record.yml, claims", body: [claimBody] } };
  for (const [file, schema] of schemas) {
    const kind = file.replace(".schema.json", "");
    if (["record", "event", "glossary"].includes(kind)) continue;
    all[kind] = wholeFile(kind, schema);
    for (const [name, value] of fieldsOf(schema)) {
      all[`${kind}: ${name}`] = { scope: mdxScope, prefix: name, description: `${kind}: ${String(value["description"] ?? "")}`, body: linesOf(name, value, stops()) };
    }
  }
  return all;
}
