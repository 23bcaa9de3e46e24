// What the organisers' commands do with the store: look at names, count, take out, erase. Each change leaves a line in the audit log, without personal data.
import { createHash, randomUUID } from "node:crypto";
import { addEntry, emptyEntry } from "./entries";
import { nameError } from "./names";
import { readWaitingName } from "./waiting-name";
import type { Shown } from "./form";
import type { Keys } from "./keys";
import { personOf } from "./mail-address";
import { withdraw } from "./signatures";
import { invalidateAction } from "./invalidated";
import { buryIn } from "./withdrawals";
import { unseal } from "./sealed-value";
import type { Database, Run, Value } from "./store/engine";

/** Of a sealed name, another each time it is changed: a verdict holds for the name that was looked at. */
const markOf = (sealed: Value | undefined) => (sealed instanceof Uint8Array ? createHash("sha256").update(sealed).digest("hex").slice(0, 12) : "");

/** A name that waits to be looked at. `id` is of the signature and of this very name; `shownAs` is what would stand in the list, empty where that cannot be told: then it can only be refused. */
export type Waiting = { id: string; name: string; shownAs: string; country: string; day: string };
export type Verdict = "listed" | "refused";

/** Writes into the audit log. @param at ISO 8601 day, UTC @param note must not hold personal data */
export async function audit(run: Run, at: string, action: string, changed: number, note = ""): Promise<void> {
  await run("INSERT INTO audit (id, at, action, changed, note) VALUES (?, ?, ?, ?, ?)", [randomUUID(), at, action, changed, note]);
}

/** The names that wait, oldest day first. */
export async function listWaiting({ run }: Pick<Database, "run">, keys: Keys): Promise<Waiting[]> {
  const rows = await run("SELECT id, name, shown, country, day FROM signatures WHERE state = 'waiting' ORDER BY day, id");
  return rows.map(({ id, name, shown, country, day }) => {
    const waiting = readWaitingName(unseal(keys.for("name"), name as Uint8Array), shown as Shown, String(country));
    return { id: `${String(id)}.${markOf(name)}`, name: waiting?.name ?? "", shownAs: waiting?.listed ?? "", country: String(country), day: String(day) };
  });
}

/** Lists or refuses a name that waits. @returns false if it does not wait any more: withdrawn, changed, or looked at by somebody else */
export async function decide(database: Database, keys: Keys, given: string, verdict: Verdict, today: string): Promise<boolean> {
  const [id = "", mark] = given.split(".");
  return database.together(async (run) => {
    const [who] = await run("SELECT person FROM signatures WHERE id = ?", [id]);
    if (!who) return false;
    // The person first, who may withdraw at this moment; then the list, in which places are given one after the other.
    await database.waitFor(run, String(who["person"]));
    await database.waitFor(run, "petition-entries");
    const [row] = await run("SELECT person, name, shown, country, day, appeal, version, locale FROM signatures WHERE id = ? AND state = 'waiting'", [id]);
    if (!row || markOf(row["name"]) !== mark) return false;
    const shown = row["shown"] as Shown;
    const waiting = readWaitingName(unseal(keys.for("name"), row["name"] as Uint8Array), shown, String(row["country"]));
    const name = waiting?.listed ?? "";
    if (verdict === "listed" && nameError(name)) return false;
    const text = (field: string) => String(row[field]);
    const content = { name, shown, country: text("country"), day: text("day"), appeal: text("appeal"), version: text("version"), locale: text("locale") };
    const position = verdict === "listed" ? await addEntry(database, run, content) : null;
    await run("UPDATE signatures SET state = ?, name = NULL, position = ? WHERE id = ?", [verdict, position, id]);
    await audit(run, today, verdict === "listed" ? "moderate: listed" : "moderate: refused", 1);
    return true;
  });
}

/** Which signatures to take out: all conditions must hold. Days ISO 8601, UTC. */
export type Selection = { from?: string | undefined; to?: string | undefined; country?: string | undefined; ids?: readonly string[] | undefined };

/** How many ids are read at once. */
const some = 5000;

