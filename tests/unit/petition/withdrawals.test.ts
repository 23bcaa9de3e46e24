// A promise to signers: a link of before a withdrawal is dead and one of after it works, at once and in whatever order clocks tell; and no row says when somebody withdrew or asked.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { restore } from "@/lib/petition/copies";
import type { Keys } from "@/lib/petition/keys";
import { type Link, makeToken, readToken } from "@/lib/petition/links";
import { later, lend, order, takeAgain } from "@/lib/petition/outbox";
import { openKeys } from "@/lib/petition/secret-file";
import { confirm, withdraw } from "@/lib/petition/signatures";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { tidy } from "@/lib/petition/tidy";
import { isWithdrawn } from "@/lib/petition/withdrawals";
import { testRecipient } from "../../e2e/fixtures/test-organiser";

const hour = 3_600_000;
const start = 1_800_000_000_000 + 1_234_567;
let folder: string;
let database: Database;
let keys: Keys;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "withdrawals-"));
  keys = openKeys(join(folder, "secret"));
  database = await openSqlite(join(folder, "petition.sqlite"));
  await migrate(database);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const where = () => ({ database, keys, recipients: { keys: [testRecipient], isTrial: false } });
const person = "person";
/** The link as it leaves in a mail that was asked for now. */
async function ask(made: number): Promise<Link> {
  await order(database, keys, { to: "test@test.example", link: { person, locale: "en", made, signing: { name: "Test", email: "test@test.example", country: "DE", shown: "no", appeal: "test", version: "v", locale: "en" } } }, made);
  const [mail] = await lend(database, keys, 1, 1);
  const link = await readToken(where(), await makeToken(where(), mail!.order.link), made);
  await database.run("DELETE FROM outbox");
  return link!;
}
const sign = (link: Link) => confirm(where(), link, "2026-11-26");

describe("withdrawals", () => {
  it("kill every link of before and none of after, all in one hour, and again", async () => {
    const first = await ask(start);
    expect(await sign(first)).toBe("signed");
    expect(await withdraw({ database }, person, start)).toBe(true);
    expect(await sign(first)).toBe("withdrawn");
    const second = await ask(start);
    expect(await sign(second)).toBe("signed");
    expect(await sign(first)).toBe("withdrawn");
    await withdraw({ database }, person, start + 1);
    expect([await sign(first), await sign(second)]).toEqual(["withdrawn", "withdrawn"]);
    // By a clock that was set back meanwhile.
    const third = await ask(start - hour);
    expect(await sign(third)).toBe("signed");
    await withdraw({ database }, person, start - hour);
    expect(await sign(third)).toBe("withdrawn");
  });

  it("leave links of after good when they are forgotten", async () => {
    const first = await ask(start);
    await sign(first);
    await withdraw({ database }, person, start);
    const second = await ask(start + 2 * hour);
    for (let passed = 0; passed <= 48; passed++) await tidy({ database }, start + passed * hour);
    expect(await database.run("SELECT * FROM tombstones")).not.toEqual([]);
    await tidy({ database }, start + 49 * hour);
    expect(await database.run("SELECT * FROM tombstones")).toEqual([]);
    expect(await sign(second)).toBe("signed");
    expect(await readToken(where(), await makeToken(where(), first), start + 49 * hour)).toBeUndefined();
  });

  it("of before the update keep older links dead, and let newer ones in", async () => {
    await database.run("INSERT INTO tombstones (person, since) VALUES ('old', ?)", [start - (start % hour) + hour]);
    expect(await isWithdrawn(database.run, { person: "old", locale: "en", made: start })).toBe(true);
    expect(await isWithdrawn(database.run, { person: "old", locale: "en", made: start + hour })).toBe(false);
  });
});

describe("stored times", () => {
  /** Every number in the tables that is a time of these years, to the millisecond. */
  async function times(tables = ["outbox", "tombstones", "limits", "link_keys", "signatures", "audit", "entries"]) {
    const found: string[] = [];
    for (const table of tables) for (const row of await database.run(`SELECT * FROM ${table}`)) for (const [column, value] of Object.entries(row)) if (typeof value === "number" && value > 1e12 && value < 3e12) found.push(`${table}.${column} ${value % hour}`);
    return found;
  }
  it("are whole hours, whatever came of a mail", async () => {
    const link = await ask(start);
    await sign(link);
    await withdraw({ database }, person, start + 5);
    for (let i = 0; i < 3; i++) await order(database, keys, { to: "test@test.example", link: { person, locale: "en", made: start } }, start + i);
    const [one] = await lend(database, keys, 1, 1);
    await later(database, one!, "failed", start + 777);
    await later(database, (await takeAgain(database, keys, 1, one!.id))!, "away", start + 9777);
    const found = await times();
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter((each) => !each.endsWith(" 0"))).toEqual([]);
  });
  it("of an older backup are, once it is restored", async () => {
    const rows = [
      { table: "tombstones", row: { person: "p", since: start } },
      { table: "outbox", row: { id: "a", sealed: { base64: "AAAA" }, created: start, due: start + 5, leased: start + 60_000, attempts: 1, unclear: 0 } },
    ];
    const lines = async function* () { await wait(0); yield* [...rows.map((row) => JSON.stringify(row)), JSON.stringify({ end: 2 })]; };
    await restore(database, lines(), 2, () => undefined);
    expect(await times()).toEqual(["outbox.created 0", "tombstones.since 0"]);
    expect(await lend(database, keys, 1, 9)).toEqual([]);
    expect(await isWithdrawn(database.run, { person: "p", locale: "en", made: start })).toBe(true);
  });
});
