// The public list as open data: every entry in its place in the chain, so that anybody can check that nothing was changed or slipped in.
import { absoluteUrl } from "../settings";
import { beginning, listEntries, type Entry } from "./entries";
import { findPetition } from "./open";

/** How the chain is made, in words, so that the file explains itself. */
const method =
  "digest = SHA-256 of salt, name, shown, country, day, appeal, version, locale, joined by line feeds; chained = SHA-256 of the chained value before (64 zeros for the first), position, digest, joined by line feeds; UTF-8, hexadecimal. A withdrawn entry keeps digest and chained alone.";

export type SignaturesData = { about: string; method: string; beginning: string; entries: Entry[] };

/** All entries, in the order of the chain; undefined where they cannot be read now. */
export async function signaturesData(): Promise<SignaturesData | undefined> {
  const petition = await findPetition();
  if (!petition) return undefined;
  const entries: Entry[] = [];
  try {
    for (;;) {
      const more = await listEntries(petition.database, entries.length, 5000);
      entries.push(...more);
      if (more.length < 5000) break;
    }
  } catch {
    return undefined;
  }
  return { about: absoluteUrl("/en/signers"), method, beginning, entries };
}
