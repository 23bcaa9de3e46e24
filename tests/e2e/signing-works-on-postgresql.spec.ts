// Promise: with DATABASE_URL several processes share one PostgreSQL, nobody signs twice, and its restarts are a 503 and no loss.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { test, expect } from "@playwright/test";
import { cpSync } from "node:fs";
import pg from "pg";
import { routing } from "@/i18n/routing";
import { type Postgres, startPostgres } from "../unit/petition/engines";
import { mailsIn, pathOf } from "./fixtures/mailbox";
import { type OwnSite, startOwnSite } from "./fixtures/own-site";
import { post, signOn, signWithScripts, tokenOf, versionOn } from "./fixtures/sign";
import { words } from "./fixtures/words";

test.describe.configure({ mode: "serial", timeout: 400_000 });

let server: Postgres;
let sites: [OwnSite, OwnSite];

test.beforeAll(async () => {
  server = startPostgres();
  const first = await startOwnSite({ DATABASE_URL: server.url });
  const second = await startOwnSite({ DATABASE_URL: server.url });
  // Several machines share the secret, as the guide says; mails go where the one is that sends them.
  await second.kill();
  cpSync(join(first.dataFolder, "secret"), join(second.dataFolder, "secret"));
  await second.start();
  sites = [first, second];
});

test.afterAll(async () => {
  await Promise.all(sites.map((site) => site.remove()));
  server.stop();
});

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}
const everyMail = async (to?: string) => (await Promise.all(sites.map((site) => mailsIn(join(site.dataFolder, "outbox"), to)))).flat();

test("one link confirmed in parallel at two processes is one signature, and each counts it", async () => {
  const [first, second] = sites;
  expect((await signOn(first.url, { email: "two@test.example" })).status).toBe(303);
  await expect.poll(async () => (await everyMail("two@test.example")).length, { timeout: 60_000 }).toBe(1);
  const [mail] = await everyMail("two@test.example");
  const t = new URL(pathOf(mail!), first.url).searchParams.get("t") ?? "";
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => post((i % 2 === 0 ? first : second).url, "/en/appeal/yours/confirm", { t })));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(303));
  expect(await query("SELECT COUNT(*)::int AS count FROM signatures")).toEqual([{ count: 1 }]);
  await expect.poll(async () => (await fetch(`${second.url}/en/appeal`)).text(), { timeout: 60_000, intervals: [2000] }).toContain("1 person has signed here");
});

test("restarts of PostgreSQL under load lose nothing that was acknowledged, and are never a 500", async () => {
  const statuses = new Map<number, number>();
  const acknowledged: string[] = [];
  await Promise.all(sites.map((site) => versionOn(site.url)));
  let isLoaded = true;
  const load = sites.flatMap((site, at) => Array.from({ length: 3 }, async (_, lane) => {
    for (let i = 0; isLoaded; i++) {
      const email = `restart-${at}-${lane}-${i}@test.example`;
      const { status } = await signWithScripts(site.url, { email });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 303) acknowledged.push(email);
    }
  }));
  for (let round = 0; round < 3; round++) {
    await wait(1000);
    server.restart();
  }
  await wait(1500);
  isLoaded = false;
  await Promise.all(load);
  // 422: a fast machine comes beyond the limit of all together, and is asked for patience.
  expect([...statuses.keys()].filter((status) => ![303, 422, 503].includes(status))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(30);
  await expect.poll(async () => {
    const arrived = new Set((await everyMail()).map(({ to }) => to));
    return acknowledged.filter((email) => !arrived.has(email)).length;
  }, { timeout: 120_000 }).toBe(0);
});

test("while PostgreSQL is away pages are read, say what cannot be read, and lose no form; a site that starts meanwhile opens when it is back", async () => {
  const [first, second] = sites;
  const versions = Object.fromEntries(await Promise.all(routing.locales.map(async (locale) => [locale, await versionOn(first.url, locale)] as const)));
  // The load of the test before may have used up a minute's limit.
  await expect.poll(async () => (await signOn(first.url, { email: "link@test.example" })).status, { timeout: 90_000, intervals: [3000] }).toBe(303);
  await expect.poll(async () => (await everyMail("link@test.example")).length, { timeout: 60_000 }).toBe(1);
  const token = tokenOf(pathOf((await everyMail("link@test.example"))[0]!));
  const resume = server.pause();
  await second.kill();
  await second.start();
  for (const site of sites) for (const locale of routing.locales) {
    const t = words(locale);
    for (const [path, status, said] of [["signers", 200, "listAway"], ["signers/page/2", 503, "listAway"], [`appeal/yours?t=${token}`, 503, "busyOpen"]] as const) {
      // What was rendered just before is kept for twenty seconds.
      await expect.poll(async () => {
        const answer = await fetch(`${site.url}/${locale}/${path}`);
        return [path, answer.status, (await answer.text()).includes(t(`SignPage.${said}`)), answer.headers.get("retry-after")];
      }, { timeout: 40_000, intervals: [1000] }).toEqual([path, status, true, status === 503 ? "10" : null]);
    }
    expect((await fetch(`${site.url}/${locale}`)).status).toBe(200);
    const signed = await signOn(site.url, { email: "away@test.example", name: "Test Kept", version: versions[locale] }, locale);
    expect([signed.status, signed.headers.get("retry-after"), signed.text.includes('value="Test Kept"')]).toEqual([503, "10", true]);
  }
  const data = await fetch(`${first.url}/data/signatures.json`);
  expect([data.status, data.headers.get("retry-after")]).toEqual([503, "10"]);
  resume();
  await expect.poll(async () => (await fetch(`${first.url}/en/appeal/yours?t=${token}`)).status, { timeout: 20_000 }).toBe(200);
  for (const site of sites) {
    await expect.poll(async () => (await signOn(site.url, { email: `back-${sites.indexOf(site)}@test.example`, version: versions["en"] })).status, { timeout: 60_000, intervals: [2000] }).toBe(303);
    expect(site.printed()).not.toMatch(/away@test|Test Kept/);
  }
});
