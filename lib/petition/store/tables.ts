// The petition's tables, the same for both engines. What can be read in them without keys: days, countries, counts, names that their owners made public.
import type { Database, Run } from "./engine";

/** Times of rows that older versions wrote, to the hour: also in an older backup. */
export const inHours = {
  tombstones: "UPDATE tombstones SET since = (since / 3600000 + 1) * 3600000 WHERE since % 3600000 <> 0",
  outbox: "UPDATE outbox SET created = created / 3600000 * 3600000, due = 0, leased = 0",
} as const;

/** Each version's statements, in order; a version that was published is never changed, only followed by another. */
const versions: readonly (readonly string[])[] = [
  [
    // Mails to send: sealed, gone once sent. `created`, `due`, `leased` in milliseconds since 1970.
    "CREATE TABLE outbox (id TEXT PRIMARY KEY, sealed BYTES NOT NULL, created BIGINT NOT NULL, due BIGINT NOT NULL, leased BIGINT NOT NULL, attempts BIGINT NOT NULL)",
    "CREATE INDEX outbox_due ON outbox (due)",
    // One row a person. `person` is a keyed hash of the address, `sealed` all that was typed, for the organisers' keys alone; `day` ISO 8601, UTC.
    // `shown`: no, first, full. `state`: hidden, waiting, listed, refused. `name`: sealed for this server, only while it waits to be looked at.
    "CREATE TABLE signatures (person TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, sealed BYTES NOT NULL, day TEXT NOT NULL, appeal TEXT NOT NULL, version TEXT NOT NULL, locale TEXT NOT NULL, country TEXT NOT NULL, shown TEXT NOT NULL, state TEXT NOT NULL, name BYTES, position BIGINT)",
    "CREATE INDEX signatures_state ON signatures (state, day)",
    // Who withdrew: links that were asked for before count no more. Gone when every such link has expired.
    "CREATE TABLE tombstones (person TEXT PRIMARY KEY, since BIGINT NOT NULL)",
    // The public list, chained. A withdrawn entry keeps its place and loses what it said.
    "CREATE TABLE entries (position BIGINT PRIMARY KEY, salt TEXT, name TEXT, shown TEXT, country TEXT, day TEXT, appeal TEXT, version TEXT, locale TEXT, digest TEXT NOT NULL, chained TEXT NOT NULL)",
    // What was asked for how often: keyed hashes, for as long as a window lasts.
    "CREATE TABLE limits (name TEXT PRIMARY KEY, until BIGINT NOT NULL, used BIGINT NOT NULL)",
    // What organisers did: never with personal data.
    "CREATE TABLE audit (id TEXT PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, changed BIGINT NOT NULL, note TEXT NOT NULL)",
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
  ],
  // How often a mail server said neither yes nor no to a mail.
  ["ALTER TABLE outbox ADD COLUMN unclear BIGINT NOT NULL DEFAULT 0"],
  // Counting would otherwise read every sealed value: the site's one thread stood still for 47 ms at 20,000 signatures, and longer with each.
  ["CREATE INDEX signatures_country ON signatures (country)", "CREATE INDEX outbox_attempts ON outbox (attempts)"],
  [
    // Keys of links and mails, each of one hour (milliseconds since 1970), wrapped with the secret; destroyed when the links have expired.
    "CREATE TABLE link_keys (id TEXT PRIMARY KEY, hour BIGINT NOT NULL, sealed BYTES NOT NULL)",
    // Which links were asked for after a withdrawal is told by its mark; of the time only the hour is kept. Here it is the one after, so that no older link comes back to life.
    "ALTER TABLE tombstones ADD COLUMN mark TEXT",
    inHours.tombstones,
  ],
  [
    // Processes that send mails, and when each last said so: nothing about people. `outbox.leased` is the process that has the mail, or 0;
    // `created` the hour; `due` is no longer used and always 0.
    "CREATE TABLE workers (id BIGINT PRIMARY KEY, seen BIGINT NOT NULL)",
    inHours.outbox,
    "DROP INDEX outbox_due",
    "CREATE INDEX outbox_leased ON outbox (leased, created)",
  ],
];

async function currentVersion(run: Run): Promise<number> {
  await run("CREATE TABLE IF NOT EXISTS migrations (version BIGINT PRIMARY KEY)");
  const [row] = await run("SELECT MAX(version) AS version FROM migrations");
  return Number(row?.["version"] ?? 0);
}

/** Brings the tables up to date, once, however many processes start together. @throws StoreError, or if the tables are newer than this site */
export async function migrate(database: Database): Promise<void> {
  await database.together(async (run) => {
    await database.waitFor(run, "petition-migrations");
    const before = await currentVersion(run);
    if (before > versions.length) throw new Error(`The petition's database is newer (version ${before}) than this site (version ${versions.length}): update the site.`);
    for (const [index, statements] of versions.entries()) {
      if (index < before) continue;
      for (const statement of statements) await run(statement);
      await run("INSERT INTO migrations (version) VALUES (?)", [index + 1]);
    }
  });
}

/** All tables with their keys, for backups. */
const keys = { signatures: "person", tombstones: "person", entries: "position", audit: "id", facts: "name", outbox: "id", link_keys: "id", limits: "name", workers: "id" } as const;
export type TableName = keyof typeof keys;
export const tableNames = Object.keys(keys) as TableName[];

/** The column that tells a table's rows apart. */
export function keyOf(table: TableName): string {
  return keys[table];
}
