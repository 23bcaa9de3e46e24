// A promise to whoever gets our mails: at most two copies of one, even from a mail server that takes it and never says so; three in a day; none lost.
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openKeys, type Keys } from "@/lib/petition/keys";
import { boxOf } from "@/lib/petition/mail-address";
import { smtpMailer } from "@/lib/petition/mailer";
import { order } from "@/lib/petition/outbox";
import { startPostman } from "@/lib/petition/postman";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";

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

type Answering = (heard: string[], end: (error?: Error) => void, cut: () => void) => void;

/** A mail server. @returns its port, and how to end it */
async function listen(heard: string[], answer: Answering, port = 0) {
  const server = new SMTPServer({ closeTimeout: 500, authOptional: true, disabledCommands: ["STARTTLS"], onData(stream, session, done) {
    stream.resume();
    stream.on("end", () => {
      heard.push(...session.envelope.rcptTo.map(({ address }) => address));
      // smtp-server's own sockets: what a relay that falls silent looks like from here.
      answer(heard, done, () => [...(server.connections as Set<{ _socket: { destroy(): void } }>)].forEach(({ _socket }) => _socket.destroy()));
    });
  } });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const end = () => new Promise<void>((resolve) => server.close(() => resolve()));
  stops.push(end);
  return { port: (server.server.address() as AddressInfo).port, end };
}

/** A mail server, and a postman whose clock can be set forward. */
async function start(answer: Answering) {
  const heard: string[] = [];
  const { port, end } = await listen(heard, answer);
  let ahead = 0;
  stops.push(startPostman({ database, keys, mailer: smtpMailer(`smtp://127.0.0.1:${port}`, "appeal@test.example"), site: "https://test.example", now: () => Date.now() + ahead }));
  return { heard, end, comeBack: () => listen(heard, answer, port), goOn: (minutes: number) => (ahead += minutes * 60_000) };
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
  });
});
