// A promise to signers: a link of before a withdrawal is dead and one of after it works, at once and in whatever order clocks tell; and no row says when somebody withdrew or asked.
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { restore } from "@/lib/petition/copies";
import { type Link, makeToken, readToken } from "@/lib/petition/links";
import { later, lend, order, takeAgain } from "@/lib/petition/outbox";
import { confirm, withdraw } from "@/lib/petition/signatures";
import { tidy } from "@/lib/petition/tidy";
import { isWithdrawn } from "@/lib/petition/withdrawals";
import { own, recipients, useOwnStore } from "./own-store";

const hour = 3_600_000;
const start = 1_800_000_000_000 + 1_234_567;
useOwnStore();

const where = () => ({ ...own, recipients });
const person = "person";
/** The link as it leaves in a mail that was asked for now. */
async function ask(made: number): Promise<Link> {
  await order(own.database, own.keys, { to: "test@test.example", link: { person, locale: "en", made, signing: { name: "Test", email: "test@test.example", country: "DE", shown: "no", appeal: "test", version: "v", locale: "en" } } }, made);
  const [mail] = await lend(own.database, own.keys, 1, 1);
  const link = await readToken(where(), await makeToken(where(), mail!.order.link), made);
  await own.database.run("DELETE FROM outbox");
  return link!;
}
const sign = (link: Link) => confirm(where(), link, "2026-11-26");

describe("withdrawals", () => {
  it("kill every link of before and none of after, all in one hour, and again", async () => {
    const first = await ask(start);
    expect(await sign(first)).toBe("signed");
    expect(await withdraw(own, person, start)).toBe(true);
    expect(await sign(first)).toBe("withdrawn");
    const second = await ask(start);
    expect(await sign(second)).toBe("signed");
    expect(await sign(first)).toBe("withdrawn");
    await withdraw(own, person, start + 1);
    expect([await sign(first), await sign(second)]).toEqual(["withdrawn", "withdrawn"]);
    // By a clock that was set back meanwhile.
    const third = await ask(start - hour);
    expect(await sign(third)).toBe("signed");
    await withdraw(own, person, start - hour);
    expect(await sign(third)).toBe("withdrawn");
  });

  it("leave links of after good when they are forgotten", async () => {
    const first = await ask(start);
    await sign(first);
    await withdraw(own, person, start);
    const second = await ask(start + 2 * hour);
    for (let passed = 0; passed <= 48; passed++) await tidy(own, start + passed * hour);
    expect(await own.database.run("SELECT * FROM tombstones")).not.toEqual([]);
    await tidy(own, start + 49 * hour);
    expect(await own.database.run("SELECT * FROM tombstones")).toEqual([]);
    expect(await sign(second)).toBe("signed");
    expect(await readToken(where(), await makeToken(where(), first), start + 49 * hour)).toBeUndefined();
  });

  it("of before the update keep older links dead, and let newer ones in", async () => {
    await own.database.run("INSERT INTO tombstones (person, since) VALUES ('old', ?)", [start - (start % hour) + hour]);
    expect(await isWithdrawn(own.database.run, { person: "old", locale: "en", made: start })).toBe(true);
    expect(await isWithdrawn(own.database.run, { person: "old", locale: "en", made: start + hour })).toBe(false);
  });
});

describe("stored times", () => {
  /** Every number in the tables that is a time of these years, to the millisecond. */
  async function times(tables = ["outbox", "tombstones", "limits", "link_keys", "signatures", "audit", "entries"]) {
    const found: string[] = [];
    for (const table of tables) for (const row of await own.database.run(`SELECT * FROM ${table}`)) for (const [column, value] of Object.entries(row)) if (typeof value === "number" && value > 1e12 && value < 3e12) found.push(`${table}.${column} ${value % hour}`);
    return found;
  }
  it("are whole hours, whatever came of a mail", async () => {
    const link = await ask(start);
    await sign(link);
    await withdraw(own, person, start + 5);
    for (let i = 0; i < 3; i++) await order(own.database, own.keys, { to: "test@test.example", link: { person, locale: "en", made: start } }, start + i);
    const [one] = await lend(own.database, own.keys, 1, 1);
    await later(own.database, one!, "failed", start + 777);
    await later(own.database, (await takeAgain(own.database, own.keys, 1, one!.id))!, "away", start + 9777);
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
    await restore(own.database, lines(), 2, () => undefined);
    expect(await times()).toEqual(["outbox.created 0", "tombstones.since 0"]);
    expect(await lend(own.database, own.keys, 1, 9)).toEqual([]);
    expect(await isWithdrawn(own.database.run, { person: "p", locale: "en", made: start })).toBe(true);
  });
});
