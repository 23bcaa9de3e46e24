// verify: anybody's check of the public list, from a file or from the site.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkChain } from "@/lib/petition/chain-check";
import { entry } from "@/lib/open-data/schema";
import type { Entry } from "@/lib/petition/entries";
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
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
  const [place] = positionals;
  if (!place) throw new CommandError("Name the list: npm run petition -- verify signatures.json (or its address)");
  const entries: unknown = (await read(place))?.entries;
  if (!isList(entries)) throw new CommandError("There is no list of entries in this file, or some are not as /data/schema.json says.");
  const faults = checkChain(entries);
  const last = entries.at(-1)?.chained ?? "";
  print({ entries: entries.length, last, faults }, values.json, faults.length > 0 ? faults.map(({ position, what }) => `Entry ${position}: its ${what} does not fit.`) : [`${entries.length} entries, and all fit. The last one's chained value, to compare with what you noted earlier: ${last}`]);
  return faults.length > 0 ? 1 : 0;
}
