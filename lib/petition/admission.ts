// Who may send a form now: within the limits at once, beyond them with patience or work, and beyond the ceiling nobody.
import type { Database } from "./store/engine";
import { StoreError } from "./store/engine";
import type { Keys } from "./keys";
import { ceilingInAll, ceilingPerClient, type Limit, within } from "./limits";
import { isSolved, makeTask, type Task } from "./patience";

/** A limit of one client, and one of all together. */
export type Limits = { perClient: Limit; inAll: Limit };

const ceiling: Limits = { perClient: ceilingPerClient, inAll: ceilingInAll };

/** Counts one more use. @param client the client's address, where it is known */
async function isWithin({ database, keys }: { database: Database; keys: Keys }, { perClient, inAll }: Limits, client: string | undefined, now: number): Promise<boolean> {
  return (client === undefined || (await within(database, keys, perClient, client, now))) && (await within(database, keys, inAll, "", now));
}

/**
 * Lets a form pass, or says what to do first.
 * @param form with a task's solution or ticket, if it was sent back with one
 * @param now milliseconds since 1970
 * @returns undefined where it may pass @throws StoreError, `busy`, beyond the ceiling
 */
export async function taskBefore(parts: { database: Database; keys: Keys }, form: FormData, limits: Limits, client: string | undefined, now: number): Promise<Task | undefined> {
  if (await isWithin(parts, limits, client, now)) return undefined;
  if (!(await isSolved(parts, form, client, now))) return makeTask(parts.keys, form, now);
  if (!(await isWithin(parts, ceiling, client, now))) throw new StoreError("busy", "ceiling");
  return undefined;
}
