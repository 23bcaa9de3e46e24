// Checks the fields of a document against its schema, and says each mistake at the line of its key.
import { safeParse, type $ZodIssue, type $ZodType } from "zod/v4/core";
import { oneOf, suggest } from "./did-you-mean";
import { type Document, placeOfField } from "./document";
import { fieldName, hintOf, inWords, typeInWords } from "./field-words";
import { errorAt, type Problem } from "./problem";
import { fieldsAt, valueSchemaAt } from "./schema-walk";
import type { Path } from "./yaml-block";

type Finding = { path: Path; rule: string; message: string; hint: string | undefined };

/** Every mistake in the fields; where the YAML is broken, only those before the break. */
export function* fieldRules(document: Document): Generator<Problem> {
  const { yaml, file } = document;
  if (!yaml) return;
  const said = new Set<string>();
  for (const { path, rule, message, hint } of findings(document.kind.schema, yaml.data, [])) {
    const offset = yaml.at(path);
    const isBroken = yaml.trusted !== Number.POSITIVE_INFINITY;
    if (isBroken && (rule === "missing" || offset >= yaml.trusted)) continue;
    const key = JSON.stringify([path.map(String), rule === "unknown-field" ? message : ""]);
    if (said.has(key)) continue;
    said.add(key);
    yield errorAt(file, placeOfField(document, ...path), rule, message, hint);
  }
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
    const known = fieldsAt(schema, path);
    for (const key of issue.keys) {
      const hint = suggest(key, known, `the fields are ${oneOf(known, 20)}`);
      yield { path: [...path, key], rule: "unknown-field", message: `\`${key}\` is not a field here`, hint };
    }
  } else if (issue.code === "invalid_key") {
    yield { path, rule: "value", message: `\`${String(path.at(-1))}\` cannot be a name`, hint: issue.issues[0]?.message };
    const values = valueSchemaAt(schema, path.slice(0, -1));
    if (values) yield* findings(values, valueAt(data, path), path);
  } else {
    yield* explainValue(schema, data, issue);
  }
}

function* explainValue(schema: $ZodType, data: unknown, issue: $ZodIssue): Generator<Finding> {
  const { path } = issue;
  const value = valueAt(data, path);
  const name = fieldName(path);
  if (value === undefined) {
    yield { path, rule: "missing", message: `${name} is missing`, hint: hintOf(issue) };
  } else if (value === null || (typeof value === "string" && value.trim() === "")) {
    yield { path, rule: "empty", message: `${name} is empty`, hint: "write a value, or leave the line out" };
  } else if (issue.code === "invalid_union") {
    const branch = issue.errors.find((errors) => errors.length > 0 && !errors.some((one) => one.code === "invalid_type" && one.path.length === 0));
    if (!branch) yield { path, rule: "type", message: `${name} has the wrong form`, hint: hintOf(issue) ?? "look at a document of the same kind" };
    for (const one of branch ?? []) yield* explain(schema, data, { ...one, path: [...path, ...one.path] });
  } else if (issue.code === "invalid_type") {
    const message = `${name} is ${inWords(value)} and should be ${typeInWords(issue.expected)}`;
    yield { path, rule: "type", message, hint: hintOf(issue) ?? typeHint(issue.expected) };
  } else if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const list = `one of ${oneOf(allowed, 20)}`;
    const near = suggest(String(value), allowed, "");
    yield { path, rule: "enum", message: `${name} cannot be ${inWords(value)}`, hint: hintOf(issue) ?? `${near ? `${near} ` : ""}${list}` };
  } else {
    const allowed: unknown = issue.code === "custom" ? issue.params?.["allowed"] : undefined;
    const near = Array.isArray(allowed) ? suggest(String(value), allowed.map(String), "") : "";
    yield { path, rule: "value", message: `${name} cannot be ${inWords(value)}`, hint: `${near ? `${near} ` : ""}${hintOf(issue) ?? ""}` || undefined };
  }
}

function typeHint(expected: string): string | undefined {
  if (expected === "array") return "write a list: [one, two]";
  return expected === "string" ? "put it in quotes" : undefined;
}
