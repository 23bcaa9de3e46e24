// How fields name things elsewhere: a text or a list of texts, and where each stands.
import { isFields, type Path } from "./yaml-block";

/** A value that names something elsewhere, and where it stands. */
export type Reference = { path: Path; id: string };

/** The texts at a field: itself, or the items of a list. */
export function referencesAt(value: unknown, path: Path): Reference[] {
  if (typeof value === "string") return value === "" ? [] : [{ path, id: value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => (typeof item === "string" ? [{ path: [...path, index], id: item }] : []));
}

/** The members of a list or group, each with the step that leads to it. */
export function entries(value: unknown): [PropertyKey, unknown][] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item]);
  return isFields(value) ? Object.entries(value) : [];
}
