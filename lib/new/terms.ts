// Finds what somebody means by a publisher, a prison or a person, by id or by name in any spelling.
import { nearest } from "../check/did-you-mean";
import { foldForSearch, nameMatcher } from "../search";
import type { Ids } from "./desk";
import type { Named } from "./library";

/** Where the ids of a field come from, as a path below content/. */
export function fileOfIds(ids: Ids): string {
  return ids === "people" || ids === "appeals" ? (ids === "people" ? "prisoners/" : "appeals/") : `glossary/${ids}.yml`;
}

export type Found = { id: string; near?: never } | { id?: never; near: Named[] };

const mostNear = 6;

/** The one that is meant beyond doubt (its id, or a whole name that nobody else has), or those that come near. */
export function findNamed(all: readonly Named[], typed: string): Found {
  const folded = foldForSearch(typed);
  if (all.some(({ id }) => id === typed)) return { id: typed };
  const namesakes = all.filter(({ id, names }) => [id, ...names].some((name) => foldForSearch(name) === folded));
  if (namesakes[0]) return namesakes.length === 1 ? { id: namesakes[0].id } : { near: namesakes.slice(0, mostNear) };
  const fits = nameMatcher(typed);
  const close = nearest(typed, all.map(({ id }) => id));
  const near = folded === "" ? [] : all.filter(({ id, names }) => id === close || id.includes(folded.replaceAll(" ", "-")) || fits(names));
  return { near: near.slice(0, mostNear) };
}
