// The gate before the forms that order mails (lib/delivery/gate.ts): in memory, so that refusing costs next to nothing; the limits in the store come after it.
import { randomBytes } from "node:crypto";
import { machineTime } from "../clock";
import type { Gate, Outcome, Passage, Task } from "../delivery/gate";
import { holder } from "./holder";
import type { Keys } from "./keys";
import { readToken } from "./links";
import { doneIn, goodFor, makeTask, type Done } from "./patience";
import { hardest, Pressure } from "./pressure";

type TaskKeys = Pick<Keys, "for">;
/** Where the petition is not open: good for this process. */
const ownKey = randomBytes(32);
const ownKeys: TaskKeys = { for: () => ownKey };

/** The petition's keys, which all processes of a site share. */
function sharedKeys(): TaskKeys {
  const found = holder.found;
  return found && found.closed === undefined ? found.keys : ownKeys;
}

/** More ways to read a link than lib/delivery/mailed-token.ts finds. */
const mostTokens = 8;
/** Tickets that a network may use a minute while there is pressure. */
const ticketsEach = 6;
/** How often a form may come back to be mended with a task that is still good: more is nobody who mends, but a way to stand in line for ever. */
const mistakes = 3;

export class PetitionGate implements Gate {
  readonly #pressure = new Pressure();
  readonly #keysNow: () => TaskKeys;
  readonly #clock: () => number;
  /** Tasks that were taken, with the moment from which they are too old anyway: in the order in which they came. The store has them too, for other processes and after a restart. */
  readonly #used = new Map<string, number>();
  /** Tasks whose forms came back to be mended, how often, and the moment from which they are too old anyway: in the order in which they came. */
  readonly #mistakes = new Map<string, { until: number; count: number }>();
  /** Networks that came with tickets in this minute. */
  readonly #networks = new Map<string, number>();
  #minute = 0;

  /** @param clock milliseconds that nobody sets */
  constructor(keysNow = sharedKeys, clock = () => performance.now()) {
    this.#keysNow = keysNow;
    this.#clock = clock;
  }

  guards(address: string): boolean {
    return /^\/[a-z]{2}\/appeal\/(?:sign|withdraw\/send)$/.test(address);
  }

  async opens(tokens: readonly string[]): Promise<boolean> {
    const found = holder.found;
    if (!found || found.closed !== undefined) return true;
    // Where the store does not answer it cannot be told.
    const links = await Promise.all(tokens.slice(0, mostTokens).map((token) => readToken(found, token, machineTime()).catch(() => true)));
    return links.some((link) => link !== undefined);
  }

  async pass(sent: URLSearchParams, client: string | undefined, isCrowded: boolean): Promise<Passage> {
    const now = this.#clock();
    const done = await doneIn(this.#keysNow(), sent, machineTime());
    if (done && !this.#used.has(done.name)) return this.#isTaken(done, client, now) ? { done: done.name } : { task: () => this.#task(sent) };
    return this.#pressure.feel(isCrowded, now) ? { task: () => this.#task(sent) } : {};
  }

  #isTaken({ kind, level }: Done, client: string | undefined, now: number): boolean {
    if (kind === "proof") return level >= this.#pressure.levelAt(now) && this.#pressure.takes("proof", now);
    return this.#hasShare(client, now) && this.#pressure.takes("ticket", now);
  }

  #hasShare(client: string | undefined, now: number): boolean {
    if (client === undefined) return true;
    const minute = Math.floor(now / 60_000);
    if (minute !== this.#minute) this.#networks.clear();
    this.#minute = minute;
    const own = (this.#networks.get(client) ?? 0) + 1;
    this.#networks.set(client, own);
    return own <= ticketsEach;
  }

  taskFor(sent: URLSearchParams, why: string | undefined): () => Task {
    if (why === "all") this.#pressure.bound(this.#clock());
    return () => this.#task(sent);
  }

  #countMistake(done: string, now: number): number {
    for (const [name, { until }] of this.#mistakes) {
      if (until > now) break;
      this.#mistakes.delete(name);
    }
    const made = { until: now + goodFor, count: 0, ...this.#mistakes.get(done) };
    this.#mistakes.set(done, { ...made, count: made.count + 1 });
    return made.count + 1;
  }

  /** Harder than must be now: it may have to be by the time it is solved. */
  #task(sent: URLSearchParams): Task {
    const level = Math.min(hardest, this.#pressure.levelAt(this.#clock()) + 1);
    return makeTask(this.#keysNow(), sent, level, (name) => this.#used.has(name), machineTime());
  }

  note(done: string, outcome: Outcome): void {
    const now = this.#clock();
    // No task helps now: let fewer come.
    if (outcome === "busy") return this.#pressure.bound(now);
    if (outcome === "returned" && this.#countMistake(done, now) <= mistakes) return;
    this.#mistakes.delete(done);
    for (const [name, until] of this.#used) {
      if (until > now) break;
      this.#used.delete(name);
    }
    this.#used.set(done, now + goodFor);
  }
}
