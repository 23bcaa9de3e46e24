// What the form of the appeal takes: a value, or what to mend. Nothing here knows a store.
import { isCountry } from "../schema/countries";
import { parseMailAddress } from "./mail-address";
import { cleanName, nameError, type NameError } from "./names";

/** How a name may appear: not at all, first name and country, whole name and country. */
export const ways = ["no", "first", "full"] as const;
export type Shown = (typeof ways)[number];
export const signFields = ["name", "email", "country", "shown", "consent"] as const;
export type SignField = (typeof signFields)[number];
export type Typed = Readonly<Record<SignField, string>>;
export type SignError = { field: SignField; code: "missing" | "email" | `name-${NameError}` };
export type Signing = { name: string; email: string; country: string; shown: Shown };

/** The most letters that are read of a field; more is cut, and then refused as too long. */
const mostRead = 400;

/** A field as typed, without what would break a line. */
export function typedText(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === "string" ? value.slice(0, mostRead).replace(/[\u0000-\u001F\u007F]/g, " ").trim() : "";
}

/** How the name may appear; not at all where nothing that we offer was chosen. */
export function parseShown(typed: string): Shown {
  return ways.find((way) => way === typed) ?? "no";
}

/** Reads a name. */
export function parseName(typed: string): { name: string; error?: never } | { name?: never; error: NameError } {
  const name = cleanName(typed);
  const error = nameError(name);
  return error ? { error } : { name };
}

/** Reads what was sent; errors in the order of the fields. */
export function parseSigning(form: FormData): { typed: Typed; value: Signing; errors: [] } | { typed: Typed; value?: never; errors: SignError[] } {
  const typed = Object.fromEntries(signFields.map((field) => [field, typedText(form, field)])) as Typed;
  const errors: SignError[] = [];
  const { name = "", error } = parseName(typed.name);
  if (error) errors.push({ field: "name", code: `name-${error}` });
  const email = parseMailAddress(typed.email);
  if (email === undefined) errors.push({ field: "email", code: typed.email === "" ? "missing" : "email" });
  const { country } = typed;
  if (!isCountry(country)) errors.push({ field: "country", code: "missing" });
  if (typed.consent !== "yes") errors.push({ field: "consent", code: "missing" });
  if (errors.length > 0 || email === undefined ) return { typed, errors };
  return { typed, errors: [], value: { name, email, country, shown: parseShown(typed.shown) } };
}
