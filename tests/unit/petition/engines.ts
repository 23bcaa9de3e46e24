// The engines that this machine has: SQLite by whichever driver this Node takes, and a PostgreSQL of the tests' own, on a socket in a folder of its own.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const binaries = "/usr/lib/postgresql";

/** Debian's PostgreSQL, if it is installed. */
export const postgresFolder = existsSync(binaries) ? join(binaries, readdirSync(binaries).toSorted((a, b) => Number(b) - Number(a))[0] ?? "", "bin") : undefined;

export type Postgres = { url: string; stop: () => void; restart: () => void; /** @returns how to start it again */ pause: () => () => void };

/** As the user `postgres` where the tests run as root: PostgreSQL refuses root. */
function run(program: string, args: string[]) {
  const whole = join(postgresFolder ?? "", program);
  const [command, given] = process.getuid?.() === 0 ? ["runuser", ["-u", "postgres", "--", whole, ...args]] : [whole, args];
  const { status, stderr } = spawnSync(command, given, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

/** Starts a PostgreSQL that listens on a socket alone. @throws if it is not installed */
export function startPostgres(): Postgres {
  if (!postgresFolder) throw new Error("The tests need PostgreSQL: install Debian's package \"postgresql\".");
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  if (process.getuid?.() === 0) spawnSync("chown", ["postgres", folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  run("initdb", ["-D", data, "-A", "trust", "-U", "test", "--no-sync", "-E", "UTF8"]);
  const start = () => run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", `-k ${folder} -c listen_addresses='' -c fsync=off`, "start"]);
  const stop = () => run("pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"]);
  start();
  return {
    url: `postgres://test@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop() {
      if (existsSync(join(data, "postmaster.pid"))) stop();
      rmSync(folder, { recursive: true, force: true });
    },
    restart() {
      stop();
      start();
    },
    pause() {
      stop();
      return start;
    },
  };
}
