// What has come to its end is deleted: withdrawals that no link can outlive, keys of links, limits, mails that waited for a day.
import { destroyExpired, goodFor, slack } from "./link-keys";
import { emptyLog } from "./store/empty-log";
import type { Database } from "./store/engine";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** Looks at the clock that lie further apart are a jump, or a time in which the site stood still; then the clock must hold for a while. */
const longestGap = 2 * hour;
const steadyAfter = 20 * 60_000;

/**
 * Has the clock gone steadily lately? One that jumped may be wrong, and what was deleted by it would be missed when it is put right.
 * Kept with the data, so that all processes and their next starts see the same.
 */
async function isSteady(database: Database, now: number): Promise<boolean> {
  return database.together(async (run) => {
    await database.waitFor(run, "petition-clock");
    const [row] = await run("SELECT value FROM facts WHERE name = 'clock'");
    const [since = now - steadyAfter, last = now] = row ? String(row["value"]).split(" ").map(Number) : [];
    const hasJumped = last > now + 2 * slack || now - last > longestGap;
    await run("INSERT INTO facts (name, value) VALUES ('clock', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [`${hasJumped ? now : since} ${now}`]);
    return !hasJumped && now - since >= steadyAfter;
  });
}

/** Databases whose log could not be begun anew the last time. */
const unemptied = new WeakSet<Database>();

/** Deletes what is over. @param now milliseconds since 1970 @throws StoreError */
export async function tidy({ database }: { database: Database }, now: number): Promise<void> {
  // A limit that ends later began when a clock was wrong.
  await database.run("DELETE FROM limits WHERE until < ? OR until > ?", [now, now + 3 * day]);
  if (await isSteady(database, now)) {
    // `since` is the beginning of an hour; links may be a minute from the future (several servers' clocks).
    await database.run("DELETE FROM tombstones WHERE since < ?", [now - hour - goodFor - 2 * slack]);
    // Their links would be of little use; and nothing unconfirmed is kept for longer than a day.
    await database.run("DELETE FROM outbox WHERE created < ?", [now - day]);
    await destroyExpired({ database }, now);
  }
  // What was deleted still stands in SQLite's log until that is begun anew.
  const isEmpty = await emptyLog(database);
  // Once, and not every ten minutes.
  if (!isEmpty && !unemptied.has(database)) console.error("SQLite's log could not be begun anew, since another program reads the database: what was deleted still stands in the file petition.sqlite-wal. End that program, such as a backup or export that hangs, or an editor of databases; it is tried again every ten minutes.");
  if (isEmpty && unemptied.has(database)) console.log("SQLite's log is begun anew: what was deleted is gone from it.");
  if (isEmpty) unemptied.delete(database);
  else unemptied.add(database);
}
