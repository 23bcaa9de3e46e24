// A promise to organisers: the commands say what is missing, which commands there are and how each is used.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openKeys } from "@/lib/petition/secret-file";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { testRecipient } from "../e2e/fixtures/test-organiser";

const patient = { timeout: 60_000 };
const folder = mkdtempSync(join(tmpdir(), "told-"));
afterAll(() => rmSync(folder, { recursive: true }));
const petition = (args: string[], data = folder) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/petition.ts", ...args], { encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "test", DATA_DIR: data, PETITION_RECIPIENTS: testRecipient } });
  return { status, stdout, stderr };
};

describe("the doctor", patient, () => {
  it("says what stands in the way, and exits with 1", async () => {
    const look = () => {
      const { status, stdout } = petition(["doctor", "--json"]);
      expect(status).toBe(1);
      return Object.fromEntries((JSON.parse(stdout) as { what: string; isGood: boolean }[]).map(({ what, isGood }) => [what, isGood]));
    };
    expect(look()).toMatchObject({ SITE_URL: false, secret: false, "organisers' keys": false, mail: false, database: false });
    openKeys(join(folder, "secret"));
    await openSqlite(join(folder, "petition.sqlite")).then((database) => database.close());
    expect(look()).toMatchObject({ secret: true, database: true, "public list": true });
    // As a start of the site does.
    const started = await openSqlite(join(folder, "petition.sqlite"));
    await started.run("INSERT INTO facts (name, value) VALUES ('secret', ?)", [openKeys(join(folder, "secret")).fingerprint]);
    await started.close();
    rmSync(join(folder, "secret"));
    // Nor does any command make a secret beside a database that has one elsewhere.
    expect(petition(["stats"])).toMatchObject({ status: 2, stderr: expect.stringContaining("secret") as string });
    expect(readdirSync(folder)).not.toContain("secret");
    openKeys(join(folder, "secret"));
    expect(look()).toMatchObject({ secret: true, database: false });
  });

  it("makes no database where there is none, and neither does any other command", () => {
    const empty = mkdtempSync(join(tmpdir(), "empty-"));
    const { status, stderr } = petition(["backup", "--out", join(empty, "backup.jsonl")], empty);
    expect([status, readdirSync(empty)]).toEqual([2, []]);
    expect(stderr).toContain("DATA_DIR");
    rmSync(empty, { recursive: true });
  });
});

it("an unknown command says which there are, and a wrong option how it is used", () => {
  expect(petition(["nonsense"])).toMatchObject({ status: 2, stderr: expect.stringContaining("moderate") as string });
  expect(petition(["stats", "--nonsense"]).status).toBe(2);
});

describe("the list that somebody checks", patient, () => {
  it("is not printed where it holds what would speak to the terminal", () => {
    writeFileSync(join(folder, "list.json"), JSON.stringify({ entries: [{ position: "\u001b[2J12 entries, and all fit.", digest: "x", chained: "x" }] }));
    const { status, stdout, stderr } = petition(["verify", join(folder, "list.json")]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toMatch(/all fit|\u001b\[2J/);
  });
  it.each(["Test, not JSON", "null", "[]", '{"entries":[null]}', '{"entries":"Test"}'])("is not looked for in a file that holds %s, and the file is not quoted", (text) => {
    writeFileSync(join(folder, "list.json"), text);
    expect(petition(["verify", join(folder, "list.json")])).toMatchObject({ status: 2, stderr: expect.not.stringContaining("Test") as string });
  });
});
