// The processes that send mails: each says every few seconds that it is there. So a mail is lent to a process and not until a time, and no row tells when it was sent.
import { randomBytes } from "node:crypto";
import { slack } from "./link-keys";
import type { Run } from "./store/engine";

/** How often a process says that it is there, and after how long without a word it counts as gone, in milliseconds: longer than one mail takes (`longestSending`). */
export const beatEvery = 10_000;
const goneAfter = 60_000;

/** A number for a process, never 0. */
export function newWorker(): number {
  return randomBytes(6).readUIntBE(0, 6) + 1;
}

const alive = "SELECT id FROM workers WHERE seen > ? AND seen < ?";
const since = (now: number) => [now - goneAfter, now + 2 * slack];

/** Says that a process is there. @param now milliseconds since 1970 */
export async function beat(run: Run, worker: number, now: number): Promise<void> {
  await run("INSERT INTO workers (id, seen) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET seen = excluded.seen", [worker, now]);
}

/** Is a site there that uses this database, or was one until a minute ago? */
export async function isServed(run: Run, now: number): Promise<boolean> {
  return (await run(`${alive} LIMIT 1`, since(now))).length > 0;
}

/** Mails that were lent to processes that are gone may be taken by others. */
export async function freeLent(run: Run, now: number): Promise<void> {
  await run(`UPDATE outbox SET leased = 0 WHERE leased <> 0 AND leased NOT IN (${alive})`, since(now));
  // Or said so while a clock was ahead.
  await run("DELETE FROM workers WHERE seen < ? OR seen > ?", [now - 60 * goneAfter, now + 60 * goneAfter]);
}

/**
 * A process sends no more mails: what it did not send is free at once. It stays among those that are there, since forms are still answered, for less
 * than `goneAfter`; and by them people are still known by the secret of now.
 */
export async function release(run: Run, worker: number, now: number): Promise<void> {
  await run("UPDATE outbox SET leased = 0 WHERE leased = ?", [worker]);
  await beat(run, worker, now);
}

/** A process is done with the database: its last form is answered. */
export async function retire(run: Run, worker: number): Promise<void> {
  await run("UPDATE outbox SET leased = 0 WHERE leased = ?", [worker]);
  await run("DELETE FROM workers WHERE id = ?", [worker]);
}
