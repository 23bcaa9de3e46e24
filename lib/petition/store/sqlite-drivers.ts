// The two ways to SQLite: Node's own (22.13 and newer), else the package better-sqlite3. Both under one small shape.
import { createRequire } from "node:module";
import type { Row, Value } from "./engine";

export type SqliteDriver = {
  readonly name: "node:sqlite" | "better-sqlite3";
  /** Runs one statement. @throws the driver's own error */
  all(sql: string, values: readonly Value[]): Row[];
  /** Runs statements without values. */
  exec(sql: string): void;
  close(): void;
};

const load = createRequire(import.meta.url);

type NodeSqlite = { DatabaseSync: new (file: string, options: object) => { prepare(sql: string): { all(...values: Value[]): Row[] }; exec(sql: string): void; close(): void } };
type BetterSqlite = new (file: string, options: object) => { prepare(sql: string): { reader: boolean; all(...values: Value[]): Row[]; run(...values: Value[]): unknown }; exec(sql: string): void; close(): void };

function nodeSqlite(file: string): SqliteDriver {
  // Not `import`: bundlers of Node 20 do not know the name.
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite") as unknown as NodeSqlite;
  const database = new DatabaseSync(file, { timeout: 0 });
  return { name: "node:sqlite", all: (sql, values) => database.prepare(sql).all(...values), exec: (sql) => database.exec(sql), close: () => database.close() };
}

function betterSqlite(file: string): SqliteDriver {
  const Database = load("better-sqlite3") as BetterSqlite;
  const database = new Database(file, { timeout: 0 });
  const all = (sql: string, values: readonly Value[]): Row[] => {
    const statement = database.prepare(sql);
    if (statement.reader) return statement.all(...values);
    statement.run(...values);
    return [];
  };
  return { name: "better-sqlite3", all, exec: (sql) => database.exec(sql), close: () => database.close() };
}

/** Is Node's own SQLite there? Asking for it prints nothing where it is not. */
function hasNodeSqlite(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 13);
}

/**
 * Opens a file with the driver that this machine has; `preferred` for tests.
 * @throws with a sentence on what to install where there is none
 */
export function openDriver(file: string, preferred?: SqliteDriver["name"]): SqliteDriver {
  if (preferred === "node:sqlite" || (preferred === undefined && hasNodeSqlite())) return nodeSqlite(file);
  try {
    load.resolve("better-sqlite3");
  } catch {
    throw new Error("There is no SQLite here. Use Node 22.13 or newer, or install a C++ compiler (Debian: build-essential, python3) and run npm install again, or set DATABASE_URL to a PostgreSQL database.");
  }
  return betterSqlite(file);
}
