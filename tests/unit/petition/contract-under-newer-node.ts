// The contract with Node's own SQLite, as a program: run by a newer Node than the one of the tests. Prints a line a promise.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { contract, emptyStore } from "./store-contract";

const folder = mkdtempSync(join(tmpdir(), "contract-"));
const file = join(folder, "test.sqlite");
const [store, other] = [await openSqlite(file, "node:sqlite"), await openSqlite(file, "node:sqlite")];
await migrate(store);
for (const [name, promise] of Object.entries(contract)) {
  await emptyStore(store);
  const failure = await promise(store, other).then(() => undefined, (error: unknown) => String(error));
  console.log(JSON.stringify({ name, failure }));
}
await Promise.all([store.close(), other.close()]);
rmSync(folder, { recursive: true });
