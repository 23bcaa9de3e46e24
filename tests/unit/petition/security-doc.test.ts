// A promise to whoever reads docs/security.md: what is kept is what stands there, table by table and column by column, and the tests that it names are there.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";

const text = readFileSync("docs/security.md", "utf8");
const kept = text.slice(text.indexOf("## What is kept"), text.indexOf("\n## ", text.indexOf("## What is kept") + 3));
/** `table.column` of every row that names a table. */
const told = kept.split("\n").flatMap((line) => {
  const cell = line.startsWith("|") ? (line.split("|")[1] ?? "") : "";
  const [first = "", ...columns] = [...cell.matchAll(/`([a-z_.]+)`/g)].map(([, name = ""]) => name);
  return first.includes(".") ? [first] : columns.map((column) => `${first}.${column}`);
});

it("every table and column is in it, and no other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "doc-"));
  const database = await openSqlite(join(folder, "petition.sqlite"));
  await migrate(database);
  const tables = (await database.run("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")).map((row) => String(row["name"]));
  const there: string[] = [];
  for (const table of tables) for (const row of await database.run(`PRAGMA table_info(${table})`)) there.push(`${table}.${String(row["name"])}`);
  await database.close();
  rmSync(folder, { recursive: true });
  expect(told.toSorted()).toEqual(there.toSorted());
});

it("every test that it names is there", () => {
  const named = [...text.matchAll(/`((?:unit|e2e)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join("tests", path)))).toEqual([]);
});
