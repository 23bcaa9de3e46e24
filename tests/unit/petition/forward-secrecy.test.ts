// A promise to signers: once a link has expired, nobody opens it any more: not with every mail that was sent, the whole data folder and the secret of today.
import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backUp, inspect, restore } from "@/lib/petition/copies";
import { type Keys, parseKeys } from "@/lib/petition/keys";
import { type Link, makeToken, readToken } from "@/lib/petition/links";
import { order } from "@/lib/petition/outbox";
import { openSecret } from "@/lib/petition/secret";
import { confirm, withdraw } from "@/lib/petition/signatures";
import { seal, unseal } from "@/lib/petition/sealed-value";
import type { Database } from "@/lib/petition/store/engine";
import { openPostgres } from "@/lib/petition/store/postgres";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { tidy } from "@/lib/petition/tidy";
import { settings } from "@/lib/settings";
import { testRecipient } from "../../e2e/fixtures/test-organiser";
import { startPostgres } from "./engines";

const patient = { timeout: 60_000 };
const hour = 3_600_000;
const start = 1_800_000_000_000;
const name = "Zaubername Testperson";
const email = "forward.secrecy@test.example";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "forward-"));
  (settings as { dataFolder: string }).dataFolder = folder;
});
afterEach(() => rmSync(folder, { recursive: true }));

const openDatabase = async () => {
  const database = await openSqlite(join(folder, "petition.sqlite"));
  await migrate(database);
  return database;
};
const linkFor = (keys: Keys): Link => ({ person: keys.nameOf("person", email), locale: "en", made: start, signing: { name, email, country: "DE", shown: "no", appeal: "test", version: "2026-01-01/en/0", locale: "en" } });

/** Every file that a thief finds today, the write-ahead log and the secret with them. */
const stolen = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => readFileSync(join(each.parentPath, each.name)));

/** Every 32 bytes of the stolen files as a key, and everything that the project ever derived from a key; also every key that a wrapping key of the secret opens. */
function keysIn(files: readonly Buffer[]): Buffer[] {
  const secret = parseKeys(readFileSync(join(folder, "secret"), "utf8")).ring;
  const own = [...secret.person, secret.limit, secret.name, secret.ticket, secret.proof, secret.wrap];
  const unwrapped: Buffer[] = [];
  // A wrapped key is 12 bytes of nonce, 256 of content and 16 of tag: wherever one could begin.
  for (const bytes of files) {
    for (let at = 0; at + 284 <= bytes.length; at++) {
      const value = unseal(secret.wrap, bytes.subarray(at, at + 284));
      if (typeof value === "string") unwrapped.push(Buffer.from(value, "base64url"));
    }
  }
  const all = [...own, ...unwrapped];
  return [...all, ...all.flatMap((key) => ["link", "outbox", "name", "wrap", "root"].map((purpose) => Buffer.from(hkdfSync("sha256", key, "petition", purpose, 32)))), ...all.map((key) => createHash("sha256").update(key).digest())];
}

/** What a thief reads of a token with these keys. */
const opens = (token: string, keys: readonly Buffer[]) => keys.map((key) => [unseal(key, Buffer.from(token, "base64url").subarray(6)), unseal(key, Buffer.from(token, "base64url"))]).flat().filter((each) => each !== undefined);

/** The site runs on, and tidies now and then. */
async function passHours(database: Database, from: number, to: number) {
  for (let passed = from; passed <= to; passed++) await tidy({ database }, start + passed * hour);
}

