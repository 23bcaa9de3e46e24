// Promise: the count on the home page and the appeal is that of confirmed signatures, within a minute; countries are named from twenty people on; named signers stand apart.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { test, expect } from "@playwright/test";
import Ajv2020 from "ajv/dist/2020.js";
import { routing } from "@/i18n/routing";
import { pathOf, waitForMails } from "./fixtures/mailbox";
import { type OwnSite, startOwnSite } from "./fixtures/own-site";
import { post, signOn } from "./fixtures/sign";
import { testRecipient } from "./fixtures/test-organiser";
import { words } from "./fixtures/words";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const run = promisify(execFile);
let site: OwnSite;

test.beforeAll(async () => {
  site = await startOwnSite();
});

test.afterAll(() => site.remove());

async function sign(email: string, fields: Record<string, string>) {
  expect((await signOn(site.url, { email, ...fields })).status).toBe(303);
  const [mail] = await waitForMails(join(site.dataFolder, "outbox"), email);
  const t = new URL(pathOf(mail!), site.url).searchParams.get("t") ?? "";
  expect((await post(site.url, "/en/appeal/yours/confirm", { t })).status).toBe(303);
  return t;
}
const textOf = async (path: string) => (await (await fetch(site.url + path)).text()).replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, " ").replace(/\s+/g, " ");
const soon = { timeout: 60_000, intervals: [1000] };

test("at first nobody has signed, and that is said", async () => {
  for (const locale of routing.locales) {
    const said = words(locale).markup("SignPage.count", { count: 0, date: () => "§" }).split("§")[0]?.trim() ?? "";
    expect(await textOf(`/${locale}/appeal`)).toContain(said.split(/[,،]/)[0]);
  }
});

test("twenty confirmed from one country are counted and named by country, one from another is not named; unconfirmed ones count nowhere", async () => {
  for (let i = 0; i < 20; i++) await sign(`count-${i}@test.example`, { country: "DE" });
  await sign("count-iran@test.example", { country: "IR" });
  await signOn(site.url, { email: "unconfirmed@test.example" });
  for (const path of ["/en", "/en/appeal"]) await expect.poll(() => textOf(path), soon).toContain("21 people have signed here");
  const text = await textOf("/en/appeal");
  expect(text).toContain("Germany : 20".replace(" :", ":"));
  expect(text).not.toMatch(/Iran: 1/);
});

test("a name is seen only with its owner's wish and after an organiser has looked, under the appeal that was signed; withdrawn it is gone", async () => {
  const t = await sign("named@test.example", { name: "Nora Testperson", shown: "full", country: "AT" });
  expect(await textOf("/en/signers")).not.toContain("Nora Testperson");
  const env = { ...process.env, DATA_DIR: site.dataFolder, PETITION_RECIPIENTS: testRecipient };
  // Throws where it ends with another code than 0.
  const petition = async (...args: string[]) => (await run(process.execPath, ["--import", "tsx", "scripts/petition.ts", ...args], { env })).stdout;
  const [waiting] = JSON.parse(await petition("moderate", "--list", "--json")) as { id: string }[];
  await petition("moderate", "--show", waiting?.id ?? "");
  await expect.poll(() => textOf("/en/signers"), soon).toContain("Nora Testperson");
  for (const locale of routing.locales) await expect.poll(() => textOf(`/${locale}/signers`), soon).toContain(words(locale)("SignPage.listTitle"));
  expect(await petition("verify", `${site.url}/data/signatures.json`)).toContain("1 entries, and all fit");
  const fits = new Ajv2020({ strict: true, formats: { uri: true } }).compile((await (await fetch(`${site.url}/data/schema.json`)).json()) as object);
  expect(fits(await (await fetch(`${site.url}/data/signatures.json`)).json())).toBe(true);
  await post(site.url, "/en/appeal/yours/withdraw", { t });
  await expect.poll(() => textOf("/en/signers"), soon).not.toContain("Nora Testperson");
  await expect.poll(async () => (await fetch(`${site.url}/data/signatures.json`)).text(), soon).not.toContain("Nora");
  const left = (await (await fetch(`${site.url}/data/signatures.json`)).json()) as { entries: Record<string, unknown>[] };
  expect([fits(left), left.entries.map((entry) => Object.keys(entry))]).toEqual([true, [["position", "digest", "chained"]]]);
  expect(await petition("verify", `${site.url}/data/signatures.json`)).toContain("1 entries, and all fit");
});
