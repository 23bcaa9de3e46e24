// The store of this server for a command, closed when the command is over.
import { openDatabase, openOwnKeys } from "@/lib/petition/open";
import type { Keys } from "@/lib/petition/keys";
import type { Database } from "@/lib/petition/store/engine";

/** Opens the database that the site uses, and the server's own keys, hands both on, and closes. */
export async function withStore<T>(use: (database: Database, keys: Keys) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await use(database, openOwnKeys());
  } finally {
    await database.close();
  }
}
