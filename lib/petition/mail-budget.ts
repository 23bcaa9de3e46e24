// How many mails may wait for a confirmation: some an hour, and several for each that was confirmed in the last hours. Beyond that more for work or patience, bounded in the same way, and slowly.
import type { Database } from "./store/engine";
import type { Keys } from "./keys";
import { hasLeft, within } from "./limits";

const hour = 60 * 60 * 1000;
/** Mails an hour without any confirmation, and so many more for each confirmation of the last hours. */
export const mailsAnyway = 600;
export const mailsEach = 5;
/**
 * The same beyond that, for tasks that were solved and as many for waiting. A crowd that confirms pays for itself: a signer a second, of whom one
 * in ten confirms, has room for good. One that never confirms comes to an end.
 */
export const beyondAnyway = 1200;
export const beyondEach = 20;
const hoursCounted = 6;
/** And no more of them a minute, whatever was confirmed. Enough for a signer a second of each kind. */
export const beyond = { proof: 90, ticket: 90 } as const;

type Parts = { database: Pick<Database, "run">; keys: Keys };
/** May a mail be ordered: `yes`; only for a task, or not at this moment (`work`); not in this hour, whatever is done for it (`none`). */
export type Room = "yes" | "work" | "none";

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

/** Counts one more mail, if there is room for it. @param kind the task that was done for it, if any */
export async function roomFor({ database, keys }: Parts, kind: "proof" | "ticket" | undefined, now: number): Promise<Room> {
  const confirmed = await confirmedLately({ database, keys }, now);
  const free = { what: "unconfirmed", most: mailsAnyway + mailsEach * confirmed, within: hour };
  if (await within(database, keys, free, "", now)) return "yes";
  if (kind === undefined) return "work";
  const ofHour = { what: `unconfirmed ${kind} of an hour`, most: beyondAnyway + beyondEach * confirmed, within: hour };
  // First without counting: whoever comes too fast for the minute uses up nothing of the hour.
  if (!(await hasLeft(database, keys, ofHour, "", now))) return "none";
  if (!(await within(database, keys, { what: `unconfirmed ${kind}`, most: beyond[kind], within: 60_000 }, "", now))) return "work";
  return (await within(database, keys, ofHour, "", now)) ? "yes" : "none";
}
