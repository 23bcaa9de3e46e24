// Mails waiting to be sent: sealed rows, lent to the process that sends them, gone once the mail server has taken them. No row tells a time but the hour in which it was asked for.
import { randomUUID } from "node:crypto";
import type { Database, Row } from "./store/engine";
import { StoreError } from "./store/engine";
import type { Keys } from "./keys";
import { openSealed, sealFor } from "./link-keys";
import type { Link } from "./links";
import { lastWithdrawal } from "./withdrawals";

/** A mail to make: to sign, or to change or withdraw. What it says is decided when it is sent, when it may be known whether the person has signed. */
export type Order = { to: string; link: Link };
/** `attempts` counts this one; `unclear` those after which nobody knows whether the mail was taken. */
export type Leased = { id: string; order: Order; attempts: number; unclear: number; created: number };

/** More mails that were hardly tried yet are not taken: whoever signs is asked to come back. Those that wait for a server of their own hold up nobody, */
export const mostFresh = 10_000;
/** but there is an end to them too: some hundred megabytes. */
export const mostWaiting = 100_000;
const hour = 60 * 60 * 1000;
/** The longest time between two tries of a mail, in milliseconds. */
export const longestPause = hour;
/** A mail that found no mail server is not held back for it. */
const awayPause = 10_000;
/** How often a mail is tried whose address the server does not know now: an hour and a half, longer than grey lists take (RFC 6647). */
const mostTries = 10;
/** After a day a mail is given up: its link would be good for another day alone. */
export const longestWait = 24 * 60 * 60 * 1000;

let counted = { at: -Infinity, fresh: 0, waiting: 0 };

/** Puts a mail into the outbox. @throws StoreError: `busy` where the outbox is full */
export async function order(database: Database, keys: Keys, one: Order, now: number): Promise<void> {
  if (performance.now() - counted.at > 1000) {
    const [row] = await database.run("SELECT COUNT(*) AS waiting, COUNT(CASE WHEN attempts < 2 THEN 1 END) AS fresh FROM outbox");
    counted = { at: performance.now(), fresh: Number(row?.["fresh"]), waiting: Number(row?.["waiting"]) };
  }
  if (counted.fresh++ >= mostFresh || counted.waiting++ >= mostWaiting) throw new StoreError("busy", "outbox");
  const after = await lastWithdrawal(database.run, one.link.person);
  const whole: Order = { ...one, link: { ...one.link, ...(after !== undefined && { after }) } };
  const sealed = await sealFor({ database, keys }, "outbox", whole, now);
  await database.run("INSERT INTO outbox (id, sealed, created, due, leased, attempts) VALUES (?, ?, ?, 0, 0, 0)", [randomUUID(), sealed, Math.floor(now / hour) * hour]);
}

/** What is read of a mail that is taken. */
const taken = "id, sealed, attempts, unclear, created";

/** @param closed hears of those that cannot be opened: their key is gone, or they were sealed with another secret */
async function opened(database: Database, keys: Keys, rows: readonly Row[], closed?: (id: string) => void): Promise<Leased[]> {
  const mails: Leased[] = [];
  // All at once: those whose key is not known share one look at the database.
  const contents = await Promise.all(rows.map(({ sealed }) => openSealed({ database, keys }, "outbox", sealed as Uint8Array)));
  for (const [index, { id, attempts, unclear, created }] of rows.entries()) {
    const content = contents[index] as Order | undefined;
    if (content) mails.push({ id: String(id), order: content, attempts: Number(attempts), unclear: Number(unclear), created: Number(created) });
    else closed?.(String(id));
  }
  return mails;
}

/** Takes up to `most` mails that nobody has, oldest hour first; nobody else gets them as long as `worker` is there (workers.ts). @param closed hears of those that cannot be opened, and stay */
export async function lend(database: Database, keys: Keys, worker: number, most: number, closed?: (id: string) => void): Promise<Leased[]> {
  const rows = await database.run(
    `UPDATE outbox SET leased = ?, attempts = attempts + 1 WHERE leased = 0 AND id IN (SELECT id FROM outbox WHERE leased = 0 ORDER BY created LIMIT ?) RETURNING ${taken}`,
    [worker, most],
  );
  return opened(database, keys, rows, closed);
}

/** Takes up again a mail that `worker` has; undefined where it is gone, or another's meanwhile. */
export async function takeAgain(database: Database, keys: Keys, worker: number, id: string): Promise<Leased | undefined> {
  const rows = await database.run(`UPDATE outbox SET attempts = attempts + 1 WHERE id = ? AND leased = ? RETURNING ${taken}`, [id, worker]);
  return (await opened(database, keys, rows))[0];
}

/** The mails that `worker` has. */
export async function lentTo({ run }: Pick<Database, "run">, worker: number): Promise<string[]> {
  return (await run("SELECT id FROM outbox WHERE leased = ?", [worker])).map((row) => String(row["id"]));
}

/** Gives an hour to what was asked for in the future: a clock was wrong then. @param now milliseconds since 1970 */
export async function putRight({ run }: Pick<Database, "run">, now: number): Promise<void> {
  await run("UPDATE outbox SET created = ? WHERE created > ?", [Math.floor(now / hour) * hour, now]);
}

/** The mail was sent, or never will be. */
export async function done(database: Pick<Database, "run">, id: string): Promise<void> {
  await database.run("DELETE FROM outbox WHERE id = ?", [id]);
}

/**
 * The mail server did not take it: later again, each time twice as late, up to an hour; given up after a day. Until then it stays with whoever has it.
 * @param why `away`: there was no mail server, so in a moment, and not counted as a try; `unknown`: it does not know the address now, so not all day; `unclear`: perhaps it was taken all the same, so once more and not again: nobody gets more than two of a mail
 * @returns in how many milliseconds; undefined where it was given up
 */
export async function later(database: Database, { id, attempts, unclear, created }: Leased, why: "failed" | "away" | "unknown" | "unclear", now: number): Promise<number | undefined> {
  const pause = why === "away" ? awayPause : Math.min(longestPause, 5000 * 2 ** Math.min(attempts, 12));
  const doubts = unclear + (why === "unclear" ? 1 : 0);
  if (now + pause > created + longestWait || doubts > 1 || (why === "unknown" && attempts >= mostTries)) {
    await done(database, id);
    return undefined;
  }
  await database.run("UPDATE outbox SET unclear = ?, attempts = ? WHERE id = ?", [doubts, why === "away" ? attempts - 1 : attempts, id]);
  return pause;
}
