// Work that can wait a moment: done in short stretches, between which readers are answered, so that a flood of it makes nobody else wait.

/** How long a stretch may be, in milliseconds. */
const stretch = 4;

export class SpareTime {
  readonly #waiting: (() => void)[] = [];
  readonly #most: number;
  #isWorking = false;

  /** @param most how many may wait */
  constructor(most: number) {
    this.#most = most;
  }

  /** Does the work, which is quick and waits for nothing, when there is time. @returns undefined, at once, where too many wait @throws what the work throws */
  take<T>(work: () => T): Promise<T | undefined> {
    if (this.#waiting.length >= this.#most) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error("Work failed"));
        }
      });
      if (this.#isWorking) return;
      this.#isWorking = true;
      setImmediate(() => this.#work());
    });
  }

  #work() {
    const end = performance.now() + stretch;
    do this.#waiting.shift()?.();
    while (this.#waiting.length > 0 && performance.now() < end);
    // What has come in meanwhile is heard before the next stretch.
    this.#isWorking = this.#waiting.length > 0;
    if (this.#isWorking) setImmediate(() => this.#work());
  }
}
