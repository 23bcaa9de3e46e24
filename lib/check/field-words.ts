// Names, values and types of fields in words for people.
import type { $ZodIssue } from "zod/v4/core";
import type { Path } from "./yaml-block";

/** `source.publisher` for a path; list positions are left out, since the line says which. */
export function fieldName(path: Path): string {
  const names = path.filter((step) => typeof step === "string");
  const name = `\`${names.join(".") || "the document"}\``;
  return typeof path.at(-1) === "number" ? `an item of ${name}` : name;
}

/** A value as a person would name it, cut where it is long. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a group of fields";
  const written = String(value);
  return `\`${written.length > 60 ? `${written.slice(0, 59)}…` : written}\``;
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text", array: "a list", object: "a group of fields", record: "a group of fields", boolean: "true or false", number: "a number",
};

/** A type of the schema as a person would name it. */
export function typeInWords(expected: string): string {
  return typeWords[expected] ?? expected;
}

/** The schema's own words on what to write; undefined where it has none. */
export function hintOf(issue: $ZodIssue): string | undefined {
  return issue.message === "" || issue.message.startsWith("Invalid") ? undefined : issue.message;
}
