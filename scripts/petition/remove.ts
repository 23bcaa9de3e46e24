// invalidate and erase: say first what would go, and do it with --yes.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { machineTime, today } from "@/lib/clock";
import { countSelected, erase, hasSigned, invalidate } from "@/lib/petition/organisers";
import { invalidReasons, reasonNote, reasonWords } from "@/lib/petition/invalidated";
import { parseMailAddress } from "@/lib/petition/mail-address";
import { askLine, CommandError, print, progressBar } from "./terminal";
import { withStore } from "./store";

export async function invalidateSome(args: string[]): Promise<number> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { reason: text, note: text, from: text, to: text, country: text, ids: text, yes: { type: "boolean" }, json: { type: "boolean" } } });
  const { note = "", from, to, country } = values;
  const reason = invalidReasons.find((each) => each === values.reason);
  if (!reason || !(from ?? to ?? country ?? values.ids)) throw new CommandError(`Say which signatures, and why: --reason with one of these words, which stands on the signers' page with day and count, and at least one of --from, --to, --country, --ids. --note goes into the audit log alone: no names in it.\n${invalidReasons.map((each) => `  ${each.padEnd(10)} ${reasonWords[each]}`).join("\n")}`);
  for (const day of [from, to]) if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new CommandError("Days look like 2026-11-26 (UTC).");
  // Those of `moderate` name the signature and, behind a point, the name that was looked at.
  const ids = values.ids === undefined ? undefined : readFileSync(values.ids, "utf8").split(/\s+/).filter(Boolean).map((id) => id.split(".", 1)[0] ?? "");
  const selection = { from, to, country, ids };
  return withStore(async (database) => {
    const found = await countSelected(database, selection);
    if (!values.yes) {
      print({ wouldTakeOut: found }, values.json, [`${found} signatures would be taken out. Nothing has changed; add --yes to do it. A backup first is wise.`]);
      return 0;
    }
    const taken = await invalidate(database, selection, today(), machineTime(), reasonNote(reason, note), progressBar("Taking out"));
    print({ takenOut: taken }, values.json, [`${taken} signatures were taken out.`]);
    return 0;
  });
}

export async function eraseOne(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { yes: { type: "boolean" }, json: { type: "boolean" } } });
  // Typed and not an argument: arguments stand in the shell's history and in the list of processes.
  const address = parseMailAddress(await askLine("E-mail address of the signature to erase: "));
  if (address === undefined) throw new CommandError("That is no whole e-mail address.");
  return withStore(async (database, keys) => {
    const isThere = await hasSigned(database, keys, address);
    if (!values.yes || !isThere) {
      print({ found: isThere, erased: false }, values.json, [isThere ? "There is a signature. Nothing has changed; add --yes to erase it." : "There is no signature under this address."]);
      return isThere ? 0 : 1;
    }
    await erase(database, keys, address, today(), machineTime());
    print({ found: true, erased: true }, values.json, ["Erased. Take a new export, and delete the older ones."]);
    return 0;
  });
}
