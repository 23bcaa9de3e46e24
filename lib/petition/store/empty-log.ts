// SQLite's log is begun anew, so that what was deleted or replaced stands in no file any more.
import { setTimeout as wait } from "node:timers/promises";
import { StoreError, type Database } from "./engine";

/** How often to try while somebody else reads what stands in it, and how long to wait in between, in milliseconds. */
const tries = 6;
const pause = 500;

async function tryOnce(database: Pick<Database, "run">): Promise<boolean> {
  try {
    // A row that says whether somebody was in the way (sqlite.org/pragma.html#pragma_wal_checkpoint); no exception.
    const [row] = await database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    return Number(row?.["busy"]) === 0;
  } catch (error) {
    if (error instanceof StoreError && error.reason === "busy") return false;
    throw error;
  }
}

/** Begins the log anew; for PostgreSQL there is nothing to do here. @returns false where others were in the way for some seconds @throws StoreError */
export async function emptyLog(database: Pick<Database, "engine" | "run">): Promise<boolean> {
  if (database.engine !== "sqlite") return true;
  for (let tried = 1; ; tried++) {
    if (await tryOnce(database)) return true;
    if (tried === tries) return false;
    await wait(pause);
  }
}
