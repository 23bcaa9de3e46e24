// verify: anybody's check of the public list, from a file or from the site.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkChain } from "@/lib/petition/chain-check";
import type { Entry } from "@/lib/petition/entries";
import { CommandError, print } from "./terminal";

async function read(place: string): Promise<{ entries?: Entry[] }> {
  const text = /^https?:\/\//.test(place) ? await (await fetch(place)).text() : readFileSync(place, "utf8");
  return JSON.parse(text) as { entries?: Entry[] };
}

export async function verify(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
  const [place] = positionals;
  if (!place) throw new CommandError("Name the list: npm run petition -- verify signatures.json (or its address)");
  const { entries } = await read(place);
  if (!Array.isArray(entries)) throw new CommandError("There is no list of entries in this file.");
  const faults = checkChain(entries);
  const last = entries.at(-1)?.chained ?? "";
  print({ entries: entries.length, last, faults }, values.json, faults.length > 0 ? faults.map(({ position, what }) => `Entry ${position}: its ${what} does not fit.`) : [`${entries.length} entries, and all fit. The last one's chained value, to compare with what you noted earlier: ${last}`]);
  return faults.length > 0 ? 1 : 0;
}
