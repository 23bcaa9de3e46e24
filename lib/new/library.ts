// What a content folder holds already, read straight from its files: terms, people, appeals, documents. Nothing is kept, nothing is written.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Locale, routing } from "../../i18n/routing";
import { cutFrontmatter, textOf } from "../content-text";
import { glossarySchema, type GlossaryFields } from "../schema/record";
import type { GlossaryName } from "../schema/kinds";

/** Something that has an id and is called something in some languages. */
export type Named = { id: string; names: readonly string[] };

const readText = (file: string) => textOf(readFileSync(file));

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name).sort();
}

/** A glossary that cannot be read; the message is its file, below the folder. */
export class BrokenGlossary extends Error {}

/** The terms of a glossary; none if it has no file yet. @throws {BrokenGlossary} */
export function readGlossary(folder: string, glossary: GlossaryName): GlossaryFields {
  const path = `glossary/${glossary}.yml`;
  if (!existsSync(join(folder, path))) return {};
  try {
    return glossarySchema.parse(parse(readText(join(folder, path))) ?? {});
  } catch {
    throw new BrokenGlossary(path);
  }
}

/** The terms of a glossary with all their names. @throws {BrokenGlossary} */
export function listTerms(folder: string, glossary: GlossaryName): Named[] {
  return Object.entries(readGlossary(folder, glossary)).map(([id, { names }]) => ({ id, names: Object.values(names) }));
}

/** What a field with a few lines below it says; the rest of the file may be as long as it likes. */
function fieldIn(text: string, name: string): unknown {
  const [found] = new RegExp(`^${name}:.*(?:\\r?\\n[ \\t]+.*)*`, "m").exec(text) ?? [];
  try {
    return found === undefined ? undefined : (parse(found) as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** Everybody who has a record, with the names in all languages and spellings. */
export function listPeople(folder: string): Named[] {
  return foldersIn(join(folder, "prisoners")).flatMap((id) => {
    const file = join(folder, "prisoners", id, "record.yml");
    if (!existsSync(file)) return [];
    const text = readText(file);
    return [{ id, names: [...texts(fieldIn(text, "names")), ...texts(fieldIn(text, "spellings"))] }];
  });
}

/** The names of a record by language; undefined where it cannot be read. */
export function namesOfRecord(folder: string, slug: string): Partial<Record<Locale, string>> {
  const file = join(folder, "prisoners", slug, "record.yml");
  const names = existsSync(file) ? fieldIn(readText(file), "names") : undefined;
  return typeof names === "object" && names !== null ? (names as Partial<Record<Locale, string>>) : {};
}

/** Everybody who signed, by the names in their files. */
export function listSigners(folder: string): Named[] {
  const place = join(folder, "signers");
  if (!existsSync(place)) return [];
  return readdirSync(place).filter((name) => name.endsWith(".mdx")).map((name) => {
    const text = readText(join(place, name));
    return { id: name.slice(0, -4), names: [...texts(fieldIn(text, "name")), ...texts(fieldIn(text, "names"))] };
  });
}

/** The appeals, with their titles. */
export function listAppeals(folder: string): Named[] {
  return foldersIn(join(folder, "appeals")).map((id) => ({
    id, names: languagesOf(folder, "appeals", id).flatMap((locale) => texts(fieldIn(readText(join(folder, "appeals", id, `${locale}.mdx`)), "title"))),
  }));
}

/** The languages in which a document of a translated kind stands. */
export function languagesOf(folder: string, kindFolder: string, slug: string): Locale[] {
  return routing.locales.filter((locale) => existsSync(join(folder, kindFolder, slug, `${locale}.mdx`)));
}

/** The fields of a document, or undefined if it has no frontmatter that can be read. */
export function frontmatterOf(folder: string, path: string): Record<string, unknown> | undefined {
  const text = readText(join(folder, path));
  const { start, close } = cutFrontmatter(text) ?? {};
  try {
    const fields: unknown = close === undefined ? undefined : parse(text.slice(start, close));
    return typeof fields === "object" && fields !== null && !Array.isArray(fields) ? (fields as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
