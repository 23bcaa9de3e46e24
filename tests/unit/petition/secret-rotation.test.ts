// A promise to organisers: the day after a theft the database moves to another secret and everybody is known again; a lost secret loses no signature; a kill in between harms nothing.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkChain } from "@/lib/petition/chain-check";
import { listEntries } from "@/lib/petition/entries";
import { Keys, newRing } from "@/lib/petition/keys";
import { type Link, makeToken, readToken } from "@/lib/petition/links";
import { decide, listWaiting } from "@/lib/petition/organisers";
import { lend, order } from "@/lib/petition/outbox";
import { rotate } from "@/lib/petition/rotation";
import { openSecret, secretFile } from "@/lib/petition/secret";
import { layAside } from "@/lib/petition/secret-file";
import { confirm, findSignature, withdraw } from "@/lib/petition/signatures";
import type { Database } from "@/lib/petition/store/engine";
import { openPostgres } from "@/lib/petition/store/postgres";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { beat, retire } from "@/lib/petition/workers";
import { settings } from "@/lib/settings";
import { testIdentity, testRecipient } from "../../e2e/fixtures/test-organiser";
import { startPostgres } from "./engines";

const patient = { timeout: 120_000 };
const recipients = { keys: [testRecipient], isTrial: false };
const made = Date.now() - 60_000;
let folder: string;
let database: Database;
let keys: Keys;

const env = () => ({ PATH: process.env["PATH"] ?? "", NODE_ENV: "test", DATA_DIR: folder, PETITION_RECIPIENTS: testRecipient });
const run = (args: string[], given = env()) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/petition.ts", ...args], { encoding: "utf8", env: given as NodeJS.ProcessEnv });
  return { status, stdout, stderr };
};
const addressOf = (name: string) => `${name.toLowerCase()}@test.example`;
const linkOf = (by: Keys, name: string, shown: "no" | "full" = "no"): Link => ({ person: by.nameOf("person", addressOf(name)), locale: "en", made, signing: { name, email: addressOf(name), country: "DE", shown, appeal: "test", version: "2026-01-01/en/0", locale: "en" } });
const parts = () => ({ database, keys, recipients });

