// Finds, inside a zod schema, what may stand at a path: for "the fields are …" and "did you mean …".
import type { z } from "zod";
import type { Path } from "./yaml-block";

type Schema = z.core.$ZodType;
/** The parts of zod's definitions that the walk reads. */
type Definition = {
  type: string;
  shape?: Record<string, Schema>;
  options?: readonly Schema[];
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
