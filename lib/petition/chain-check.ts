// Anybody's check of the public list: that its chain holds, and that no entry says anything else than it was chained with.
import { beginning, chainedOf, digestOf, type Entry } from "./entries";

export type ChainFault = { position: number; what: "order" | "digest" | "chain" };

/** Every entry that does not fit, in order; none for a list that is whole. Takes whatever a file holds. */
export function checkChain(entries: readonly Entry[]): ChainFault[] {
  const faults: ChainFault[] = [];
  let before = beginning;
  entries.forEach(({ position, salt, content, digest, chained }, index) => {
    if (position !== index + 1) faults.push({ position, what: "order" });
    if (content && digestOf(String(salt), content) !== digest) faults.push({ position, what: "digest" });
    if (chainedOf(before, position, digest) !== chained) faults.push({ position, what: "chain" });
    before = chained;
  });
  return faults;
}
