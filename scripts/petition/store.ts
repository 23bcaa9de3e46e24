// The store of this server for a command, closed when the command is over.
import { hasPetition, hasSecret, matchSecret, openDatabase, openOwnKeys } from "@/lib/petition/open";
import type { Keys } from "@/lib/petition/keys";
import { settings } from "@/lib/settings";
import { CommandError } from "./terminal";
import type { Database } from "@/lib/petition/store/engine";

/** Opens the database that the site uses, and the server's own keys, hands both on, and closes. @throws CommandError where there is none: a command makes no empty one, and no secret */
export async function withStore<T>(use: (database: Database, keys: Keys) => Promise<T>): Promise<T> {
  if (!hasPetition()) throw new CommandError(`There is no petition in ${settings.dataFolder}/: run this where the site runs, with the same DATA_DIR or DATABASE_URL.`);
  if (!hasSecret()) throw new CommandError(`There is no secret in ${settings.dataFolder}/: bring the file there that the site uses.`);
  const database = await openDatabase();
  try {
    const keys = openOwnKeys();
    await matchSecret(database, keys);
    return await use(database, keys);
  } finally {
    await database.close();
  }
}
