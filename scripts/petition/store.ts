// The store of this server for a command, closed when the command is over.
import type { Keys } from "@/lib/petition/keys";
import { hasPetition, openDatabase } from "@/lib/petition/open";
import { findSecret, hasSecret } from "@/lib/petition/secret";
import { settings } from "@/lib/settings";
import { CommandError } from "./terminal";
import type { Database } from "@/lib/petition/store/engine";

/** Opens the database that the site uses, hands it on, and closes. Needs no secret. @throws CommandError where there is none: a command makes no empty one */
export async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  if (!hasPetition()) throw new CommandError(`There is no petition in ${settings.dataFolder}/: run this where the site runs, with the same DATA_DIR or DATABASE_URL.`);
  const database = await openDatabase();
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

/** The same with the server's own keys. @throws CommandError where there are none: a command makes no secret */
export async function withStore<T>(use: (database: Database, keys: Keys) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    if (!hasSecret()) throw new CommandError(`There is no secret in ${settings.dataFolder}/: bring the file there that the site uses. export and backup go without; if it is lost for good, see the README, “The secret is lost”.`);
    return use(database, await findSecret(database));
  });
}
