// The claims that say whether a person was in or out of prison, in the order in which they count. Pure.
import { dayAfter, firstDay, lastDay } from "./partial-dates";
import type { TimelineEvent } from "./record";
import type { Claim, Fact, Status } from "./schema/record";

const implied: Partial<Record<Fact, Status>> = {
  arrest: "imprisoned", "held-at": "imprisoned", return: "imprisoned", furlough: "on-leave", bail: "on-bail", release: "free",
};
const ways: Partial<Record<Fact, number>> = { arrest: 0, return: 0, "held-at": 1, transfer: 1, furlough: 3, bail: 3, release: 3 };

/** Does a claim bear on whether the person is held? */
export function bearsOnCustody({ fact }: Pick<Claim, "fact">): boolean {
  return fact === "status" || fact in ways;
}

/** The status in which a claim leaves the person; undefined where it leaves it as it is (a transfer) or says nothing of it. */
export function statusAfter({ fact, value }: Pick<Claim, "fact" | "value">): Status | undefined {
  return fact === "status" ? (value as Status) : implied[fact];
}

/** On one day: taken in, seen inside, said to be inside, let out, said to be out. */
function rank({ fact, value }: Claim): number {
  return fact !== "status" ? (ways[fact] ?? 5) : value === "imprisoned" ? 2 : 4;
}

function takesIn({ fact }: Claim): boolean {
  return fact === "arrest" || fact === "return";
}

/** Does a claim let the person out? A bare “on leave” or “unknown” says only how things stood. */
function letsOut(claim: Claim): boolean {
  const status = statusAfter(claim);
  return claim.fact === "furlough" || (status !== undefined && !["imprisoned", "on-leave", "unknown"].includes(status));
}

/** The day before a new arrest or return, or the day of a status that bears it out: by then a vaguely dated way out must be past. */
function limitOf(claim: Claim, all: readonly Claim[], first: string): string | undefined {
  const before = all.filter((c) => statusAfter(c) !== undefined && lastDay(c.on) < first).map((c) => `${lastDay(c.on)} ${rank(c)}`).toSorted().at(-1);
  const wasHeldBefore = before !== undefined && Number(before.at(-1)) < 3;
  const limits = all.filter((c) => c !== claim && c.on.startsWith(claim.on)).flatMap((c) => {
    if (takesIn(c)) return wasHeldBefore && firstDay(c.on) > first ? [dayAfter(c.on, -1)] : [];
    return c.fact === "status" && claim.fact !== "status" && statusAfter(c) === statusAfter(claim) ? [firstDay(c.on)] : [];
  });
  return limits.toSorted()[0];
}

/** The leave that a bare “on leave” of the same vague date bears out: both speak of one and the same. */
function leaveBorneOut(claim: Claim, all: readonly Claim[]): Claim | undefined {
  return claim.fact === "status" && claim.value === "on-leave" ? all.find(({ fact, on }) => fact === "furlough" && on === claim.on) : undefined;
}

/**
 * The day by which a claim is put in order: a whole date by itself, a partial one by its first day. But a vague way out counts from the last day
 * that it may mean (“released in 2021” comes after “seen in Evin, June 2021”), unless something in that span shows it to be over;
 * and a vague sighting (“in prison in 2021”) comes after an arrest in its span, so that it never stretches an earlier imprisonment.
 */
function placeInTime(claim: Claim, all: readonly Claim[]): string {
  const first = firstDay(claim.on);
  if (claim.on.length === 10 || takesIn(claim)) return first;
  const wayOut = letsOut(claim) ? claim : leaveBorneOut(claim, all);
  if (wayOut) return limitOf(wayOut, all, first) ?? lastDay(wayOut.on);
  const starts = all.filter((c) => takesIn(c) && firstDay(c.on) >= first && firstDay(c.on) <= lastDay(claim.on));
  return starts.map((c) => firstDay(c.on)).toSorted().at(-1) ?? first;
}

/** The claims that bear on custody, oldest first by the rule above; what is vaguer comes first, and then the order of the file. */
export function custodyClaims<C extends Claim>(claims: readonly C[]): C[] {
  const bearing = claims.filter(bearsOnCustody);
  const keyed = bearing.map((claim) => ({ claim, key: `${placeInTime(claim, bearing)} ${rank(claim)} ${claim.on}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ claim }) => claim);
}

/** The events that bear on custody, in the same order; an event stands where the first of its claims does. */
export function custodyEvents(timeline: readonly TimelineEvent[]): TimelineEvent[] {
  const eventOf = new Map(timeline.flatMap((event) => event.claims.map((claim) => [claim, event] as const)));
  return [...new Set(custodyClaims([...eventOf.keys()]).flatMap((claim) => eventOf.get(claim) ?? []))];
}
