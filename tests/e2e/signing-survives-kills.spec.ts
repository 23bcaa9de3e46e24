// Promise: what was acknowledged outlives kill -9 of the server, under load and while others hold the database.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { test, expect } from "@playwright/test";
import { openDriver } from "@/lib/petition/store/sqlite-drivers";
import { mailsIn, pathOf } from "./fixtures/mailbox";
import { countInStore, type OwnSite, startOwnSite } from "./fixtures/own-site";
import { confirmOn, signOn, tokenOf, versionOn } from "./fixtures/sign";

/** Ten in the tests; `npm run bench -- faults` asks for a hundred. */
const manyRounds = Number(process.env.KILL_ROUNDS ?? 10);

test.describe.configure({ mode: "serial", timeout: 180_000 + manyRounds * 10_000 });

let site: OwnSite;

test.afterEach(() => site.remove());

const outbox = () => join(site.dataFolder, "outbox");

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
  let confirmed = 0;
  for (let round = 0; round < rounds; round++) {
    let isAlive = true;
    // The first rendering takes longer than the round.
    await versionOn(site.url);
    const tokens = await Promise.all((await mailsIn(outbox())).slice(0, 5).map((mail) => tokenOf(pathOf(mail))));
    const load = Array.from({ length: 4 }, async (_, lane) => {
      for (let i = 0; isAlive; i++) {
        const email = `kill-${round}-${lane}-${i}@test.example`;
        const answer = await signOn(site.url, { email }).catch(() => undefined);
        if (answer?.status === 303) acknowledged.push(email);
      }
    });
    const confirming = tokens.map(async (token) => (await confirmOn(site.url, token).catch(() => undefined))?.status === 303 && confirmed++);
    const settle = isDisturbed ? disturb() : undefined;
    await wait(700);
    await site.kill();
    isAlive = false;
    await settle?.();
    await Promise.all([...load, ...confirming]);
    await site.start();
  }
  expect(acknowledged.length).toBeGreaterThan(isDisturbed ? 15 : 50);
  await expect.poll(async () => {
    const arrived = new Set((await mailsIn(outbox())).map(({ to }) => to));
    return acknowledged.filter((email) => !arrived.has(email)).length;
  }, { timeout: 90_000 }).toBe(0);
  const counts = new Map<string, number>();
  for (const { to } of await mailsIn(outbox())) counts.set(to, (counts.get(to) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(2);
  expect(countInStore(site)).toBeGreaterThan(0);
});
