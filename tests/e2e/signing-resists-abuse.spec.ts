// Promise: who has signed is told to nobody, mails are few, a flood passes, and nothing that is sent breaks the site; people over a limit are not refused.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test, expect } from "@playwright/test";
import { mailsIn, waitForMails } from "./fixtures/mailbox";
import { type OwnSite, startOwnSite } from "./fixtures/own-site";
import { confirmOn, linkOn, post, signOn, signWithScripts, taskOn, tokenOf } from "./fixtures/sign";
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
      signWithScripts(site.url, { name: text, email: "naughty@test.example" }), signWithScripts(site.url, { email: text }), signWithScripts(site.url, { country: text, shown: text, version: text }),
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
  const task = taskOn(returned.text);
  expect((await signOn(site.url, { email: "limit-6@test.example", ticket: task?.ticket ?? "" }, "en", from)).status).toBe(422);
  const solution = task?.solution() ?? "";
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

test("in a flood everybody has a task before a mail, whoever has done it gets through, and it is over when it ends", async () => {
  site = await startOwnSite();
  const statuses = new Map<number, number>();
  const end = performance.now() + 12_000;
  let isFlooding = true;
  const flooding = Promise.all(Array.from({ length: 40 }, async () => {
    while (isFlooding && performance.now() < end) {
      const answer = await signOn(site.url, { email: `flood-${randomBytes(6).toString("hex")}@test.example` }).catch(() => undefined);
      if (answer) statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
  }));
  await expect.poll(async () => (await signOn(site.url, { email: "probe@test.example" })).status).toBe(422);
  const honest: number[] = [];
  for (const locale of ["en", "fa", "ar"] as const) {
    const first = await signOn(site.url, { email: `honest-${locale}@test.example`, name: "Test Kept" }, locale);
    expect([first.status, first.text.includes('value="Test Kept"'), first.text.includes(words(locale)("SignPage.taskTitle"))]).toEqual([422, true, true]);
    const solution = taskOn(first.text)?.solution() ?? "";
    const fields = { email: `honest-${locale}@test.example`, name: "Test Kept" };
    honest.push((await signOn(site.url, { ...fields, solution }, locale)).status);
    expect((await signOn(site.url, { email: `replay-${locale}@test.example`, solution }, locale)).status).toBe(422);
  }
  expect(honest).toEqual([303, 303, 303]);
  isFlooding = false;
  await flooding;
  expect([...statuses.keys()].filter((status) => ![303, 422].includes(status))).toEqual([]);
  // Those that came before anybody could tell that it is a flood, and five a second.
  expect(statuses.get(303) ?? 0).toBeLessThan(150);
  expect(statuses.get(422) ?? 0).toBeGreaterThan(100);
  await waitForMails(outbox(), "honest-ar@test.example");
  // The page with a task has no address of its own.
  expect((await fetch(`${site.url}/en/tasks/sign`)).status).toBe(404);
  await expect.poll(async () => (await signOn(site.url, { email: "after@test.example" })).status, { timeout: 60_000, intervals: [5000] }).toBe(303);
});

test("whoever has no script waits half a minute with a ticket, in the midst of a flood", async () => {
  site = await startOwnSite();
  let isFlooding = true;
  const flooding = Promise.all(Array.from({ length: 10 }, async () => {
    while (isFlooding) await signOn(site.url, { email: `flood-${randomBytes(6).toString("hex")}@test.example` }).catch(() => undefined);
  }));
  const fields = { email: "patient@test.example", name: "Test Patient" };
  await expect.poll(async () => (await signOn(site.url, fields)).status).toBe(422);
  const ticket = taskOn((await signOn(site.url, fields)).text)?.ticket ?? "";
  const early = await signOn(site.url, { ...fields, ticket });
  expect([early.status, taskOn(early.text)?.ticket]).toEqual([422, ticket]);
  await expect.poll(async () => (await signOn(site.url, { ...fields, ticket })).status, { timeout: 60_000, intervals: [31_000, 3000] }).toBe(303);
  expect((await signOn(site.url, { ...fields, ticket })).status).toBe(422);
  isFlooding = false;
  await flooding;
});
