// stats: counts for the organisers.
import { parseArgs } from "node:util";
import { machineTime } from "@/lib/clock";
import { stats } from "@/lib/petition/organisers";
import { print } from "./terminal";
import { withStore } from "./store";

export async function showStats(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean" } } });
  return withStore(async (database) => {
    const counted = await stats(database);
    const rows = (counts: Record<string, number>) => Object.entries(counts).map(([name, count]) => `  ${name.padEnd(12)} ${count}`);
    const { signatures, byState, byCountry, byDay, listed, emptied, mailsWaiting, oldestMail } = counted;
    const age = oldestMail === undefined ? "" : `, the oldest for ${Math.floor((machineTime() - oldestMail) / 3_600_000)} to ${Math.floor((machineTime() - oldestMail) / 3_600_000) + 1} hours`;
    print(counted, values.json, [`Signatures: ${signatures}`, ...rows(byState), "By country:", ...rows(byCountry), "By day:", ...rows(byDay), `Public list: ${listed} names, ${emptied} emptied places`, `Mails waiting: ${mailsWaiting}${age}`]);
    return 0;
  });
}
