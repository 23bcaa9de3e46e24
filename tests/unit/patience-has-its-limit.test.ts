// A promise to operators and to the crowd: waiting lets a person through, and a machine not without end; whoever presses too early keeps their place.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { taskBefore } from "@/lib/petition/admission";
import { openKeys } from "@/lib/petition/secret-file";
import type { Keys } from "@/lib/petition/keys";
import { ceilingInAll, waitsInAll, waitsPerClient } from "@/lib/petition/limits";
import { doneIn, makeTask, waitFor } from "@/lib/petition/patience";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";

const patient = { timeout: 60_000 };
const folder = mkdtempSync(join(tmpdir(), "patience-"));
let parts: { database: Database; keys: Keys };
const start = Math.floor(Date.now() / 3_600_000) * 3_600_000;
/** Limits that everybody is over. */
const none = { perClient: { what: "test", most: 0, within: 60_000 }, inAll: { what: "test all", most: 0, within: 60_000 } };

beforeAll(async () => {
  parts = { database: await openSqlite(join(folder, "petition.sqlite")), keys: openKeys(join(folder, "secret")) };
  await migrate(parts.database);
});
afterAll(async () => {
  await parts.database.close();
  rmSync(folder, { recursive: true });
});
const sent = (ticket: string) => new URLSearchParams({ ticket });
const ticket = async (now = start, before = "", used = false) => makeTask(parts.keys, sent(before), 0, () => used, now).ticket;
const nameOf = async (one: string, now: number) => (await doneIn(parts.keys, sent(one), now))?.name;

describe("a ticket", patient, () => {
  it("is good after its time, once", async () => {
    const one = await ticket();
    expect(await nameOf(one, start + waitFor - 1)).toBeUndefined();
    const name = await nameOf(one, start + waitFor);
    expect(name).toMatch(/^ticket /);
    expect(await taskBefore(parts, name, none, undefined, start + waitFor)).toBeUndefined();
    expect(await taskBefore(parts, name, none, undefined, start + waitFor + 1)).toBeDefined();
  });
  it("is kept by whoever presses too early or has no luck, and replaced once it was used", async () => {
    const one = await ticket();
    expect(await ticket(start + 1000, one)).toBe(one);
    expect(await ticket(start + waitFor, one)).toBe(one);
    expect(await ticket(start + waitFor, one, true)).not.toBe(one);
    expect(await ticket(start, "nonsense")).not.toBe("nonsense");
  });
  it.each([["one client", "198.51.100.1", waitsPerClient.most], ["all who cannot be told apart", undefined, waitsInAll.most]] as const)("lets %s through so often, and no more", async (_who, client, most) => {
    // A minute in which nobody has passed yet.
    const now = start + 3_600_000;
    let passed = 0;
    for (let i = 0; i < most + 5; i++) if ((await taskBefore(parts, await nameOf(await ticket(now), now + waitFor), none, client, now + waitFor)) === undefined) passed++;
    expect(passed).toBe(most);
  });
});

describe("the ceiling", patient, () => {
  it("is not lifted by patience", async () => {
    const now = start + 7_200_000;
    const done = async () => nameOf(await ticket(now), now + waitFor);
    expect(await taskBefore(parts, await done(), none, undefined, now + waitFor)).toBeUndefined();
    await parts.database.run("UPDATE limits SET used = ? WHERE name = ?", [ceilingInAll.most, parts.keys.nameOf("limit", `${ceilingInAll.what}\n`)]);
    await expect(taskBefore(parts, await done(), none, undefined, now + waitFor)).rejects.toMatchObject({ name: "StoreError", reason: "busy" });
  });
});
