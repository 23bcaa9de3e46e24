// How often something may be asked for in a while: counted under keyed names, so that the table tells nobody who asked.
import type { Database } from "./store/engine";
import type { Keys } from "./keys";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** A limit: how many in how long (milliseconds). `renews`: the time begins anew with each that is within it, so that never more fall into so long, wherever it is taken to begin. */
export type Limit = { what: string; most: number; within: number; renews?: true };
/** Mails to one address; over it nothing is sent and nobody is told. A day, and the hour that rounding may take from it. */
export const mailsPerAddress: Limit = { what: "mail", most: 3, within: day + hour, renews: true };
/** Signatures from one client before it has to show patience or work. */
export const postsPerClient: Limit = { what: "client", most: 5, within: hour };
/** Signatures from all clients together, before patience is asked of everybody. */
export const postsInAll: Limit = { what: "all", most: 600, within: 60_000 };
/** The same for requests of links to a signature. */
export const linksPerClient: Limit = { what: "links", most: 20, within: hour };
export const linksInAll: Limit = { what: "all links", most: 300, within: 60_000 };
/** Passes for having waited: waiting costs a machine nothing, so it is not for ever more of them. Whoever cannot be told apart shares the second. */
export const waitsPerClient: Limit = { what: "waits", most: 60, within: hour };
export const waitsInAll: Limit = { what: "all waits", most: 300, within: 60_000 };
/** What no patience lifts: beyond it the site is busy. The largest petitions' peak was 2,000 a minute. */
export const ceilingPerClient: Limit = { what: "client's ceiling", most: 600, within: hour };
export const ceilingInAll: Limit = { what: "ceiling", most: 3000, within: 60_000 };

/** Clocks of several processes may differ by so much; what ends later was counted when a clock was wrong, and counts no more. */
const skew = 120_000;

/** When a while that begins now is over: for people's networks and addresses to the hour, so that no two rows can be told to be of one moment. */
function endOf(now: number, span: number): number {
  return span < hour ? now + span : Math.floor(now / hour) * hour + span;
}

/**
 * Counts one more use and says whether it is still within the limit. What is refused is not counted: a limit that grows is not used up by those
 * who came too early, and a flood of refusals writes nothing.
 * @param who the address or client; kept only as a keyed hash, for as long as the limit's window.
 * @param now milliseconds since 1970
 */
export async function within(database: Pick<Database, "run">, keys: Keys, { what, most, within: span, renews }: Limit, who: string, now: number): Promise<boolean> {
  const name = keys.nameOf("limit", `${what}\n${who}`);
  const until = endOf(now, span);
  const tooFar = endOf(now + skew, span);
  const [row] = await database.run(
    `INSERT INTO limits (name, until, used) VALUES (?, ?, 1) ON CONFLICT (name) DO UPDATE SET
      used = CASE WHEN limits.until <= ? OR limits.until > ? THEN 1 ELSE limits.used + 1 END,
      until = CASE WHEN limits.until <= ? OR limits.until > ? OR limits.used < ? THEN excluded.until ELSE limits.until END
      WHERE limits.until <= ? OR limits.until > ? OR limits.used < ? RETURNING used`,
    [name, until, now, tooFar, now, tooFar, renews ? most : 0, now, tooFar, Math.min(most, Number.MAX_SAFE_INTEGER)],
  );
  return row !== undefined && Number(row["used"]) <= most;
}

/** Would one more be within the limit? Counts nothing. */
export async function hasLeft({ run }: Pick<Database, "run">, keys: Keys, { what, most, within: span }: Limit, who: string, now: number): Promise<boolean> {
  const [row] = await run("SELECT used FROM limits WHERE name = ? AND until > ? AND until <= ?", [keys.nameOf("limit", `${what}\n${who}`), now, endOf(now + skew, span)]);
  return Number(row?.["used"] ?? 0) < most;
}

/** In how many minutes a while of an hour that was used up is over, for people: at least one. */
export function minutesLeft(now: number): number {
  return Math.max(1, Math.ceil((endOf(now, hour) - now) / 60_000));
}

/** Uses something that may be used once, such as a solved task: true the first time. Remembered until the hour is over in which `until` lies. */
export async function firstUse(database: Pick<Database, "run">, keys: Keys, what: string, until: number): Promise<boolean> {
  const rows = await database.run("INSERT INTO limits (name, until, used) VALUES (?, ?, 1) ON CONFLICT (name) DO NOTHING RETURNING used", [keys.nameOf("limit", `once\n${what}`), Math.ceil(until / hour) * hour]);
  return rows.length === 1;
}
