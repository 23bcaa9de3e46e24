// Promise: after signing, the server holds nothing that says who signed: not in its database, its logs, its build or its answers.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { test, expect } from "@playwright/test";
import { openWith } from "@/lib/petition/recipients";
import { openDriver } from "@/lib/petition/store/sqlite-drivers";
import { pathOf, waitForMails } from "./fixtures/mailbox";
import { startOwnSite } from "./fixtures/own-site";
import { post, signOn } from "./fixtures/sign";
import { testIdentity } from "./fixtures/test-organiser";

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test("a search for name, address and token in every file that the server wrote finds nothing; the organisers' key finds all", async () => {
  test.setTimeout(120_000);
  const site = await startOwnSite();
  const started = Date.now();
  const [name, email] = ["Qzxwv Tracelessperson", "tracelessperson@qzxwv.example"];
  await signOn(site.url, { name, email, country: "NZ" });
  const [mail] = await waitForMails(join(site.dataFolder, "outbox"), email);
  const token = new URL(pathOf(mail!), site.url).searchParams.get("t") ?? "";
  await post(site.url, "/en/appeal/yours/confirm", { t: token });
  await post(site.url, "/en/appeal/yours/confirm", { t: `${token}x` });
  await fetch(`${site.url}/en/appeal/yours?t=${token}`);
  const driver = openDriver(join(site.dataFolder, "petition.sqlite"));
  const [row] = driver.all("SELECT sealed, day, country, name FROM signatures", []);
  driver.close();
  expect(await openWith([testIdentity], row?.["sealed"] as Uint8Array)).toMatchObject({ name, email, country: "NZ" });
  expect(row?.["name"]).toBeNull();
  rmSync(join(site.dataFolder, "outbox"), { recursive: true });
  const needles = [name, email, "tracelessperson", token, token.slice(20, 60)].flatMap((needle) => [Buffer.from(needle), Buffer.from(Buffer.from(needle).toString("base64").slice(2, -4))]);
  const written = [...filesBelow(site.dataFolder), ...filesBelow(".next").filter((file) => statSync(file).mtimeMs > started)];
  expect(written.length).toBeGreaterThan(1);
  const found = written.filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
  expect(found).toEqual([]);
  expect(needles.some((needle) => site.printed().includes(needle.toString()))).toBe(false);
  expect(statSync(join(site.dataFolder, "petition.sqlite")).mode & 0o077).toBe(0);
  expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(email);
  await site.remove();
});
