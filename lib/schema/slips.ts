// What a schema can hold against a value, as codes: lib/check adds what was most likely meant, messages/check/ the words.

export type FieldSlip =
  | "empty.field" | "missing.source" | "missing.status" | "private.because"
  | "date.form" | "date.partial" | "date.impossible" | "duration.form" | "slug.form" | "address.form" | "country.form" | "country.unknown"
  | "boolean.form" | "boolean.true" | "portrait.place" | "list.people" | "list.claims" | "value.status" | "value.not-taken" | "value.more-than";

/** A code, spelt right or not compiled. */
export function slip(code: FieldSlip): FieldSlip {
  return code;
}
