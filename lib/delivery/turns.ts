// A line for costly work: a few at a time, some waiting; whoever comes when the line is full, or has much in it already, is asked to come back.

type Sizes = {
  /** How many are worked on at once. */
  atOnce: number;
  /** How many more may stand in line. */
  waiting: number;
  /** How many of both may be one client's once half of them are taken: before, people who share an address harm nobody. */
  each: number;
};

/** Work that takes its turn, in the order of arrival. */
export class Turns {
  readonly #sizes: Sizes;
  readonly #waiting: (() => void)[] = [];
  readonly #clients = new Map<string, number>();
  #underway = 0;

  constructor(sizes: Sizes) {
    this.#sizes = sizes;
  }

  /** Is half of the places taken? */
  get isCrowded(): boolean {
    return this.#underway + this.#waiting.length >= (this.#sizes.atOnce + this.#sizes.waiting) / 2;
  }

  /** Does the work when its turn comes. @param client whose it is, where that is known @returns undefined, at once, where the line is full @throws what the work throws */
  async take<T>(client: string | undefined, work: () => Promise<T>): Promise<T | undefined> {
    const isWaiting = this.#underway >= this.#sizes.atOnce;
    if (isWaiting && this.#waiting.length >= this.#sizes.waiting) return undefined;
    if (client === undefined) return this.#work(isWaiting, work);
    const own = this.#clients.get(client) ?? 0;
    if (this.isCrowded && own >= this.#sizes.each) return undefined;
    this.#clients.set(client, own + 1);
    try {
      return await this.#work(isWaiting, work);
    } finally {
      const left = (this.#clients.get(client) ?? 1) - 1;
      if (left > 0) this.#clients.set(client, left);
      else this.#clients.delete(client);
    }
  }

  async #work<T>(isWaiting: boolean, work: () => Promise<T>): Promise<T> {
    // Whoever leaves hands on the place, so that nobody slips in between.
    if (isWaiting) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#underway++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#underway--;
    }
  }
}