describe("a mailed link and everything that the server has", patient, () => {
  it("open name and address while it is good, and no more once it has expired", async () => {
    const database = await openDatabase();
    const keys = await openSecret(database, start);
    await tidy({ database }, start);
    await order(database, keys, { to: email, link: linkFor(keys) }, start);
    const token = await makeToken({ database, keys }, linkFor(keys));
    expect(await confirm({ database, keys, recipients: { keys: [testRecipient], isTrial: false } }, linkFor(keys), "2026-11-26")).toBe("signed");
    await withdraw({ database }, linkFor(keys).person, start + 1);
    // The test can find it: it does as long as it may.
    expect(opens(token, keysIn(stolen()))).toHaveLength(1);
    await passHours(database, 1, 48);
    expect(await readToken({ database, keys }, token, start + 48 * hour)).toBeDefined();
    await passHours(database, 49, 50);
    const files = stolen();
    expect(opens(token, keysIn(files))).toEqual([]);
    const hash = linkFor(keys).person;
    for (const bytes of files) for (const word of [name, email, hash, token]) expect(bytes.includes(word)).toBe(false);
    await database.close();
    expect(opens(token, keysIn(stolen()))).toEqual([]);
  });

  it("of before there were keys by the hour: good for their two days, and then the same; the secret of before is gone at once", async () => {
    const old = randomBytes(32);
    const derived = (purpose: string) => Buffer.from(hkdfSync("sha256", old, "petition", purpose, 32));
    writeFileSync(join(folder, "secret"), `${old.toString("base64url")}\n`, { mode: 0o600 });
    const person = parseKeys(readFileSync(join(folder, "secret"), "utf8")).nameOf("person", email);
    const token = seal(derived("link"), { p: person, l: "en", m: start, s: [name, email, "DE", "no", "test", "v"] }).toString("base64url");
    const database = await openDatabase();
    await database.run("INSERT INTO facts (name, value) VALUES ('secret', ?)", [parseKeys(readFileSync(join(folder, "secret"), "utf8")).fingerprint]);
    const keys = await openSecret(database, start);
    await tidy({ database }, start);
    // The same person as before, and another server of the site makes the same of its own copy.
    expect(keys.nameOf("person", email)).toBe(person);
    const there = readFileSync(join(folder, "secret"), "utf8");
    writeFileSync(join(folder, "secret"), `${old.toString("base64url")}\n`);
    await openSecret(database, start);
    expect(readFileSync(join(folder, "secret"), "utf8")).toBe(there);
    for (const bytes of stolen()) expect(bytes.includes(old.toString("base64url")) || bytes.includes(old)).toBe(false);
    expect(await readToken({ database, keys }, token, start + 47 * hour)).toMatchObject({ person, signing: { email } });
    expect(opens(token, keysIn(stolen()))).toHaveLength(1);
    await passHours(database, 1, 51);
    expect(await readToken({ database, keys }, token, start + 1)).toBeUndefined();
    expect(opens(token, keysIn(stolen()))).toEqual([]);
    await database.close();
  });

  it("a backup holds no key of a link; one for a move takes them along, and there the links are good", async () => {
    const database = await openDatabase();
    const keys = await openSecret(database, start);
    const token = await makeToken({ database, keys }, linkFor(keys));
    await order(database, keys, { to: email, link: linkFor(keys) }, start);
    const linesWith = async (withMails: boolean) => {
      const lines: string[] = [];
      await backUp(database, async (line) => void lines.push(line), () => undefined, withMails);
      return lines;
    };
    expect((await linesWith(false)).filter((line) => /link_keys|outbox/.test(line))).toEqual([]);
    const lines = await linesWith(true);
    mkdirSync(join(folder, "moved"));
    const moved = await openSqlite(join(folder, "moved", "petition.sqlite"));
    await migrate(moved);
    const all = async function* () { yield* lines; };
    await restore(moved, all(), (await inspect(all())).rows, () => undefined);
    expect(await readToken({ database: moved, keys }, token, start + hour)).toEqual(linkFor(keys));
    await moved.close();
    await database.close();
  });
});

it("PostgreSQL keeps no row of a destroyed key in its table's file, and processes share their keys", async () => {
  const server = startPostgres();
  const [one, other] = [openPostgres(server.url), openPostgres(server.url)];
  try {
    await migrate(one);
    const keys = await openSecret(one, start);
    await tidy({ database: one }, start);
    const token = await makeToken({ database: one, keys }, linkFor(keys));
    expect(await readToken({ database: other, keys }, token, start)).toEqual(linkFor(keys));
    await passHours(other, 1, 50);
    expect(await readToken({ database: other, keys }, token, start)).toBeUndefined();
    expect(Number((await one.run("SELECT pg_relation_size('link_keys') AS size"))[0]?.["size"])).toBe(0);
  } finally {
    await Promise.all([one.close(), other.close()]);
    server.stop();
  }
}, 60_000);
