// Which kind of document a path is.
import type { Locale } from "../../i18n/routing";
import { slug as slugSchema } from "../schema/fields";
import { type Kind, kinds } from "../schema/kinds";

export type Placed = { kind: Kind; slug: string; locale: Locale | undefined };

const readme = /^README(\.[a-z]{2})?\.md$/;

/** True for files that stand in content/ without being content. */
export function isBeside(path: string): boolean {
  return readme.test(path);
}

/** The kind, slug and language that a path (relative to content/) stands for. */
export function placeOf(path: string): Placed | undefined {
  for (const kind of kinds) {
    const groups = kind.pattern.exec(path)?.groups;
    if (groups) return { kind, slug: groups["slug"] ?? "", locale: groups["locale"] as Locale | undefined };
  }
  return undefined;
}

/** True if a name can be part of an address. */
export function isSlug(name: string): boolean {
  return slugSchema.safeParse(name).success;
}
