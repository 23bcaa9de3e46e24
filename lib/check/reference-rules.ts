// A document may only name people, terms and appeals that exist, and a published one only people whom readers can find.
import { type Content, glossaryIds, hasSlug, isDraft, isHidden, namesOf, slugsOf } from "./content";
import { nearest } from "./did-you-mean";
import { type Document, placeOfField } from "./document";
import { slugSlip } from "./field-slips";
import { asSlug, bare } from "./meant-value";
import { type Code, errorAt, type Problem, warningAt } from "./problem";
import { referencesOf, type Target } from "./references";

/** Lists in which a name twice is a slip; claims may name a prison as often as they like. */
const lists = ["prisoners", "people", "tags"];

/** Unknown prisoners, terms and appeals; published documents that point to drafts. */
export function* referenceRules(document: Document, content: Content): Generator<Problem> {
  const seen = new Set<string>();
  for (const target of referencesOf(document)) {
    const key = `${String(target.path[0])} ${target.id}`;
    if (lists.includes(String(target.path[0])) && seen.has(key)) yield warningAt(document.file, placeOfField(document, ...target.path), "duplicate.item", { id: target.id });
    seen.add(key);
    const place = () => placeOfField(document, ...target.path);
    if (isKnown(target, content)) {
      const code = hidden(target, document, content);
      if (code) yield errorAt(document.file, place(), code, { id: target.id });
    } else {
      yield errorAt(document.file, place(), ...unknown(target, knownOf(target, content), content));
    }
  }
}

const kinds = { person: "Record", appeal: "Appeal" } as const;

/** True as well where nothing can be called unknown. */
function isKnown({ to, id }: Target, content: Content): boolean {
  return to === "person" || to === "appeal" ? hasSlug(content, kinds[to], id) : (glossaryIds(content, to)?.has(id) ?? true);
}

/** The ids that could stand there. */
function knownOf({ to }: Target, content: Content): string[] {
  return to === "person" || to === "appeal" ? slugsOf(content, kinds[to]) : [...(glossaryIds(content, to) ?? [])];
}

/** The id that was most likely meant: written otherwise, mistyped, or the name as readers see it. */
function meant({ id, to }: Target, known: readonly string[], content: Content): string | undefined {
  const slug = asSlug(id.split("/").at(-1) ?? "");
  if (slug !== undefined && known.includes(slug)) return slug;
  const named = namesOf(content, to).find(({ names }) => names.includes(bare(id)))?.id;
  return named ?? nearest(slug ?? id, known);
}

function unknown(target: Target, known: readonly string[], content: Content): [Code, Record<string, string | readonly string[] | undefined>] {
  const { id, to } = target;
  const near = meant(target, known, content);
  if (/[،؛;]/.test(id) || (target.path.length > 1 && id.includes("،"))) return ["slug.comma", { value: id }];
  // To the eye they are the same.
  const slip = near === asSlug(id) ? slugSlip(id) : undefined;
  if (slip) return [slip, { name: String(target.path.findLast((step) => typeof step === "string")), value: id, near }];
  if (to === "person") return ["unknown-id.person", { id, near, known }];
  if (to === "appeal") return ["unknown-id.appeal", { id, near, known }];
  return ["unknown-id.term", { id, near, file: `glossary/${to}.yml` }];
}

/** Whether a published document names what readers cannot find yet. */
function hidden({ id, to, path: [list] }: Target, document: Document, content: Content): Code | undefined {
  if (isDraft(document)) return undefined;
  if (to === "person" && list === "prisoners" && ["Record", "Profile"].some((kind) => isHidden(content, kind, id))) return "draft.person";
  return to === "appeal" && isHidden(content, "Appeal", id) ? "draft.appeal" : undefined;
}
