// A promise to signers: what stands in the public list is what they saw on the page of their link, and nothing of a name is published that they were not asked about.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listShown } from "@/lib/petition/entries";
import type { Shown } from "@/lib/petition/form";
import type { Keys } from "@/lib/petition/keys";
import { makeToken } from "@/lib/petition/links";
import { decide, listWaiting } from "@/lib/petition/organisers";
import { findSignature } from "@/lib/petition/signatures";
import { openKeys } from "@/lib/petition/secret-file";
import { seal } from "@/lib/petition/sealed-value";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { doYours, type Deed, type YoursOutcome } from "@/lib/petition/yours";
import { testRecipient } from "../../e2e/fixtures/test-organiser";

const folder = mkdtempSync(join(tmpdir(), "yours-"));
let database: Database;
let keys: Keys;
let signers = 0;
let person = "";

beforeAll(async () => {
  keys = openKeys(join(folder, "secret"));
  database = await openSqlite(join(folder, "petition.sqlite"));
  await migrate(database);
}, 60_000);
beforeEach(() => {
  person = `person-${signers++}`;
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const petition = () => ({ database, keys, recipients: { keys: [testRecipient], isTrial: false } });
/** A link as it has been made since the first signature: whole names, nothing of what stands in the list. */
const linkOf = (name: string, shown: Shown) =>
  makeToken(petition(), { person, locale: "en", made: Date.now(), signing: { name, email: "test@test.example", country: "DE", shown, appeal: "test", version: "2026-01-01/en/0", locale: "en" } });

function send(deed: Deed, fields: Record<string, string>): Promise<YoursOutcome> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return doYours(petition(), deed, form);
}

/** What an organiser sees, and what stands in the list once they agree; nothing where nobody waits. */
async function shownFor(): Promise<string | undefined> {
  const [row] = await database.run("SELECT id FROM signatures WHERE person = ?", [person]);
  const waiting = (await listWaiting(database, keys)).find(({ id }) => id.startsWith(`${String(row?.["id"])}.`));
  if (!waiting) return undefined;
  expect(await decide(database, keys, waiting.id, "listed", "2026-11-26")).toBe(waiting.shownAs !== "");
  const { entries } = await listShown(database, 1, 1);
  expect(waiting.shownAs === "" || entries[0]?.name === waiting.shownAs).toBe(true);
  return waiting.shownAs;
}

describe("confirming with the first name", () => {
  it.each([["Ali Rezaei", "Ali"], ["Dr. Ali Rezaei", "Ali"], ["عبد الله الكاتب", "عبد الله"]])("%s: without another word, what can surely be told", async (name, listed) => {
    expect(await send("confirm", { t: await linkOf(name, "first") })).toEqual({ step: "thanks" });
    expect(await shownFor()).toBe(listed);
  });

  it.each([["Rezaei, Ali", "Ali"], ["رضایی، علی", "علی"], ["Dr. Ali", ""], ["王小明", ""], ["Rezaei Ali", ""]])("%s: signs nothing before its owner has said what may be seen", async (name, listed) => {
    const t = await linkOf(name, "first");
    expect(await send("confirm", { t })).toEqual({ returned: { token: t, deed: "confirm", listed, listedError: "unsure" } });
    expect(await findSignature({ database }, person)).toBeUndefined();
    expect(await send("confirm", { t, listed: "  A\u200Bli " })).toEqual({ step: "thanks" });
    expect(await shownFor()).toBe("Ali");
  });

  it("with what was typed, even if it could be told otherwise", async () => {
    expect(await send("confirm", { t: await linkOf("Mohammad Reza Hosseini", "first"), listed: "Mohammad Reza" })).toEqual({ step: "thanks" });
    expect(await shownFor()).toBe("Mohammad Reza");
  });

  it.each([["", "unsure"], ["\u200F", "unsure"], ["example.org", "url"], ["<b>", "letters"], ["A", "short"]])("not with %j", async (listed, error) => {
    expect(await send("confirm", { t: await linkOf("Ali Rezaei", "first"), listed })).toEqual({ returned: expect.objectContaining({ deed: "confirm", listedError: error }) });
    expect(await findSignature({ database }, person)).toBeUndefined();
  });
});

it("whoever chose the whole name, or none, is asked for nothing more", async () => {
  expect(await send("confirm", { t: await linkOf("Rezaei, Ali", "full"), listed: "Somebody Else" })).toEqual({ step: "thanks" });
  expect(await shownFor()).toBe("Rezaei, Ali");
  person = "hidden";
  expect(await send("confirm", { t: await linkOf("Rezaei, Ali", "no"), listed: "Ali" })).toEqual({ step: "thanks" });
  expect(await shownFor()).toBeUndefined();
});

describe("changing to the first name", () => {
  it("asks what shall stand, unless it is one word", async () => {
    const t = await linkOf("Ali Rezaei", "no");
    expect(await send("confirm", { t })).toEqual({ step: "thanks" });
    expect(await send("change", { t, shown: "first", name: "Ali Rezaei" })).toEqual({ returned: { token: t, deed: "change", typed: "Ali Rezaei", shown: "first", listed: "Ali", listedError: "unsure" } });
    expect(await findSignature({ database }, person)).toEqual({ shown: "no", state: "hidden" });
    expect(await send("change", { t, shown: "first", name: "Ali Rezaei", listed: "Ali" })).toEqual({ step: "changed" });
    expect(await shownFor()).toBe("Ali");
    expect(await send("change", { t, shown: "first", name: "Alireza" })).toEqual({ step: "changed" });
    expect(await shownFor()).toBe("Alireza");
  });
});

it("a name that waited before owners were asked is listed only where it can be told", async () => {
  for (const [name, listed] of [["Ali Rezaei", "Ali"], ["Rezaei Ali", ""]] as const) {
    person = `old-${name}`;
    await send("confirm", { t: await linkOf(name, "first"), listed: "Test" });
    await database.run("UPDATE signatures SET name = ? WHERE person = ?", [seal(keys.for("name"), name), person]);
    expect(await shownFor()).toBe(listed);
  }
});
