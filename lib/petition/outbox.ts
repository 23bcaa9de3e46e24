// Mails waiting to be sent: sealed rows, leased while they are being sent, gone once the mail server has taken them.
import { randomUUID } from "node:crypto";
import type { Database } from "./store/engine";
import { StoreError } from "./store/engine";
import type { Keys } from "./keys";
import { seal, unseal } from "./sealed-value";
import type { Link } from "./links";

/** A mail to make: to sign, or to change or withdraw. What it says is decided when it is sent, when it may be known whether the person has signed. */
export type Order = { to: string; link: Link };
/** `attempts` counts this one; `unclear` those after which nobody knows whether the mail was taken. */
export type Leased = { id: string; order: Order; attempts: number; unclear: number; created: number };

/** More mails that were hardly tried yet are not taken: whoever signs is asked to come back. Those that wait for a server of their own hold up nobody, */
export const mostFresh = 10_000;
/** but there is an end to them too: some hundred megabytes. */
export const mostWaiting = 100_000;
/** How long a mail may be on its way before somebody else tries, in milliseconds; longer than the mailer takes (`longestSending`). */
const lease = 60_000;
const longestPause = 60 * 60 * 1000;
/** A mail that found no mail server is not held back for it. */
const awayPause = 10_000;
/** How often a mail is tried whose address the server does not know now: an hour and a half, longer than grey lists take (RFC 6647). */
const mostTries = 10;
/** After a day a mail is given up: its link would be good for another day alone. */
const longestWait = 24 * 60 * 60 * 1000;

let counted = { at: -Infinity, fresh: 0, waiting: 0 };

/** Puts a mail into the outbox. @throws StoreError: `busy` where the outbox is full */
export async function order(database: Database, keys: Keys, one: Order, now: number): Promise<void> {
  if (performance.now() - counted.at > 1000) {
    const [row] = await database.run("SELECT COUNT(*) AS waiting, COUNT(CASE WHEN attempts < 2 THEN 1 END) AS fresh FROM outbox");
    counted = { at: performance.now(), fresh: Number(row?.["fresh"]), waiting: Number(row?.["waiting"]) };
  }
  if (counted.fresh++ >= mostFresh || counted.waiting++ >= mostWaiting) throw new StoreError("busy", "outbox");
  await database.run("INSERT INTO outbox (id, sealed, created, due, leased, attempts) VALUES (?, ?, ?, ?, 0, 0)", [randomUUID(), seal(keys.for("outbox"), one), now, now]);
}

/** Takes up to `most` mails that are due; nobody else gets them for a minute. */
export async function lend(database: Database, keys: Keys, now: number, most: number): Promise<Leased[]> {
  const rows = await database.run(
    "UPDATE outbox SET leased = ?, attempts = attempts + 1 WHERE leased <= ? AND due <= ? AND id IN (SELECT id FROM outbox WHERE due <= ? AND leased <= ? ORDER BY due LIMIT ?) RETURNING id, sealed, attempts, unclear, created",
    [now + lease, now, now, now, now, most],
  );
  const mails: Leased[] = [];
  for (const { id, sealed, attempts, unclear, created } of rows) {
    const content = unseal(keys.for("outbox"), sealed as Uint8Array) as Order | undefined;
    if (content) mails.push({ id: String(id), order: content, attempts: Number(attempts), unclear: Number(unclear), created: Number(created) });
  }
  return mails;
}

/** Makes due what was put off further than anything is: a clock was wrong then. @param now milliseconds since 1970 */
export async function putRight({ run }: Pick<Database, "run">, now: number): Promise<void> {
  await run("UPDATE outbox SET leased = 0, due = ? WHERE leased > ? OR due > ?", [now, now + 2 * lease, now + longestPause + 2 * lease]);
}

/** The mail was sent, or never will be. */
export async function done(database: Pick<Database, "run">, id: string): Promise<void> {
  await database.run("DELETE FROM outbox WHERE id = ?", [id]);
}

/**
 * The mail server did not take it: later again, each time twice as late, up to an hour; given up after a day.
 * @param why `away`: there was no mail server, so in a moment, and not counted as a try; `unknown`: it does not know the address now, so not all day; `unclear`: perhaps it was taken all the same, so once more and not again: nobody gets more than two of a mail
 */
export async function later(database: Database, { id, attempts, unclear, created }: Leased, why: "failed" | "away" | "unknown" | "unclear", now: number): Promise<"later" | "given up"> {
  const due = now + (why === "away" ? awayPause : Math.min(longestPause, 5000 * 2 ** Math.min(attempts, 12)));
  const doubts = unclear + (why === "unclear" ? 1 : 0);
  if (due > created + longestWait || doubts > 1 || (why === "unknown" && attempts >= mostTries)) {
    await done(database, id);
    return "given up";
  }
  await database.run("UPDATE outbox SET leased = 0, due = ?, unclear = ?, attempts = ? WHERE id = ?", [due, doubts, why === "away" ? attempts - 1 : attempts, id]);
  return "later";
}
