// Those who signed here and agreed to be named, for machines: every entry in its place in the chain, so that anybody can check that nothing was changed or slipped in.
import { beginning, listEntries, type Entry } from "../petition/entries";
import { listInvalidated } from "../petition/invalidated";
import { findPetition } from "../petition/open";
import { headed } from "./head";
import type { SignaturesFile } from "./schema";

/** How the chain is made, in words, so that the file explains itself. */
const method =
  "digest = SHA-256 of salt, name, shown, country, day, appeal, version, locale, joined by line feeds; chained = SHA-256 of the chained value before (64 zeros for the first), position, digest, joined by line feeds; UTF-8, hexadecimal. A withdrawn entry keeps digest and chained alone.";

/** Entries that are read at once. */
const size = 5000;

/** All entries, in the order of the chain; undefined where they cannot be read now. */
export async function signaturesData(): Promise<SignaturesFile | undefined> {
  const petition = await findPetition();
  if (!petition) return undefined;
  const entries: Entry[] = [];
  try {
    for (;;) {
      const more = await listEntries(petition.database, entries.length, size);
      entries.push(...more);
      if (more.length < size) break;
    }
    const invalidated = await listInvalidated(petition.database.run);
    const { position, chained } = entries.at(-1) ?? { position: 0, chained: beginning };
    return headed({ method, beginning, last: { position, chained }, invalidated, entries: entries as SignaturesFile["entries"] });
  } catch {
    return undefined;
  }
}
