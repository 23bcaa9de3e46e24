// export, backup, restore: the store as files. What was sealed stays sealed.
import { parseArgs } from "node:util";
import { today } from "@/lib/clock";
import { backUp, type Copied, exportLines, inspect, restore, type Progress, type WriteLine } from "@/lib/petition/copies";
import { openDatabase } from "@/lib/petition/open";
import { audit } from "@/lib/petition/organisers";
import { findSecret, fingerprintHere, hasSecret } from "@/lib/petition/secret";
import type { Database } from "@/lib/petition/store/engine";
import { settings } from "@/lib/settings";
import { CommandError, linesOf, print, progressBar, writeOwnInPieces } from "./terminal";
import { withDatabase } from "./store";

type Make = (database: Database, write: WriteLine, progress: Progress) => Promise<Copied>;

async function writeLines(name: string, out: string | undefined, isJson: boolean | undefined, make: Make): Promise<number> {
  if (!out) throw new CommandError(`Name the file to write: npm run petition -- ${name} --out file.jsonl`);
  return withDatabase(async (database) => {
    // A change of the secret that was interrupted is ended first; also without any, or with another one, a copy can be made.
    if (hasSecret()) await findSecret(database).catch(() => undefined);
    const { lines, head } = await writeOwnInPieces(out, (write) => make(database, (line) => write(`${line}\n`), progressBar("Writing")));
    await audit(database.run, today(), name, lines);
    print({ file: out, lines, head }, isJson, [`${out}: ${lines} lines`, `The public list ends with entry ${head.position}. To note, and compare later with verify --head: ${head.position}:${head.chained}`]);
    return 0;
  });
}

export async function exportSealed(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: "string" }, json: { type: "boolean" } } });
  return writeLines("export", values.out, values.json, exportLines);
}

export async function backup(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: "string" }, "with-mails": { type: "boolean" }, json: { type: "boolean" } } });
  return writeLines("backup", values.out, values.json, (database, write, progress) => backUp(database, write, progress, values["with-mails"]));
}

export async function restoreBackup(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
  const [file] = positionals;
  if (!file) throw new CommandError("Name the backup: npm run petition -- restore backup.jsonl");
  const { rows, secret } = await inspect(linesOf(file));
  const belongs = `The file "secret" of the old data folder belongs to this backup: bring it to ${settings.dataFolder}/, or nobody can withdraw.`;
  const here = fingerprintHere();
  if (here !== undefined && secret !== undefined && here !== secret) throw new CommandError(`${settings.dataFolder}/secret is another one. ${belongs} Nothing has changed.`);
  // Not withStore: the database is new, and which secret belongs to it stands in the backup.
  const database = await openDatabase();
  await restore(database, linesOf(file), rows, progressBar("Restoring")).finally(() => database.close());
  print({ lines: rows }, values.json, [`${rows} lines restored.${hasSecret() ? "" : ` ${belongs}`}`]);
  return 0;
}
