// A name that waits for an organiser, as it is sealed: whole, and what of it its owner agreed to have in the public list.
import { proposalFor } from "./first-name";
import type { Shown } from "./form";

/** `listed` is empty where nobody could tell what the first name is, and its owner was not asked. */
export type WaitingName = { name: string; listed: string };

/** Reads what was sealed; before, it was the whole name alone. Undefined if it is neither. */
export function readWaitingName(unsealed: unknown, shown: Shown, country: string): WaitingName | undefined {
  if (typeof unsealed === "string") return { name: unsealed, listed: proposalFor(unsealed, shown, country).listed };
  if (typeof unsealed !== "object" || unsealed === null) return undefined;
  const { name, listed } = unsealed as Partial<WaitingName>;
  return typeof name === "string" && typeof listed === "string" ? { name, listed } : undefined;
}
