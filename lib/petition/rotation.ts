// Moves a database to another secret: after a theft with the old one at hand, after a loss with the help of an organiser's key.
import { hashed, Keys, newRing, type Ring } from "./keys";
import { audit } from "./organisers";
import { fingerprintIn, secretAlone, secretFile, settle } from "./secret";
import { layAside } from "./secret-file";
import { seal, unseal } from "./sealed-value";
import { emptyLog } from "./store/empty-log";
import { StoreError, type Database, type Run } from "./store/engine";
import { isServed } from "./workers";

/** Hears how many are done, of how many. */
type Progress = (done: number, all: number) => void;

/** What the old secret opens or names for a while only: links, mails that wait, limits. */
async function forgetShortLived(run: Run) {
  for (const table of ["link_keys", "outbox", "limits"]) await run(`DELETE FROM ${table}`);
}

/** Gives every person of a table the name by which the other secret knows them. */
async function rename(run: Run, table: "signatures" | "tombstones", nameOf: (person: string) => string | undefined, progress?: Progress): Promise<number> {
  const people = (await run(`SELECT person FROM ${table}`)).map((row) => String(row["person"]));
  let renamed = 0;
  for (const [index, person] of people.entries()) {
    const name = nameOf(person);
    if (name !== undefined) renamed += (await run(`UPDATE ${table} SET person = ? WHERE person = ? RETURNING person`, [name, person])).length;
    if ((index + 1) % 500 === 0 || index + 1 === people.length) progress?.(index + 1, people.length);
  }
  return renamed;
}

/** Names that wait are sealed anew. */
async function resealNames(run: Run, from: Keys, to: Ring): Promise<void> {
  for (const row of await run("SELECT id, name FROM signatures WHERE name IS NOT NULL")) {
    const name = unseal(from.for("name"), row["name"] as Uint8Array);
    if (name !== undefined) await run("UPDATE signatures SET name = ? WHERE id = ?", [seal(to.name, name), String(row["id"])]);
  }
}

/** The day, ISO 8601, UTC, and the moment, milliseconds since 1970. */
export type Day = { today: string; now: number };

/** Moves database and file to a ring in one: whatever kills this, the next who opens them finds both of one kind (secret.ts, `settle`). */
async function moveTo(database: Database, ring: Ring, { today, now }: Day, work: (run: Run) => Promise<number>): Promise<number> {
  const print = new Keys(ring).fingerprint;
  const changed = await secretAlone(database, async (run) => {
    // A site that runs knows its people by the old secret.
    if (await isServed(run, now)) throw new Error("The site is running, or was until a minute ago: stop it (all servers of it), wait a minute, and try again. Nothing has changed.");
    const before = await fingerprintIn(run);
    settle(before);
    layAside(secretFile(), ring);
    const count = await work(run);
    await forgetShortLived(run);
    await run("INSERT INTO facts (name, value) VALUES ('secret', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [print]);
    await audit(run, today, "rotate-secret", count);
    return count;
  });
  settle(print);
  for (const sentence of await purge(database)) console.error(sentence);
  return changed;
}

const purged = ["signatures", "tombstones", "link_keys", "outbox", "limits"];
/** Why the store did not do it, without anything that stands in it. */
const codeOf = (error: unknown) => (error instanceof StoreError ? error.message : "unknown");

/**
 * What was replaced is not to linger in the database's files. The database is moved all the same where that fails: so it is said, and not thrown.
 * @returns what is left, and what to do about it; nothing where all is gone
 */
export async function purge(database: Database): Promise<string[]> {
  if (database.engine === "sqlite") {
    const [isEmpty, why] = await emptyLog(database).then((done) => [done, "another program reads the database"], (error: unknown) => [false, codeOf(error)]);
    return isEmpty ? [] : [`The database was moved, but rows of before still stand in the file petition.sqlite-wal (${String(why)}): end every program that has the database open, and start the site, which empties that file within ten minutes.`];
  }
  const left: string[] = [];
  let why = "";
  for (const table of purged) {
    await database.run(`VACUUM FULL ${table}`).catch((error: unknown) => {
      left.push(table);
      why = codeOf(error);
    });
  }
  return left.length === 0 ? [] : [`The database was moved, but rows of before may still stand in PostgreSQL's files of these tables: ${left.join(", ")} (${why}). As the owner of the tables, when nobody else uses them, run: ${left.map((table) => `VACUUM FULL ${table};`).join(" ")}`];
}

/**
 * Moves to a new secret with the old one: each person's hash is hashed once more, so that they are known again and nobody's address has to be known.
 * All links that were mailed are dead, mails that wait are dropped. @returns how many signatures @throws StoreError
 */
export async function rotate(database: Database, keys: Keys, day: Day, progress: Progress): Promise<number> {
  const ring = newRing(keys.ring.person);
  const added = ring.person.at(-1) as Buffer;
  return moveTo(database, ring, day, async (run) => {
    await rename(run, "tombstones", (person) => hashed(added, person));
    await resealNames(run, keys, ring);
    return rename(run, "signatures", (person) => hashed(added, person), progress);
  });
}

/** A signature's id and the hash of its person under a new secret, worked out offline (scripts/petition/rotate.ts). */
export type Renamed = { id: string; person: string };

/**
 * Moves to a new secret where the old one is lost. Names that waited cannot be opened any more: they stay hidden until their owners ask again.
 * @returns how many are known again, of how many @throws StoreError
 */
export async function adopt(database: Database, keys: Keys, renamed: readonly Renamed[], day: Day, progress: Progress): Promise<{ known: number; all: number }> {
  // One signature a person, should an export hold two of one box.
  const people = new Map([...new Map(renamed.map(({ id, person }) => [person, id]))].map(([person, id]) => [id, person]));
  let all = 0;
  const known = await moveTo(database, keys.ring, day, async (run) => {
    const rows = await run("SELECT id, person FROM signatures");
    all = rows.length;
    const names = new Map(rows.map((row) => [String(row["person"]), people.get(String(row["id"]))]));
    await run("DELETE FROM tombstones");
    await run("UPDATE signatures SET name = NULL, state = 'hidden' WHERE state = 'waiting'");
    return rename(run, "signatures", (person) => names.get(person), progress);
  });
  return { known, all };
}
