// Copies of the store as lines of JSON: a backup of its tables, from either engine to either engine, and the sealed signatures for an organiser.
// Row by row, never whole in memory: a petition may outgrow what one string can hold.
import { headOfList, type ListHead } from "./entries";
import type { Database, Row, Run, Value } from "./store/engine";
import { inHours, keyOf, tableNames, type TableName } from "./store/tables";

type Line = { table: TableName; row: Record<string, string | number | null | { base64: string }> };
/** The last line of a backup or an export: how many stand before it. Without it the file was cut. */
export type End = { end: number };
/** What was written: lines, and the public list's head at that moment. */
export type Copied = { lines: number; head: ListHead };
/** Hears how many are done, of how many. */
export type Progress = (done: number, all: number) => void;
export type WriteLine = (line: string) => Promise<void>;

/** What is about this site's last day alone, and never copied. */
const ownOfSite: readonly TableName[] = ["limits", "workers"];

/** How many rows are read at once: well within what a statement may take. */
const some = 500;

function packed(row: Row): Line["row"] {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value]));
}

function unpacked(value: Line["row"][string] | undefined): Value {
  return value === undefined ? null : typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : value;
}

/** All rows of a table, in the order of its key. */
async function* rowsOf(run: Run, table: TableName, columns = "*"): AsyncGenerator<Row> {
  const key = keyOf(table);
  let after: Value | undefined;
  for (;;) {
    const rows = await run(`SELECT ${columns} FROM ${table} ${after === undefined ? "" : `WHERE ${key} > ?`} ORDER BY ${key} LIMIT ${some}`, after === undefined ? [] : [after]);
    yield* rows;
    if (rows.length < some) return;
    after = rows.at(-1)?.[key];
  }
}

async function countOf(run: Run, tables: readonly TableName[]): Promise<number> {
  let count = 0;
  for (const table of tables) count += Number((await run(`SELECT COUNT(*) AS count FROM ${table}`))[0]?.["count"]);
  return count;
}

/**
 * The tables as they are at one moment, a line a row. Limits are left out, which last a day. So are, unless the site moves, mails that wait,
 * which are of people who have not confirmed, and the keys of links: what is destroyed here must not lie about in a backup.
 * @throws StoreError, or what `write` throws
 */
export async function backUp(database: Database, write: WriteLine, progress: Progress, withMails = false): Promise<Copied> {
  const tables = tableNames.filter((table) => !ownOfSite.includes(table) && (withMails || (table !== "outbox" && table !== "link_keys")));
  return database.snapshot(async (run) => {
    const all = await countOf(run, tables);
    let done = 0;
    for (const table of tables) {
      for await (const row of rowsOf(run, table)) {
        await write(JSON.stringify({ table, row: packed(row) } satisfies Line));
        if (++done % some === 0) progress(done, all);
      }
    }
    await write(JSON.stringify({ end: done } satisfies End));
    progress(done, all);
    return { lines: done, head: await headOfList(run) };
  });
}

function parseLine(text: string, number: number): Line | End {
  try {
    const line = JSON.parse(text) as Line | End;
    if ("end" in line) return line;
    const columns = Object.keys(line.row);
    if (tableNames.includes(line.table) && columns.every((column) => /^[a-z]+$/.test(column))) return line;
  } catch {
    // Said below, without the line.
  }
  throw new Error(`Line ${number} is not a line of a backup.`);
}

/** What a backup holds. `secret`: the fingerprint of the secret that belongs to it. @throws if it is not whole, or not a backup */
export async function inspect(lines: AsyncIterable<string>): Promise<{ rows: number; secret: string | undefined }> {
  let [number, rows] = [0, 0];
  let secret: string | undefined;
  let end: number | undefined;
  for await (const text of lines) {
    const line = parseLine(text, ++number);
    if ("end" in line) end = line.end;
    else {
      rows++;
      if (line.table === "facts" && line.row["name"] === "secret") secret = String(line.row["value"]);
    }
  }
  if (end !== rows) throw new Error("This backup is not whole: its end is missing. Use another one.");
  return { rows, secret };
}

/** Fills an empty store from a backup, all or nothing. @param rows from `inspect` @throws if the store is not empty, or a line is not one of a backup */
export async function restore(database: Database, lines: AsyncIterable<string>, rows: number, progress: Progress): Promise<void> {
  await database.together(async (run) => {
    if ((await countOf(run, tableNames.filter((table) => table !== "facts" && !ownOfSite.includes(table)))) > 0) throw new Error("This database is not empty: restore into one that is, with the site stopped.");
    // Such as the secret's fingerprint: the backup has its own.
    await run("DELETE FROM facts");
    let done = 0;
    for await (const text of lines) {
      const line = parseLine(text, done + 1);
      if ("end" in line) break;
      const columns = Object.keys(line.row);
      await run(`INSERT INTO ${line.table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`, columns.map((column) => unpacked(line.row[column])));
      if (++done % some === 0 || done === rows) progress(done, rows);
    }
    for (const round of Object.values(inHours)) await run(round);
  });
}

/** What an organiser takes away to open with their own key: one line a signature. */
export type ExportLine = { id: string; sealed: string; shown: string; state: string; position: number | null };

/** The sealed signatures as they are at one moment, a line each, and the end. @throws StoreError, or what `write` throws */
export async function exportLines(database: Database, write: WriteLine, progress: Progress): Promise<Copied> {
  return database.snapshot(async (run) => {
    const all = await countOf(run, ["signatures"]);
    let done = 0;
    for await (const { id, sealed, shown, state, position } of rowsOf(run, "signatures", "person, id, sealed, shown, state, position")) {
      await write(JSON.stringify({ id: String(id), sealed: Buffer.from(sealed as Uint8Array).toString("base64"), shown: String(shown), state: String(state), position: position === null ? null : Number(position) } satisfies ExportLine));
      if (++done % some === 0) progress(done, all);
    }
    await write(JSON.stringify({ end: done } satisfies End));
    progress(done, all);
    return { lines: done, head: await headOfList(run) };
  });
}
