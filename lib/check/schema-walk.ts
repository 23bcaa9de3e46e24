// Finds, inside a zod schema, what may stand at a path: for "the fields are …" and "did you mean …".
import type { z } from "zod";
import { safeParse } from "zod/v4/core";
import type { Path } from "./yaml-block";

type Schema = z.core.$ZodType;
/** The parts of zod's definitions that the walk reads. */
type Definition = {
  type: string;
  shape?: Record<string, Schema>;
  options?: readonly Schema[];
  entries?: Readonly<Record<string, string>>;
} & { [part in "element" | "valueType" | "innerType" | "out"]?: Schema };

function definition(schema: Schema): Definition {
  return schema._zod.def as unknown as Definition;
}

/** The schemas (several in a union) that answer for the value at `path`. */
export function schemasAt(schema: Schema, path: Path): Schema[] {
  const { type, shape, element, valueType, innerType, out, options } = definition(schema);
  if (options) return options.flatMap((option) => schemasAt(option, path));
  const wrapped = innerType ?? (type === "pipe" ? out : undefined);
  if (wrapped) return schemasAt(wrapped, path);
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  const next = shape ? shape[String(step)] : typeof step === "number" ? element : valueType;
  return next ? schemasAt(next, rest) : [];
}

/** The names of the fields that may stand at `path`. */
export function fieldsAt(schema: Schema, path: Path): string[] {
  return schemasAt(schema, path).flatMap((one) => Object.keys(definition(one).shape ?? {}));
}

/** What each value of a free-keyed group (`sources`, a glossary) must be. */
export function valueSchemaAt(schema: Schema, path: Path): Schema | undefined {
  return schemasAt(schema, path).map((one) => definition(one).valueType).find((one) => one !== undefined);
}

/** True if a document must have a field. */
export function isRequired(schema: Schema, name: string): boolean {
  const field = definition(schema).shape?.[name];
  return field !== undefined && !safeParse(field, undefined).success;
}

/** True if a value could stand at `path`. */
export function isTaken(schema: Schema, path: Path, value: unknown): boolean {
  return schemasAt(schema, path).some((one) => safeParse(one, value).success);
}

/** What a value at `path` may look like: `2021-06-13`, `[some-name]`, `{publisher: some-name}`; `…` stands for words. */
export function exampleAt(schema: Schema, path: Path): string {
  const [first] = schemasAt(schema, path);
  return first ? exampleOf(first) : "…";
}

const samples = ["some-name", "https://example.org", "P10Y8M", "DE", "images/portraits/some-name.jpg"] as const;

function exampleOf(schema: Schema): string {
  const { type, shape, element, valueType, innerType, out, options, entries } = definition(schema);
  const takes = (value: unknown) => safeParse(schema, value).success;
  const wrapped = innerType ?? (type === "pipe" ? out : undefined);
  if (wrapped) return exampleOf(wrapped);
  if (entries) return Object.values(entries)[0] ?? "…";
  if (options?.[0]) return exampleOf(options[0]);
  if (element) return `[${exampleOf(element)}]`;
  if (valueType) return `{some-name: ${exampleOf(valueType)}}`;
  if (shape) {
    const needed = Object.entries(shape).filter(([, one]) => !safeParse(one, undefined).success);
    return `{${needed.map(([name, one]) => `${name}: ${exampleOf(one)}`).join(", ")}}`;
  }
  if (takes(true)) return "true";
  if (takes("2021-06-13") && !takes("some-name")) return "2021-06-13";
  if (takes("…")) return "…";
  return samples.find(takes) ?? "…";
}
