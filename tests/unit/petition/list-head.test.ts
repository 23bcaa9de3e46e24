// A promise to whoever noted how the public list ended: a list that was rewritten or cut since then is noticed; and what organisers take out is told by day and reason.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkChain, holdsHead } from "@/lib/petition/chain-check";
import { addEntry, beginning, chainedOf, digestOf, type Entry, headOfList, listEntries } from "@/lib/petition/entries";
import { listInvalidated } from "@/lib/petition/invalidated";
import { confirm } from "@/lib/petition/signatures";
import { fill, linkOf, own, recipients, run, useOwnStore } from "./own-store";

const patient = { timeout: 60_000 };
useOwnStore();

const content = (name: string) => ({ name, shown: "full" as const, country: "DE", day: "2026-11-26", appeal: "test", version: "v", locale: "en" });
const add = (name: string) => own.database.together((sql) => addEntry(own.database, sql, content(name)));
const verify = (entries: readonly Entry[], head: string) => {
  writeFileSync(join(own.folder, "list.json"), JSON.stringify({ entries }));
  return run(["verify", join(own.folder, "list.json"), "--head", head]);
};
/** As whoever has the database writes the whole list anew: every digest fits. */
function rewritten(entries: readonly Entry[]): Entry[] {
  let before = beginning;
  return entries.map(({ position, salt = "", content: said }) => {
    const digest = digestOf(salt, { ...said!, name: said!.name === "Bella" ? "Somebody" : said!.name });
    before = chainedOf(before, position, digest);
    return { position, salt, content: { ...said!, name: said!.name === "Bella" ? "Somebody" : said!.name }, digest, chained: before };
  });
}

describe("the list's head", patient, () => {
  it("is printed with backup and export, and is found again in every later list, and in none that was rewritten or cut", async () => {
    for (const name of ["Anna", "Bella", "Carla"]) await add(name);
    const noted = await headOfList(own.database.run);
    expect(noted.position).toBe(3);
    for (const name of ["backup", "export"]) {
      const { stdout } = run([name, "--out", join(own.folder, `${name}.jsonl`)]);
      expect(stdout).toContain(`3:${noted.chained}`);
    }
    await add("Dora");
    const entries = await listEntries(own.database, 0, 10);
    expect(verify(entries, `3:${noted.chained}`)).toMatchObject({ status: 0 });
    expect(verify(entries, noted.chained).stdout).toContain("is among them");
    const other = rewritten(entries);
    expect(checkChain(other)).toEqual([]);
    for (const list of [other, entries.slice(0, 2), []]) expect(verify(list, `3:${noted.chained}`)).toMatchObject({ status: 1, stdout: expect.stringContaining("rewritten or cut") as string });
    expect(holdsHead(entries, { position: 2, chained: noted.chained })).toBe(false);
    expect(verify(entries, "nonsense").status).toBe(2);
  });
});

describe("what organisers take out", patient, () => {
  it("stands by day and reason, with no note and no person in it; what was noted freely before is another reason", async () => {
    await fill();
    await confirm({ ...own, recipients }, linkOf(own.keys, "Emma"), "2026-11-26");
    expect(run(["invalidate", "--reason", "flood of Emma", "--country", "DE", "--yes"])).toMatchObject({ status: 2, stderr: expect.stringContaining("duplicate") as string });
    expect(run(["invalidate", "--reason", "bot", "--note", "from one network", "--country", "DE", "--yes"]).status).toBe(0);
    await own.database.run("INSERT INTO audit (id, at, action, changed, note) VALUES ('a', '2026-11-20', 'invalidate', 7, 'bothersome'), ('b', '2026-11-20', 'invalidate', 500, 'bot'), ('c', '2026-11-20', 'invalidate', 20, 'bot: more'), ('d', '2026-11-21', 'erase', 1, ''), ('e', '2026-11-22', 'invalidate', 0, 'bot')");
    const [latest, ...older] = await listInvalidated(own.database.run);
    expect(latest).toMatchObject({ reason: "bot", signatures: 4 });
    expect(older).toEqual([{ day: "2026-11-20", reason: "bot", signatures: 520 }, { day: "2026-11-20", reason: "other", signatures: 7 }]);
    expect(JSON.stringify([latest, older])).not.toMatch(/network|Emma/);
  });
});
