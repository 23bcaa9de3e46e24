// The store of this server for a command, closed when the command is over.
import { matchSecret, openDatabase, openOwnKeys } from "@/lib/petition/open";
import type { Keys } from "@/lib/petition/keys";
import type { Database } from "@/lib/petition/store/engine";

/** Opens the database that the site uses, and the server's own keys, hands both on, and closes. */
export async function withStore<T>(use: (database: Database, keys: Keys) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    const keys = openOwnKeys();
    await matchSecret(database, keys);
    return await use(database, keys);
  } finally {
    await database.close();
  }
}
