// A promise to operators and to the crowd: waiting lets a person through, and a machine not without end; whoever presses too early keeps their place.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { taskBefore } from "@/lib/petition/admission";
import type { Keys } from "@/lib/petition/keys";
import { openKeys } from "@/lib/petition/secret-file";
import { ceilingInAll, waitsInAll, waitsPerClient } from "@/lib/petition/limits";
import { isSolved, makeTask, waitFor } from "@/lib/petition/patience";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";

const patient = { timeout: 60_000 };
const folder = mkdtempSync(join(tmpdir(), "patience-"));
let parts: { database: Database; keys: Keys };
const start = Date.now();

beforeAll(async () => {
  parts = { database: await openSqlite(join(folder, "petition.sqlite")), keys: openKeys(join(folder, "secret")) };
  await migrate(parts.database);
});
afterAll(async () => {
  await parts.database.close();
  rmSync(folder, { recursive: true });
});
function formWith(ticket: string): FormData {
  const form = new FormData();
  form.set("ticket", ticket);
  return form;
}
const ticket = async (now = start, before = "") => (await makeTask(parts.keys, formWith(before), now)).ticket;

describe("a ticket", patient, () => {
  it("is good after its time, once", async () => {
    const one = formWith(await ticket());
    expect(await isSolved(parts, one, undefined, start + waitFor - 1)).toBe(false);
    expect(await isSolved(parts, one, undefined, start + waitFor)).toBe(true);
    expect(await isSolved(parts, one, undefined, start + waitFor + 1)).toBe(false);
  });
  it("is kept by whoever presses too early, and replaced once it was used", async () => {
    const one = await ticket();
    expect(await ticket(start + 1000, one)).toBe(one);
    expect(await ticket(start + waitFor, one)).not.toBe(one);
    expect(await ticket(start, "nonsense")).not.toBe("nonsense");
  });
  it.each([["one client", "198.51.100.1", waitsPerClient.most], ["all who cannot be told apart", undefined, waitsInAll.most]] as const)("lets %s through so often, and no more", async (_who, client, most) => {
    // A minute in which nobody has passed yet.
    const now = start + 3_600_000;
    let passed = 0;
    for (let i = 0; i < most + 5; i++) if (await isSolved(parts, formWith(await ticket(now)), client, now + waitFor)) passed++;
    expect(passed).toBe(most);
  });
});

describe("the ceiling", patient, () => {
  it("is not lifted by patience", async () => {
    const now = start + 7_200_000;
    const none = { perClient: { what: "test", most: 0, within: 60_000 }, inAll: { what: "test all", most: 0, within: 60_000 } };
    expect(await taskBefore(parts, formWith(await ticket(now)), none, undefined, now + waitFor)).toBeUndefined();
    await parts.database.run("UPDATE limits SET used = ? WHERE name = ?", [ceilingInAll.most, parts.keys.nameOf("limit", `${ceilingInAll.what}\n`)]);
    await expect(taskBefore(parts, formWith(await ticket(now)), none, undefined, now + waitFor)).rejects.toMatchObject({ name: "StoreError", reason: "busy" });
  });
});
