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
  for (const { path, code, values } of withoutAfterEffects([...findings({ schema: document.kind.schema, data: yaml.data, source: (path) => yaml.source(path) }, [])])) {
    const isBroken = yaml.trusted !== Number.POSITIVE_INFINITY;
    if (isBroken && (code.startsWith("missing.") || yaml.at(path) >= yaml.trusted)) continue;
    // Read otherwise than meant: its line says so already.
    if (/^(?:type|empty)\./.test(code) && yaml.mendedLines.has(document.lines.at(yaml.at(path)).line)) continue;
    if (code.startsWith("slug.") && (elsewhere.has(nameOf(path)) || (path[0] === "claims" && path[2] === "source"))) continue;
    const key = `${nameOf(path)} ${code.startsWith("unknown-field.") ? "unknown" : ""}`;
    if (said.has(key)) continue;
    said.add(key);
    const members = code === "empty.field" ? membersBelow(document, path) : [];
    for (const member of members) said.add(`${nameOf([member])} unknown`);
    const eaten = code === "empty.field" ? commentAt(document, yaml.at(path)) : undefined;
    const place = placeOfField(document, ...path);
    if (members.length > 0) yield errorAt(file, place, "empty.group", { ...values, members });
    else if (eaten !== undefined) yield errorAt(file, place, "empty.comment", { ...values, near: `${String(path.at(-1))}: ${quoted(eaten)}` });
    else yield errorAt(file, place, code, values);
  }
}

/** What YAML takes for a comment where the value of a field should stand. */
function commentAt({ text }: Document, offset: number): string | undefined {
  const line = lineAt(text, offset);
  return line.key !== "" && line.value.startsWith("#") ? line.value : undefined;
}

/** Fields and their schema; `source` is a value as it stands in the file. */
type Asked = { schema: $ZodType; data: unknown; source(path: Path): string | undefined };

function* findings(asked: Asked, above: Path): Generator<Finding> {
  const result = safeParse(asked.schema, asked.data, { error: () => "" });
  for (const issue of result.success ? [] : result.error.issues) {
    for (const finding of explain(asked, issue)) yield { ...finding, path: [...above, ...finding.path] };
  }
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), data);
}

function* explain(asked: Asked, issue: $ZodIssue): Generator<Finding> {
  const { schema, data } = asked;
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) yield { path: [...path, key], ...unknownField(key, fieldsAt(schema, path)) };
  } else if (issue.code === "invalid_key") {
    const name = String(path.at(-1));
    const [first] = issue.issues;
    if (first) yield { path, ...fieldSlip({ schema, path: [...path.slice(0, -1), name], value: name, source: undefined, issue: first }) };
    const values = valueSchemaAt(schema, path.slice(0, -1));
    if (values) yield* findings({ schema: values, data: valueAt(data, path), source: (below) => asked.source([...path, ...below]) }, path);
  } else {
    yield* explainValue(asked, issue);
  }
}

/** Without fields that are missing because their names were mistyped. */
function withoutAfterEffects(found: readonly Finding[]): Finding[] {
  const mistyped = new Set(found.filter(({ code }) => code.startsWith("unknown-field.")).map(({ path, values }) => nameOf([...path.slice(0, -1), String(values["near"])])));
  return found.filter(({ path, code }) => !code.startsWith("missing.") || !mistyped.has(nameOf(path)));
}

/** Fields of an empty group that stand right below it, in the column of the group itself: they lack their indent. */
function membersBelow({ kind, yaml }: Document, path: Path): string[] {
  const keys = Object.keys(yaml?.data ?? {});
  const [own, inGroup] = [fieldsAt(kind.schema, []), fieldsAt(kind.schema, path)];
  const below = path.length === 1 ? keys.slice(keys.indexOf(String(path[0])) + 1) : [];
  const end = below.findIndex((key) => own.includes(key) || !inGroup.includes(key));
  return end === -1 ? below : below.slice(0, end);
}

function unknownField(key: string, known: readonly string[]): Omit<Finding, "path"> {
  const meant = bare(key);
  const [, name = "", value = ""] = /^([A-Za-z][\w-]*):(\S.*)$/.exec(key) ?? [];
  if (known.includes(name)) return { code: "unknown-field.no-space", values: { name: key, near: name, right: `${name}: ${value}` } };
  if (meant !== key && known.includes(meant)) return { code: "unknown-field.invisible", values: { name: key, near: meant } };
  return { code: "unknown-field.field", values: { name: key, near: fieldIn(meant, known) ?? nearest(meant, known), known } };
}

/** Names of fields as somebody may have translated them. */
const translated: Readonly<Record<string, readonly string[]>> = {
  title: ["عنوان", "تیتر", "العنوان"], date: ["تاریخ", "التاريخ", "تاريخ"], summary: ["خلاصه", "چکیده", "الملخص", "ملخص"], source: ["منبع", "المصدر", "مصدر"],
  tags: ["برچسب", "برچسب‌ها", "الوسوم"], prisoners: ["زندانی", "زندانیان", "السجناء"], name: ["نام", "الاسم"], names: ["نام‌ها", "الأسماء"], url: ["نشانی", "الرابط"],
};

function fieldIn(word: string, known: readonly string[]): string | undefined {
  return known.find((name) => translated[name]?.includes(word));
}

function* explainValue(asked: Asked, issue: $ZodIssue): Generator<Finding> {
  const { schema, data } = asked;
  const { path } = issue;
  const value = valueAt(data, path);
  const slip = () => ({ path, ...fieldSlip({ schema, path, value, source: asked.source(path), issue }) });
  const isThere = value !== undefined && value !== null && value !== "";
  if (issue.code !== "invalid_union" || !isThere) return yield slip();
  const branch = issue.errors.find((errors) => errors.length > 0 && !errors.some((one) => one.code === "invalid_type" && one.path.length === 0));
  if (!branch) yield slip();
  for (const one of branch ?? []) yield* explain(asked, { ...one, path: [...path, ...one.path] });
}
