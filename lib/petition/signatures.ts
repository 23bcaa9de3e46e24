// Signatures: added once a person, changed and withdrawn by the same person; what they say is sealed to the organisers alone.
import { randomUUID } from "node:crypto";
import type { Database, Run } from "./store/engine";
import type { Keys } from "./keys";
import type { Link } from "./links";
import { seal } from "./sealed-value";
import { sealFor, type Recipients } from "./recipients";
import type { Shown } from "./form";
import { emptyEntry } from "./entries";
import { proposalFor } from "./first-name";
import type { WaitingName } from "./waiting-name";
import { buryIn, isWithdrawn, withdrawnSince } from "./withdrawals";

/** What stands of a signature without any key: how the name may appear, and how far that is. */
export type Signature = { shown: Shown; state: "hidden" | "waiting" | "listed" | "refused" };
export type Parts = { database: Database; keys: Keys; recipients: Recipients };

/** What the organisers can read of a signature. */
export type SealedSignature = { name: string; email: string; country: string; shown: Shown; appeal: string; version: string; locale: string; day: string };

async function findIn(run: Run, person: string): Promise<(Signature & { position: number | undefined }) | undefined> {
  const [row] = await run("SELECT shown, state, position FROM signatures WHERE person = ?", [person]);
  if (!row) return undefined;
  return { shown: row["shown"] as Shown, state: row["state"] as Signature["state"], position: row["position"] === null ? undefined : Number(row["position"]) };
}

/** A person's signature, by the name that `Keys.nameOf("person", …)` gives them. */
export async function findSignature({ database }: Pick<Parts, "database">, person: string): Promise<Signature | undefined> {
  const found = await findIn(database.run, person);
  return found && { shown: found.shown, state: found.state };
}

/** A name that may be shown waits, sealed for this server, until an organiser has looked at it. */
function waitingName(keys: Keys, shown: Shown, name: WaitingName | undefined): { state: string; sealed: Uint8Array | null } {
  return shown === "no" || name === undefined ? { state: "hidden", sealed: null } : { state: "waiting", sealed: seal(keys.for("name"), name) };
}

/**
 * Signs: the same link any number of times is one signature.
 * @param day the site's day, ISO 8601 @param listed what shall stand in the list, as its owner saw it; without it, what can be told from the name
 * @returns `withdrawn` where the link is older than a withdrawal
 * @throws StoreError; if the link is not one to sign with
 */
export async function confirm({ database, keys, recipients }: Parts, link: Link, day: string, listed?: string): Promise<"signed" | "already" | "withdrawn"> {
  const { person, signing } = link;
  if (!signing) throw new Error("This link is not one to sign with");
  // The same link pressed again and again costs no sealing.
  if ((await findSignature({ database }, person)) && !(await withdrawnSince({ database }, link))) return "already";
  const { name, email, country, shown, appeal, version, locale } = signing;
  // Before the transaction: sealing takes milliseconds, in which nobody has to wait.
  const sealed = await sealFor(recipients, { name, email, country, shown, appeal, version, locale, day } satisfies SealedSignature);
  const waiting = waitingName(keys, shown, { name, listed: listed ?? proposalFor(name, shown, country).listed });
  return database.adding.together(async (run) => {
    await database.waitFor(run, person);
    if (await isWithdrawn(run, link)) return "withdrawn";
    const rows = await run(
      "INSERT INTO signatures (person, id, sealed, day, appeal, version, locale, country, shown, state, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person) DO NOTHING RETURNING id",
      [person, randomUUID(), sealed, day, appeal, version, locale, country, shown, waiting.state, waiting.sealed],
    );
    return rows.length === 1 ? "signed" : "already";
  });
}

/** Withdraws: the row is gone, its place in the public list keeps no name, and older links sign no more. False if there was none. @param now milliseconds since 1970 @param also what belongs to it, in the same transaction */
export async function withdraw({ database }: Pick<Parts, "database">, person: string, now: number, also?: (run: Run) => Promise<void>): Promise<boolean> {
  return database.together(async (run) => {
    await database.waitFor(run, person);
    const found = await findIn(run, person);
    await buryIn(run, person, now);
    if (!found) return false;
    if (found.position !== undefined) await emptyEntry(run, found.position);
    await run("DELETE FROM signatures WHERE person = ?", [person]);
    await also?.(run);
    return true;
  });
}

/**
 * Changes how a name appears. A name that appears in a new way is looked at first; until then nothing is shown.
 * @param name needed where it shall be seen. @param listed what of it shall stand in the list @returns false if there is no signature
 */
export async function change({ database, keys }: Pick<Parts, "database" | "keys">, person: string, shown: Shown, name: string | undefined, listed?: string): Promise<boolean> {
  if (shown !== "no" && name === undefined) throw new Error("A name that shall be seen must be given");
  return database.together(async (run) => {
    await database.waitFor(run, person);
    const found = await findIn(run, person);
    if (!found) return false;
    if (found.position !== undefined) await emptyEntry(run, found.position);
    const { state, sealed } = waitingName(keys, shown, name === undefined ? undefined : { name, listed: listed ?? proposalFor(name, shown).listed });
    await run("UPDATE signatures SET shown = ?, state = ?, name = ?, position = NULL WHERE person = ?", [shown, state, sealed, person]);
    return true;
  });
}
