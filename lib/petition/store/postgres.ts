// PostgreSQL for the petition: where one machine is outgrown, or several processes serve the site.
import pg from "pg";
import { patience, StoreError, type Database, type Row, type Run, type StoreReason, type Value } from "./engine";

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A). */
function reasonOfState(state: string | undefined): StoreReason {
  // No SQLSTATE: the network's or TLS's own code.
  if (state === undefined || !/^[0-9A-Z]{5}$/.test(state)) return "away";
  if (/^(?:55P03|40001|40P01|57014|53300)$/.test(state)) return "busy";
  if (/^53[12]00$/.test(state)) return "full";
  if (/^(?:08|57P|58|28|3D|XX|25006|25P03|E)/.test(state)) return "away";
  return "fault";
}

function failure(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { code } = error as { code?: string };
  return new StoreError(reasonOfState(code), code);
}

/** `?` as PostgreSQL counts values: `$1`, `$2` … No text here has a question mark of its own. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll("BYTES", "BYTEA").replace(/\?/g, () => `$${++count}`);
}

function runOn(client: { query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }> }): Run {
  return async (sql, values = []) => {
    try {
      const given = values.map((value: Value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
      return (await client.query(numbered(sql), given)).rows as Row[];
    } catch (error) {
      throw failure(error);
    }
  };
}

// int8 as a number: nothing here is beyond 2⁵³.
const types = { getTypeParser: (id: number, format?: "text" | "binary") => (id === 20 ? Number : pg.types.getTypeParser(id, format as "text")) };

/** Opens a pool. The first statement connects. @param url `postgres://…` @param longest how long one statement may take, in milliseconds: more for what no reader waits for */
export function openPostgres(url: string, longest = patience): Database {
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: patience, statement_timeout: longest, lock_timeout: patience, idle_in_transaction_session_timeout: Math.max(10_000, longest), query_timeout: longest + 500, keepAlive: true, types } as pg.PoolConfig);
  // A connection that dies while idle is replaced at the next statement.
  pool.on("error", () => undefined);
  // One that dies while it is in use fails its statement, which is heard there.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const connect = async () => {
    try {
      return await pool.connect();
    } catch (error) {
      // No place in the pool in time, or no server: a message without a code.
      throw /timeout/i.test((error as Error).message) && pool.totalCount > 0 ? new StoreError("busy", "pool") : failure(error);
    }
  };
  const transaction = (begin: string) => async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    const client = await connect();
    const run = runOn(client);
    let broken: Error | undefined;
    try {
      await run(begin);
      const result = await work(run);
      await run("COMMIT");
      return result;
    } catch (error) {
      await run("ROLLBACK").catch((failed: Error) => (broken = failed));
      throw error;
    } finally {
      client.release(broken);
    }
  };
  const once: Run = async (sql, values) => {
    const client = await connect();
    let broken: Error | undefined;
    try {
      return await runOn(client)(sql, values);
    } catch (error) {
      if ((error as StoreError).reason === "away") broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  };
  const own: Database = {
    engine: "postgres",
    run: once,
    together: transaction("BEGIN"),
    snapshot: transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
    waitFor: async (run, name) => void (await run("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [name])),
    get adding() {
      return own;
    },
    keepRoom: () => Promise.resolve(true),
    close: () => pool.end(),
  };
  return own;
}
