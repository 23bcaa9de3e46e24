// SQLite for the petition: one file, one connection, every statement through one queue; what is acknowledged survives a kill.
import { chmodSync, closeSync, existsSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeFolder } from "../data-folder";
import { patience, StoreError, type Database, type Row, type Run, type StoreReason, type Value } from "./engine";
import { Queue } from "./queue";
import { Reserve } from "./reserve";
import { openDriver, type SqliteDriver } from "./sqlite-drivers";

/** SQLite's result codes (sqlite.org/rescode.html); the low byte is the primary one. */
const reasons: Readonly<Record<number, StoreReason>> = { 5: "busy", 6: "busy", 7: "busy", 8: "away", 10: "away", 11: "away", 13: "full", 14: "away", 15: "busy", 26: "away" };
const names: Readonly<Record<string, number>> = { BUSY: 5, LOCKED: 6, NOMEM: 7, READONLY: 8, IOERR: 10, CORRUPT: 11, FULL: 13, CANTOPEN: 14, PROTOCOL: 15, NOTADB: 26 };

function failure(error: unknown): StoreError {
  const { errcode, code } = error as { errcode?: number; code?: unknown };
  const named = typeof code === "string" ? /^SQLITE_([A-Z]+)/.exec(code)?.[1] : undefined;
  const number = (errcode === undefined ? names[named ?? ""] : errcode & 0xff) ?? 0;
  return new StoreError(reasons[number] ?? "fault", named ?? String(number));
}

/** Was there no room? An I/O error is how a full disk, or a quota, shows where the write-ahead log grows. */
function isShortOfRoom(error: unknown): boolean {
  return error instanceof StoreError && (error.reason === "full" || error.code === "IOERR" || error.code === "10");
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

/** After how many pages SQLite's log is begun anew: on a full disk soon, so that it does with little room however many withdraw. */
const pages = { usual: 1000, onFullDisk: 50 };

function checkpointAfter(driver: SqliteDriver, count: number) {
  driver.exec(`PRAGMA wal_autocheckpoint=${count}`);
}

function rollBack(driver: SqliteDriver) {
  try {
    driver.exec("ROLLBACK");
  } catch {
    // Already rolled back: a full disk does that by itself.
  }
}

/** Opens the file and makes it ready. @throws StoreError, or with a sentence where no driver is installed */
async function openReady(file: string, preferred?: SqliteDriver["name"]): Promise<SqliteDriver> {
  let driver: SqliteDriver | undefined;
  try {
    const opened = (driver = openDriver(file, preferred));
    // FULL: an answer is given only after the disk has it. What is deleted is overwritten.
    await whenFree(() => opened.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA journal_size_limit=16777216"));
    return opened;
  } catch (error) {
    driver?.close();
    const { errcode, code } = error as { errcode?: number; code?: unknown };
    throw errcode !== undefined || String(code).startsWith("SQLITE_") ? failure(error) : error;
  }
}

/** Opens (and makes) the file, readable by its owner alone. @throws StoreError, what the file system says, or with a sentence where no driver is installed */
export async function openSqlite(file: string, preferred?: SqliteDriver["name"]): Promise<Database> {
  makeFolder(dirname(file));
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
  const reserve = new Reserve(file);
  const usable: { driver?: SqliteDriver } = {};
  /** Again as long as there is room left to give. */
  const withRoom = async <T>(step: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await step();
      } catch (error) {
        if (!isShortOfRoom(error) || !reserve.give()) throw error;
        if (usable.driver) checkpointAfter(usable.driver, pages.onFullDisk);
      }
    }
  };
  const driver = await withRoom(() => openReady(file, preferred));
  usable.driver = driver;
  const opened = statSync(file);
  /** @throws StoreError `replaced` where the file was taken away: what is written to it now would be lost with the last process that has it open. */
  const checkFile = () => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.ino !== opened.ino || found.dev !== opened.dev) throw new StoreError("away", "replaced");
  };
  const queue = new Queue();
  const all = (sql: string, values: readonly Value[] = []): Row[] => driver.all(sql.replaceAll("BYTES", "BLOB"), values);
  const transaction = async <T>(work: (run: Run) => Promise<T>, end: number): Promise<T> => {
    checkFile();
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
  const whileWhole = <T>(step: () => Promise<T>): Promise<T> => (reserve.isLow ? Promise.reject(new StoreError("full", "reserve")) : step());
  /** Statements, each in its turn. */
  const statements = (within: typeof withRoom): Pick<Database, "run" | "together"> => ({
    run(sql, values) {
      const end = untilPatienceEnds();
      return queue.run(() => within(async () => {
        checkFile();
        return whenFree(() => all(sql, values), end);
      }));
    },
    together(work) {
      const end = untilPatienceEnds();
      return queue.run(() => within(() => transaction(work, end)));
    },
  });
  const own = (within: typeof withRoom): Database => ({
    engine: "sqlite",
    ...statements(within),
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
    get adding() {
      return own(whileWhole);
    },
    async keepRoom() {
      const wasLow = reserve.isLow;
      const isWhole = await reserve.keep();
      if (wasLow !== !isWhole) checkpointAfter(driver, isWhole ? pages.usual : pages.onFullDisk);
      return isWhole;
    },
    close: () => queue.run(async () => driver.close()),
  });
  return own(withRoom);
}
