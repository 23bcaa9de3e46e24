// How many mails may wait for a confirmation: some, and several for each that was confirmed in the last hours. Beyond that, only for work or patience, and slowly.
import type { Database } from "./store/engine";
import type { Keys } from "./keys";
import { within } from "./limits";

const hour = 60 * 60 * 1000;
/** Mails an hour without any confirmation, and so many more for each confirmation of the last hours. */
export const mailsAnyway = 600;
export const mailsEach = 5;
const hoursCounted = 6;
/** Mails a minute beyond that: for tasks that were solved, and for waiting. Enough for a signer a second of each kind. */
export const beyond = { proof: 90, ticket: 90 } as const;

type Parts = { database: Pick<Database, "run">; keys: Keys };

/** The hours' own names: a count an hour, of nobody in particular. */
const nameOf = (hours: number) => `confirmed\n${hours}`;

/** Counts a signature that was confirmed. @param now milliseconds since 1970 */
export async function noteConfirmed({ database, keys }: Parts, now: number): Promise<void> {
  await within(database, keys, { what: nameOf(Math.floor(now / hour)), most: Infinity, within: hoursCounted * hour }, "", now);
}

async function confirmedLately({ database, keys }: Parts, now: number): Promise<number> {
  const names = Array.from({ length: hoursCounted }, (_, index) => keys.nameOf("limit", `${nameOf(Math.floor(now / hour) - index)}\n`));
  const [row] = await database.run(`SELECT SUM(used) AS used FROM limits WHERE name IN (${names.map(() => "?").join(", ")})`, names);
  return Number(row?.["used"] ?? 0);
}

/** Counts one more mail. @param kind the task that was done for it, if any @returns may it be sent? */
export async function hasRoom(parts: Parts, kind: "proof" | "ticket" | undefined, now: number): Promise<boolean> {
  const most = mailsAnyway + mailsEach * (await confirmedLately(parts, now));
  if (await within(parts.database, parts.keys, { what: "unconfirmed", most, within: hour }, "", now)) return true;
  return kind !== undefined && (await within(parts.database, parts.keys, { what: `unconfirmed ${kind}`, most: beyond[kind], within: 60_000 }, "", now));
}