async function idsOf({ run }: Pick<Database, "run">, { from = "0000", to = "9999", country, ids }: Selection): Promise<string[]> {
  const wanted = ids && new Set(ids);
  const found: string[] = [];
  for (let after = ""; ; ) {
    const rows = await run(`SELECT id FROM signatures WHERE id > ? AND day >= ? AND day <= ? ${country === undefined ? "" : "AND country = ?"} ORDER BY id LIMIT ${some}`, [after, from, to, ...(country === undefined ? [] : [country])]);
    found.push(...rows.map((row) => String(row["id"])).filter((id) => !wanted || wanted.has(id)));
    if (rows.length < some) return found;
    after = String(rows.at(-1)?.["id"]);
  }
}

/** How many signatures a selection holds. */
export async function countSelected(database: Pick<Database, "run">, selection: Selection): Promise<number> {
  return (await idsOf(database, selection)).length;
}

/** Takes out the signatures of a selection, such as a flood of made-up ones. @param now milliseconds since 1970 @param progress hears how many are done, of how many @returns how many were taken out */
export async function invalidate(database: Database, selection: Selection, today: string, now: number, reason: string, progress: (done: number, all: number) => void): Promise<number> {
  const ids = await idsOf(database, selection);
  let taken = 0;
  for (let start = 0; start < ids.length; start += 500) {
    const some = ids.slice(start, start + 500);
    taken += await database.together(async (run) => {
      let gone = 0;
      for (const id of some) {
        const [who] = await run("SELECT person FROM signatures WHERE id = ?", [id]);
        if (!who) continue;
        await database.waitFor(run, String(who["person"]));
        const [row] = await run("DELETE FROM signatures WHERE id = ? RETURNING position", [id]);
        if (row?.["position"] !== undefined && row["position"] !== null) await emptyEntry(run, Number(row["position"]));
        if (row) {
          // The same links sign no more.
          await buryIn(run, String(who["person"]), now);
          gone++;
        }
      }
      await audit(run, today, invalidateAction, gone, reason);
      return gone;
    });
    progress(Math.min(start + 500, ids.length), ids.length);
  }
  return taken;
}

/** Is there a signature under this address? */
export async function hasSigned({ run }: Pick<Database, "run">, keys: Keys, address: string): Promise<boolean> {
  return (await run("SELECT id FROM signatures WHERE person = ?", [keys.nameOf("person", personOf(address))])).length === 1;
}

/** Erases a person's signature at their wish. @param now milliseconds since 1970 @returns false if there was none */
export async function erase(database: Database, keys: Keys, address: string, today: string, now: number): Promise<boolean> {
  return withdraw({ database }, keys.nameOf("person", personOf(address)), now, (run) => audit(run, today, "erase", 1));
}

export type Stats = { signatures: number; byState: Record<string, number>; byCountry: Record<string, number>; byDay: Record<string, number>; listed: number; emptied: number; mailsWaiting: number; oldestMail: number | undefined };

/** Counts for the organisers; countries with few people are in it, so it is not for the public. `oldestMail` the hour in which it was asked for, milliseconds since 1970. */
export async function stats({ run }: Pick<Database, "run">): Promise<Stats> {
  const grouped = async (column: string) => {
    const rows = await run(`SELECT ${column} AS name, COUNT(*) AS count FROM signatures GROUP BY ${column} ORDER BY ${column}`);
    return Object.fromEntries(rows.map(({ name, count }) => [String(name), Number(count)]));
  };
  const one = async (sql: string) => {
    const [row] = await run(sql);
    return row?.["value"] === null || row?.["value"] === undefined ? undefined : Number(row["value"]);
  };
  return {
    signatures: (await one("SELECT COUNT(*) AS value FROM signatures")) ?? 0,
    byState: await grouped("state"), byCountry: await grouped("country"), byDay: await grouped("day"),
    listed: (await one("SELECT COUNT(*) AS value FROM entries WHERE salt IS NOT NULL")) ?? 0,
    emptied: (await one("SELECT COUNT(*) AS value FROM entries WHERE salt IS NULL")) ?? 0,
    mailsWaiting: (await one("SELECT COUNT(*) AS value FROM outbox")) ?? 0,
    oldestMail: await one("SELECT MIN(created) AS value FROM outbox"),
  };
}
