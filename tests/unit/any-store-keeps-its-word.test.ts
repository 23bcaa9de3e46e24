// A promise to operators: SQLite by either driver and PostgreSQL do the same with the same SQL.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/lib/petition/store/engine";
import { openPostgres } from "@/lib/petition/store/postgres";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { contract, emptyStore } from "./petition/store-contract";
import { type Postgres, startPostgres } from "./petition/engines";

const patient = { timeout: 60_000 };

describe.each(["sqlite", "postgres"] as const)("%s", patient, (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  let server: Postgres | undefined;
  let store: Database;
  let other: Database;
  beforeAll(async () => {
    server = engine === "postgres" ? startPostgres() : undefined;
    const open = () => (server ? openPostgres(server.url) : openSqlite(join(folder, "test.sqlite")));
    [store, other] = [await open(), await open()];
    await migrate(store);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([store.close(), other.close()]);
    server?.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(contract))("%s", async (_name, promise) => {
    await emptyStore(store);
    await expect(promise(store, other)).resolves.toBeUndefined();
  });
});

describe("a full disk", patient, () => {
  it("is said, nothing half done is acknowledged, and it is over when there is room again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "full-"));
    const store = await openSqlite(join(folder, "test.sqlite"));
    await migrate(store);
    const [pages] = await store.run("PRAGMA page_count");
    await store.run(`PRAGMA max_page_count = ${Number(pages?.["page_count"]) + 10}`);
    const put = (id: string) => store.run("INSERT INTO outbox (id, sealed, created, due, leased, attempts) VALUES (?, ?, 0, 0, 0, 0)", [id, new Uint8Array(3000)]);
    const acknowledged: string[] = [];
    let failure: unknown;
    for (let i = 0; i < 100 && failure === undefined; i++) await put(`row-${i}`).then(() => acknowledged.push(`row-${i}`), (error: unknown) => (failure = error));
    expect(failure).toMatchObject({ name: "StoreError", reason: "full" });
    await expect(store.together(async (run) => {
      await run("INSERT INTO facts (name, value) VALUES ('half', 'done')");
      await run("INSERT INTO outbox (id, sealed, created, due, leased, attempts) VALUES ('big', ?, 0, 0, 0, 0)", [new Uint8Array(100_000)]);
    })).rejects.toMatchObject({ reason: "full" });
    expect(await store.run("SELECT id FROM outbox")).toHaveLength(acknowledged.length);
    expect(await store.run("SELECT * FROM facts")).toEqual([]);
    await store.run("PRAGMA max_page_count = 100000");
    await expect(put("after")).resolves.toEqual([]);
    await store.close();
    rmSync(folder, { recursive: true });
  });
});

describe("Node's own SQLite", patient, () => {
  // Brought by scripts/test.mjs where this Node is older.
  const newer = join(".cache", "newer-node", "node_modules", "node", "bin", "node");
  const node = existsSync(newer) ? newer : process.execPath;
  const { stdout, stderr } = spawnSync(node, ["--import", "tsx", "tests/unit/petition/contract-under-newer-node.ts"], { encoding: "utf8" });
  const said = stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line) as { name: string; failure?: string });
  it.each(Object.keys(contract))("%s", (name) => {
    expect(said.find((one) => one.name === name) ?? stderr).toEqual({ name });
  });
});
