// The file of the petition's lasting keys: made once, whole or not at all, readable by its owner alone; replaced without a moment in which there is none.
import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, lstatSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { machineTime } from "../clock";
import { makeFolder } from "./data-folder";
import { formatRing, Keys, newRing, parseKeys, type Ring } from "./keys";

/** Writes a file and waits until the disk has it. */
function writeOwn(file: string, text: string) {
  const handle = openSync(file, "wx", 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A renamed file is only there for good once its folder is on the disk. */
function syncFolder(file: string) {
  if (process.platform === "win32") return;
  const handle = openSync(dirname(file), "r");
  fsyncSync(handle);
  closeSync(handle);
}

const draftOf = (file: string) => `${file}.${randomBytes(6).toString("hex")}.draft`;
/** A draft that is older was left by a process that was killed, in milliseconds. */
const draftAge = 600_000;

/** Makes the file, however many processes start together. */
function makeSecret(file: string) {
  makeFolder(dirname(file));
  const draft = draftOf(file);
  try {
    writeOwn(draft, formatRing(newRing()));
    linkSync(draft, file);
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one, { throwIfNoEntry: false }), lstatSync(other, { throwIfNoEntry: false })];
  return a !== undefined && b !== undefined && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
}

/**
 * The keys from the file, which is made if it is not there.
 * @throws if the file is readable by others and that cannot be changed, or holds no secret
 */
export function openKeys(file: string): Keys {
  if (!existsSync(file)) makeSecret(file);
  // Left by a process that was killed at its very first start: the very same file under a name that no backup rule knows. Never another one, such as somebody's copy.
  for (const name of readdirSync(dirname(file)).filter((each) => each.startsWith(`${basename(file)}.`))) {
    const other = join(dirname(file), name);
    const isOldDraft = name.endsWith(".draft") && (lstatSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < machineTime() - draftAge;
    if (isOldDraft || isSameFile(other, file)) rmSync(other, { force: true });
  }
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return parseKeys(readFileSync(file, "utf8"));
}

/** Puts other keys into the place of the file, at once. What stood there is gone. */
export function replaceKeys(file: string, ring: Ring): void {
  const draft = draftOf(file);
  writeOwn(draft, formatRing(ring));
  renameSync(draft, file);
  syncFolder(file);
}

/** Where keys wait that the database is about to be moved to. */
const nextOf = (file: string) => `${file}.next`;

/** Keys that wait to take the file's place; undefined where none do. */
export function waitingKeys(file: string): Keys | undefined {
  return existsSync(nextOf(file)) ? parseKeys(readFileSync(nextOf(file), "utf8")) : undefined;
}

/** Lays keys beside the file, before the database is moved to them. */
export function layAside(file: string, ring: Ring): void {
  makeFolder(dirname(file));
  replaceKeys(nextOf(file), ring);
}

/** The database was moved (`isMoved`): they take the file's place. Or it was not: they are thrown away. */
export function settleKeys(file: string, isMoved: boolean): void {
  if (isMoved) renameSync(nextOf(file), file);
  else rmSync(nextOf(file), { force: true });
  syncFolder(file);
}
