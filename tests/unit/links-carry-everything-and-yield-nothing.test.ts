// A promise to signers: the link in a mail opens for its owner alone, for two days, and not a bit of it can be changed.
import { randomBytes } from "node:crypto";
import { linkSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Keys } from "@/lib/petition/keys";
import { openKeys } from "@/lib/petition/secret-file";
import { goodFor, openSealed, sealFor } from "@/lib/petition/link-keys";
import { type Link, makeToken, readToken } from "@/lib/petition/links";
import { unseal } from "@/lib/petition/sealed-value";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";

const keys = new Keys(randomBytes(32));
const made = 1_800_000_000_000;
const link: Link = { person: "p", locale: "fa", made, signing: { name: "آزمون", email: "test@example.org", country: "DE", shown: "first", appeal: "test", version: "2026-01-01/fa/0", locale: "fa" } };
const hour = 3_600_000;
const links = mkdtempSync(join(tmpdir(), "links-"));
let database: Database;
let where: { database: Database; keys: Keys };
let token: string;

beforeAll(async () => {
  database = await openSqlite(join(links, "petition.sqlite"));
  await migrate(database);
  where = { database, keys };
  token = await makeToken(where, link);
});
afterAll(async () => {
  await database.close();
  rmSync(links, { recursive: true });
});

describe("a link", { timeout: 30_000 }, () => {
  it("says what was put into it", async () => expect(await readToken(where, token, made + hour)).toEqual(link));
  it("also without a signature to make", async () => expect(await readToken(where, await makeToken(where, { person: "p", locale: "ar", made }), made)).toEqual({ person: "p", locale: "ar", made }));
  it("shows nothing of it, and is another each time", async () => {
    expect(Buffer.from(token, "base64url").toString("latin1")).not.toMatch(/test|example/);
    expect(await makeToken(where, link)).not.toBe(token);
  });
  it("fits into an address, whatever the name", async () => {
    const long = await makeToken(where, { ...link, after: "a".repeat(12), signing: { ...link.signing!, name: "ن".repeat(80), email: `${"a".repeat(64)}@${"b".repeat(60)}.example.org` } });
    expect(long.length).toBeLessThan(1500);
    expect(long).toMatch(/^[\w-]+$/);
  });
  it.each([[-49, false], [-1, false], [0, true], [47, true], [48, true], [49, false]])("%d hours after it was made: good is %s", async (hours, isGood) => {
    expect((await readToken(where, token, made + hours * hour)) !== undefined).toBe(isGood);
  });
  it("is good for 48 hours", () => expect(goodFor).toBe(48 * hour));
  it("with any one bit changed is refused: 200 tries", async () => {
    const bytes = Buffer.from(token, "base64url");
    const flipped = Array.from({ length: 200 }, (_, i) => {
      const copy = Buffer.from(bytes);
      const bit = Math.floor((i * bytes.length * 8) / 200);
      copy[bit >> 3]! ^= 1 << (bit & 7);
      return copy.toString("base64url");
    });
    const read = await Promise.all(flipped.map((one) => readToken(where, one, made)));
    expect(read.filter((one) => one !== undefined)).toEqual([]);
  });
  it("has one spelling", async () => {
    for (const other of [`${token}=`, `${token}A`, token.slice(0, -1), `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, token.toUpperCase()]) expect(await readToken(where, other, made)).toBeUndefined();
  });
  it.each([undefined, null, "", [token], {}, "a".repeat(3000), "%ff", "\u0000", "AAAA", "A"])("is not %j", async (typed) => expect(await readToken(where, typed, made)).toBeUndefined());
  it("of another server opens here no door", async () => expect(await readToken({ database, keys: new Keys(randomBytes(32)) }, token, made)).toBeUndefined());
  it("is opened by the key for links alone", async () => {
    for (const purpose of ["name", "ticket", "wrap", "limit", "proof"] as const) expect(unseal(keys.for(purpose), Buffer.from(token, "base64url").subarray(6))).toBeUndefined();
    expect(await openSealed(where, "outbox", Buffer.from(token, "base64url"))).toBeUndefined();
    expect(await readToken(where, (await sealFor(where, "outbox", { p: "p", l: "fa", m: made }, made)).toString("base64url"), made)).toBeUndefined();
  });
  it("of an hour in which hundreds ask at once has one key with theirs", async () => {
    const many = await Promise.all(Array.from({ length: 300 }, (_, i) => makeToken(where, { person: `p-${i}`, locale: "en", made: made + (i % 2 === 0 ? 20 : 21) * hour })));
    expect(new Set(many).size).toBe(300);
    expect(await database.run("SELECT hour, COUNT(*) AS count FROM link_keys WHERE hour >= ? GROUP BY hour", [made + 20 * hour])).toEqual([{ hour: made + 20 * hour, count: 1 }, { hour: made + 21 * hour, count: 1 }]);
  });
  it("opens in another process of the same site, also with a key that was made after that one started", async () => {
    const other = await openSqlite(join(links, "petition.sqlite"));
    const there = { database: other, keys };
    expect(await readToken(there, token, made)).toEqual(link);
    const later = { ...link, made: made + 5 * hour };
    expect(await readToken(there, await makeToken(where, later), later.made)).toEqual(later);
    await other.close();
  });
});

describe("the secret", () => {
  it("is made once, for its owner alone, and stays", () => {
    const folder = mkdtempSync(join(tmpdir(), "keys-"));
    const file = join(folder, "data", "secret");
    const name = openKeys(file).nameOf("person", "test@example.org");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // As a process leaves it that is killed while it makes the secret.
    linkSync(file, `${file}.0123456789ab`);
    // And as an operator may put an old one aside.
    writeFileSync(`${file}.202611261200`, "another");
    expect(openKeys(file).nameOf("person", "test@example.org")).toBe(name);
    expect(readdirSync(join(folder, "data"))).toEqual(["secret", "secret.202611261200"]);
    rmSync(folder, { recursive: true });
  });
  it("that is cut, or holds a key too short, is refused with a sentence", () => {
    const folder = mkdtempSync(join(tmpdir(), "keys-"));
    const file = join(folder, "secret");
    openKeys(file);
    const whole = readFileSync(file, "utf8");
    for (const cut of [whole.slice(0, 400), whole.split("\n").slice(0, 2).join("\n"), whole.replace(/(limit \S{20})\S+/, "$1"), ""]) {
      writeFileSync(file, cut);
      expect(() => openKeys(file)).toThrow(/damaged|too short/);
    }
    rmSync(folder, { recursive: true });
  });
  it("that is too short is refused", () => expect(() => new Keys(Buffer.from("short"))).toThrow("32 bytes"));
});
