// What every database of the petition can do: one SQL text for SQLite and PostgreSQL, transactions, and failures as reasons.
// Texts use TEXT, BIGINT and BYTES (replaced by each engine's own word), `?` for values and `ON CONFLICT … RETURNING`.

export type Value = string | number | Uint8Array | null;
/** Whole numbers come back as numbers; none here is beyond 2⁵³. */
export type Row = Readonly<Record<string, Value>>;
export type Run = (sql: string, values?: readonly Value[]) => Promise<Row[]>;

export type Database = {
  readonly engine: "sqlite" | "postgres";
  /** Runs one statement and returns its rows. @throws StoreError */
  run: Run;
  /** Runs statements that all happen or none; nobody else's statement comes between. @throws StoreError, or what `work` throws */
  together<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Reads of one moment, however long they take, while others write on. @throws StoreError, or what `work` throws */
  snapshot<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Within `together`: whoever else asks for the same name waits until this is over. */
  waitFor(run: Run, name: string): Promise<void>;
  /** The same database for what adds: on a full disk it gets none of the room that is kept for withdrawing. @throws StoreError: `full` while that room is not whole */
  readonly adding: Database;
  /** Sees to the room that is kept; called now and then while the site runs. @returns false while there is too little on the disk. PostgreSQL's disk is looked after elsewhere: true */
  keepRoom(): Promise<boolean>;
  close(): Promise<void>;
};

/** Why the store did not answer: it is busy, its disk is full, it is not there; `fault` is a mistake of ours. */
export type StoreReason = "busy" | "full" | "away" | "fault";

/** Says why and nothing of what was to be stored: drivers' own messages quote values. */
export class StoreError extends Error {
  readonly reason: StoreReason;
  readonly code: string;
  constructor(reason: StoreReason, code = "") {
    super(`The petition's database is ${reason === "fault" ? "not asked rightly" : reason}${code && ` (${code})`}`);
    this.name = "StoreError";
    this.reason = reason;
    this.code = code;
  }
}

/** Is this a mistake of ours, and not the store's being busy, full or away? By its name, since handlers and the server are bundled apart. */
export function isFault(error: unknown): boolean {
  return !(error instanceof Error && error.name === "StoreError") || (error as StoreError).reason === "fault";
}

/** How long a statement may wait for others before it is given up, in milliseconds: a reader hears “busy” within two seconds. */
export const patience = 1500;
