// A promise to organisers: a lost secret loses no signature, and no other takes its place unasked.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkChain } from "@/lib/petition/chain-check";
import { listEntries } from "@/lib/petition/entries";
import { formatRing, newRing } from "@/lib/petition/keys";
import { openSecret, secretFile } from "@/lib/petition/secret";
import { layAside } from "@/lib/petition/secret-file";
import { confirm, withdraw } from "@/lib/petition/signatures";
import { testIdentity } from "../../e2e/fixtures/test-organiser";
import { env, fill, linkOf, own, recipients, run, useOwnStore } from "./own-store";

const patient = { timeout: 120_000 };
useOwnStore();

describe("without its secret", patient, () => {
  it("a database is not given another one, and says what to do", async () => {
    await fill();
    rmSync(secretFile());
    await expect(openSecret(own.database, Date.now())).rejects.toThrow(/There is no secret .* bring that file there/);
    await own.database.run("DELETE FROM facts");
    await expect(openSecret(own.database, Date.now())).rejects.toThrow("There is no secret");
    expect(existsSync(secretFile())).toBe(false);
    expect(run(["doctor"]).stdout).toContain("There is no secret");
    expect(existsSync(secretFile())).toBe(false);
  });

  it("a database is not given another one either where a move to a new secret was interrupted", async () => {
    await fill();
    rmSync(secretFile());
    layAside(secretFile(), newRing());
    const [people, secret] = [join(own.folder, "people.jsonl"), join(own.folder, "new-secret")];
    writeFileSync(people, '{"end":0}\n');
    writeFileSync(secret, formatRing(newRing()));
    expect(run(["rotate-secret", "--lost", people, "--secret", secret]).stdout).toContain("Nothing has changed");
    expect(existsSync(secretFile())).toBe(false);
  });

  it("export and backup still work, and an organiser's key makes everybody known again, without any address on the server", async () => {
    await fill();
    rmSync(secretFile());
    const [exported, people, secret, privateKey] = ["out.jsonl", "people.jsonl", "new-secret", "key.txt"].map((name) => join(own.folder, name)) as [string, string, string, string];
    expect(run(["export", "--out", exported]).status).toBe(0);
    expect(run(["backup", "--out", join(own.folder, "backup.jsonl")]).status).toBe(0);
    writeFileSync(privateKey, `${testIdentity}\n`);
    const offline = { ...env(), DATA_DIR: join(own.folder, "none") };
    expect(run(["rekey", exported, "--key", privateKey, "--secret", secret, "--out", people], offline)).toMatchObject({ status: 0, stdout: expect.stringContaining("3 people") as string });
    expect(readFileSync(people, "utf8")).not.toMatch(/anna|berta|@/i);
    const cut = join(own.folder, "cut.jsonl");
    writeFileSync(cut, readFileSync(people, "utf8").split("\n").slice(1).join("\n"));
    expect(run(["rotate-secret", "--lost", cut, "--secret", secret, "--yes"]).status).toBe(2);
    expect(run(["rotate-secret", "--lost", people, "--secret", secret])).toMatchObject({ status: 0, stdout: expect.stringContaining("Nothing has changed") as string });
    expect(run(["rotate-secret", "--lost", people, "--secret", secret, "--yes"])).toMatchObject({ status: 0, stdout: expect.stringContaining("3 of 3") as string });
    const next = await openSecret(own.database, Date.now());
    for (const name of ["Anna", "Berta", "Carla"]) expect(await confirm({ database: own.database, keys: next, recipients }, linkOf(next, name), "2026-11-27")).toBe("already");
    expect(await withdraw({ database: own.database }, linkOf(next, "Anna").person, Date.now())).toBe(true);
    expect(checkChain(await listEntries(own.database, 0, 10))).toEqual([]);
    expect(run(["rotate-secret", "--lost", people, "--secret", secret, "--yes"])).toMatchObject({ status: 2, stderr: expect.stringContaining("not lost") as string });
  });
});
