// Answers kept in memory, rendered and compressed once; forgotten when the site's day ends, so that what ages by the day does.

export type Answer = {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The body by content coding; `identity` is always there. */
  bodies: { identity: Buffer; br?: Buffer; gzip?: Buffer };
  /** True if the connection ends with this answer. */
  closes?: boolean;
};

/** `until` on a clock that nobody sets (milliseconds of `performance.now()`). */
type Kept = { answer: Answer; until: number };

function sizeOf({ bodies }: Answer): number {
  return bodies.identity.length + (bodies.br?.length ?? 0) + (bodies.gzip?.length ?? 0) + 1000;
}

/** A store of answers by address: the ones asked for longest ago leave first when `limit` bytes are reached. */
export class KeptAnswers {
  readonly #answers = new Map<string, Kept>();
  readonly #limit: number;
  readonly #today: () => string;
  #day: string;
  #size = 0;

  /** @param today the site's day, as `2026-11-22`; when it changes, everything is forgotten. */
  constructor(limit: number, today: () => string) {
    this.#limit = limit;
    this.#today = today;
    this.#day = today();
  }

  #forgetYesterday() {
    const day = this.#today();
    if (day === this.#day) return;
    this.#answers.clear();
    this.#size = 0;
    this.#day = day;
  }

  find(address: string): Answer | undefined {
    this.#forgetYesterday();
    const kept = this.#answers.get(address);
    if (!kept) return undefined;
    // A Map remembers the order of insertion: asked for again means inserted again, last.
    this.#answers.delete(address);
    if (kept.until <= performance.now()) {
      this.#size -= sizeOf(kept.answer);
      return undefined;
    }
    this.#answers.set(address, kept);
    return kept.answer;
  }

  /**
   * @param day the site's day when the rendering of this answer began: yesterday's page is not kept for today.
   * @param seconds how long it is good; until the day ends if left out.
   */
  keep(address: string, answer: Answer, day: string, seconds = Infinity) {
    this.#forgetYesterday();
    if (day !== this.#day) return;
    const before = this.#answers.get(address);
    if (before) this.#size -= sizeOf(before.answer);
    this.#answers.delete(address);
    this.#answers.set(address, { answer, until: performance.now() + seconds * 1000 });
    this.#size += sizeOf(answer);
    for (const [oldest, evicted] of this.#answers) {
      if (this.#size <= this.#limit) break;
      this.#size -= sizeOf(evicted.answer);
      this.#answers.delete(oldest);
    }
  }

  /** How many bytes are kept, for measuring. */
  get size(): number {
    return this.#size;
  }
}
