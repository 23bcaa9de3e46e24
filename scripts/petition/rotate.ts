// rotate-secret and rekey: another secret for the server, after a theft or a loss.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { machineTime, today } from "@/lib/clock";
import type { End, ExportLine } from "@/lib/petition/copies";
import { formatRing, Keys, newRing, parseKeys } from "@/lib/petition/keys";
import { personOf } from "@/lib/petition/mail-address";
import { openWith, parseIdentity } from "@/lib/petition/recipients";
import { adopt, rotate, type Renamed } from "@/lib/petition/rotation";
import { fingerprintHere, fingerprintIn } from "@/lib/petition/secret";
import type { SealedSignature } from "@/lib/petition/signatures";
import type { Database } from "@/lib/petition/store/engine";
import { settings } from "@/lib/settings";
import { withDatabase, withStore } from "./store";
import { CommandError, linesOf, print, progressBar, writeOwn, writeOwnInPieces } from "./terminal";

const moment = () => ({ today: today(), now: machineTime() });
const afterwards = () => [
  `Now: copy ${settings.dataFolder}/secret to every other server of this site, start the site, and take a new backup.`,
  "Backups made before belong to the old secret: once the new backup is safe, delete them and every copy of the old file.",
];

async function countIn(database: Database, table: "signatures" | "outbox"): Promise<number> {
  return Number((await database.run(`SELECT COUNT(*) AS count FROM ${table}`))[0]?.["count"]);
}

async function rotateOwn(isSure: boolean | undefined, isJson: boolean | undefined): Promise<number> {
  return withStore(async (database, keys) => {
    if (!isSure) {
      const [signatures, mails] = [await countIn(database, "signatures"), await countIn(database, "outbox")];
      print({ signatures, mailsDropped: mails, isDone: false }, isJson, [`${signatures} signatures would be moved to a new secret. All links that were mailed so far would be dead, and ${mails} mails that wait would be dropped: their people have to ask again. Stop the site first. Nothing has changed; add --yes to do it.`]);
      return 0;
    }
    const moved = await rotate(database, keys, moment(), progressBar("Moving"));
    print({ signatures: moved, isDone: true }, isJson, [`${moved} signatures were moved to a new secret; the old one opens nothing here any more.`, ...afterwards()]);
    return 0;
  });
}

async function readRenamed(file: string): Promise<Renamed[]> {
  const renamed: Renamed[] = [];
  let end: number | undefined;
  for await (const line of linesOf(file)) {
    let parsed: Partial<Renamed & End>;
    try {
      parsed = JSON.parse(line) as Partial<Renamed & End>;
    } catch {
      throw new CommandError(`${file} is not a file that rekey made.`);
    }
    if (parsed.end !== undefined) end = parsed.end;
    else if (typeof parsed.id === "string" && /^[\w-]{43}$/.test(String(parsed.person))) renamed.push({ id: parsed.id, person: String(parsed.person) });
  }
  if (end !== renamed.length) throw new CommandError(`${file} is not whole: make it again, or copy it again.`);
  return renamed;
}

async function adoptNew(people: string, secret: string, isSure: boolean | undefined, isJson: boolean | undefined): Promise<number> {
  return withDatabase(async (database) => {
    const here = fingerprintHere();
    if (here !== undefined && here === (await fingerprintIn(database.run))) throw new CommandError("The secret is not lost: the one that belongs to this database is there. Use rotate-secret alone.");
    const keys = parseKeys(readFileSync(secret, "utf8"));
    const renamed = await readRenamed(people);
    const all = await countIn(database, "signatures");
    if (!isSure) {
      print({ signatures: all, inFile: renamed.length, isDone: false }, isJson, [`${renamed.length} people are in the file, ${all} signatures in the database. Names that wait to be looked at would stay hidden. Nothing has changed; add --yes to do it.`]);
      return 0;
    }
    const { known } = await adopt(database, keys, renamed, moment(), progressBar("Moving"));
    print({ signatures: all, known, isDone: true }, isJson, [`${known} of ${all} signatures are known again by their addresses.`, ...(known < all ? [`${all - known} are not: their people cannot withdraw by a link, and could sign twice. Take a new export, and do rekey again with every organiser's key.`] : []), ...afterwards()]);
    return known < all ? 1 : 0;
  });
}

export async function rotateSecret(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { lost: { type: "string" }, secret: { type: "string" }, yes: { type: "boolean" }, json: { type: "boolean" } } });
  const { lost, secret } = values;
  if ((lost === undefined) !== (secret === undefined)) throw new CommandError("After a loss: npm run petition -- rotate-secret --lost people.jsonl --secret new-secret (both from rekey)");
  return lost !== undefined && secret !== undefined ? adoptNew(lost, secret, values.yes, values.json) : rotateOwn(values.yes, values.json);
}

/** Offline: makes a new secret and, with an organiser's key, each person's hash under it. No address leaves this machine. */
export async function rekey(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { key: { type: "string", multiple: true }, secret: { type: "string" }, out: { type: "string" }, json: { type: "boolean" } } });
  const [file] = positionals;
  const { key: keyFiles = [], secret, out } = values;
  if (!file || keyFiles.length === 0 || !secret || !out) throw new CommandError("npm run petition -- rekey signatures.jsonl --key private-key.txt --secret new-secret --out people.jsonl");
  const identities = keyFiles.map((each) => parseIdentity(readFileSync(each, "utf8")));
  const ring = newRing();
  const keys = new Keys(ring);
  let [end, opened, closed]: [number | undefined, number, number] = [undefined, 0, 0];
  writeOwn(secret, formatRing(ring));
  await writeOwnInPieces(out, async (write) => {
    for await (const text of linesOf(file)) {
      const line = JSON.parse(text) as ExportLine | End;
      if ("end" in line) {
        end = line.end;
        break;
      }
      const signature = (await openWith(identities, Buffer.from(line.sealed, "base64")).catch(() => undefined)) as SealedSignature | undefined;
      if (!signature) closed++;
      else await write(`${JSON.stringify({ id: line.id, person: keys.nameOf("person", personOf(signature.email)) } satisfies Renamed)}\n`);
      if (signature) opened++;
    }
    if (end !== opened + closed) throw new CommandError("This export is not whole: its end is missing. Take it anew, or copy it again.");
    await write(`${JSON.stringify({ end: opened } satisfies End)}\n`);
  });
  print({ secret, file: out, opened, notOpened: closed }, values.json, [`${opened} people are in ${out}, the new secret is ${secret}. Bring both to the server: npm run petition -- rotate-secret --lost ${out} --secret ${secret}`, ...(closed > 0 ? [`${closed} could not be opened with this key.`] : [])]);
  return closed > 0 ? 1 : 0;
}
