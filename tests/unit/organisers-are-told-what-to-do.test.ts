// A promise to organisers: the commands say what is missing, which commands there are and how each is used.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { testRecipient } from "../e2e/fixtures/test-organiser";

const patient = { timeout: 60_000 };
const folder = mkdtempSync(join(tmpdir(), "told-"));
afterAll(() => rmSync(folder, { recursive: true }));
const petition = (args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/petition.ts", ...args], { encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "test", DATA_DIR: folder, PETITION_RECIPIENTS: testRecipient } });
  return { status, stdout, stderr };
};

describe("the doctor", patient, () => {
  it("says what stands in the way, and exits with 1", () => {
    petition(["stats"]);
    const { status, stdout } = petition(["doctor", "--json"]);
    expect(status).toBe(1);
    const found = JSON.parse(stdout) as { what: string; isGood: boolean }[];
    const good = Object.fromEntries(found.map(({ what, isGood }) => [what, isGood]));
    expect(good).toMatchObject({ SITE_URL: false, secret: true, "organisers' keys": false, mail: false, database: true, "public list": true });
  });
});

it("an unknown command says which there are, and a wrong option how it is used", () => {
  expect(petition(["nonsense"])).toMatchObject({ status: 2, stderr: expect.stringContaining("moderate") as string });
  expect(petition(["stats", "--nonsense"]).status).toBe(2);
});
