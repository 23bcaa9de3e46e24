// decrypt: opens an export with an organiser's private key, offline, into a table or JSON.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { csv } from "@/lib/csv";
import type { End, ExportLine } from "@/lib/petition/copies";
import { openWith, parseIdentity } from "@/lib/petition/recipients";
import type { SealedSignature } from "@/lib/petition/signatures";
import { CommandError, linesOf, print, progressBar, writeOwnInPieces } from "./terminal";

const columns = ["id", "name", "email", "country", "shown", "state", "position", "appeal", "version", "locale", "day"] as const;

type Row = Record<string, string | number | null>;

function parseLine(text: string, number: number): ExportLine | End {
  try {
    return JSON.parse(text) as ExportLine | End;
  } catch {
    // Not the parser's words, which quote the line.
    throw new CommandError(`Line ${number} is not a line of an export.`);
  }
}

/** Opens one; undefined where no key fits. */
async function open(identities: readonly string[], { sealed, ...rest }: ExportLine): Promise<Row | undefined> {
  const signature = (await openWith(identities, Buffer.from(sealed, "base64")).catch(() => undefined)) as SealedSignature | undefined;
  // The choice of how the name appears may have changed since it was sealed: the newer one, outside, counts.
  return signature && { ...signature, ...rest };
}

export async function decrypt(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { key: { type: "string", multiple: true }, out: { type: "string" }, json: { type: "boolean" } } });
  const [file] = positionals;
  const { key: keyFiles = [], out } = values;
  if (!file || keyFiles.length === 0 || !out || !/\.(?:csv|json)$/.test(out)) throw new CommandError("npm run petition -- decrypt signatures.jsonl --key private-key.txt --out list.csv (or list.json)");
  const identities = keyFiles.map((each) => parseIdentity(readFileSync(each, "utf8")));
  let number = 0;
  let end: number | undefined;
  for await (const text of linesOf(file)) {
    const line = parseLine(text, ++number);
    if ("end" in line) end = line.end;
  }
  if (end !== number - 1) throw new CommandError("This export is not whole: its end is missing. Take it anew, or copy it again.");
  const progress = progressBar("Opening");
  const isTable = out.endsWith(".csv");
  let [done, closed] = [0, 0];
  await writeOwnInPieces(out, async (write) => {
    // The byte order mark makes spreadsheets read Farsi and Arabic.
    await write(isTable ? `\uFEFF${csv([columns])}` : "[");
    for await (const line of linesOf(file)) {
      const parsed = parseLine(line, done + 1);
      if ("end" in parsed) break;
      done++;
      const row = await open(identities, parsed);
      if (!row) closed++;
      else if (isTable) await write(csv([columns.map((column) => row[column] ?? undefined)]));
      else await write(`${done - closed > 1 ? "," : ""}\n${JSON.stringify(row)}`);
      progress(done, end);
    }
    if (!isTable) await write("\n]\n");
  });
  print({ file: out, opened: done - closed, notOpened: closed }, values.json, [`${out}: ${done - closed} signatures`, ...(closed > 0 ? [`${closed} could not be opened with this key.`] : [])]);
  return closed > 0 ? 1 : 0;
}
