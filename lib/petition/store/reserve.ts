// Room on the disk that is kept for withdrawing: a file without content, given up bit by bit when a full disk refuses a write, and made again once there is room.
import { randomBytes } from "node:crypto";
import { statSync, truncateSync } from "node:fs";
import { chmod, open, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Bytes that are kept: SQLite's log takes 50 kB for a withdrawal, and is begun anew every few of them. */
const whole = 4 * 1024 * 1024;
/** What is given up at once: other programs on a full disk may take it too. */
const part = 256 * 1024;
/** Bytes that must be free beside it before anything is added again. */
const spare = 1024 * 1024;

/** The room beside a database's file. */
export class Reserve {
  readonly #file: string;
  #isLow = false;

  /** @param database the database's file */
  constructor(database: string) {
    this.#file = join(dirname(database), "reserve");
  }

  /** Is there less room than is to be kept? Then nothing is added, and what takes away has all of it. */
  get isLow(): boolean {
    return this.#isLow;
  }

  #size(): number {
    return statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Gives some of it up, because there was no room for a write. @returns false where nothing is left, or it cannot be given up */
  give(): boolean {
    this.#isLow = true;
    try {
      const size = this.#size();
      if (size > 0) truncateSync(this.#file, Math.max(0, size - part));
      return size > 0;
    } catch {
      return false;
    }
  }

  /** Makes it whole again, as far as there is room. Never throws. @returns whether it is whole, and something beside it free */
  async keep(): Promise<boolean> {
    try {
      const missing = whole - this.#size();
      if (missing > 0) await this.#fill(Math.min(missing, await this.#free()));
      this.#isLow = this.#size() < whole || (await this.#free()) < spare;
    } catch {
      this.#isLow = true;
    }
    return !this.#isLow;
  }

  async #free(): Promise<number> {
    const { bavail, bsize } = await statfs(dirname(this.#file));
    return bavail * bsize;
  }

  /** Random bytes: zeros would take no room on a disk that compresses. */
  async #fill(bytes: number) {
    if (bytes <= 0) return;
    const before = this.#size();
    const file = await open(this.#file, "a", 0o600);
    try {
      await file.writeFile(randomBytes(bytes));
      await file.sync();
    } catch (error) {
      await file.truncate(before).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    await chmod(this.#file, 0o600);
  }
}
