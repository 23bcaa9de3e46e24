// A database with people in it and its secret, in a folder of a test's own, and the organisers' commands on it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { Keys } from "@/lib/petition/keys";
import type { Link } from "@/lib/petition/links";
import { decide, listWaiting } from "@/lib/petition/organisers";
import { openSecret } from "@/lib/petition/secret";
import { confirm, withdraw } from "@/lib/petition/signatures";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { settings } from "@/lib/settings";
import { testRecipient } from "../../e2e/fixtures/test-organiser";

export const recipients = { keys: [testRecipient], isTrial: false };
export const made = Date.now() - 60_000;
/** Of the test that runs. */
export const own = {} as { folder: string; database: Database; keys: Keys };

export const env = () => ({ PATH: process.env["PATH"] ?? "", NODE_ENV: "test", DATA_DIR: own.folder, PETITION_RECIPIENTS: testRecipient }) as NodeJS.ProcessEnv;
export const run = (args: string[], given = env()) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/petition.ts", ...args], { encoding: "utf8", env: given });
  return { status, stdout, stderr };
};
const addressOf = (name: string) => `${name.toLowerCase()}@test.example`;
export const linkOf = (by: Keys, name: string, shown: "no" | "full" = "no"): Link => ({ person: by.nameOf("person", addressOf(name)), locale: "en", made, signing: { name, email: addressOf(name), country: "DE", shown, appeal: "test", version: "2026-01-01/en/0", locale: "en" } });

/** Anna stands in the list, Berta waits, Carla stays hidden, Dora withdrew. */
export async function fill({ database, keys } = own): Promise<void> {
  for (const [name, shown] of [["Anna", "full"], ["Berta", "full"], ["Carla", "no"], ["Dora", "no"]] as const) await confirm({ database, keys, recipients }, linkOf(keys, name, shown), "2026-11-26");
  const anna = (await listWaiting(database, keys)).find(({ name }) => name === "Anna");
  await decide(database, keys, anna?.id ?? "", "listed", "2026-11-26");
  await withdraw({ database }, linkOf(keys, "Dora").person, made + 1);
}

/** An empty one for each test. */
export function useOwnStore(): void {
  beforeEach(async () => {
    own.folder = mkdtempSync(join(tmpdir(), "rotation-"));
    (settings as { dataFolder: string }).dataFolder = own.folder;
    own.database = await openSqlite(join(own.folder, "petition.sqlite"));
    await migrate(own.database);
    own.keys = await openSecret(own.database, made);
  });
  afterEach(async () => {
    await own.database.close();
    rmSync(own.folder, { recursive: true });
  });
}
