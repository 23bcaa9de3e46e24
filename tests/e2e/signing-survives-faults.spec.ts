// Promise: what was acknowledged is never lost, what cannot be taken is said (503), and nobody signs twice.
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { test, expect } from "@playwright/test";
import { openKeys } from "@/lib/petition/secret-file";
import { openDriver } from "@/lib/petition/store/sqlite-drivers";
import { listen } from "../unit/petition/smtp";
import { pathOf, waitForMails } from "./fixtures/mailbox";
import { countInStore, type OwnSite, startOwnSite } from "./fixtures/own-site";
import { confirmOn, linkOn, post, signOn, tokenOf } from "./fixtures/sign";

/** Seconds without a mail server: three in the tests, an hour in `npm run bench -- petition`. */
const away = Number(process.env.MAIL_AWAY ?? 3);

test.describe.configure({ mode: "serial", timeout: 180_000 + away * 1000 });

let site: OwnSite;
const outbox = () => join(site.dataFolder, "outbox");
const file = () => join(site.dataFolder, "petition.sqlite");

test.afterEach(() => site.remove());

const linkFor = (email: string) => linkOn(site, email);
const confirm = (token: string) => confirmOn(site.url, token);

test("a database that others hold for three seconds is a 503 within two, and the form keeps what was typed", async () => {
  site = await startOwnSite();
  const token = tokenOf(await linkFor("busy@test.example"));
  const driver = openDriver(file());
  driver.exec("BEGIN IMMEDIATE");
  const start = performance.now();
  const [signed, confirmed] = await Promise.all([signOn(site.url, { email: "busy-2@test.example", name: "Test Kept" }), confirm(token)]);
  expect(performance.now() - start).toBeLessThan(3500);
  expect([signed.status, confirmed.status]).toEqual([503, 503]);
  expect(signed.text).toContain('value="Test Kept"');
  await wait(1000);
  driver.exec("ROLLBACK");
  driver.close();
  expect((await confirm(token)).status).toBe(303);
  expect(countInStore(site)).toBe(1);
});

test("one link is one signature, however often and in parallel it is confirmed; looking at it is none", async () => {
  site = await startOwnSite();
  const path = await linkFor("once@test.example");
  for (let i = 0; i < 100; i++) await fetch(site.url + path, { method: i % 2 === 0 ? "GET" : "HEAD" });
  expect(countInStore(site)).toBe(0);
  const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(tokenOf(path))));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(303));
  expect(countInStore(site)).toBe(1);
  expect((await post(site.url, "/en/appeal/yours/withdraw", { t: tokenOf(path) })).location).toContain("/en/appeal/withdrawn");
  expect((await confirm(tokenOf(path))).status).toBe(410);
  expect(countInStore(site)).toBe(0);
});

test("while the mail server is away mails wait, and each is delivered once it is back", async () => {
  const heard: string[] = [];
  const { port, end } = await listen(heard);
  await end();
  site = await startOwnSite({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "appeal@test.example" });
  const emails = Array.from({ length: 12 }, (_, i) => `away-${i}@test.example`);
  for (const email of emails) expect((await signOn(site.url, { email })).status).toBe(303);
  await wait(away * 1000);
  expect(heard).toEqual([]);
  const back = await listen(heard, undefined, port);
  await expect.poll(() => heard.toSorted(), { timeout: 90_000 }).toEqual(emails.toSorted());
  await site.kill();
  await back.end();
});

test("a link from before a withdrawal has no power over a new signature", async () => {
  site = await startOwnSite();
  const old = tokenOf(await linkFor("again@test.example"));
  await confirm(old);
  await post(site.url, "/en/appeal/yours/withdraw", { t: old });
  await signOn(site.url, { email: "again@test.example" });
  const mails = await waitForMails(outbox(), "again@test.example", 2);
  const fresh = mails.map((mail) => tokenOf(pathOf(mail))).find((token) => token !== old) ?? "";
  expect((await confirm(fresh)).status).toBe(303);
  for (const deed of ["change", "withdraw"]) expect((await post(site.url, `/en/appeal/yours/${deed}`, { t: old, shown: "full", name: "Somebody Else" })).status).toBe(410);
  expect(countInStore(site)).toBe(1);
});

test("a secret that is missing, or is not the database's own, closes signing, says why, and harms nothing", async () => {
  site = await startOwnSite();
  const token = tokenOf(await linkFor("secret@test.example"));
  await site.kill();
  renameSync(join(site.dataFolder, "secret"), join(site.dataFolder, "aside"));
  await site.start();
  expect((await confirm(token)).status).toBe(503);
  expect(site.printed()).toContain("There is no secret in");
  expect(existsSync(join(site.dataFolder, "secret"))).toBe(false);
  await site.kill();
  openKeys(join(site.dataFolder, "secret"));
  await site.start();
  expect((await confirm(token)).status).toBe(503);
  expect(site.printed()).toContain("is not the one with which this database was filled");
  await site.kill();
  renameSync(join(site.dataFolder, "aside"), join(site.dataFolder, "secret"));
  await site.start();
  expect((await confirm(token)).status).toBe(303);
});
