// verify: anybody's check of the public list, from a file or from the site.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkChain, holdsHead } from "@/lib/petition/chain-check";
import { entry } from "@/lib/open-data/schema";
import { beginning, type Entry } from "@/lib/petition/entries";
import { CommandError, print } from "./terminal";

async function read(place: string): Promise<{ entries?: unknown } | null> {
  const text = /^https?:\/\//.test(place) ? await (await fetch(place)).text() : readFileSync(place, "utf8");
  try {
    return JSON.parse(text) as { entries?: unknown };
  } catch {
    // Not the parser's words, which quote the file.
    throw new CommandError("This is no JSON file.");
  }
}

/** The file may be anybody's: what does not look like entries is not looked at any further, and nothing of it is printed. */
function isList(entries: unknown): entries is Entry[] {
  return Array.isArray(entries) && entries.every((each) => entry.safeParse(each).success);
}

export async function verify(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { head: { type: "string" }, json: { type: "boolean" } } });
  const [place] = positionals;
  if (!place) throw new CommandError("Name the list: npm run petition -- verify signatures.json (or its address)");
  const noted = /^(?:(\d{1,9}):)?([0-9a-f]{64})$/.exec(values.head ?? `0:${beginning}`);
  if (!noted) throw new CommandError("A head looks like 12:0f1e… : the entry's number, and 64 letters and digits, as backup, export, verify and the signers' page show it.");
  const entries: unknown = (await read(place))?.entries;
  if (!isList(entries)) throw new CommandError("There is no list of entries in this file, or some are not as /data/schema.json says.");
  const faults = checkChain(entries);
  const last = entries.at(-1)?.chained ?? "";
  const head = `${entries.length}:${last || beginning}`;
  const isSameList = holdsHead(entries, { chained: noted[2] as string, ...(noted[1] !== undefined && { position: Number(noted[1]) }) });
  print({ entries: entries.length, last, head, faults, holdsNotedHead: isSameList }, values.json, faults.length > 0 ? faults.map(({ position, what }) => `Entry ${position}: its ${what} does not fit.`) : isSameList
    ? [`${entries.length} entries, and all fit.${values.head === undefined ? "" : " The head that you noted is among them."} The list's head, to note for the next time (verify --head): ${head}`]
    : ["All entries fit each other, but the head that you noted is not among them: the list was rewritten or cut since then. Keep both, and tell others."]);
  return faults.length > 0 || !isSameList ? 1 : 0;
}
