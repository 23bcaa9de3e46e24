// One value that its schema refuses, as a code and what its sentence needs: the value, what is allowed, what was most likely meant.
import type { $ZodIssue, $ZodType } from "zod/v4/core";
import { reasons, statuses } from "../schema/record";
import { meantDate } from "./meant-date";
import { meantFact, meantStatus } from "./meant-fact";
import { asAddress, asCountry, asDuration, asOneOf, asSlug, asYesOrNo, bare } from "./meant-value";
import type { Code, Value } from "./problem";
import { exampleAt, isTaken } from "./schema-walk";
import type { Path } from "./yaml-block";
import { quoted } from "./yaml-lines";

type Finding = { code: Code; values: Record<string, Value | undefined> };
/** `source` is the value as it stands in the file: of `04` YAML gives 4, and a mend must keep what was typed. */
type Refused = { schema: $ZodType; path: Path; value: unknown; source: string | undefined; issue: $ZodIssue };

/** `source.publisher` for a path; list positions are left out, since the line says which. */
export function fieldName(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}

/** A value on one line; what YAML reads as a number, as yes/no or as nothing, as it was typed. */
function written({ value, source }: Pick<Refused, "value" | "source">): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  return typeof value === "object" && value !== null ? "{…}" : typed(value, source);
}

function typed(value: unknown, source: string | undefined): string {
  return typeof value === "string" ? value : (source ?? String(value));
}

/** What is wrong with the value at `path`; a field that is not there or has nothing in it is said so. */
export function fieldSlip(refused: Refused): Finding {
  const { value, source, issue } = refused;
  if (value === undefined) return missing(refused);
  // Somebody may be called Null; `~` and an empty place are nobody.
  if (value === null && /^null$/i.test(source ?? "") && isTaken(refused.schema, refused.path, source)) return wrongType(refused);
  if (value === null || (typeof value === "string" && value.trim() === "")) return { code: "empty.field", values: { name: fieldName(refused.path) } };
  if (issue.code === "invalid_value" && issue.message === "") return outside(refused, issue.values.map(String));
  return bySlip(refused) ?? wrongType(refused);
}

function missing({ schema, path, issue }: Refused): Finding {
  const name = fieldName(path);
  if (issue.message === "private.because") return { code: "private.because", values: { allowed: reasons } };
  if (issue.message === "missing.status") return { code: "missing.status", values: { allowed: statuses } };
  if (issue.message === "missing.source") return { code: "missing.source", values: {} };
  const last = String(path.at(-1));
  const allowed = issue.code === "invalid_value" ? issue.values.map(String) : undefined;
  const example = `${last}: ${exampleAt(schema, path)}`;
  if (allowed && allowed.length > 1) return { code: "missing.choice", values: { name, field: last, allowed } };
  const parent = fieldName(path.slice(0, -1));
  return parent === "" ? { code: "missing.field", values: { name, example } } : { code: "missing.inside", values: { name: last, parent, example } };
}

function outside({ path, value, source }: Refused, allowed: readonly string[]): Finding {
  return { code: "enum.value", values: { name: fieldName(path), value: written({ value, source }), near: path.at(-1) === "fact" ? meantFact(value, allowed) : asOneOf(value, allowed), allowed } };
}

/** Where the schema itself says by a code what it holds against the value. */
function bySlip({ schema, path, value, source, issue }: Refused): Finding | undefined {
  const name = fieldName(path);
  const field = String(path.findLast((step) => typeof step === "string"));
  const text = typed(value, source);
  const said = (code: Code, near: string | undefined, more: Record<string, Value> = {}): Finding => ({ code, values: { name, field, value: written({ value, source }), near, ...more } });
  switch (issue.message) {
    case "date.form": case "date.partial": case "date.impossible": {
      const { code, near } = meantDate(text, !isTaken(schema, path, "2021"));
      return said(code, near);
    }
    case "slug.form": return said(slugSlip(text) ?? "slug.form", asSlug(text));
    case "address.form": return said("address.form", asAddress(source?.includes("\n") ? joined(text, source) : text));
    case "duration.form": return said("duration.form", asDuration(text));
    case "country.form": return said("country.form", asCountry(text));
    case "country.unknown": return said("country.unknown", text === "UK" ? "GB" : undefined);
    case "boolean.form": return said(/^(?:true|false)$/.test(text) ? "boolean.quoted" : "boolean.form", asYesOrNo(value));
    case "boolean.true": return said("boolean.true", undefined);
    case "portrait.place": return said("portrait.place", undefined);
    case "list.people": return said("list.people", undefined);
    case "list.claims": return said("list.claims", undefined);
    case "value.status": return said("value.status", meantStatus(value, statuses), { allowed: statuses });
    case "value.not-taken": case "value.more-than": return said(issue.message, undefined);
    default: return undefined;
  }
}

/** What nobody can see in a short name that looks right. */
export function slugSlip(text: string): Code | undefined {
  if (/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(text)) return "slug.invisible";
  return /[\u2010-\u2015\u2212]/.test(text) ? "slug.hyphen" : undefined;
}

function wrongType({ schema, path, value, source, issue }: Refused): Finding {
  const name = fieldName(path);
  const field = String(path.findLast((step) => typeof step === "string"));
  const expected = issue.code === "invalid_type" ? issue.expected : issue.code === "invalid_union" ? "string" : "";
  const isItem = typeof path.at(-1) === "number";
  const line = (near: string) => (isItem ? near : `${field}: ${near}`);
  const base = { name, field, value: written({ value, source }) };
  const example = line(exampleAt(schema, path));
  if (expected === "array") {
    return Array.isArray(value) || typeof value === "object" ? { code: "type.group-for-list", values: { ...base, example } } : { code: "type.text-for-list", values: { ...base, near: line(listOf(typed(value, source), isTaken(schema, [...path, 0], "Some words"))) } };
  }
  if (expected === "object" || expected === "record") {
    return Array.isArray(value) ? { code: "type.list-for-group", values: { ...base, example } } : { code: "type.text-for-group", values: { ...base, example } };
  }
  if (Array.isArray(value)) return { code: "type.list-for-text", values: { ...base, example } };
  if (typeof value === "object" && value !== null) return { code: "type.group-for-text", values: { ...base, example } };
  return { code: "type.number-for-text", values: { ...base, near: line(`"${typed(value, source)}"`) } };
}

/** An address that was broken into lines, as one. */
function joined(value: string, source: string): string {
  const plain = source.replace(/^["']|["']$/g, "");
  return /\s/.test(plain.replace(/\s*\n\s*/g, "")) ? value : plain.replace(/\s*\n\s*/g, "");
}

/** `Nahid Taghavi, Mehran Raoof` → `[nahid-taghavi, mehran-raoof]`; words stay as they are where they may. */
function listOf(text: string, takesWords: boolean): string {
  const right = (item: string) => (takesWords ? (/^[\p{L}\p{M}][\p{L}\p{M}\p{N}\u200c ’-]*$/u.test(item) ? item : quoted(item)) : (asSlug(item) ?? bare(item)));
  const items = text.split(/\s*[,،;؛]\s*/).filter(Boolean).map(right);
  return `[${items.join(", ")}]`;
}

