// Copies of the store as lines of JSON: a backup of every table, from either engine to either engine.
import type { Database, Row, Value } from "./store/engine";
import { tableNames } from "./store/tables";

type Line = { table: (typeof tableNames)[number]; row: Record<string, string | number | null | { base64: string }> };

function packed(row: Row): Line["row"] {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value]));
}

function unpacked(value: Line["row"][string] | undefined): Value {
  return value === undefined ? null : typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : value;
}

/** All tables as they are at one moment, a line a row. Limits are left out: they last an hour. @throws StoreError */
export async function backUp(database: Database): Promise<string[]> {
  return database.together(async (run) => {
    const lines: string[] = [];
    // One moment for all tables; SQLite's transactions are so by themselves.
    if (database.engine === "postgres") await run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    for (const table of tableNames) {
      if (table === "limits") continue;
      for (const row of await run(`SELECT * FROM ${table}`)) lines.push(JSON.stringify({ table, row: packed(row) } satisfies Line));
    }
    return lines;
  });
}

/** Fills an empty store from a backup, all or nothing. @throws if the store holds signatures, or a line is not one of a backup */
export async function restore(database: Database, lines: readonly string[], progress: (done: number, all: number) => void): Promise<void> {
  await database.together(async (run) => {
    const [count] = await run("SELECT COUNT(*) AS count FROM signatures");
    if (Number(count?.["count"]) > 0) throw new Error("There are signatures in this database already: restore into an empty one.");
    // Such as the secret's fingerprint: the backup has its own.
    await run("DELETE FROM facts");
    for (const [index, line] of lines.entries()) {
      const { table, row } = JSON.parse(line) as Line;
      const columns = Object.keys(row);
      if (!tableNames.includes(table) || !columns.every((column) => /^[a-z]+$/.test(column))) throw new Error(`Line ${index + 1} is not a line of a backup.`);
      await run(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`, columns.map((column) => unpacked(row[column])));
      if (index % 500 === 499 || index === lines.length - 1) progress(index + 1, lines.length);
    }
  });
}

/** What an organiser takes away to open with their own key: one line a signature. */
export type ExportLine = { id: string; sealed: string; shown: string; state: string; position: number | null };

/** The sealed signatures, a line each. @throws StoreError */
export async function exportLines({ run }: Pick<Database, "run">): Promise<string[]> {
  const rows = await run("SELECT id, sealed, shown, state, position FROM signatures ORDER BY day, id");
  return rows.map(({ id, sealed, shown, state, position }) => JSON.stringify({ id: String(id), sealed: Buffer.from(sealed as Uint8Array).toString("base64"), shown: String(shown), state: String(state), position: position === null ? null : Number(position) } satisfies ExportLine));
}
