// Keys that are destroyed: each hour has one of its own for links and mails, and when its links have expired nobody can open them any more.
import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Keys } from "./keys";
import { seal, unseal } from "./sealed-value";
import { StoreError, type Database } from "./store/engine";

/** What an hour's key seals. */
export type Brief = "link" | "outbox";
export type Where = { database: Database; keys: Keys };

const hour = 60 * 60 * 1000;
/** How long a link is good, in milliseconds. */
export const goodFor = 48 * hour;
/** How far the clocks of several servers may differ, in milliseconds. */
export const slack = 60_000;

/** A sealed value begins with its key's id, 6 bytes: which hour it was, nobody can tell by it. Half of it is drawn, and half tells this server that it drew it. */
const idLength = 6;
const half = idLength / 2;
type Known = { hour: number; key: Buffer; for: Map<Brief, Buffer> };
type Cache = { wrap: Buffer; known: Map<string, Known>; readAt: number; reading: Promise<void> | undefined; making: Promise<void> | undefined };
/** Shared by pages, handlers and the server, which are bundled apart: a key that is destroyed is to be gone from all of them. */
const caches = ((globalThis as Record<symbol, unknown>)[Symbol.for("petition-link-keys")] ??= new WeakMap<Database, Cache>()) as WeakMap<Database, Cache>;
/** How long to wait before asking the database again for a key that it did not have, in milliseconds: many may ask with old links. */
const readAgainAfter = 100;
/** How old what is remembered may be for values without an id of ours, which are of before, or nonsense; in milliseconds. */
const formerAge = 60_000;

function cacheOf({ database, keys }: Where): Cache {
  const found = caches.get(database);
  // What another secret has opened is not for this one.
  if (found?.wrap.equals(keys.for("wrap"))) return found;
  const made = { wrap: keys.for("wrap"), known: new Map(), readAt: -Infinity, reading: undefined, making: undefined };
  caches.set(database, made);
  return made;
}

async function readAll({ database, keys }: Where, cache: Cache): Promise<void> {
  const rows = await database.run("SELECT id, hour, sealed FROM link_keys");
  const known = new Map<string, Known>();
  for (const { id, hour: of, sealed } of rows) {
    const key = unseal(keys.for("wrap"), sealed as Uint8Array);
    if (typeof key === "string") known.set(String(id), { hour: Number(of), key: Buffer.from(key, "base64url"), for: new Map() });
  }
  cache.known = known;
}

/** Reads the keys anew; many who ask at once share one reading. */
function readAgain(where: Where, cache: Cache): Promise<void> {
  cache.reading ??= (async () => {
    await wait(Math.max(0, cache.readAt + readAgainAfter - performance.now()));
    cache.readAt = performance.now();
    await readAll(where, cache);
  })().finally(() => (cache.reading = undefined));
  return cache.reading;
}

/** Adds a key to those that the database holds, wrapped with the secret. */
async function add({ database, keys }: Where, id: string, of: number, key: Buffer): Promise<void> {
  await database.run("INSERT INTO link_keys (id, hour, sealed) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING", [id, of, seal(keys.for("wrap"), key.toString("base64url"))]);
}

/** Not the name of what a former key is for. */
const isId = (id: string) => /^[0-9a-f]{12}$/.test(id);

/** The id whose drawn half this is. */
function idOf({ keys }: Where, drawn: Uint8Array): string {
  return Buffer.concat([drawn, createHmac("sha256", keys.for("wrap")).update(drawn).digest().subarray(0, half)]).toString("hex");
}

const findFor = (cache: Cache, of: number) => [...cache.known].find(([id, known]) => known.hour === of && isId(id))?.[0];

async function makeFor(where: Where, cache: Cache, of: number): Promise<void> {
  await readAgain(where, cache);
  if (findFor(cache, of) !== undefined) return;
  await add(where, idOf(where, randomBytes(half)), of, randomBytes(32));
  await readAll(where, cache);
}

/** The id of a key for the hour of `time`; made where there is none, once for all who ask meanwhile. Two that two processes make do no harm. */
async function idFor(where: Where, time: number): Promise<string | undefined> {
  const cache = cacheOf(where);
  const of = Math.floor(time / hour) * hour;
  // One for another hour may be made just now: then once more.
  for (let tries = 0; tries < 3 && findFor(cache, of) === undefined; tries++) {
    cache.making ??= makeFor(where, cache, of).finally(() => (cache.making = undefined));
    await cache.making;
  }
  return findFor(cache, of);
}

function keyOf(known: Known, id: string, brief: Brief): Buffer {
  // A former key, kept under the name of what it is for, is no hour's own.
  if (!isId(id)) return known.key;
  const key = known.for.get(brief) ?? Buffer.from(hkdfSync("sha256", known.key, "petition", brief, 32));
  known.for.set(brief, key);
  return key;
}

/** Seals a value with the key of the hour of `time` (milliseconds since 1970). @throws StoreError */
export async function sealFor(where: Where, brief: Brief, value: unknown, time: number): Promise<Buffer> {
  const id = await idFor(where, time);
  const known = id === undefined ? undefined : cacheOf(where).known.get(id);
  // Another process, whose clock differs, destroyed it at this moment.
  if (id === undefined || !known) throw new StoreError("busy", "link key");
  return Buffer.concat([Buffer.from(id, "hex"), seal(keyOf(known, id, brief), value)]);
}

/** What was sealed; undefined if it was not, was changed, or its key is destroyed. @throws StoreError */
export async function openSealed(where: Where, brief: Brief, sealed: Uint8Array): Promise<unknown> {
  const cache = cacheOf(where);
  const id = Buffer.from(sealed.subarray(0, idLength)).toString("hex");
  const isOurs = id === idOf(where, sealed.subarray(0, half));
  if (isOurs ? !cache.known.has(id) : performance.now() - cache.readAt > formerAge) await readAgain(where, cache);
  const known = cache.known.get(id);
  if (known) return unseal(keyOf(known, id, brief), sealed.subarray(idLength));
  const former = cache.known.get(brief);
  return former && unseal(former.key, sealed);
}

/** Keeps what links and mails were sealed with before, for as long as they are good. @param now milliseconds since 1970 */
export async function keepFormer(where: Where, now: number): Promise<void> {
  const { former } = where.keys;
  if (!former) return;
  for (const brief of ["link", "outbox"] as const) await add(where, brief, Math.floor(now / hour) * hour, former[brief]);
}

/** Databases in whose files destroyed keys may still stand. */
const unclean = new WeakSet<Pick<Database, "run">>();

/**
 * Destroys the keys whose links have expired. One from the future was made while a clock was wrong: it counts as one of this hour, so that it has an end.
 * @param now milliseconds since 1970 @throws StoreError
 */
export async function destroyExpired({ database }: Pick<Where, "database">, now: number): Promise<void> {
  await database.run("UPDATE link_keys SET hour = ? WHERE hour > ?", [Math.floor(now / hour) * hour, now + hour]);
  const oldest = now - hour - goodFor - 2 * slack;
  const gone = await database.run("DELETE FROM link_keys WHERE hour < ? RETURNING id", [oldest]);
  const known = caches.get(database)?.known;
  for (const [id, { hour: of }] of known ?? []) if (of < oldest) known?.delete(id);
  if (database.engine !== "postgres") return;
  if (gone.length > 0) unclean.add(database);
  // Else PostgreSQL keeps what was deleted in the table's file until it needs the room. Where that fails, the next tidying tries again.
  if (unclean.has(database)) await database.run("VACUUM FULL link_keys").then(() => unclean.delete(database), () => undefined);
}
