// Promise: what keeps signing closed is said once, and once it is mended signing is open without a restart; on a full disk whoever signed can withdraw.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { test, expect } from "@playwright/test";
import { smallDisk, type SmallDisk } from "../unit/petition/small-disk";
import { type OwnSite, startOwnSite } from "./fixtures/own-site";
import { confirmOn, linkOn, post, signOn, tokenOf } from "./fixtures/sign";
import { testRecipient } from "./fixtures/test-organiser";
import { words } from "./fixtures/words";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let disk: SmallDisk;
let site: OwnSite;

test.beforeEach(() => {
  disk = smallDisk(24);
});

test.afterEach(async () => {
  await site.remove();
  disk.remove();
});

/** The site with its data on the small disk. */
async function start(dataFolder: string, env: Record<string, string> = {}) {
  const own = await startOwnSite({ DATA_DIR: dataFolder, ...env });
  site = own;
  return { ...own, dataFolder };
}

/** Whether the form is taken; a version that no page has is told apart from a store that is closed only once it is open. */
const sign = (email: string) => signOn(site.url, { email, version: "2026-01-01/en" });
const isClosed = async () => (await sign("probe@test.example")).status === 503;
const saidAbout = (what: RegExp) => site.printed().match(new RegExp(what, "g"))?.length ?? 0;

/** What there is to see of a site that is closed, through more tries than one, and after `mend`. @param why what it says of it */
async function closedUntil(mend: () => void, why: RegExp) {
  const { status, text } = await sign("probe@test.example");
  // Long enough for two more tries.
  await wait(11_000);
  const before = { status, isSaidToReader: text.includes(words("en")("SignPage.busyTitle")), said: saidAbout(why), opened: saidAbout(/The appeal can be signed\./) };
  mend();
  await expect.poll(isClosed, { timeout: 15_000 }).toBe(false);
  return { before, after: { said: saidAbout(why), opened: saidAbout(/The appeal can be signed\./), status: (await signOn(site.url, { email: "after@test.example" })).status } };
}
/** Closed and said once, then open. */
const once = { before: { status: 503, isSaidToReader: true, said: 1, opened: 0 }, after: { said: 1, opened: 1, status: 303 } };

test("a folder whose disk is not mounted yet: nothing is made in its place", async () => {
  const folder = join(disk.folder, "mounted-later", "data");
  await start(folder);
  expect(await closedUntil(() => mkdirSync(join(disk.folder, "mounted-later")), /is not there \(ENOENT\)/)).toEqual(once);
});

test("a disk that is read-only and becomes writable", async () => {
  const folder = join(disk.folder, "data");
  disk.setReadOnly(true);
  await start(folder);
  expect(await closedUntil(() => disk.setReadOnly(false), /cannot be written \(E(?:ROFS|ACCES)\)/)).toEqual(once);
});

test("organisers' keys that are brought later", async () => {
  const folder = join(disk.folder, "data");
  mkdirSync(folder);
  await start(folder, { PETITION_RECIPIENTS: "" });
  expect(await closedUntil(() => writeFileSync(join(folder, "recipients.txt"), `${testRecipient}\n`), /There are no organisers' keys/)).toEqual(once);
});

test("a database that is taken away and brought back", async () => {
  const folder = join(disk.folder, "data");
  const own = await start(folder);
  const token = tokenOf(await linkOn(own, "away@test.example"));
  const file = join(folder, "petition.sqlite");
  renameSync(file, `${file}.away`);
  expect((await confirmOn(own.url, token)).status).toBe(503);
  await expect.poll(isClosed, { timeout: 15_000 }).toBe(true);
  expect(await closedUntil(() => renameSync(`${file}.away`, file), /The database was taken out of/)).toEqual(once);
  expect((await confirmOn(own.url, token)).status).toBe(303);
});

test("a full disk: nobody signs, who signed withdraws, and with room everybody can sign", async () => {
  const folder = join(disk.folder, "data");
  const own = await start(folder);
  const [signer, other, third] = await Promise.all(["signer", "other", "third"].map(async (name) => tokenOf(await linkOn(own, `${name}@test.example`))));
  for (const token of [signer, other]) expect((await confirmOn(own.url, token ?? "")).status).toBe(303);
  disk.fill();
  const refused = await signOn(own.url, { email: "late@test.example", name: "Test Kept" });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "10"]);
  expect(refused.text).toContain(words("en")("SignPage.busy"));
  expect(refused.text).toContain('value="Test Kept"');
  expect((await confirmOn(own.url, third ?? "")).status).toBe(503);
  expect((await post(own.url, "/en/appeal/yours/withdraw", { t: signer ?? "" })).location).toContain("/en/appeal/withdrawn");
  expect((await confirmOn(own.url, signer ?? "")).status).toBe(410);
  // A change to a name that nobody sees, and a link for whoever has none any more.
  expect((await post(own.url, "/en/appeal/yours/change", { t: other ?? "", shown: "no" })).status).toBe(303);
  expect((await post(own.url, "/en/appeal/withdraw/send", { email: "other@test.example" })).status).toBe(303);
  await expect.poll(() => saidAbout(/is full: nobody can sign/), { timeout: 15_000 }).toBe(1);
  expect((await confirmOn(own.url, third ?? "")).status).toBe(503);
  disk.clear();
  await expect.poll(async () => (await confirmOn(own.url, third ?? "")).status, { timeout: 20_000 }).toBe(303);
  expect((await signOn(own.url, { email: "late@test.example" })).status).toBe(303);
  expect(saidAbout(/is full: nobody can sign/)).toBe(1);
});
