// All documents of a content folder together, and the questions that one document asks about the others.
import type { GlossaryName } from "../schema/kinds";
import { type Document, field, isTrusted } from "./document";

export type Content = {
  documents: readonly Document[];
  /** Where images and other files of the site stand. */
  publicFolder: string;
  /** Kind → slug → documents, in the order of their files. */
  bySlug: ReadonlyMap<string, ReadonlyMap<string, readonly Document[]>>;
};

/** Puts documents in order for the questions below. */
export function contentOf(documents: readonly Document[], publicFolder: string): Content {
  const bySlug = new Map<string, Map<string, Document[]>>();
  for (const document of documents) {
    const ofItsKind = bySlug.get(document.kind.name) ?? new Map<string, Document[]>();
    bySlug.set(document.kind.name, ofItsKind.set(document.slug, [...(ofItsKind.get(document.slug) ?? []), document]));
  }
  return { documents, publicFolder, bySlug };
}

/** Works something out once for a content folder, however many documents ask: what all of them ask of all others costs a square otherwise. */
export function once<T>(make: (content: Content) => T): (content: Content) => T {
  const made = new WeakMap<Content, { value: T }>();
  return (content) => {
    const known = made.get(content) ?? { value: make(content) };
    made.set(content, known);
    return known.value;
  };
}

const byKind = once(({ bySlug }) => new Map([...bySlug].map(([kind, slugs]) => [kind, [...slugs.values()].flat()] as const)));

/** The documents of a kind, all or those of one slug, in the order of their files. */
export function ofKind(content: Content, kind: string, slug?: string): readonly Document[] {
  return (slug === undefined ? byKind(content).get(kind) : content.bySlug.get(kind)?.get(slug)) ?? [];
}

/** The slugs that a kind has. */
export function slugsOf(content: Content, kind: string): string[] {
  return [...(content.bySlug.get(kind)?.keys() ?? [])];
}

/** True if a kind has a slug. */
export function hasSlug(content: Content, kind: string, slug: string): boolean {
  return content.bySlug.get(kind)?.has(slug) ?? false;
}

/** The ids of a glossary; undefined where its file is broken, so that nothing can be called unknown. */
export function glossaryIds(content: Content, name: GlossaryName): ReadonlySet<string> | undefined {
  const glossary = ofKind(content, "Glossary", name)[0];
  if (!glossary) return new Set();
  return isTrusted(glossary) ? idsIn(content).get(name) : undefined;
}

const idsIn = once((content) => new Map(ofKind(content, "Glossary").map(({ slug, yaml }) => [slug, new Set(Object.keys(yaml?.data ?? {}))] as const)));

/** Ids with the names under which readers know them: of people, appeals, or the terms of a glossary. */
export function namesOf(content: Content, of: GlossaryName | "person" | "appeal"): { id: string; names: string[] }[] {
  const texts = (value: unknown): string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : []);
  if (of === "appeal") return ofKind(content, "Appeal").map((one) => ({ id: one.slug, names: texts(field(one, "title")) }));
  if (of === "person") return ofKind(content, "Record").map((one) => ({ id: one.slug, names: texts([field(one, "names"), field(one, "spellings")]) }));
  const terms = ofKind(content, "Glossary", of).flatMap((one) => Object.entries(one.yaml?.data ?? {}));
  return terms.map(([id, term]) => ({ id, names: texts((term as { names?: unknown } | null)?.names) }));
}

/** True for a document that is no longer, or not yet, for readers. */
export function isDraft(document: Document): boolean {
  return field(document, "draft") === true;
}

/** The file that the site treats as the original: so marked, or not called a translation, or the first. */
export function originalOf(group: readonly Document[]): Document | undefined {
  return group.find((one) => field(one, "original") === true) ?? group.find((one) => field(one, "translation") === undefined) ?? group[0];
}

/** True if readers would not find this: a draft original hides every language. */
export function isHidden(content: Content, kind: string, slug: string): boolean {
  const original = originalOf(ofKind(content, kind, slug));
  return original !== undefined && isDraft(original);
}

/** Documents of translated kinds, by folder. */
export function translatedGroups(content: Content): (readonly Document[])[] {
  const groups = [...content.bySlug.values()].flatMap((slugs) => [...slugs.values()]).filter(([first]) => first?.kind.translated);
  return groups.map((group) => group.filter(({ isStray }) => !isStray)).filter((group) => group.length > 0);
}
