// What comes of a run of `npm run new`: files to write, or why there are none.
import type { Desk } from "./desk";
import type { NewFile } from "./kinds/recipe";

/** `stopped`: lines for the terminal. With `isUsage`, the command line is to blame. */
export type Outcome = { files: NewFile[]; stopped?: never } | { files?: never; stopped: string[]; isUsage: boolean };

/** It cannot be done as things stand in the folder. */
export const stop = (...stopped: string[]): Outcome => ({ stopped, isUsage: false });
/** It cannot be done with this command line. */
export const misuse = (...stopped: string[]): Outcome => ({ stopped, isUsage: true });

/** Options are missing or wrong, a line each. */
export function unanswered({ words }: Desk, faults: readonly string[]): Outcome {
  return misuse(words.say("stop.flags"), ...faults);
}
