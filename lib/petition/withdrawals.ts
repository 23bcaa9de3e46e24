// Who withdrew lately: links that were asked for before sign no more. Marks tell before from after, so that no time has to be kept.
import { randomBytes } from "node:crypto";
import type { Link } from "./links";
import type { Database, Run } from "./store/engine";

const hour = 60 * 60 * 1000;

/** The mark of a person's last withdrawal, which a link that is asked for now carries; undefined where there was none lately. */
export async function lastWithdrawal(run: Run, person: string): Promise<string | undefined> {
  const [row] = await run("SELECT mark FROM tombstones WHERE person = ?", [person]);
  return typeof row?.["mark"] === "string" ? row["mark"] : undefined;
}

/** As `withdrawnSince`, within a transaction. */
export async function isWithdrawn(run: Run, { person, made, after }: Link): Promise<boolean> {
  const [row] = await run("SELECT since, mark FROM tombstones WHERE person = ?", [person]);
  if (!row) return false;
  // Kept before there were marks: by the hour.
  return row["mark"] === null ? Number(row["since"]) >= made : row["mark"] !== after;
}

/** Was the signature withdrawn after this link was asked for? Then it signs no more. @throws StoreError */
export function withdrawnSince({ database }: { database: Pick<Database, "run"> }, link: Link): Promise<boolean> {
  return isWithdrawn(database.run, link);
}

/** All links of a person that were asked for until now sign no more. @param now milliseconds since 1970: the hour is kept, by which it is forgotten */
export async function buryIn(run: Run, person: string, now: number): Promise<void> {
  const since = Math.floor(now / hour) * hour;
  const mark = randomBytes(9).toString("base64url");
  await run("INSERT INTO tombstones (person, since, mark) VALUES (?, ?, ?) ON CONFLICT (person) DO UPDATE SET since = CASE WHEN excluded.since > tombstones.since THEN excluded.since ELSE tombstones.since END, mark = excluded.mark", [person, since, mark]);
}
