// decrypt: opens an export with an organiser's private key, offline, into a table or JSON.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { csv } from "@/lib/csv";
import type { ExportLine } from "@/lib/petition/copies";
import { openWith, parseIdentity } from "@/lib/petition/recipients";
import type { SealedSignature } from "@/lib/petition/signatures";
import { CommandError, print, progressBar, writeOwn } from "./terminal";

const columns = ["id", "name", "email", "country", "shown", "state", "position", "appeal", "version", "locale", "day"] as const;

export async function decrypt(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { key: { type: "string", multiple: true }, out: { type: "string" }, json: { type: "boolean" } } });
  const [file] = positionals;
  const { key: keyFiles = [], out } = values;
  if (!file || keyFiles.length === 0 || !out || !/\.(?:csv|json)$/.test(out)) throw new CommandError("npm run petition -- decrypt signatures.jsonl --key private-key.txt --out list.csv (or list.json)");
  const identities = keyFiles.map((each) => parseIdentity(readFileSync(each, "utf8")));
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as ExportLine);
  const progress = progressBar("Opening");
  const opened: Record<string, string | number | null>[] = [];
  let closed = 0;
  for (const [index, { sealed, ...rest }] of lines.entries()) {
    try {
      // The choice of how the name appears may have changed since it was sealed: the newer one, outside, counts.
      opened.push({ ...((await openWith(identities, Buffer.from(sealed, "base64"))) as SealedSignature), ...rest });
    } catch {
      closed++;
    }
    progress(index + 1, lines.length);
  }
  const table = [columns, ...opened.map((row) => columns.map((column) => row[column] ?? undefined))];
  // The byte order mark makes spreadsheets read Farsi and Arabic.
  writeOwn(out, out.endsWith(".csv") ? `\uFEFF${csv(table)}` : `${JSON.stringify(opened, undefined, 1)}\n`);
  print({ file: out, opened: opened.length, notOpened: closed }, values.json, [`${out}: ${opened.length} signatures`, ...(closed > 0 ? [`${closed} could not be opened with this key.`] : [])]);
  return closed > 0 ? 1 : 0;
}
