// A promise to organisers: names are looked at before they are shown, the public list cannot be changed unseen, and their key opens everything, offline.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkChain } from "@/lib/petition/chain-check";
import { listEntries, listShown } from "@/lib/petition/entries";
import type { Keys } from "@/lib/petition/keys";
import { openKeys } from "@/lib/petition/secret-file";
import type { Link } from "@/lib/petition/links";
import { personOf } from "@/lib/petition/mail-address";
import { change, confirm, findSignature, withdraw } from "@/lib/petition/signatures";
import { lastWithdrawal } from "@/lib/petition/withdrawals";
import type { Database } from "@/lib/petition/store/engine";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { testIdentity, testRecipient } from "../e2e/fixtures/test-organiser";

const patient = { timeout: 60_000 };
const folder = mkdtempSync(join(tmpdir(), "organisers-"));
const at = (name: string) => join(folder, name);
let database: Database;
let keys: Keys;
const recipients = { keys: [testRecipient], isTrial: false };
const made = Date.now() - 3_600_000;

function linkOf(name: string, shown: "no" | "first" | "full", country = "DE"): Link {
  const email = `${name.split(" ")[0]?.toLowerCase()}@test.example`;
  return { person: keys.nameOf("person", personOf(email)), locale: "en", made, signing: { name, email, country, shown, appeal: "test", version: "2026-01-01/en/0", locale: "en" } };
}
const parts = () => ({ database, keys, recipients });
const petition = (args: string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/petition.ts", ...args], { encoding: "utf8", input, env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "test", DATA_DIR: folder, PETITION_RECIPIENTS: testRecipient } });
  return { status, stdout, stderr };
};
const json = <T>(args: string[], input?: string) => JSON.parse(petition([...args, "--json"], input).stdout) as T;

