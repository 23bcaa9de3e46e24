// One after the other: a statement issued inside somebody else's open transaction would be lost with its ROLLBACK.

/** Runs jobs strictly one by one, in the order in which they were given; one that fails does not stop the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
