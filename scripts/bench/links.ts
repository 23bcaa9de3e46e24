// Links to confirm, made with a data folder's own keys, a line each: so that the load of confirming is measured, and not that of signing.
import { join } from "node:path";
import { makeToken } from "@/lib/petition/links";
import { openKeys } from "@/lib/petition/secret-file";
import { openSqlite } from "@/lib/petition/store/sqlite";

const [folder = "", count = "0"] = process.argv.slice(2);
const keys = openKeys(join(folder, "secret"));
const database = await openSqlite(join(folder, "petition.sqlite"));
for (let i = 0; i < Number(count); i++) {
  const email = `bench-${i}@test.example`;
  console.log(await makeToken({ database, keys }, { person: keys.nameOf("person", email), locale: "en", made: Date.now(), signing: { name: `Test Person ${i}`, email, country: "DE", shown: "no", appeal: "test", version: "2026-01-01/en/0", locale: "en" } }));
}
await database.close();
