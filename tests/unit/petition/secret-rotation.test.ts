// A promise to organisers: the day after a theft the database moves to another secret, and everybody is known again; a kill in between harms nothing.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { checkChain } from "@/lib/petition/chain-check";
import { listEntries } from "@/lib/petition/entries";
import { Keys, newRing } from "@/lib/petition/keys";
import { makeToken, readToken } from "@/lib/petition/links";
import { listWaiting } from "@/lib/petition/organisers";
import { lend, order } from "@/lib/petition/outbox";
import { rotate } from "@/lib/petition/rotation";
import { openSecret, secretFile } from "@/lib/petition/secret";
import { layAside } from "@/lib/petition/secret-file";
import { confirm, findSignature, withdraw } from "@/lib/petition/signatures";
import type { Database } from "@/lib/petition/store/engine";
import { openPostgres } from "@/lib/petition/store/postgres";
import { migrate } from "@/lib/petition/store/tables";
import { beat, retire } from "@/lib/petition/workers";
import { startPostgres } from "./engines";
import { env, fill, linkOf, made, own, recipients, run, useOwnStore } from "./own-store";

const patient = { timeout: 240_000 };
useOwnStore();

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
    const token = await makeToken(own, linkOf(own.keys, "Carla"));
    await order(own.database, own.keys, { to: "waits@test.example", link: linkOf(own.keys, "Waits") }, made);
    const old = readFileSync(secretFile());
    expect(run(["rotate-secret"])).toMatchObject({ status: 0, stdout: expect.stringContaining("Nothing has changed") as string });
    await beat(own.database.run, 5, Date.now());
    expect(run(["rotate-secret", "--yes"])).toMatchObject({ status: 1, stderr: expect.stringContaining("The site is running") as string });
    expect(readFileSync(secretFile()).equals(old)).toBe(true);
    expect(await readToken(own, token, Date.now())).toBeDefined();
    await retire(own.database.run, 5);
    const backup = join(own.folder, "backup.jsonl");
    expect(run(["backup", "--out", backup]).status).toBe(0);
    expect(run(["rotate-secret", "--yes"])).toMatchObject({ status: 0, stdout: expect.stringContaining("every other server") as string });
    expect(readdirSync(own.folder).filter((name) => name.startsWith("secret"))).toEqual(["secret"]);
    const next = await openSecret(own.database, Date.now());
    expect(await readToken({ database: own.database, keys: next }, token, Date.now())).toBeUndefined();
    expect(await lend(own.database, next, 1, 9)).toEqual([]);
    expect((await listWaiting(own.database, next)).map(({ name }) => name)).toEqual(["Berta"]);
    // What was in the thief's hands is nowhere in the files any more.
    for (const name of ["petition.sqlite", "petition.sqlite-wal"]) for (const who of ["Anna", "Berta", "Carla", "Dora"]) expect(readFileSync(join(own.folder, name)).includes(linkOf(own.keys, who).person)).toBe(false);
    await expectMoved(own.database, own.keys, next);
    // The old file is refused, and so is a backup of before beside the new one.
    const empty = mkdtempSync(join(tmpdir(), "empty-"));
    cpSync(secretFile(), join(empty, "secret"));
    expect(run(["restore", backup], { ...env(), DATA_DIR: empty })).toMatchObject({ status: 2, stderr: expect.stringContaining("another one") as string });
    rmSync(empty, { recursive: true });
    writeFileSync(secretFile(), old);
    await expect(openSecret(own.database, Date.now())).rejects.toThrow("is not the one");
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
      cpSync(secretFile(), join(own.folder, "elsewhere"));
      expect(await rotate(store, first, { today: "2026-11-27", now: Date.now() }, () => undefined)).toBe(3);
      const second = await openSecret(store, Date.now());
      expect(await rotate(store, second, { today: "2026-11-28", now: Date.now() }, () => undefined)).toBe(3);
      const third = await openSecret(store, Date.now());
      expect(third.ring.person).toHaveLength(3);
      await expectMoved(store, second, third);
      cpSync(join(own.folder, "elsewhere"), secretFile());
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
    const next = new Keys(newRing(own.keys.ring.person));
    layAside(secretFile(), next.ring);
    expect((await openSecret(own.database, Date.now())).fingerprint).toBe(own.keys.fingerprint);
    expect(existsSync(`${secretFile()}.next`)).toBe(false);
    layAside(secretFile(), next.ring);
    await own.database.run("UPDATE facts SET value = ? WHERE name = 'secret'", [next.fingerprint]);
    expect((await openSecret(own.database, Date.now())).fingerprint).toBe(next.fingerprint);
    expect(readdirSync(own.folder).filter((name) => name.startsWith("secret"))).toEqual(["secret"]);
    // Also where the file had gone altogether.
    rmSync(secretFile());
    layAside(secretFile(), next.ring);
    expect((await openSecret(own.database, Date.now())).fingerprint).toBe(next.fingerprint);
  });

  it("at any moment leaves both of one kind: everybody is known", async () => {
    await fill();
    await own.database.together(async (sql) => {
      for (let i = 0; i < 20_000; i++) await sql("INSERT INTO signatures (person, id, sealed, day, appeal, version, locale, country, shown, state) VALUES (?, ?, ?, '2026-11-26', 'test', 'v', 'en', 'DE', 'no', 'hidden')", [`person-${i}`, `id-${i}`, new Uint8Array(8)]);
    });
    const begin = async () => {
      const child = spawn(process.execPath, ["--import", "tsx", "scripts/petition.ts", "rotate-secret", "--yes"], { env: env(), stdio: "ignore" });
      const gone = new Promise((resolve) => child.once("exit", resolve));
      // From the moment in which the new keys lie beside the old ones.
      for (let i = 0; i < 5000 && !existsSync(`${secretFile()}.next`) && child.exitCode === null; i++) await wait(2);
      return { child, gone, since: performance.now() };
    };
    const whole = await begin();
    await whole.gone;
    const takes = performance.now() - whole.since;
    const prints = new Set([(await openSecret(own.database, Date.now())).fingerprint]);
    let moved = 0;
    const printInStore = async () => String((await own.database.run("SELECT value FROM facts WHERE name = 'secret'"))[0]?.["value"]);
    for (let round = 0; round < 6; round++) {
      const before = await printInStore();
      const { child, gone } = await begin();
      if (round % 2 === 0) await wait((takes * round) / 5);
      // The very moment in which the database is moved, and the file may not be.
      else while ((await printInStore()) === before && child.exitCode === null);
      child.kill("SIGKILL");
      await gone;
      own.keys = await openSecret(own.database, Date.now());
      if (!prints.has(own.keys.fingerprint)) moved++;
      prints.add(own.keys.fingerprint);
      for (const name of ["Anna", "Berta", "Carla"]) expect(await findSignature({ database: own.database }, linkOf(own.keys, name).person)).toBeDefined();
      expect(Number((await own.database.run("SELECT COUNT(*) AS count FROM signatures"))[0]?.["count"])).toBe(20_003);
      expect((await listWaiting(own.database, own.keys)).map(({ name }) => name)).toEqual(["Berta"]);
    }
    // Some were killed before, and some after: else this says nothing.
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(6);
  });
});
