// What every engine must do, as plain functions: run by Vitest for the engines of this Node, and as a program of its own under a newer one.
import assert from "node:assert/strict";
import { Keys } from "@/lib/petition/keys";
import { lend, order } from "@/lib/petition/outbox";
import type { Database } from "@/lib/petition/store/engine";
import { migrate } from "@/lib/petition/store/tables";

/** Each gets an open store with empty tables, and another connection to the same data. */
export const contract: Record<string, (store: Database, other: Database) => Promise<void>> = {
  async "keeps text, numbers, bytes and nothing as they are"(store) {
    const bytes = Uint8Array.from([0, 255, 10, 13, 0]);
    await store.run("INSERT INTO outbox (id, sealed, created, due, leased, attempts) VALUES (?, ?, ?, ?, ?, ?)", ["نام ‌", bytes, 1_900_000_000_123, 0, 0, 0]);
    const [row] = await store.run("SELECT id, sealed, created FROM outbox");
    assert.deepEqual([row?.["id"], [...(row?.["sealed"] as Uint8Array)], row?.["created"]], ["نام ‌", [...bytes], 1_900_000_000_123]);
    await store.run("INSERT INTO signatures (person, id, sealed, day, appeal, version, locale, country, shown, state, name) VALUES ('p', 'i', ?, 'd', 'a', 'v', 'l', 'c', 's', 't', ?)", [bytes, null]);
    assert.equal((await store.run("SELECT name, position FROM signatures"))[0]?.["name"], null);
    await store.run("DELETE FROM signatures");
  },
  async "counts as a number"(store) {
    assert.equal((await store.run("SELECT COUNT(*) AS count FROM tombstones"))[0]?.["count"], 0);
  },
  async "says which insert was first"(store) {
    const insert = (since: number) => store.run("INSERT INTO tombstones (person, since) VALUES ('a', ?) ON CONFLICT (person) DO NOTHING RETURNING since", [since]);
    assert.deepEqual([(await insert(1)).length, (await insert(2)).length], [1, 0]);
  },
  async "does all of a transaction or nothing"(store) {
    await assert.rejects(store.together(async (run) => {
      await run("INSERT INTO facts (name, value) VALUES ('a', '1')");
      throw new Error("test");
    }), /test/);
    assert.deepEqual(await store.run("SELECT * FROM facts"), []);
  },
  async "keeps others out of an open transaction"(store) {
    const failing = store.together(async (run) => {
      await run("INSERT INTO facts (name, value) VALUES ('b', '1')");
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error("test");
    }).catch(() => undefined);
    const others = Array.from({ length: 20 }, (_, i) => store.run("INSERT INTO facts (name, value) VALUES (?, '2')", [`other-${i}`]));
    await Promise.all([failing, ...others]);
    assert.equal((await store.run("SELECT COUNT(*) AS count FROM facts"))[0]?.["count"], 20);
  },
  async "lets one of ten parallel inserts of a person win"(store, other) {
    const insert = (database: Database, i: number) => database.together(async (run) => {
      await database.waitFor(run, "person");
      return run("INSERT INTO signatures (person, id, sealed, day, appeal, version, locale, country, shown, state) VALUES ('same', ?, ?, 'd', 'a', 'v', 'l', 'c', 's', 't') ON CONFLICT (person) DO NOTHING RETURNING id", [String(i), new Uint8Array(3000)]);
    });
    const won = await Promise.all(Array.from({ length: 10 }, (_, i) => insert(i % 2 === 0 ? store : other, i)));
    assert.equal(won.flat().length, 1);
  },
  async "never lends a row to two"(store, other) {
    const keys = new Keys(Buffer.alloc(32, 1));
    for (let i = 0; i < 40; i++) await order(store, keys, { to: `row-${i}@test.example`, link: { person: "p", locale: "en", made: 0 } }, 10);
    const lent = (await Promise.all(Array.from({ length: 12 }, (_, i) => lend(i % 2 === 0 ? store : other, keys, i + 1, 8)))).flat().map(({ id }) => id);
    assert.equal(new Set(lent).size, lent.length);
    assert.ok(lent.length >= 32);
  },
  async "can be brought up to date twice, by two at once"(store, other) {
    await Promise.all([migrate(store), migrate(other)]);
    assert.equal((await store.run("SELECT MAX(version) AS version FROM migrations"))[0]?.["version"], 5);
  },
  async "says what is wrong without what was to be stored"(store) {
    await assert.rejects(store.run("INSERT INTO facts (name, value) VALUES (?, ?)", ["secret-value", null]), (error: Error) => error.name === "StoreError" && !error.message.includes("secret-value"));
  },
};

/** Empties all tables. */
export async function emptyStore(store: Database): Promise<void> {
  for (const table of ["link_keys", "outbox", "signatures", "tombstones", "entries", "limits", "audit", "facts"]) await store.run(`DELETE FROM ${table}`);
}
