// Beyond a limit nobody is refused: a browser works for some seconds (ALTCHA's proof of work), or a person without a script waits a minute.
import { createChallenge, verifySolution } from "altcha-lib/v1";
import type { Database } from "./store/engine";
import type { Keys } from "./keys";
import { firstUse, waitsInAll, waitsPerClient, within } from "./limits";
import { seal, unseal } from "./sealed-value";

/** `challenge` is ALTCHA's, for public/proof-of-work.js; `ticket` says, sealed, when somebody began to wait. */
export type Task = { challenge: string; ticket: string };

/** How long to wait without a script, and how long a task is good, in milliseconds. */
export const waitFor = 45_000;
const goodFor = 20 * 60_000;
/** Hashes to try at the most: a few seconds on an old phone. */
const work = 60_000;

const proofKey = (keys: Keys) => keys.for("proof").toString("base64url");

const sent = (form: FormData, field: string) => String(form.get(field) ?? "").slice(0, 2000);

/** When the ticket was made; undefined if it is not ours. */
function madeAt(keys: Keys, ticket: string): number | undefined {
  return ((unseal(keys.for("ticket"), Buffer.from(ticket, "base64url")) ?? {}) as { made?: number }).made;
}

/** A new task. Whoever pressed too early goes on waiting with the ticket that they have. @param form what was sent @param now milliseconds since 1970 */
export async function makeTask(keys: Keys, form: FormData, now: number): Promise<Task> {
  const challenge = await createChallenge({ hmacKey: proofKey(keys), maxNumber: work, expires: new Date(now + goodFor) });
  const ticket = sent(form, "ticket");
  const made = madeAt(keys, ticket);
  const isWaiting = made !== undefined && now >= made && now < made + waitFor;
  return { challenge: JSON.stringify(challenge), ticket: isWaiting ? ticket : seal(keys.for("ticket"), { made: now }).toString("base64url") };
}

async function hasWorked({ database, keys }: { database: Database; keys: Keys }, solution: string, now: number): Promise<boolean> {
  if (solution === "" || !(await verifySolution(solution, proofKey(keys)).catch(() => false))) return false;
  // The signed part of the payload: one task counts once, in whatever form it is sent again.
  const { signature = "" } = JSON.parse(Buffer.from(solution, "base64").toString("utf8")) as { signature?: string };
  return firstUse(database, keys, `proof\n${signature}`, now + goodFor);
}

async function hasWaited({ database, keys }: { database: Database; keys: Keys }, ticket: string, client: string | undefined, now: number): Promise<boolean> {
  const made = madeAt(keys, ticket);
  if (made === undefined || now < made + waitFor || now > made + goodFor) return false;
  const name = Buffer.from(ticket, "base64url").toString("base64url");
  if (!(await firstUse(database, keys, `ticket\n${name}`, made + goodFor))) return false;
  return client === undefined ? within(database, keys, waitsInAll, "", now) : within(database, keys, waitsPerClient, client, now);
}

/** Did whoever sent this work or wait? Each task counts once. @param client the client's address, where it is known @param now milliseconds since 1970 */
export async function isSolved(parts: { database: Database; keys: Keys }, form: FormData, client: string | undefined, now: number): Promise<boolean> {
  return (await hasWorked(parts, sent(form, "solution"), now)) || (await hasWaited(parts, sent(form, "ticket"), client, now));
}
