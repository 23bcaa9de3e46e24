// One after the other: a statement issued inside somebody else's open transaction would be lost with its ROLLBACK.

/** Runs jobs strictly one by one, in the order in which they were given; one that fails does not stop the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** How many jobs run or wait. */
  get length(): number {
    return this.#waiting;
  }

  run<T>(job: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#last.then(job).finally(() => this.#waiting--);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
