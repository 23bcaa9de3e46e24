// A promise to organisers: a backup is the store at one moment, fills an empty one and no other, and is refused where it was cut or the secret is another.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backUp } from "@/lib/petition/copies";
import { openKeys } from "@/lib/petition/secret-file";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";

const patient = 60_000;
const folder = mkdtempSync(join(tmpdir(), "backups-"));
const at = (name: string) => join(folder, name);
let database: Database;
/** More rows than are read at once. */
const rows = 1203;

const petition = (args: string[], data = folder) => spawnSync(process.execPath, ["--import", "tsx", "scripts/petition.ts", ...args], { encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "test", DATA_DIR: data } });
const signaturesIn = async (store: Database) => (await store.run("SELECT * FROM signatures ORDER BY person")).map((row) => ({ ...row, sealed: [...(row["sealed"] as Uint8Array)] }));
const emptyFolder = () => mkdtempSync(join(tmpdir(), "restored-"));

beforeAll(async () => {
  const { fingerprint } = openKeys(at("secret"));
  database = await openSqlite(at("petition.sqlite"));
  await migrate(database);
  // As a start of the site does.
  await database.run("INSERT INTO facts (name, value) VALUES ('secret', ?)", [fingerprint]);
  await database.together(async (run) => {
    for (let i = 0; i < rows; i++) await run("INSERT INTO signatures (person, id, sealed, day, appeal, version, locale, country, shown, state) VALUES (?, ?, ?, '2026-11-26', 'test', 'v', 'en', 'DE', 'no', 'hidden')", [`person-${i}`, `id-${i}`, Uint8Array.of(i % 256, 0, 255)]);
    await run("INSERT INTO outbox (id, sealed, created, due, leased, attempts) VALUES ('waiting', ?, 0, 9000000000000, 0, 0)", [new Uint8Array(3)]);
  });
  petition(["backup", "--out", at("backup.jsonl")]);
}, patient);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

it("fills an empty store beside its secret, row by row the same, and only an empty one", async () => {
  expect(petition(["restore", at("backup.jsonl")])).toMatchObject({ status: 1, stderr: expect.stringContaining("not empty") as string });
  const empty = emptyFolder();
  cpSync(at("secret"), join(empty, "secret"));
  expect(petition(["restore", at("backup.jsonl")], empty).status).toBe(0);
  const restored = await openSqlite(join(empty, "petition.sqlite"));
  const found = await signaturesIn(restored);
  expect(found).toHaveLength(rows);
  expect(found).toEqual(await signaturesIn(database));
  await restored.close();
  rmSync(empty, { recursive: true });
}, patient);

it("that was cut, or that belongs to another secret, changes nothing", () => {
  const empty = emptyFolder();
  writeFileSync(at("cut.jsonl"), readFileSync(at("backup.jsonl"), "utf8").split("\n").slice(0, 1000).join("\n"));
  expect(petition(["restore", at("cut.jsonl")], empty)).toMatchObject({ status: 1, stderr: expect.stringContaining("not whole") as string });
  openKeys(join(empty, "secret"));
  expect(petition(["restore", at("backup.jsonl")], empty)).toMatchObject({ status: 2, stderr: expect.stringContaining("another one") as string });
  expect(existsSync(join(empty, "petition.sqlite"))).toBe(false);
  rmSync(empty, { recursive: true });
}, patient);

it("holds nobody who has not confirmed, unless the site moves", () => {
  petition(["backup", "--with-mails", "--out", at("with.jsonl")]);
  expect([readFileSync(at("backup.jsonl"), "utf8").includes("outbox"), readFileSync(at("with.jsonl"), "utf8").includes("outbox")]).toEqual([false, true]);
}, patient);

it("is of one moment, and whoever signs meanwhile does not wait", async () => {
  let lines = 0;
  await backUp(database, async (line) => {
    if (lines === 600) await database.run("INSERT INTO facts (name, value) VALUES ('meanwhile', 'test')");
    expect(line).not.toContain("meanwhile");
    lines++;
  }, () => undefined);
  expect(lines).toBeGreaterThan(rows);
  await database.run("DELETE FROM facts WHERE name = 'meanwhile'");
}, patient);
