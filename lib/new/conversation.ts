// Questions and answers on a terminal, line by line. It ends with Ctrl+C, Ctrl+D or the last line of what is piped in; then nobody waits for ever.
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";

/** Whoever was asked has gone: nothing may be written. */
export class Stopped extends Error {}

export type Conversation = {
  say(text: string): void;
  /** The next line that is typed. `proposal` stands in the line already, to be edited; where there is no terminal, an empty line accepts it. @throws {Stopped} */
  ask(proposal?: string): Promise<string>;
  close(): void;
};

type Terminal = Readable & { isTTY?: boolean };

/** Begins a conversation. Lines that come faster than the questions wait their turn: a pasted answer of several lines is several answers. */
export function converse(input: Terminal, output: Writable): Conversation {
  const isTerminal = input.isTTY === true;
  const reader = createInterface({ input, output, terminal: isTerminal, prompt: "> " });
  const lines: string[] = [];
  let waiting: { resolve(line: string): void; reject(error: Error): void } | undefined;
  let isOver = false;
  reader.on("line", (line) => {
    if (waiting) waiting.resolve(line);
    else lines.push(line);
    waiting = undefined;
  });
  // Ctrl+C in a terminal is heard here and not as a signal.
  reader.on("SIGINT", () => reader.close());
  reader.on("close", () => {
    isOver = true;
    waiting?.reject(new Stopped());
  });
  return {
    say: (text) => void output.write(`${text}\n`),
    async ask(proposal = "") {
      const ready = lines.shift();
      if (ready === undefined && isOver) throw new Stopped();
      const typed = ready ?? (await new Promise<string>((resolve, reject) => {
        waiting = { resolve, reject };
        reader.prompt();
        if (isTerminal && proposal !== "") reader.write(proposal);
      }));
      const answer = typed.normalize("NFC").trim();
      return answer === "" && !isTerminal ? proposal : answer;
    },
    close: () => reader.close(),
  };
}
