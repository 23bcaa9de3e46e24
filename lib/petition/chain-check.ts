// Anybody's check of the public list: that its chain holds, and that no entry says anything else than it was chained with.
import { beginning, chainedOf, digestOf, type Entry, type ListHead } from "./entries";

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

/** Does a list that fits hold a head that was noted earlier? Else it was rewritten, or cut. @param noted without `position` where only the chained value was noted */
export function holdsHead(entries: readonly Entry[], { position, chained }: Partial<ListHead>): boolean {
  const places = [{ position: 0, chained: beginning }, ...entries];
  return places.some((each) => each.chained === chained && (position === undefined || each.position === position));
}
