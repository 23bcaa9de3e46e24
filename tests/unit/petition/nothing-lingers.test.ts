// A promise to signers: what was deleted or replaced does not stay in a database's files without a word; and to operators: a secret is changed beside no form, and tied to a database by no copy.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { closePetition, stopSending } from "@/lib/petition/holder";
import { formatRing, newRing } from "@/lib/petition/keys";
import { openPetition } from "@/lib/petition/open";
import { purge, rotate } from "@/lib/petition/rotation";
import { fingerprintIn, openSecret, secretFile } from "@/lib/petition/secret";
import { emptyLog } from "@/lib/petition/store/empty-log";
import { openPostgres } from "@/lib/petition/store/postgres";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { tidy } from "@/lib/petition/tidy";
import { isServed } from "@/lib/petition/workers";
import { settings } from "@/lib/settings";
import { testRecipient } from "../../e2e/fixtures/test-organiser";
import { startPostgres } from "./engines";
import { fill, linkOf, own, run, useOwnStore } from "./own-store";

const patient = { timeout: 240_000 };
useOwnStore();
afterEach(() => vi.restoreAllMocks());

const file = () => join(own.folder, "petition.sqlite");
const said = () => {
  const sentences: string[] = [];
  for (const way of ["error", "log"] as const) vi.spyOn(console, way).mockImplementation((sentence: string) => void sentences.push(sentence));
  return sentences;
};
/** Somebody who reads the database as it is now, as a backup does. @returns how it ends */
async function reader(): Promise<() => Promise<void>> {
  const other = await openSqlite(file());
  let end: () => void = () => undefined;
  let begun: () => void = () => undefined;
  const isReading = new Promise<void>((resolve) => (begun = resolve));
  const reading = other.snapshot(async (sql) => {
    await sql("SELECT COUNT(*) AS count FROM signatures");
    begun();
    await new Promise<void>((resolve) => (end = resolve));
  });
  await isReading;
  return async () => {
    end();
    await reading;
    await other.close();
  };
}

describe("SQLite's log", patient, () => {
  it("is emptied once a reader has left, and where none leaves for seconds that is known", async () => {
    await fill();
    const leave = await reader();
    await own.database.run("DELETE FROM tombstones");
    const begun = performance.now();
    expect(await emptyLog(own.database)).toBe(false);
    expect(performance.now() - begun).toBeGreaterThan(2000);
    const emptied = emptyLog(own.database);
    await wait(700);
    await leave();
    expect(await emptied).toBe(true);
    expect(readFileSync(`${file()}-wal`)).toHaveLength(0);
  });

  it("that cannot be emptied at a tidying is said once, and when it is over", async () => {
    await fill();
    const sentences = said();
    const leave = await reader();
    await own.database.run("DELETE FROM tombstones");
    await tidy(own, Date.now());
    await tidy(own, Date.now());
    expect(sentences).toEqual([expect.stringContaining("petition.sqlite-wal")]);
    await leave();
    await tidy(own, Date.now());
    expect(sentences).toEqual([expect.anything(), expect.stringContaining("begun anew")]);
  });
});

describe("what a change of the secret leaves behind", patient, () => {
  it("is said where another program reads, the database is moved all the same, and nobody is named", async () => {
    await fill();
    const sentences = said();
    const leave = await reader();
    expect(await rotate(own.database, own.keys, { today: "2026-11-27", now: Date.now() }, () => undefined)).toBe(3);
    expect(sentences).toEqual([expect.stringMatching(/was moved, but .*petition\.sqlite-wal.*start the site/)]);
    for (const name of ["Anna", "Berta", "Carla"]) expect(sentences[0]).not.toContain(linkOf(own.keys, name).person);
    await leave();
    expect(await purge(own.database)).toEqual([]);
  });

  it("in PostgreSQL is said by table", async () => {
    const server = startPostgres();
    const [store, other] = [openPostgres(server.url, 60_000), openPostgres(server.url, 60_000)];
    try {
      await migrate(store);
      expect(await purge(store)).toEqual([]);
      await other.together(async (sql) => {
        await sql("LOCK TABLE limits IN ACCESS SHARE MODE");
        expect(await purge(store)).toEqual([expect.stringMatching(/tables: limits \(.*busy.*run: VACUUM FULL limits;$/)]);
      });
    } finally {
      await store.close();
      await other.close();
      server.stop();
    }
  });
});

describe("a site that stops", patient, () => {
  it("counts as there until its last form is answered: the secret is not changed beside one", async () => {
    said();
    (settings as { recipients?: string | undefined }).recipients = testRecipient;
    expect((await openPetition()).closed).toBeUndefined();
    await stopSending();
    // Forms are still answered now.
    expect(await isServed(own.database.run, Date.now())).toBe(true);
    expect(run(["rotate-secret", "--yes"])).toMatchObject({ status: 1, stderr: expect.stringContaining("The site is running") as string });
    await closePetition();
    expect(await isServed(own.database.run, Date.now())).toBe(false);
    expect(run(["rotate-secret", "--yes"]).status).toBe(0);
  });
});

describe("a secret beside a database to which none belongs yet", patient, () => {
  it("is tied to it by no command but the start of the site", async () => {
    await fill();
    await own.database.run("DELETE FROM facts WHERE name = 'secret'");
    const right = mkdtempSync(join(tmpdir(), "right-"));
    cpSync(secretFile(), join(right, "secret"));
    const foreign = formatRing(newRing());
    writeFileSync(secretFile(), foreign);
    const commands = [["backup", "--out", join(own.folder, "b.jsonl")], ["export", "--out", join(own.folder, "e.jsonl")], ["moderate", "--list"], ["stats"], ["doctor"], ["rotate-secret"]];
    for (const command of commands) {
      run(command);
      expect([command[0], await fingerprintIn(own.database.run)]).toEqual([command[0], undefined]);
    }
    expect(readFileSync(secretFile(), "utf8")).toBe(foreign);
    cpSync(join(right, "secret"), secretFile());
    await openSecret(own.database, Date.now());
    expect(await fingerprintIn(own.database.run)).toBe(own.keys.fingerprint);
    expect(run(["backup", "--out", join(own.folder, "again.jsonl")]).status).toBe(0);
    rmSync(right, { recursive: true });
  });
});
