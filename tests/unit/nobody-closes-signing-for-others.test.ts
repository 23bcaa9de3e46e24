// A promise to signers: addresses that do not exist, clocks that were wrong for a moment, and lines that only drip keep nobody else from signing.
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { mostSent, readWhole } from "@/lib/delivery/posted";
import { mailsPerAddress, within } from "@/lib/petition/limits";
import { type Delivery, smtpMailer } from "@/lib/petition/mailer";
import { later, type Leased, lend, mostFresh, mostWaiting, order, takeAgain } from "@/lib/petition/outbox";
import { listen } from "./petition/smtp";
import { own, useOwnStore } from "./petition/own-store";

const patient = { timeout: 60_000 };
const hour = 3_600_000;
useOwnStore();

const put = (to: string, now = Date.now()) => order(own.database, own.keys, { to, link: { person: to, locale: "en", made: now } }, now);

describe("a mail whose address the server does not take", patient, () => {
  it.each<[number, string, Delivery]>([
    [550, "5.1.1 No such user", "refused"], [450, "4.1.2 Domain not found", "unknown"], [550, "No such user here", "unknown"], [553, "Mailbox name not allowed", "unknown"],
    [554, "5.7.1 Policy", "failed"], [550, "5.4.5 Daily quota", "failed"], [452, "4.2.2 Mailbox full", "failed"], [450, "4.1.8 Sender address rejected: Domain not found", "failed"], [550, "relay not permitted", "failed"], [550, "5.1.8 Bad sender", "failed"], [421, "Closing", "away"],
  ])("%i %s is %s", async (responseCode, message, outcome) => {
    const server = await listen([], undefined, 0, () => Object.assign(new Error(message), { responseCode }));
    const mailer = smtpMailer(`smtp://127.0.0.1:${server.port}`, "appeal@test.example");
    expect(await mailer.send("nobody@test.example", { subject: "Test", text: "Test", html: "Test" })).toBe(outcome);
    mailer.close();
    await server.end();
  });

  const worker = 7;
  const first = async (): Promise<Leased> => {
    const [mail] = await lend(own.database, own.keys, worker, 1);
    if (!mail) throw new Error("no mail was lent");
    return mail;
  };
  const again = async (id: string) => (await takeAgain(own.database, own.keys, worker, id)) as Leased;

  it("is tried no less often because there was no server for hours", async () => {
    await put("away@test.example");
    let now = Date.now();
    const { id, ...mail } = await first();
    expect(await later(own.database, { id, ...mail }, "away", now)).toBe(10_000);
    for (let i = 0; i < 99; i++) expect(await later(own.database, await again(id), "away", (now += 60_000))).toBe(10_000);
    const leased = await again(id);
    expect([leased.attempts, await later(own.database, leased, "unknown", (now += 60_000))]).toEqual([1, 10_000]);
  });

  it("is given up after ten tries, long before the day is over", async () => {
    await put("unknown@test.example");
    let [now, tries] = [Date.now(), 0];
    for (let mail: Leased | undefined = await first(); mail; mail = await takeAgain(own.database, own.keys, worker, mail.id)) {
      await later(own.database, mail, "unknown", (now += hour + 1));
      tries++;
    }
    expect(tries).toBe(10);
  });
});

describe("the outbox", patient, () => {
  const fill = (count: number, attempts: number) => own.database.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO outbox (id, sealed, created, due, leased, attempts) SELECT ? || i, x'00', 0, 0, 0, ? FROM n", [count, `test-${attempts}-`, attempts]);
  const isTaken = async () => {
    // It is counted once a second.
    await wait(1100);
    return put("test@test.example").then(() => true, (error: { reason?: string }) => error.reason);
  };

  it("is full when ten thousand wait for their first try, not when they wait for servers of their own, and at some point all the same", async () => {
    await fill(mostFresh, 5);
    expect(await isTaken()).toBe(true);
    await fill(mostFresh, 0);
    expect(await isTaken()).toBe("busy");
    await own.database.run("DELETE FROM outbox WHERE attempts < 2");
    expect(await isTaken()).toBe(true);
    await fill(mostWaiting, 6);
    expect(await isTaken()).toBe("busy");
  });
});

it("three mails a day are three in any day, wherever it is taken to begin", async () => {
  const now = Math.floor(Date.now() / hour) * hour + 1;
  const at = async (hours: number) => within(own.database, own.keys, mailsPerAddress, "box@test.example", now + hours * hour);
  expect([await at(0), await at(23.9), await at(23.95), await at(24.1), await at(47)]).toEqual([true, true, true, false, false]);
  expect(await at(50)).toBe(true);
});

it("rows of limits of networks and addresses cannot be told to be of one moment", async () => {
  const now = Math.floor(Date.now() / hour) * hour;
  for (const [i, who] of ["one", "two", "three"].entries()) await within(own.database, own.keys, mailsPerAddress, who, now + i * 61_000);
  expect(await own.database.run("SELECT DISTINCT until FROM limits")).toHaveLength(1);
});

it("forms that only drip make room for one that comes whole", patient, async () => {
  const most = mostSent("/en/contribute/check");
  const server = createServer((request, response) => void readWhole(request, most).then((body) => response.writeHead(body ? 200 : 503).end()).catch(() => undefined));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const dripping: Socket[] = [];
  for (let i = 0; i < 140; i++) {
    const socket = connect(port, "127.0.0.1").on("error", () => undefined);
    socket.write(`POST / HTTP/1.1\r\nHost: test.example\r\nContent-Length: ${most}\r\n\r\n`);
    socket.write(Buffer.alloc(most - 1, "a"));
    dripping.push(socket);
  }
  await wait(1000);
  for (let i = 0; i < 5; i++) expect((await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "name=Test" })).status).toBe(200);
  for (const socket of dripping) socket.destroy();
  server.closeAllConnections();
  server.close();
});