async function fill() {
  for (const [name, shown] of [["Anna", "full"], ["Berta", "full"], ["Carla", "no"], ["Dora", "no"]] as const) await confirm(parts(), linkOf(keys, name, shown), "2026-11-26");
  const anna = (await listWaiting(database, keys)).find(({ name }) => name === "Anna");
  await decide(database, keys, anna?.id ?? "", "listed", "2026-11-26");
  await withdraw({ database }, linkOf(keys, "Dora").person, made + 1);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rotation-"));
  (settings as { dataFolder: string }).dataFolder = folder;
  database = await openSqlite(join(folder, "petition.sqlite"));
  await migrate(database);
  keys = await openSecret(database, made);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Everybody is known by `now`, and nobody by the keys of before. */
async function expectMoved(store: Database, before: Keys, now: Keys) {
  for (const name of ["Anna", "Berta", "Carla"]) {
    expect(await findSignature({ database: store }, linkOf(now, name).person)).toBeDefined();
    expect(await findSignature({ database: store }, linkOf(before, name).person)).toBeUndefined();
  }
  expect(await confirm({ database: store, keys: now, recipients }, linkOf(now, "Carla"), "2026-11-27")).toBe("already");
  // Who withdrew stays so, and links of before are dead.
  expect(await confirm({ database: store, keys: now, recipients }, linkOf(now, "Dora"), "2026-11-27")).toBe("withdrawn");
  expect(await withdraw({ database: store }, linkOf(now, "Anna").person, Date.now())).toBe(true);
  expect(checkChain(await listEntries(store, 0, 10))).toEqual([]);
}

describe("after a theft", patient, () => {
  it("rotate-secret moves everything, says first what it will do, and not beside a site that runs", async () => {
    await fill();
    const token = await makeToken(parts(), linkOf(keys, "Carla"));
    await order(database, keys, { to: "waits@test.example", link: linkOf(keys, "Waits") }, made);
    const old = readFileSync(secretFile());
    expect(run(["rotate-secret"])).toMatchObject({ status: 0, stdout: expect.stringContaining("Nothing has changed") as string });
    await beat(database.run, 5, Date.now());
    expect(run(["rotate-secret", "--yes"])).toMatchObject({ status: 1, stderr: expect.stringContaining("The site is running") as string });
    expect(readFileSync(secretFile()).equals(old)).toBe(true);
    expect(await readToken(parts(), token, Date.now())).toBeDefined();
    await retire(database.run, 5);
    const backup = join(folder, "backup.jsonl");
    expect(run(["backup", "--out", backup]).status).toBe(0);
    expect(run(["rotate-secret", "--yes"])).toMatchObject({ status: 0, stdout: expect.stringContaining("every other server") as string });
    expect(readdirSync(folder).filter((name) => name.startsWith("secret"))).toEqual(["secret"]);
    const next = await openSecret(database, Date.now());
    expect(await readToken({ database, keys: next }, token, Date.now())).toBeUndefined();
    expect(await lend(database, next, 1, 9)).toEqual([]);
    expect((await listWaiting(database, next)).map(({ name }) => name)).toEqual(["Berta"]);
    // What was in the thief's hands is nowhere in the files any more.
    for (const name of ["petition.sqlite", "petition.sqlite-wal"]) for (const who of ["Anna", "Berta", "Carla", "Dora"]) expect(readFileSync(join(folder, name)).includes(linkOf(keys, who).person)).toBe(false);
    await expectMoved(database, keys, next);
    // The old file is refused, and so is a backup of before beside the new one.
    const empty = mkdtempSync(join(tmpdir(), "empty-"));
    cpSync(secretFile(), join(empty, "secret"));
    expect(run(["restore", backup], { ...env(), DATA_DIR: empty })).toMatchObject({ status: 2, stderr: expect.stringContaining("another one") as string });
    rmSync(empty, { recursive: true });
    writeFileSync(secretFile(), old);
    await expect(openSecret(database, Date.now())).rejects.toThrow("is not the one");
  });

  it("a second time too, and on PostgreSQL, whose other servers need the new file", async () => {
    const server = startPostgres();
    const store = openPostgres(server.url, 60_000);
    try {
      rmSync(secretFile());
      await migrate(store);
      const first = await openSecret(store, made);
      const everywhere = { database: store, keys: first, recipients };
      for (const name of ["Anna", "Berta", "Carla", "Dora"]) await confirm(everywhere, linkOf(first, name), "2026-11-26");
      await withdraw({ database: store }, linkOf(first, "Dora").person, made + 1);
      cpSync(secretFile(), join(folder, "elsewhere"));
      expect(await rotate(store, first, { today: "2026-11-27", now: Date.now() }, () => undefined)).toBe(3);
      const second = await openSecret(store, Date.now());
      expect(await rotate(store, second, { today: "2026-11-28", now: Date.now() }, () => undefined)).toBe(3);
      const third = await openSecret(store, Date.now());
      expect(third.ring.person).toHaveLength(3);
      await expectMoved(store, second, third);
      cpSync(join(folder, "elsewhere"), secretFile());
      await expect(openSecret(store, Date.now())).rejects.toThrow("bring that file here");
    } finally {
      await store.close();
      server.stop();
    }
  });
});

describe("a kill while the secret is changed", patient, () => {
  it("before the database was moved leaves the old one, after that the new one", async () => {
    await fill();
    const next = new Keys(newRing(keys.ring.person));
    layAside(secretFile(), next.ring);
    expect((await openSecret(database, Date.now())).fingerprint).toBe(keys.fingerprint);
    expect(existsSync(`${secretFile()}.next`)).toBe(false);
    layAside(secretFile(), next.ring);
    await database.run("UPDATE facts SET value = ? WHERE name = 'secret'", [next.fingerprint]);
    expect((await openSecret(database, Date.now())).fingerprint).toBe(next.fingerprint);
    expect(readdirSync(folder).filter((name) => name.startsWith("secret"))).toEqual(["secret"]);
    // Also where the file had gone altogether.
    rmSync(secretFile());
    layAside(secretFile(), next.ring);
    expect((await openSecret(database, Date.now())).fingerprint).toBe(next.fingerprint);
  });

  it("at any moment leaves both of one kind: everybody is known", async () => {
    await fill();
    await database.together(async (sql) => {
      for (let i = 0; i < 20_000; i++) await sql("INSERT INTO signatures (person, id, sealed, day, appeal, version, locale, country, shown, state) VALUES (?, ?, ?, '2026-11-26', 'test', 'v', 'en', 'DE', 'no', 'hidden')", [`person-${i}`, `id-${i}`, new Uint8Array(8)]);
    });
    const begin = async () => {
      const child = spawn(process.execPath, ["--import", "tsx", "scripts/petition.ts", "rotate-secret", "--yes"], { env: env() as NodeJS.ProcessEnv, stdio: "ignore" });
      const gone = new Promise((resolve) => child.once("exit", resolve));
      // From the moment in which the new keys lie beside the old ones.
      for (let i = 0; i < 5000 && !existsSync(`${secretFile()}.next`) && child.exitCode === null; i++) await wait(2);
      return { child, gone, since: performance.now() };
    };
    const whole = await begin();
    await whole.gone;
    const takes = performance.now() - whole.since;
    const prints = new Set([(await openSecret(database, Date.now())).fingerprint]);
    let moved = 0;
    for (let round = 0; round < 12; round++) {
      const { child, gone } = await begin();
      await wait((takes * round) / 10);
      child.kill("SIGKILL");
      await gone;
      keys = await openSecret(database, Date.now());
      if (!prints.has(keys.fingerprint)) moved++;
      prints.add(keys.fingerprint);
      for (const name of ["Anna", "Berta", "Carla"]) expect(await findSignature({ database }, linkOf(keys, name).person)).toBeDefined();
      expect(Number((await database.run("SELECT COUNT(*) AS count FROM signatures"))[0]?.["count"])).toBe(20_003);
      expect((await listWaiting(database, keys)).map(({ name }) => name)).toEqual(["Berta"]);
    }
    // Some were killed before, and some after: else this says nothing.
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(12);
  });
});

describe("without its secret", patient, () => {
  it("a database is not given another one, and says what to do", async () => {
    await fill();
    rmSync(secretFile());
    await expect(openSecret(database, Date.now())).rejects.toThrow(/There is no secret .* bring that file there/);
    await database.run("DELETE FROM facts");
    await expect(openSecret(database, Date.now())).rejects.toThrow("There is no secret");
    expect(existsSync(secretFile())).toBe(false);
    expect(run(["doctor"]).stdout).toContain("There is no secret");
    expect(existsSync(secretFile())).toBe(false);
  });

  it("export and backup still work, and an organiser's key makes everybody known again, without any address on the server", async () => {
    await fill();
    rmSync(secretFile());
    const [exported, people, secret, privateKey] = ["out.jsonl", "people.jsonl", "new-secret", "key.txt"].map((name) => join(folder, name)) as [string, string, string, string];
    expect(run(["export", "--out", exported]).status).toBe(0);
    expect(run(["backup", "--out", join(folder, "backup.jsonl")]).status).toBe(0);
    writeFileSync(privateKey, `${testIdentity}\n`);
    const offline = { ...env(), DATA_DIR: join(folder, "none") };
    expect(run(["rekey", exported, "--key", privateKey, "--secret", secret, "--out", people], offline)).toMatchObject({ status: 0, stdout: expect.stringContaining("3 people") as string });
    expect(readFileSync(people, "utf8")).not.toMatch(/anna|berta|@/i);
    const cut = join(folder, "cut.jsonl");
    writeFileSync(cut, readFileSync(people, "utf8").split("\n").slice(1).join("\n"));
    expect(run(["rotate-secret", "--lost", cut, "--secret", secret, "--yes"]).status).toBe(2);
    expect(run(["rotate-secret", "--lost", people, "--secret", secret])).toMatchObject({ status: 0, stdout: expect.stringContaining("Nothing has changed") as string });
    expect(run(["rotate-secret", "--lost", people, "--secret", secret, "--yes"])).toMatchObject({ status: 0, stdout: expect.stringContaining("3 of 3") as string });
    const next = await openSecret(database, Date.now());
    for (const name of ["Anna", "Berta", "Carla"]) expect(await confirm({ database, keys: next, recipients }, linkOf(next, name), "2026-11-27")).toBe("already");
    expect(await withdraw({ database }, linkOf(next, "Anna").person, Date.now())).toBe(true);
    expect(checkChain(await listEntries(database, 0, 10))).toEqual([]);
    expect(run(["rotate-secret", "--lost", people, "--secret", secret, "--yes"])).toMatchObject({ status: 2, stderr: expect.stringContaining("not lost") as string });
  });
});
