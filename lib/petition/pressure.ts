// How much is asked of this process at once: counted in memory, of nobody in particular. Under pressure everybody has a task to do first.

/** So many at once, and so many a second after that. */
export class Bucket {
  readonly #size: number;
  #left: number;
  #at = -Infinity;

  constructor(size: number) {
    this.#size = size;
    this.#left = size;
  }

  /** Takes one out, if there is one. @param perSecond how fast it fills @param now milliseconds of a clock that nobody sets */
  take(perSecond: number, now: number): boolean {
    this.#left = Math.min(this.#size, this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}

/** Forms without a task that pass while all is quiet: a class that signs together, and then five a second. */
const quiet = { atOnce: 60, perSecond: 5 };
/** Solved tasks and ripe tickets that are taken a second: what the site can do, and while mails are bounded (mail-budget.ts) not much more than a minute's share. */
const paces = { free: { proof: 25, ticket: 5 }, bounded: { proof: 1.6, ticket: 1.6 } } as const;
/** How long pressure is felt after its last sign, in milliseconds. */
const lasting = 20_000;
/** How fast tasks become harder while too many are solved, and how slowly easier again. */
const rise = 2000;
const fall = 20_000;
/** Each level doubles the work. */
export const hardest = 4;

export class Pressure {
  readonly #forms = new Bucket(quiet.atOnce);
  readonly #done = { proof: new Bucket(40), ticket: new Bucket(15) };
  #until = -Infinity;
  #boundedUntil = -Infinity;
  #level = 0;
  #changed = -Infinity;

  /** A form came without a task that was done. @param isCrowded forms stand in line @returns is there pressure? */
  feel(isCrowded: boolean, now: number): boolean {
    if (!this.#forms.take(quiet.perSecond, now) || isCrowded) this.#until = now + lasting;
    return now < this.#until;
  }

  /** More mails wait for a confirmation than have been confirmed lately. */
  bound(now: number): void {
    this.#until = Math.max(this.#until, now + lasting);
    this.#boundedUntil = now + lasting;
  }

  /** How hard a task must be to be taken. */
  levelAt(now: number): number {
    const steps = Math.floor((now - this.#changed) / fall);
    if (steps > 0 && this.#level > 0) {
      this.#level = Math.max(0, this.#level - steps);
      this.#changed = now;
    }
    return this.#level;
  }

  /** Somebody comes with a task that was done: is it their turn? Who comes first when there is room again is chance, since nobody can be told apart. */
  takes(kind: "proof" | "ticket", now: number): boolean {
    const pace = now < this.#boundedUntil ? paces.bounded : paces.free;
    if (this.#done[kind].take(pace[kind], now)) return true;
    if (kind === "proof" && this.levelAt(now) < hardest && now - this.#changed > rise) {
      this.#level++;
      this.#changed = now;
    }
    return false;
  }
}
