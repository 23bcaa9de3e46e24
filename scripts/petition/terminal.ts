// How the organisers' commands speak: progress on the error output, so that results can be piped; secrets are typed, never arguments.
import { randomBytes } from "node:crypto";
import { createReadStream, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline/promises";

/** Asked for something that cannot be done: exit code 2. */
export class CommandError extends Error {}

/** A bar that grows in place; silent where nobody watches. */
export function progressBar(what: string): (done: number, all: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, all) => {
    const filled = all === 0 ? 30 : Math.round((done / all) * 30);
    process.stderr.write(`\r${what} ${"█".repeat(filled)}${"░".repeat(30 - filled)} ${done}/${all}${done === all ? "\n" : ""}`);
  };
}

/** One line from whoever sits there, or from what is piped in. */
export async function askLine(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

function refuseOverwriting(file: string) {
  if (existsSync(file)) throw new CommandError(`${file} is there already, and nothing is overwritten. Name another file.`);
}

/** Writes a file that its owner alone can read. @throws CommandError if it is there already */
export function writeOwn(file: string, text: string): void {
  refuseOverwriting(file);
  writeFileSync(file, text, { mode: 0o600, flag: "wx" });
}

/** Writes such a file piece by piece, however long; under its name only once it is whole. @throws CommandError if it is there already, or what `work` throws */
export async function writeOwnInPieces<T>(file: string, work: (write: (text: string) => Promise<void>) => Promise<T>): Promise<T> {
  refuseOverwriting(file);
  // A name that nobody can have put there, and none that is left over: it would keep its old rights.
  const part = `${file}.${randomBytes(6).toString("hex")}.part`;
  const handle = await open(part, "wx", 0o600);
  const give = () => {
    rmSync(part, { force: true });
    process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, give);
  let waiting = "";
  const flush = async () => {
    // Not write(), which on a full disk takes a part and says nothing.
    await handle.appendFile(waiting);
    waiting = "";
  };
  try {
    const result = await work(async (text) => {
      waiting += text;
      if (waiting.length > 1_000_000) await flush();
    });
    await flush();
    await handle.sync();
    renameSync(part, file);
    return result;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, give);
    await handle.close();
  }
}

/** The lines of a file, one after the other; empty ones are left out. @throws CommandError if it cannot be read */
export async function* linesOf(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) throw new CommandError(`There is no file ${file}.`);
  for await (const line of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) if (line !== "") yield line;
}

/** Prints a result: as JSON for programs, else as lines. */
export function print(result: object, isJson: boolean | undefined, lines: readonly string[]): void {
  console.log(isJson ? JSON.stringify(result, undefined, 2) : lines.join("\n"));
}
