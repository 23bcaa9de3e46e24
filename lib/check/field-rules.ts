// Checks the fields of a document against its schema, and says each mistake at the line of its key.
import { safeParse, type $ZodIssue, type $ZodType } from "zod/v4/core";
import { nearest } from "./did-you-mean";
import { type Document, placeOfField } from "./document";
import { fieldSlip } from "./field-slips";
import { bare } from "./meant-value";
import { type Code, errorAt, type Problem, type Value } from "./problem";
import { referencesOf } from "./references";
import { fieldsAt, valueSchemaAt } from "./schema-walk";
import type { Path } from "./yaml-block";
import { lineAt, quoted } from "./yaml-lines";

type Finding = { path: Path; code: Code; values: Record<string, Value | undefined> };

const nameOf = (path: Path) => JSON.stringify(path.map(String));

/** Every mistake in the fields; where the YAML is broken, only those before the break. */
export function* fieldRules(document: Document): Generator<Problem> {
  const { yaml, file } = document;
  if (!yaml) return;
  const said = new Set<string>();
  // What a name of something else ought to be is said by the rules for names.
  const elsewhere = new Set(referencesOf(document).map(({ path }) => nameOf(path)));
  for (const { path, code, values } of findings(document.kind.schema, yaml.data, [])) {
    const isBroken = yaml.trusted !== Number.POSITIVE_INFINITY;
    if (isBroken && (code.startsWith("missing.") || yaml.at(path) >= yaml.trusted)) continue;
    // Read otherwise than meant: its line says so already.
    if (/^(?:type|empty)\./.test(code) && yaml.mendedLines.has(document.lines.at(yaml.at(path)).line)) continue;
    if (code.startsWith("slug.") && elsewhere.has(nameOf(path))) continue;
    const key = `${nameOf(path)} ${code.startsWith("unknown-field.") ? "unknown" : ""}`;
    if (said.has(key)) continue;
    said.add(key);
    const eaten = code === "empty.field" ? commentAt(document, yaml.at(path)) : undefined;
    if (eaten === undefined) yield errorAt(file, placeOfField(document, ...path), code, values);
    else yield errorAt(file, placeOfField(document, ...path), "empty.comment", { ...values, rest: eaten, near: `${String(path.at(-1))}: ${quoted(eaten)}` });
  }
}

/** What YAML takes for a comment where the value of a field should stand. */
function commentAt({ text }: Document, offset: number): string | undefined {
  const line = lineAt(text, offset);
  return line.key !== "" && line.value.startsWith("#") ? line.value : undefined;
}

function* findings(schema: $ZodType, data: unknown, above: Path): Generator<Finding> {
  const result = safeParse(schema, data, { error: () => "" });
  for (const issue of result.success ? [] : result.error.issues) {
    for (const finding of explain(schema, data, issue)) yield { ...finding, path: [...above, ...finding.path] };
  }
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), data);
}

function* explain(schema: $ZodType, data: unknown, issue: $ZodIssue): Generator<Finding> {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) yield { path: [...path, key], ...unknownField(key, fieldsAt(schema, path)) };
  } else if (issue.code === "invalid_key") {
    const name = String(path.at(-1));
    const [first] = issue.issues;
    if (first) yield { path, ...fieldSlip({ schema, path: [...path.slice(0, -1), name], value: name, issue: first }) };
    const values = valueSchemaAt(schema, path.slice(0, -1));
    if (values) yield* findings(values, valueAt(data, path), path);
  } else {
    yield* explainValue(schema, data, issue);
  }
}

function unknownField(key: string, known: readonly string[]): Omit<Finding, "path"> {
  const meant = bare(key);
  if (meant !== key && known.includes(meant)) return { code: "unknown-field.invisible", values: { name: key, near: meant } };
  return { code: "unknown-field.field", values: { name: key, near: nearest(meant, known), known } };
}

function* explainValue(schema: $ZodType, data: unknown, issue: $ZodIssue): Generator<Finding> {
  const { path } = issue;
  const value = valueAt(data, path);
  const isThere = value !== undefined && value !== null && value !== "";
  if (issue.code !== "invalid_union" || !isThere) return yield { path, ...fieldSlip({ schema, path, value, issue }) };
  const branch = issue.errors.find((errors) => errors.length > 0 && !errors.some((one) => one.code === "invalid_type" && one.path.length === 0));
  if (!branch) yield { path, ...fieldSlip({ schema, path, value, issue }) };
  for (const one of branch ?? []) yield* explain(schema, data, { ...one, path: [...path, ...one.path] });
}

