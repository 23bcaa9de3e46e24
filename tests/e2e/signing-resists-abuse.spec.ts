// Promise: who has signed is told to nobody, mails are few, a flood passes, and nothing that is sent breaks the site; people over a limit are not refused.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test, expect } from "@playwright/test";
import { mailsIn, waitForMails } from "./fixtures/mailbox";
import { type OwnSite, startOwnSite } from "./fixtures/own-site";
import { confirmOn, linkOn, post, signOn, tokenOf } from "./fixtures/sign";
import { words } from "./fixtures/words";

test.describe.configure({ mode: "serial", timeout: 300_000 });

/** The “big list of naughty strings”. */
const naughty = JSON.parse(readFileSync("node_modules/big-list-of-naughty-strings/blns.json", "utf8")) as string[];
let site: OwnSite;
const outbox = () => join(site.dataFolder, "outbox");

test.afterEach(() => site.remove());

const linkFor = (email: string) => linkOn(site, email);
const confirm = (token: string) => confirmOn(site.url, token);

test("the same answer for everybody, known or not; who has signed already is told by mail alone", async () => {
  site = await startOwnSite();
  await confirm(tokenOf(await linkFor("known@test.example")));
  const [known, unknown] = [await signOn(site.url, { email: "known@test.example" }), await signOn(site.url, { email: "unknown@test.example" })];
  expect([known.status, known.location, known.text]).toEqual([unknown.status, unknown.location, unknown.text]);
  const mails = await waitForMails(outbox(), "known@test.example", 2);
  expect(mails.some(({ text }) => text.includes("signed it already"))).toBe(true);
  const links = [await post(site.url, "/en/appeal/withdraw/send", { email: "known@test.example" }), await post(site.url, "/en/appeal/withdraw/send", { email: "nobody@test.example" })];
  expect(links[0]?.location).toBe(links[1]?.location);
  await waitForMails(outbox(), "known@test.example", 3);
  expect(await mailsIn(outbox(), "nobody@test.example")).toEqual([]);
});

test("one address gets three mails a day and no more", async () => {
  site = await startOwnSite();
  for (let i = 0; i < 6; i++) expect((await signOn(site.url, { email: i % 2 === 0 ? "bombed@test.example" : "Bombed@test.example" })).status).toBe(303);
  await signOn(site.url, { email: "after@test.example" });
  await waitForMails(outbox(), "after@test.example");
  const all = [...(await mailsIn(outbox(), "bombed@test.example")), ...(await mailsIn(outbox(), "Bombed@test.example"))];
  expect(all).toHaveLength(3);
});

test("naughty strings as name, address, token and country are answered, never with 5xx", async () => {
  site = await startOwnSite();
  const statuses = new Map<number, number>();
  const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  for (const text of naughty) {
    const answers = await Promise.all([
      signOn(site.url, { name: text, email: "naughty@test.example" }), signOn(site.url, { email: text }), signOn(site.url, { country: text, shown: text, version: text }),
      confirm(text), fetch(`${site.url}/en/appeal/yours?t=${encodeURIComponent(text)}`),
    ]);
    for (const { status } of answers) count(status);
  }
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
  expect(naughty.length).toBeGreaterThan(400);
});

test("over the limit of a client nobody is refused: a browser works, a person waits", async () => {
  site = await startOwnSite({ TRUST_PROXY: "1" });
  const from = { "x-forwarded-for": "198.51.100.7" };
  for (let i = 0; i < 5; i++) expect((await signOn(site.url, { email: `limit-${i}@test.example` }, "en", from)).status).toBe(303);
  const returned = await signOn(site.url, { email: "limit-6@test.example", name: "Test Patient" }, "en", from);
  expect(returned.status).toBe(422);
  expect(returned.text).toContain('value="Test Patient"');
  expect(returned.text).toContain('src="/proof-of-work.js"');
  const ticket = /name="ticket" value="([^"]+)"/.exec(returned.text)?.[1] ?? "";
  expect((await signOn(site.url, { email: "limit-6@test.example", ticket }, "en", from)).status).toBe(422);
  const task = JSON.parse((/data-task="([^"]+)"/.exec(returned.text)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&")) as { algorithm: string; challenge: string; salt: string; signature: string; maxnumber: number };
  const solution = Buffer.from(JSON.stringify({ ...task, number: solve(task) })).toString("base64");
  expect((await signOn(site.url, { email: "limit-6@test.example", solution }, "en", from)).status).toBe(303);
  expect((await signOn(site.url, { email: "limit-7@test.example", solution }, "en", from)).status).toBe(422);
  expect((await signOn(site.url, { email: "other@test.example" }, "en", { "x-forwarded-for": "198.51.100.7, 203.0.113.9" })).status).toBe(303);
});

test("in a browser that runs scripts the task is solved and the form sent without another touch", async ({ browser }) => {
  site = await startOwnSite({ TRUST_PROXY: "0" });
  for (let i = 0; i < 5; i++) expect((await signOn(site.url, { email: `script-${i}@test.example` })).status).toBe(303);
  const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  await page.goto(`${site.url}/fa/appeal`);
  const t = words("fa");
  await page.getByLabel(t("SignPage.field-name"), { exact: true }).fill("آزمون آزمونی");
  await page.getByLabel(t("SignPage.field-email"), { exact: true }).fill("script@test.example");
  await page.getByLabel(t("SignPage.field-country"), { exact: true }).selectOption("DE");
  await page.getByLabel(t("SignPage.consent")).check();
  await page.getByRole("button", { name: t("SignPage.send"), exact: true }).click();
  await expect(page).toHaveURL(/\/fa\/appeal\/check-mail\?done=/, { timeout: 60_000 });
  await waitForMails(outbox(), "script@test.example");
  await page.context().close();
});

function solve({ salt, challenge, maxnumber }: { salt: string; challenge: string; maxnumber: number }): number {
  for (let number = 0; number <= maxnumber; number++) if (createHash("sha256").update(salt + number).digest("hex") === challenge) return number;
  throw new Error("The task has no solution");
}

test("a flood is answered with 503 and when to come back, never with 500, and is over when it ends", async () => {
  site = await startOwnSite();
  const statuses = new Map<number, number>();
  const end = performance.now() + 5000;
  let retryAfter: string | null = null;
  await Promise.all(Array.from({ length: 200 }, async () => {
    while (performance.now() < end) {
      const answer = await signOn(site.url, { email: `flood-${randomBytes(6).toString("hex")}@test.example` }).catch(() => undefined);
      if (!answer) continue;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 503) retryAfter = answer.headers.get("retry-after");
    }
  }));
  expect([...statuses.keys()].filter((status) => ![303, 422, 503].includes(status))).toEqual([]);
  expect(Number(retryAfter)).toBeGreaterThan(0);
  expect((await fetch(`${site.url}/en/about`)).status).toBe(200);
});
