// moderate: names that shall be seen are looked at first. Lists, decides by id, or asks one by one.
import { parseArgs } from "node:util";
import { today } from "@/lib/clock";
import { decide, listWaiting, type Verdict, type Waiting } from "@/lib/petition/organisers";
import { askLine, CommandError, print } from "./terminal";
import { withStore } from "./store";

const line = ({ id, name, shownAs, country, day }: Waiting) => `${id}  ${day}  ${country}  ${shownAs || "(its owner must say what may be seen)"}   (whole name: ${name})`;

export async function moderate(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { list: { type: "boolean" }, show: { type: "string" }, refuse: { type: "string" }, json: { type: "boolean" } } });
  return withStore(async (database, keys) => {
    const waiting = await listWaiting(database, keys);
    if (values.list) {
      print(waiting, values.json, waiting.length > 0 ? waiting.map(line) : ["No name waits."]);
      return 0;
    }
    const given = (["listed", "refused"] as const).flatMap((verdict) => ((verdict === "listed" ? values.show : values.refuse) ?? "").split(",").filter(Boolean).map((id) => ({ id: id.trim(), verdict })));
    const results: { id: string; verdict: Verdict; isDone: boolean }[] = [];
    for (const { id, verdict } of given) results.push({ id, verdict, isDone: await decide(database, keys, id, verdict, today()) });
    if (given.length > 0) {
      print(results, values.json, results.map(({ id, verdict, isDone }) => `${id}  ${isDone ? verdict : "does not wait any more"}`));
      return results.every(({ isDone }) => isDone) ? 0 : 1;
    }
    if (!process.stdin.isTTY) throw new CommandError("Nobody is here to ask: use --list, then --show or --refuse with ids.");
    for (const [index, one] of waiting.entries()) {
      console.log(`\n${index + 1}/${waiting.length}  ${line(one)}`);
      const answer = (await askLine("y: show it · n: never · Enter: later · q: stop > ")).toLowerCase();
      if (answer === "q") break;
      if (answer === "y" || answer === "n") await decide(database, keys, one.id, answer === "y" ? "listed" : "refused", today());
    }
    console.log(waiting.length === 0 ? "No name waits." : "Done.");
    return 0;
  });
}
