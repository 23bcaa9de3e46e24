// A promise to signers: on a full disk nobody signs, but whoever signed can withdraw; and when there is room again all is as it was.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { withdraw } from "@/lib/petition/signatures";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { smallDisk, type SmallDisk } from "./small-disk";

let disk: SmallDisk;
let store: Database;

afterEach(async () => {
  await store.close();
  disk.remove();
});

const file = () => join(disk.folder, "petition.sqlite");
const reserve = () => join(disk.folder, "reserve");

async function openOn(megabytes: number) {
  disk = smallDisk(megabytes);
  store = await openSqlite(file());
  await migrate(store);
}

/** Adds a signature as `confirm` does: a person, and what is sealed of them. */
const add = (person: string) => store.adding.run(
  "INSERT INTO signatures (person, id, sealed, day, appeal, version, locale, country, shown, state, name) VALUES (?, ?, ?, '2026-11-22', 'a', 'v', 'en', 'DE', 'no', 'hidden', NULL)",
  [person, `id-${person}`, new Uint8Array(3500).fill(7)],
);
const count = async () => Number((await store.run("SELECT COUNT(*) AS count FROM signatures"))[0]?.["count"]);
const now = Date.UTC(2026, 10, 22);

/** Adds until there is no more room. @returns how many are in */
async function addUntilFull(most = 100_000): Promise<number> {
  for (let i = await count(); i < most; i++) {
    const failure = await add(`person-${i}`).then(() => undefined, (error: unknown) => error);
    if (failure === undefined) continue;
    expect(failure).toMatchObject({ name: "StoreError", reason: "full" });
    return i;
  }
  throw new Error("The disk is not full");
}

describe("a disk that is really full", { timeout: 120_000 }, () => {
  it("lets hundreds withdraw and takes nobody in; with room again, everybody can sign", async () => {
    await openOn(12);
    expect(await store.keepRoom()).toBe(true);
    expect(statSync(reserve()).size).toBe(4 * 1024 * 1024);
    expect(statSync(reserve()).mode & 0o077).toBe(0);
    for (let i = 0; i < 300; i++) await add(`person-${i}`);
    // Also what the log would have been glad of.
    await store.run("PRAGMA wal_checkpoint(TRUNCATE)");
    disk.fill();
    await expect(add("too-late")).rejects.toMatchObject({ reason: "full" });
    for (let i = 0; i < 300; i++) {
      expect(await withdraw({ database: store }, `person-${i}`, now)).toBe(true);
      // Somebody else on this disk takes whatever becomes free.
      if (i % 20 === 0) disk.fill();
    }
    expect(await count()).toBe(0);
    await expect(add("still-too-late")).rejects.toMatchObject({ reason: "full" });
    expect(await store.keepRoom()).toBe(false);
    disk.clear();
    expect(await store.keepRoom()).toBe(true);
    await add("in-time");
    expect(await count()).toBe(1);
    expect(statSync(reserve()).size).toBe(4 * 1024 * 1024);
  });

  it("that signatures themselves have filled leaves the room for withdrawing alone", async () => {
    await openOn(8);
    await store.keepRoom();
    const added = await addUntilFull();
    expect(added).toBeGreaterThan(100);
    expect(await count()).toBe(added);
    expect(statSync(reserve()).size).toBe(4 * 1024 * 1024);
    expect(await withdraw({ database: store }, "person-7", now)).toBe(true);
    expect(await count()).toBe(added - 1);
    // What one has left is nobody else's to sign with.
    await expect(add("next")).rejects.toMatchObject({ reason: "full" });
  });

  it("keeps a site that starts on it open for withdrawing", async () => {
    await openOn(12);
    await store.keepRoom();
    await add("person");
    await store.close();
    expect(existsSync(`${file()}-wal`)).toBe(false);
    disk.fill();
    store = await openSqlite(file());
    await migrate(store);
    expect(await store.keepRoom()).toBe(false);
    await expect(add("other")).rejects.toMatchObject({ reason: "full" });
    expect(await withdraw({ database: store }, "person", now)).toBe(true);
  });

  it("is full as well where no room could ever be kept", async () => {
    await openOn(3);
    expect(await store.keepRoom()).toBe(false);
    await expect(add("person")).rejects.toMatchObject({ reason: "full" });
  });
});

describe("a database's file that is taken away or replaced while it is open", () => {
  it("takes nothing that would be lost with it", async () => {
    await openOn(12);
    await add("person");
    const { renameSync, copyFileSync } = await import("node:fs");
    renameSync(file(), `${file()}.away`);
    await expect(add("lost")).rejects.toMatchObject({ reason: "away", code: "replaced" });
    copyFileSync(`${file()}.away`, file());
    await expect(add("lost")).rejects.toMatchObject({ reason: "away", code: "replaced" });
    renameSync(`${file()}.away`, file());
    await expect(add("kept")).resolves.toEqual([]);
  });
});
