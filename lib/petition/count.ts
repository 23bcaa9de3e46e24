// How many have signed: counted, never kept as a number of its own, which would one day disagree with the rows.
import type { Database } from "./store/engine";

/** `day` and `at` tell when it was counted: the site's day, and milliseconds of a clock that nobody sets. */
export type Count = { signatures: number; byCountry: readonly { country: string; signatures: number }[]; at: number };

/** How long a count is shown before it is made anew, in milliseconds. */
const freshFor = 10_000;
/** Countries with fewer are not named: few people might be told apart. */
export const fewest = 20;

let last: Promise<Count> | undefined;
let lastAt = -Infinity;

async function countNow({ run }: Pick<Database, "run">): Promise<Count> {
  const [row] = await run("SELECT COUNT(*) AS signatures FROM signatures");
  const rows = await run("SELECT country, COUNT(*) AS signatures FROM signatures GROUP BY country HAVING COUNT(*) >= ? ORDER BY signatures DESC, country", [fewest]);
  return { signatures: Number(row?.["signatures"]), byCountry: rows.map((each) => ({ country: String(each["country"]), signatures: Number(each["signatures"]) })), at: performance.now() };
}

/** The count, at most ten seconds old; one counting serves all who ask meanwhile. @throws StoreError */
export function countSignatures(database: Pick<Database, "run">): Promise<Count> {
  if (last && performance.now() - lastAt < freshFor) return last;
  lastAt = performance.now();
  const counting = countNow(database);
  // A failure is not kept for ten seconds.
  counting.catch(() => (lastAt = -Infinity));
  last = counting;
  return counting;
}
