// Tasks before a form is taken: a browser works for some seconds (ALTCHA's proof of work), or a person without a script waits half a minute.
import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { extractParams, verifySolution } from "altcha-lib/v1";
import type { Task } from "../delivery/gate";
import type { Keys } from "./keys";
import { seal, unseal } from "./sealed-value";

/** The keys of tasks. */
type TaskKeys = Pick<Keys, "for">;

/** How long to wait without a script, and how long a task is good, in milliseconds. */
export const waitFor = 30_000;
export const goodFor = 20 * 60_000;
/** Hashes to try at the most at level 0: a few seconds on an old phone; each level doubles them. */
const work = 40_000;

const proofKey = (keys: TaskKeys) => keys.for("proof").toString("base64url");

const sentAs = (sent: URLSearchParams, field: string) => (sent.get(field) ?? "").slice(0, 2000);

/** When the ticket was made; undefined if it is not ours. */
function madeAt(keys: TaskKeys, ticket: string): number | undefined {
  if (ticket === "") return undefined;
  return ((unseal(keys.for("ticket"), Buffer.from(ticket, "base64url")) ?? {}) as { made?: number }).made;
}

/**
 * A challenge of ALTCHA, version 1, as altcha-lib makes it and checks it: made here, since the library's way through the thread pool takes
 * a flooded server longer than all else that it does for a form.
 */
function challengeOf(key: string, maxnumber: number, level: number, until: number) {
  // A short salt: with the number behind it, it fits into one block of SHA-256.
  const salt = `${randomBytes(10).toString("hex")}?level=${level}&expires=${Math.floor(until / 1000)}&`;
  const challenge = createHash("sha256").update(salt + randomInt(maxnumber)).digest("hex");
  return { algorithm: "SHA-256", challenge, maxnumber, salt, signature: createHmac("sha256", key).update(challenge).digest("hex") };
}

/**
 * A new task. Whoever has a ticket that was not used goes on with it.
 * @param sent what was sent @param level how hard it is @param isUsed was this task (its name) taken already? @param now milliseconds since 1970
 */
export function makeTask(keys: TaskKeys, sent: URLSearchParams, level: number, isUsed: (name: string) => boolean, now: number): Task {
  const challenge = challengeOf(proofKey(keys), work * 2 ** level, level, now + goodFor);
  const ticket = sentAs(sent, "ticket");
  const made = madeAt(keys, ticket);
  const isGood = made !== undefined && now >= made && now < made + goodFor - waitFor && !isUsed(nameOfTicket(ticket));
  return { challenge: JSON.stringify(challenge), ticket: isGood ? ticket : seal(keys.for("ticket"), { made: now }).toString("base64url") };
}

/** One name, however the ticket is spelt. */
function nameOfTicket(ticket: string): string {
  return `ticket ${Buffer.from(ticket, "base64url").toString("base64url")}`;
}

/** A task that was done: its kind, its level, and its name, by which it is taken once. */
export type Done = { kind: "proof" | "ticket"; level: number; name: string };

/** The task that was solved; undefined if there is none, or it is too old, or not ours. */
async function proofIn(keys: TaskKeys, sent: URLSearchParams): Promise<Done | undefined> {
  const solution = sentAs(sent, "solution");
  if (solution === "" || !(await verifySolution(solution, proofKey(keys)).catch(() => false))) return undefined;
  // The signed part of the payload: one task counts once, in whatever form it is sent again.
  const { signature = "" } = JSON.parse(Buffer.from(solution, "base64").toString("utf8")) as { signature?: string };
  return { kind: "proof", level: Number(extractParams(solution)["level"] ?? 0), name: `proof ${signature}` };
}

/** What whoever sent this has done: the work, or else the waiting. Whether it was done before is not looked at. @param now milliseconds since 1970 */
export async function doneIn(keys: TaskKeys, sent: URLSearchParams, now: number): Promise<Done | undefined> {
  const proof = await proofIn(keys, sent);
  if (proof) return proof;
  const ticket = sentAs(sent, "ticket");
  const made = madeAt(keys, ticket);
  const isRipe = made !== undefined && now >= made + waitFor && now <= made + goodFor;
  return isRipe ? { kind: "ticket", level: 0, name: nameOfTicket(ticket) } : undefined;
}
