// The petition of this process: opened once when the site starts, found by every page and handler.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { machineTime } from "../clock";
import { isOnThisMachine } from "../own-machine";
import { settings } from "../settings";
import { isOfFiles, makeFolder, sentenceFor } from "./data-folder";
import { holder } from "./holder";
import { fileMailer, smtpMailer, throwAwayOld } from "./mailer";
import { startPostman } from "./postman";
import { openRecipients } from "./recipients";
import { openSecret } from "./secret";
import type { Parts } from "./signatures";
import { openPostgres } from "./store/postgres";
import { openSqlite } from "./store/sqlite";
import { migrate } from "./store/tables";
import { beat, newWorker, retire } from "./workers";
import { StoreError, type Database } from "./store/engine";
import { watchStore } from "./watch";

/** Everything that signing needs; `closed` says why the appeal cannot be signed here, for the operator; `isAway`: for a while. */
export type Petition = Parts & { closed?: never };
export type Closed = { closed: string; isAway?: boolean };

/** SQLite's file in the data folder. */
const sqliteFile = () => join(settings.dataFolder, "petition.sqlite");

/** Is there a petition already, or would opening it make one? */
export function hasPetition(): boolean {
  return settings.databaseUrl !== undefined || existsSync(sqliteFile());
}

/** How long a statement of a command or a migration may take, in milliseconds. */
const unhurried = 600_000;

/** Opens the database that is set, for commands: unhurried, its tables brought up to date. @throws StoreError, or with a sentence on what to set */
export async function openDatabase(): Promise<Database> {
  const database = settings.databaseUrl ? openPostgres(settings.databaseUrl, unhurried) : await openSqlite(sqliteFile());
  try {
    await migrate(database);
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
  return database;
}

/** The same for the site, whose readers wait. */
async function openForReaders(): Promise<Database> {
  const database = await openDatabase();
  if (!settings.databaseUrl) return database;
  await database.close();
  return openPostgres(settings.databaseUrl);
}

async function open(): Promise<Petition | Closed> {
  if (holder.wasOpen && !hasPetition()) throw new Error(`The database was taken out of ${settings.dataFolder}/: bring it back. No other is made while the site runs.`);
  makeFolder(settings.dataFolder);
  const isLocal = isOnThisMachine(settings.siteUrl);
  const recipients = await openRecipients(settings.dataFolder, settings.recipients, isLocal);
  if (!recipients) return { closed: "There are no organisers' keys: make two with `npm run petition -- keygen` and set PETITION_RECIPIENTS." };
  const database = await openForReaders();
  const worker = newWorker();
  const keys = await openSecret(database, machineTime(), (run) => beat(run, worker, machineTime())).catch(async (error: unknown) => {
    await database.close().catch(() => undefined);
    throw error;
  });
  const from = settings.mailFrom ?? `appeal@${new URL(settings.siteUrl).hostname}`;
  const outbox = join(settings.dataFolder, "outbox");
  const mailer = settings.smtpUrl ? smtpMailer(settings.smtpUrl, from) : fileMailer(outbox, from);
  // Also where mails go to a server now: older files hold addresses and links.
  const tidyMore = () => throwAwayOld(outbox, machineTime());
  const stopWatching = await watchStore(database, settings.dataFolder, () => void reopen());
  const stopPostman = startPostman({ database, keys, mailer, site: settings.siteUrl, now: machineTime, tidyMore, worker });
  let stopped: Promise<void> | undefined;
  holder.stopSending = () => (stopped ??= stopPostman());
  holder.close = async () => {
    stopWatching();
    await (stopped ??= stopPostman());
    // Only now: until here forms were answered, and rotate-secret must not run beside them.
    await retire(database.run, worker).catch(() => undefined);
    await database.close();
  };
  if (!settings.smtpUrl) console.log(`No SMTP_URL is set: mails are written to ${outbox}/ as files, for two days${isLocal ? "" : "; nobody gets them, so nobody can sign yet"}.`);
  if (recipients.isTrial) console.log(`Signatures are sealed to a trial key in ${settings.dataFolder}/: before the site is public, make the organisers' keys (README, “Opening the appeal for signatures”).`);
  return { database, keys, recipients };
}

/** How long whoever asks waits for the petition to be opened, in milliseconds. */
const longestOpening = 3000;
const opening: Closed = { closed: "The database is being opened.", isAway: true };

/** How often to look whether what keeps the petition closed was mended, in milliseconds. */
const retry = 5000;

function closedBy(error: unknown): Closed {
  if (isOfFiles(error)) return { closed: sentenceFor(error, settings.dataFolder), isAway: true };
  return { closed: error instanceof Error ? error.message : String(error), isAway: error instanceof StoreError };
}

/** The database is not the one any more that was opened: what has it open lets it go. */
async function reopen() {
  const close = holder.close;
  holder.close = holder.stopSending = undefined;
  holder.found = { closed: "The database was replaced.", isAway: true };
  await close?.().catch(() => undefined);
  holder.opening = undefined;
  void openPetition();
}

/**
 * Opens the petition of this process. Where that cannot be done, why is said once, the site goes on without signing, and it is tried again until
 * it can: folders, disks, files of keys and databases come back. Whoever asks while that takes long, as large tables are brought up to date, is
 * told that it is away.
 */
export function openPetition(): Promise<Petition | Closed> {
  holder.opening ??= open().catch(closedBy).then((petition) => {
    if (petition.closed !== undefined) {
      // Once, and not at each retry.
      if (petition.closed !== holder.said) console.error(`The appeal cannot be signed: ${petition.closed}`);
      setTimeout(() => {
        holder.opening = undefined;
        void openPetition();
      }, retry).unref();
    } else {
      if (holder.said !== undefined) console.log("The appeal can be signed.");
      holder.wasOpen = true;
    }
    holder.said = petition.closed;
    return (holder.found = petition);
  });
  if (holder.found) return Promise.resolve(holder.found);
  return Promise.race([holder.opening, new Promise<Closed>((resolve) => setTimeout(resolve, longestOpening, opening).unref())]);
}

/** The petition, if it is open. */
export async function findPetition(): Promise<Petition | undefined> {
  const petition = await openPetition();
  return petition.closed === undefined ? petition : undefined;
}
