// A person's case at a glance: every sentence, prison, court and charge that any claim gives, once each, with the sources that give it. Pure.
import type { LinkedTerm } from "./glossary";
import type { Difference } from "./record";
import type { ClaimView, EventView } from "./timeline";

/** One thing that claims say, and the numbers of the sources that say it; `isMoreThan` where they say “more than” that term. */
export type Said = LinkedTerm & { sources: readonly number[]; isMoreThan?: true };
/** `disagrees` where sources contradict each other about one event. A sentence has no page: its path is empty. */
export type GlanceLine = { kind: "sentences" | "prisons" | "courts" | "charges"; said: readonly Said[]; disagrees: boolean };

function collect(claims: readonly ClaimView[], termsOf: (claim: ClaimView) => readonly (Omit<Said, "sources"> | undefined)[]): Said[] {
  const found = new Map<string, Said>();
  for (const claim of claims) {
    for (const term of termsOf(claim)) {
      if (!term) continue;
      const key = `${term.name}${term.isMoreThan ? "+" : ""}`;
      const before = found.get(key)?.sources ?? [];
      found.set(key, { ...term, sources: [...new Set([...before, ...claim.sources])].toSorted((a, b) => a - b) });
    }
  }
  return [...found.values()];
}

/** The lines for which there is anything to say, in the order in which a reader asks. */
export function glanceOf(events: readonly EventView[]): GlanceLine[] {
  const claims = events.flatMap((event) => event.claims);
  const differ = (difference: Difference, fact?: string) => events.some((event) => event.differs.includes(difference) && (fact === undefined || event.fact === fact));
  const lines: GlanceLine[] = [
    { kind: "prisons", said: collect(claims, ({ prison }) => [prison]), disagrees: differ("prison") },
    { kind: "sentences", said: collect(claims, ({ term, isMoreThan }) => [term === undefined ? undefined : { name: term, path: "", ...(isMoreThan && { isMoreThan }) }]), disagrees: differ("value", "sentence") },
    { kind: "courts", said: collect(claims, ({ court }) => [court]), disagrees: differ("court") },
    { kind: "charges", said: collect(claims, ({ charges }) => charges), disagrees: differ("charges") },
  ];
  return lines.filter(({ said }) => said.length > 0);
}
