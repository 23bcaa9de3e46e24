// Database and secret belong together: with another secret nobody could withdraw, and nobody would be known again.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { settings } from "../settings";
import { Keys } from "./keys";
import { keepFormer } from "./link-keys";
import { openKeys, replaceKeys, settleKeys, waitingKeys } from "./secret-file";
import type { Database, Run } from "./store/engine";

/** The secret's file in the data folder. */
export const secretFile = () => join(settings.dataFolder, "secret");

/** Is there a secret, or would opening it make one? */
export function hasSecret(): boolean {
  return existsSync(secretFile()) || waitingKeys(secretFile()) !== undefined;
}

/** By which the secret is known that is there; undefined where none is, or only one that waits. Makes none. */
export function fingerprintHere(): string | undefined {
  return existsSync(secretFile()) ? openKeys(secretFile()).fingerprint : undefined;
}

/** By which the secret is known that belongs to this database; undefined where none does yet. */
export async function fingerprintIn(run: Run): Promise<string | undefined> {
  const [fact] = await run("SELECT value FROM facts WHERE name = 'secret'");
  return fact && String(fact["value"]);
}

/** Whoever opens or changes the secret does so alone. */
export function secretAlone<T>(database: Database, work: (run: Run) => Promise<T>): Promise<T> {
  return database.together(async (run) => {
    await database.waitFor(run, "petition-secret");
    return work(run);
  });
}

/** Ends a change of the secret that was interrupted: the database tells which one is its own. */
export function settle(print: string | undefined): void {
  const waiting = waitingKeys(secretFile());
  if (!waiting) return;
  const isMoved = waiting.fingerprint === print;
  if (isMoved || (existsSync(secretFile()) && openKeys(secretFile()).fingerprint === print)) settleKeys(secretFile(), isMoved);
}

async function isFilled(run: Run): Promise<boolean> {
  return (await run("SELECT id FROM signatures LIMIT 1")).length > 0;
}

const isAnother = () => new Error(`The secret in ${settings.dataFolder}/ is not the one with which this database was filled: bring that file here. All processes share one.`);

/**
 * The secret that is here, for a command: it makes none, changes none, and ties none to a database to which none belongs yet. That is for the start
 * of the site and `rotate-secret` alone, since it may lie beside a database that is somebody else's.
 * @throws if there is none, or it is another one; StoreError
 */
export async function findSecret(database: Database): Promise<Keys> {
  return secretAlone(database, async (run) => {
    const print = await fingerprintIn(run);
    settle(print);
    if (!existsSync(secretFile())) throw new Error(`There is no secret in ${settings.dataFolder}/: bring that file there.`);
    const found = openKeys(secretFile());
    if (print !== undefined && print !== found.fingerprint) throw isAnother();
    return found;
  });
}

/**
 * The secret that belongs to a database, for the site; made where both are new, and brought into its present form where it is of the former one.
 * @param now milliseconds since 1970 @param also what has to happen before the secret can be changed again
 * @throws if it is missing, or is another one; StoreError
 */
export async function openSecret(database: Database, now: number, also?: (run: Run) => Promise<void>): Promise<Keys> {
  const keys = await secretAlone(database, async (run) => {
    const print = await fingerprintIn(run);
    settle(print);
    if (!existsSync(secretFile()) && (print !== undefined || (await isFilled(run)))) {
      throw new Error(`There is no secret in ${settings.dataFolder}/, and this database was filled with one: bring that file there. No other is made: nobody would be known again. If it is lost for good, see the README, “The secret is lost”.`);
    }
    const found = openKeys(secretFile());
    if (print === undefined) await run("INSERT INTO facts (name, value) VALUES ('secret', ?)", [found.fingerprint]);
    else if (print !== found.fingerprint) throw isAnother();
    await also?.(run);
    return found;
  });
  if (!keys.former) return keys;
  // First the keys that end by themselves are kept with the database, then what they were derived from is gone.
  await keepFormer({ database, keys }, now);
  try {
    replaceKeys(secretFile(), keys.ring);
  } catch (error) {
    // Such as a file that is mounted by itself and cannot be replaced: signing goes on.
    console.error(`The file secret could not be replaced by its newer form (${(error as { code?: string }).code ?? "unknown"}): as long as the old one is there, whoever has it can open links that were mailed before. Make ${settings.dataFolder}/ writable and start again.`);
  }
  return new Keys(keys.ring);
}
