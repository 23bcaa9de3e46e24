// How the organisers' commands speak: progress on the error output, so that results can be piped; secrets are typed, never arguments.
import { createInterface } from "node:readline/promises";
import { existsSync, writeFileSync } from "node:fs";

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

/** Writes a file that its owner alone can read. @throws CommandError if it is there already */
export function writeOwn(file: string, text: string): void {
  if (existsSync(file)) throw new CommandError(`${file} is there already, and nothing is overwritten. Name another file.`);
  writeFileSync(file, text, { mode: 0o600, flag: "wx" });
}

/** Prints a result: as JSON for programs, else as lines. */
export function print(result: object, isJson: boolean | undefined, lines: readonly string[]): void {
  console.log(isJson ? JSON.stringify(result, undefined, 2) : lines.join("\n"));
}