beforeAll(async () => {
  keys = openKeys(at("secret"));
  database = await openSqlite(at("petition.sqlite"));
  await migrate(database);
  for (const [name, shown] of [["Anna Test", "full"], ["Berta Test", "first"], ["Carla Test", "no"], ["=Dora Test", "full"]] as const) await confirm(parts(), linkOf(name, shown), "2026-11-26");
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

describe.sequential("names", patient, () => {
  it("wait, and are shown as their owners wish once they were looked at", async () => {
    const waiting = json<{ id: string; name: string; shownAs: string }[]>(["moderate", "--list"]);
    expect(waiting.map(({ name, shownAs }) => [name, shownAs]).toSorted()).toEqual([["=Dora Test", "=Dora Test"], ["Anna Test", "Anna Test"], ["Berta Test", "Berta"]]);
    expect((await listShown(database, 1, 10)).count).toBe(0);
    const idOf = (name: string) => waiting.find((one) => one.name === name)?.id ?? "";
    expect(petition(["moderate", "--show", [idOf("Anna Test"), idOf("Berta Test")].join(","), "--refuse", idOf("=Dora Test")]).status).toBe(0);
    expect((await listShown(database, 1, 10)).entries.map(({ name }) => name).toSorted()).toEqual(["Anna Test", "Berta"]);
    expect(petition(["moderate", "--show", idOf("Anna Test")]).status).toBe(1);
    expect(await findSignature({ database }, linkOf("=Dora Test", "full").person)).toEqual({ shown: "full", state: "refused" });
  });
  it("that were shown leave an empty place when taken back, and the chain still holds", async () => {
    await withdraw({ database }, linkOf("Anna Test", "full").person, made + 1);
    const entries = await listEntries(database, 0, 10);
    expect(entries.filter(({ content }) => content === undefined)).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain("Anna");
    expect(checkChain(entries)).toEqual([]);
    expect(await confirm(parts(), linkOf("Anna Test", "full"), "2026-11-26")).toBe("withdrawn");
    const after = await lastWithdrawal(database.run, linkOf("Anna Test", "full").person);
    expect(await confirm(parts(), { ...linkOf("Anna Test", "full"), ...(after && { after }) }, "2026-11-26")).toBe("signed");
  });
  it("that were changed after somebody looked are not shown by that look", async () => {
    const link = linkOf("Erna Test", "full");
    await confirm(parts(), link, "2026-11-26");
    const [seen] = json<{ id: string; name: string }[]>(["moderate", "--list"]).filter(({ name }) => name === "Erna Test");
    await change(parts(), link.person, "full", "Somebody Else");
    expect(petition(["moderate", "--show", seen?.id ?? ""]).status).toBe(1);
    expect((await listShown(database, 1, 10)).entries.map(({ name }) => name)).not.toContain("Somebody Else");
    await withdraw({ database }, link.person, made + 1);
  });
  it("are looked at again after a change", async () => {
    expect(await change(parts(), linkOf("Berta Test", "first").person, "full", "Berta Tester")).toBe(true);
    expect((await listShown(database, 1, 10)).count).toBe(0);
    expect(json<{ shownAs: string }[]>(["moderate", "--list"]).map(({ shownAs }) => shownAs)).toContain("Berta Tester");
  });
});

describe.sequential("the chain", patient, () => {
  const changed = async (change: (entries: Awaited<ReturnType<typeof listEntries>>) => void) => {
    const entries = await listEntries(database, 0, 10);
    change(entries);
    writeFileSync(at("list.json"), JSON.stringify({ entries }));
    return petition(["verify", at("list.json")]).status;
  };
  beforeAll(async () => {
    const ids = json<{ id: string }[]>(["moderate", "--list"]).map(({ id }) => id);
    petition(["moderate", "--show", ids.join(",")]);
  }, 60_000);
  it("holds as it is", async () => expect(await changed(() => undefined)).toBe(0));
  it.each<[string, (entries: Awaited<ReturnType<typeof listEntries>>) => void]>([
    ["a name is changed", (entries) => { const last = entries.at(-1); if (last?.content) last.content.name = "Somebody Else"; }],
    ["an entry is left out", (entries) => entries.splice(1, 1)],
    ["two change places", (entries) => entries.reverse()],
    ["one is slipped in", (entries) => entries.splice(1, 0, { ...entries[0]!, position: 2 })],
  ])("breaks where %s", async (_what, change) => expect(await changed(change)).toBe(1));
});

describe.sequential("files", patient, () => {
  it("an export is sealed; the key opens it into a table and JSON, without the store", async () => {
    expect(petition(["export", "--out", at("out.jsonl")]).status).toBe(0);
    expect(readFileSync(at("out.jsonl"), "utf8")).not.toMatch(/Test|example/);
    writeFileSync(at("key.txt"), `# test\n${testIdentity}\n`);
    for (const out of ["list.csv", "list.json.json"]) expect(petition(["decrypt", at("out.jsonl"), "--key", at("key.txt"), "--out", at(out)]).status).toBe(0);
    expect(readFileSync(at("list.csv"), "utf8")).toContain("'=Dora Test,=dora@test.example".replace("=dora@", "'=dora@"));
    expect(petition(["export", "--out", at("out.jsonl")]).status).toBe(2);
  });
  it("as many lines come out of the seal as are counted", () => {
    const { signatures } = json<{ signatures: number }>(["stats"]);
    expect((JSON.parse(readFileSync(at("list.json.json"), "utf8")) as unknown[]).length).toBe(signatures);
  });
  it("an export that was cut is refused, wherever it was cut", () => {
    const lines = readFileSync(at("out.jsonl"), "utf8").trimEnd().split("\n");
    for (const [name, text] of [["cut-1.jsonl", lines.slice(0, -1).join("\n")], ["cut-2.jsonl", lines.slice(1).join("\n")], ["cut-3.jsonl", ""]] as const) {
      writeFileSync(at(name), text);
      expect(petition(["decrypt", at(name), "--key", at("key.txt"), "--out", at("none.csv")])).toMatchObject({ status: 2, stderr: expect.stringContaining("not whole") as string });
    }
  });
  it("another key opens nothing, and says so", () => {
    expect(petition(["keygen", "--out", at("other.txt")]).stdout).toMatch(/age1pq1/);
    const { status, stdout } = petition(["decrypt", at("out.jsonl"), "--key", at("other.txt"), "--out", at("none.csv")]);
    expect([status, stdout]).toEqual([1, expect.stringContaining("4 could not be opened")]);
  });
});

describe.sequential("taking out", patient, () => {
  it("one person at their wish: says what it would do first, by an address that is typed", async () => {
    expect(json(["erase"], "CARLA@test.example\n")).toEqual({ found: true, erased: false });
    expect(json(["erase", "--yes"], " Carla@TEST.example \n")).toEqual({ found: true, erased: true });
    expect(petition(["erase"], "carla@test.example\n").status).toBe(1);
    expect(petition(["erase"], "nonsense\n")).toMatchObject({ status: 2, stderr: expect.not.stringContaining("nonsense") as string });
  });
  it("some that were seen in moderation, by the ids that it prints", async () => {
    await change(parts(), linkOf("Anna Test", "full").person, "full", "Anna Test");
    const [waiting] = json<{ id: string }[]>(["moderate", "--list"]);
    writeFileSync(at("ids.txt"), `${waiting?.id}\n`);
    expect(json(["invalidate", "--reason", "other", "--ids", at("ids.txt")])).toEqual({ wouldTakeOut: 1 });
  });
  it("many that were made up: says how many first, and leaves a line in the log without a name", async () => {
    expect(json(["invalidate", "--reason", "bot", "--note", "test flood", "--country", "DE"])).toEqual({ wouldTakeOut: 3 });
    expect(json(["invalidate", "--reason", "bot", "--note", "test flood", "--country", "DE", "--yes"])).toEqual({ takenOut: 3 });
    expect(petition(["invalidate", "--country", "DE"]).status).toBe(2);
    expect(await confirm(parts(), linkOf("Berta Test", "first"), "2026-11-26")).toBe("withdrawn");
    const log = JSON.stringify(await database.run("SELECT at, action, changed, note FROM audit"));
    expect(log).toContain("test flood");
    expect(log).not.toMatch(/Anna|Berta|Carla|Dora|example/i);
    expect(checkChain(await listEntries(database, 0, 10))).toEqual([]);
  });
});
