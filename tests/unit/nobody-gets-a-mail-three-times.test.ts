// A promise to whoever gets our mails: at most two copies of one, even from a mail server that takes it and never says so; three in a day; none lost.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Keys } from "@/lib/petition/keys";
import { openKeys } from "@/lib/petition/secret-file";
import { boxOf } from "@/lib/petition/mail-address";
import { smtpMailer } from "@/lib/petition/mailer";
import { order } from "@/lib/petition/outbox";
import { startPostman } from "@/lib/petition/postman";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { type Answering, listen } from "./petition/smtp";

const patient = { timeout: 60_000 };
let folder: string;
let database: Database;
let keys: Keys;
let stops: (() => Promise<unknown>)[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mails-"));
  keys = openKeys(join(folder, "secret"));
  database = await openSqlite(join(folder, "petition.sqlite"));
  await migrate(database);
  stops = [];
});
afterEach(async () => {
  for (const stop of stops.reverse()) await stop();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** A mail server, and a postman whose clock can be set forward. */
async function start(answer: Answering) {
  const heard: string[] = [];
  const { port, end } = await listen(heard, answer);
  stops.push(end);
  let ahead = 0;
  stops.push(startPostman({ database, keys, mailer: smtpMailer(`smtp://127.0.0.1:${port}`, "appeal@test.example"), site: "https://test.example", now: () => Date.now() + ahead }));
  return { heard, end, comeBack: async () => stops.push((await listen(heard, answer, port)).end), goOn: (minutes: number) => (ahead += minutes * 60_000) };
}
const put = (to: string) => order(database, keys, { to, link: { person: to, locale: "en", made: Date.now(), signing: { name: "Test", email: to, country: "DE", shown: "no", appeal: "test", version: "2026-01-01/en/0", locale: "en" } } }, Date.now());
const waiting = async () => Number((await database.run("SELECT COUNT(*) AS count FROM outbox"))[0]?.["count"]);

/** Sets the postman's clock forward by an hour, again and again, until each mail was sent or given up. */
async function untilNoneWaits(goOn: (minutes: number) => void) {
  for (let i = 0; i < 16 && (await waiting()) > 0; i++) {
    goOn(61);
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

describe("a mail", patient, () => {
  it("that may have been taken is sent once more, and not again", async () => {
    const { heard, goOn } = await start((_heard, _end, cut) => cut());
    await put("unclear@test.example");
    await untilNoneWaits(goOn);
    expect([heard.length, await waiting()]).toEqual([2, 0]);
  });

  it("that was refused for now is tried until it is taken", async () => {
    const { heard, goOn } = await start((heard, end) => end(heard.length < 4 ? Object.assign(new Error("later"), { responseCode: 451 }) : undefined));
    await put("later@test.example");
    await untilNoneWaits(goOn);
    expect([heard.length, await waiting()]).toEqual([4, 0]);
  });

  it("that found no mail server for hours goes within a minute once there is one, and all others with it", async () => {
    const { heard, end, comeBack, goOn } = await start((_heard, done) => done());
    await end();
    const to = Array.from({ length: 12 }, (_, i) => `away-${i}@test.example`);
    for (const each of to) await put(each);
    for (let hour = 0; hour < 3; hour++) {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      goOn(60);
    }
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await comeBack();
    goOn(1);
    await expect.poll(() => heard.toSorted(), { timeout: 10_000 }).toEqual(to.toSorted());
  });

  it("is one of three in a day, however the address is tagged", async () => {
    const { heard } = await start((_heard, end) => end());
    for (let i = 0; i < 6; i++) await put(`bombed+${i}@test.example`);
    await put("after@test.example");
    await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
    expect(heard.filter((to) => to.startsWith("bombed")).length).toBe(3);
    expect(heard).toContain("after@test.example");
    expect(boxOf("Name+Tag@test.example")).toBe("name@test.example");
    expect(new Set(["test.name@proton.me", "Test-Name@protonmail.com", "testname+x@pm.me", "test_name@proton.me"].map(boxOf)).size).toBe(1);
  });
});

describe("mails whose keys are gone", patient, () => {
  it("are told of once, by their number alone, and hold up no other", async () => {
    const said: string[] = [];
    vi.spyOn(console, "error").mockImplementation((sentence: string) => void said.push(sentence));
    for (let i = 0; i < 20; i++) await put(`closed-${i}@test.example`);
    await database.run("DELETE FROM link_keys");
    // As after a move: nothing remembers the keys.
    await database.close();
    database = await openSqlite(join(folder, "petition.sqlite"));
    await put("open@test.example");
    const { heard } = await start((_heard, end) => end());
    await expect.poll(() => [heard.length, said.length], { timeout: 20_000 }).toEqual([1, 1]);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    vi.restoreAllMocks();
    expect(said).toEqual([expect.stringMatching(/cannot be opened: 20\..*backup --with-mails/)]);
    expect(said[0]).not.toContain("@");
    expect(await waiting()).toBe(20);
  });
});
