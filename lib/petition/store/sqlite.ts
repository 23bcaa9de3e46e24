// SQLite for the petition: one file, one connection, every statement through one queue; what is acknowledged survives a kill.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { patience, StoreError, type Database, type Row, type Run, type StoreReason, type Value } from "./engine";
import { Queue } from "./queue";
import { openDriver, type SqliteDriver } from "./sqlite-drivers";

/** SQLite's result codes (sqlite.org/rescode.html); the low byte is the primary one. */
const reasons: Readonly<Record<number, StoreReason>> = { 5: "busy", 6: "busy", 7: "busy", 8: "full", 10: "away", 11: "away", 13: "full", 14: "away", 15: "busy", 26: "away" };
const names: Readonly<Record<string, number>> = { BUSY: 5, LOCKED: 6, NOMEM: 7, READONLY: 8, IOERR: 10, CORRUPT: 11, FULL: 13, CANTOPEN: 14, PROTOCOL: 15, NOTADB: 26 };

function failure(error: unknown): StoreError {
  const { errcode, code } = error as { errcode?: number; code?: unknown };
  const named = typeof code === "string" ? /^SQLITE_([A-Z]+)/.exec(code)?.[1] : undefined;
  const number = (errcode === undefined ? names[named ?? ""] : errcode & 0xff) ?? 0;
  // An I/O error is how a full disk shows where the write-ahead log grows.
  return new StoreError(reasons[number] ?? "fault", named ?? String(number));
}

/** Until when something that is asked for now may wait. Counted from the asking: what stands in the queue behind others has waited too. */
const untilPatienceEnds = () => performance.now() + patience;

/** Runs `step` until nobody else holds the file, without stopping the rest of the process meanwhile. @throws StoreError */
async function whenFree<T>(step: () => T, end = untilPatienceEnds()): Promise<T> {
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    try {
      return step();
    } catch (error) {
      const reason = failure(error);
      if (reason.reason !== "busy" || performance.now() > end) throw reason;
    }
    await wait(pause);
  }
}

function rollBack(driver: SqliteDriver) {
  try {
    driver.exec("ROLLBACK");
  } catch {
    // Already rolled back: a full disk does that by itself.
  }
}

/** Opens (and makes) the file, readable by its owner alone. @throws StoreError, or with a sentence where no driver is installed */
export async function openSqlite(file: string, preferred?: SqliteDriver["name"]): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
  const driver = openDriver(file, preferred);
  // FULL: an answer is given only after the disk has it. What is deleted is overwritten.
  await whenFree(() => driver.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA journal_size_limit=16777216"));
  const queue = new Queue();
  const all = (sql: string, values: readonly Value[] = []): Row[] => driver.all(sql.replaceAll("BYTES", "BLOB"), values);
  const transaction = async <T>(work: (run: Run) => Promise<T>, end: number): Promise<T> => {
    await whenFree(() => driver.exec("BEGIN IMMEDIATE"), end);
    try {
      const result = await work(async (sql, values) => {
        try {
          return all(sql, values);
        } catch (error) {
          throw failure(error);
        }
      });
      await whenFree(() => driver.exec("COMMIT"));
      return result;
    } catch (error) {
      rollBack(driver);
      throw error;
    }
  };
  return {
    engine: "sqlite",
    run(sql, values) {
      const end = untilPatienceEnds();
      return queue.run(() => whenFree(() => all(sql, values), end));
    },
    together(work) {
      const end = untilPatienceEnds();
      return queue.run(() => transaction(work, end));
    },
    async snapshot(work) {
      // A connection of its own: readers of a write-ahead log hold up nobody (sqlite.org/wal.html).
      const reader = openDriver(file, preferred);
      try {
        reader.exec("BEGIN");
        return await work((sql, values = []) => whenFree(() => reader.all(sql.replaceAll("BYTES", "BLOB"), values)));
      } finally {
        reader.close();
      }
    },
    // BEGIN IMMEDIATE has all others waiting already.
    waitFor: async () => undefined,
    close: () => queue.run(async () => driver.close()),
  };
}
