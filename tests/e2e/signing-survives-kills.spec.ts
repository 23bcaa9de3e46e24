// Promise: what was acknowledged outlives kill -9 of the server, under load and while others hold the database.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { test, expect } from "@playwright/test";
import { openDriver } from "@/lib/petition/store/sqlite-drivers";
import { type Mail, mailFiles, mailsIn, pathOf } from "./fixtures/mailbox";
import { countInStore, type OwnSite, startOwnSite } from "./fixtures/own-site";
import { confirmOn, signWithScripts, tokenOf, versionOn } from "./fixtures/sign";
import { words } from "./fixtures/words";

/** Ten in the tests; `npm run bench -- petition` asks for a hundred. */
const manyRounds = Number(process.env.KILL_ROUNDS ?? 10);

test.describe.configure({ mode: "serial", timeout: 180_000 + manyRounds * 10_000 });

let site: OwnSite;

test.afterEach(() => site.remove());

const outbox = () => join(site.dataFolder, "outbox");

/** Reads the mails that came since it was last asked: a folder of thousands is not read anew each time. */
function reader() {
  const known = new Set<string>();
  return async () => {
    const fresh = mailFiles(outbox()).filter((file) => !known.has(file));
    fresh.forEach((file) => known.add(file));
    return mailsIn(outbox(), undefined, fresh);
  };
}

/** Adds up the mails that each address got. */
function count(arrived: Map<string, number>, mails: readonly Mail[]) {
  for (const { to } of mails) arrived.set(to, (arrived.get(to) ?? 0) + 1);
}

/** Holds the database again and again for a moment, as a backup program or a second process would. @returns how to end that */
function disturb(): () => Promise<void> {
  let isOver = false;
  const disturbing = (async () => {
    const driver = openDriver(join(site.dataFolder, "petition.sqlite"));
    while (!isOver) {
      try {
        driver.exec("BEGIN IMMEDIATE");
        await wait(40);
        driver.exec("ROLLBACK");
      } catch {
        // The server holds it.
      }
      await wait(20);
    }
    driver.close();
  })();
  return () => {
    isOver = true;
    return disturbing;
  };
}

for (const [rounds, isDisturbed] of [[manyRounds, false], [manyRounds / 2, true]] as const) test(`${rounds} kills under load${isDisturbed ? " while others hold the database" : ""} lose nothing that was acknowledged`, async () => {
  site = await startOwnSite();
  const acknowledged: string[] = [];
  const arrived = new Map<string, number>();
  const read = reader();
  /** Tokens by which a confirmation was acknowledged, by address. */
  const confirmed = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    let isAlive = true;
    // The first rendering takes longer than the round.
    await versionOn(site.url);
    const fresh = await read();
    count(arrived, fresh);
    const load = Array.from({ length: 4 }, async (_, lane) => {
      for (let i = 0; isAlive; i++) {
        const email = `kill-${round}-${lane}-${i}@test.example`;
        const answer = await signWithScripts(site.url, { email }).catch(() => undefined);
        if (answer?.status === 303) acknowledged.push(email);
      }
    });
    const confirming = fresh.slice(0, 5).map(async (mail) => {
      const token = tokenOf(pathOf(mail));
      const answer = await confirmOn(site.url, token).catch(() => undefined);
      if (answer?.status === 303) confirmed.set(mail.to, token);
    });
    const settle = isDisturbed ? disturb() : undefined;
    await wait(700);
    await site.kill();
    isAlive = false;
    await settle?.();
    await Promise.all([...load, ...confirming]);
    await site.start();
  }
  expect(acknowledged.length).toBeGreaterThan(isDisturbed ? 15 : 25);
  await expect.poll(async () => {
    count(arrived, await read());
    return acknowledged.filter((email) => !arrived.has(email)).length;
  }, { timeout: 90_000 }).toBe(0);
  expect(Math.max(...arrived.values())).toBeLessThanOrEqual(2);
  if (process.env.KILL_ROUNDS) console.log(`${rounds} kills: ${acknowledged.length} signatures acknowledged, each mailed; ${confirmed.size} confirmations acknowledged, ${countInStore(site)} stored`);
  expect(confirmed.size).toBeGreaterThan(rounds / 2);
  const lost: string[] = [];
  for (const [email, token] of confirmed) if (!(await (await fetch(`${site.url}/en/appeal/yours?t=${token}`)).text()).includes(words("en")("SignPage.yoursTitle"))) lost.push(email);
  expect(lost).toEqual([]);
});
