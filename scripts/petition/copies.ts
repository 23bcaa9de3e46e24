// export, backup, restore: the store as files. What was sealed stays sealed.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { today } from "@/lib/clock";
import { backUp, exportLines, restore } from "@/lib/petition/copies";
import { openDatabase } from "@/lib/petition/open";
import { audit } from "@/lib/petition/organisers";
import { CommandError, print, progressBar, writeOwn } from "./terminal";
import { withStore } from "./store";

async function writeLines(args: string[], name: string, make: typeof backUp): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: "string" }, json: { type: "boolean" } } });
  const { out } = values;
  if (!out) throw new CommandError(`Name the file to write: npm run petition -- ${name} --out file.jsonl`);
  return withStore(async (database) => {
    const lines = await make(database);
    writeOwn(out, lines.map((line) => `${line}\n`).join(""));
    await audit(database.run, today(), name, lines.length);
    print({ file: out, lines: lines.length }, values.json, [`${out}: ${lines.length} lines`]);
    return 0;
  });
}

export const exportSealed = (args: string[]) => writeLines(args, "export", exportLines);
export const backup = (args: string[]) => writeLines(args, "backup", backUp);

export async function restoreBackup(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
  const [file] = positionals;
  if (!file) throw new CommandError("Name the backup: npm run petition -- restore backup.jsonl");
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  // Not withStore: which secret belongs to these lines stands in them.
  const database = await openDatabase();
  await restore(database, lines, progressBar("Restoring")).finally(() => database.close());
  print({ lines: lines.length }, values.json, [`${lines.length} lines restored. The file "secret" of the old data folder belongs to them: bring it along, or nobody can withdraw.`]);
  return 0;
}
