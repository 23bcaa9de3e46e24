// Who may have a mail now, by what the store knows: within the limits everybody, beyond them whoever has done a task, and beyond the ceiling nobody.
import type { Database } from "./store/engine";
import { StoreError } from "./store/engine";
import type { Keys } from "./keys";
import { ceilingInAll, ceilingPerClient, firstUse, type Limit, waitsInAll, waitsPerClient, within } from "./limits";
import { roomFor } from "./mail-budget";
import { goodFor } from "./patience";

/** A limit of one client, and one of all together. `mails`: each form orders a mail, to whatever address. */
export type Limits = { perClient: Limit; inAll: Limit; mails?: true };
type Parts = { database: Database; keys: Keys };
/** Why a task is asked for: the client's limit, or everybody's. */
export type Why = "client" | "all";

/** The code of being busy because too few have confirmed: until the hour is over, or others do. */
export const noRoom = "mails";

/** Counts one more use. @param client the client's address, where it is known @returns which limit is reached */
async function reached({ database, keys }: Parts, { perClient, inAll }: Limits, client: string | undefined, now: number): Promise<Why | undefined> {
  if (client !== undefined && !(await within(database, keys, perClient, client, now))) return "client";
  return (await within(database, keys, inAll, "", now)) ? undefined : "all";
}

/** Was the task used before, or are there too many of its kind? Waiting costs a machine nothing, so that is counted. */
async function counts({ database, keys }: Parts, done: string, client: string | undefined, now: number): Promise<boolean> {
  if (!(await firstUse(database, keys, done, now + goodFor))) return false;
  if (!done.startsWith("ticket")) return true;
  return client === undefined ? within(database, keys, waitsInAll, "", now) : within(database, keys, waitsPerClient, client, now);
}

/**
 * Lets a form pass, or says why there is a task to do first.
 * @param done the task that was done for it, as the gate (lib/petition/gate.ts) has judged
 * @param now milliseconds since 1970
 * @throws StoreError, `busy`, beyond the ceiling, and where mails are at their end for this hour (`noRoom`)
 */
export async function taskBefore(parts: Parts, done: string | undefined, limits: Limits, client: string | undefined, now: number): Promise<Why | undefined> {
  const why = await reached(parts, limits, client, now);
  if (why && done === undefined) return why;
  const kind = done === undefined ? undefined : done.startsWith("ticket") ? "ticket" : "proof";
  const room = limits.mails ? await roomFor(parts, kind, now) : "yes";
  if (room === "work") return "all";
  // No task would help, and the one that was done stays good.
  if (room === "none") throw new StoreError("busy", noRoom);
  if (done !== undefined && !(await counts(parts, done, client, now))) return "client";
  if (why && (await reached(parts, { perClient: ceilingPerClient, inAll: ceilingInAll }, client, now))) throw new StoreError("busy", "ceiling");
  return undefined;
}
