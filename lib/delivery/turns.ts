// A line for costly work: a few at a time, some waiting; whoever comes when the line is full is asked to come back.

/** Work that takes its turn, in the order of arrival. */
export class Turns {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #underway = 0;

  /** @param atOnce how many are worked on at once @param mostWaiting how many more may stand in line */
  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** Does the work when its turn comes. @returns undefined, at once, where the line is full @throws what the work throws */
  async take<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#underway >= this.#atOnce) {
      if (this.#waiting.length >= this.#mostWaiting) return undefined;
      // Whoever leaves hands on the place, so that nobody slips in between.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#underway++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#underway--;
    }
  }
}
