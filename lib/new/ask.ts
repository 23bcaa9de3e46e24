// Asks one question until the answer is one: says why another is not, and what may have been meant.
import type { Conversation } from "./conversation";
import { judge, type Spot } from "./check-answer";
import type { Desk } from "./desk";
import { readChoice, readYesNo, type Choice, type Reader, type Wrong } from "./reading";
import type { Words } from "./words";

type Talk = Pick<Desk, "words"> & { conversation: Conversation };

/** Why an answer is none, in a sentence to be put into a line. */
export function reasonOf(words: Words, { key, values, proposal }: Wrong): string {
  return words.part(key, { ...values, ...(proposal === undefined ? {} : { proposal }) });
}

export type Asked = { note: string; hint?: "ask.later" | "ask.may" | undefined; proposal?: string | undefined; choices?: readonly Choice[] | undefined; read: Reader; spot?: Spot | undefined };

/** Prints a numbered list. */
export function showChoices({ words, conversation }: Talk, choices: readonly Choice[]): void {
  for (const [index, { id, label }] of choices.entries()) conversation.say(words.line(`  ${index + 1}  ${label}${label === id || id === "" ? "" : `  (${id})`}`));
}

/** The answer, or undefined if it was left out. @throws {Stopped} */
export async function askUntilGood({ words, conversation }: Talk, { note, hint, proposal, choices, read, spot }: Asked): Promise<string | undefined> {
  conversation.say("");
  conversation.say(words.line(note));
  if (choices) {
    showChoices({ words, conversation }, choices);
    conversation.say(words.say("ask.number"));
  }
  if (proposal !== undefined) conversation.say(words.say("ask.proposed", { proposal }));
  else if (hint) conversation.say(words.say(hint));
  let offered = proposal;
  for (;;) {
    const typed = await conversation.ask(offered);
    if (typed === "" && hint) return undefined;
    const { value, wrong } = typed === "" ? { wrong: { key: "wrong.empty" as const, proposal: undefined } } : read(typed);
    if (wrong) {
      conversation.say(words.line(reasonOf(words, wrong)));
      offered = wrong.proposal ?? proposal;
      if (wrong.proposal !== undefined) conversation.say(words.say("ask.proposed", { proposal: wrong.proposal }));
      continue;
    }
    const { isWrong, said } = spot ? judge(spot, value, words.locale) : { isWrong: false, said: [] };
    for (const sentence of said) conversation.say(words.line(sentence));
    // Once warned, whoever types the same again means it.
    if (said.length === 0 || (!isWrong && typed === offered)) return value;
    offered = typed;
    if (!isWrong) conversation.say(words.say("ask.proposed", { proposal: typed }));
  }
}

/** One of a few. @throws {Stopped} */
export async function askChoice(talk: Talk, note: string, choices: readonly Choice[], proposal?: string): Promise<string> {
  return (await askUntilGood(talk, { note, choices, proposal, read: (typed) => readChoice(choices, typed) })) ?? "";
}

/** Yes or no. @throws {Stopped} */
export async function askYesNo({ words, conversation }: Talk, note: string, proposal: boolean): Promise<boolean> {
  const answer = await askUntilGood({ words, conversation }, { note, proposal: words.plain(proposal ? "yes" : "no"), read: readYesNo });
  return answer === "true";
}
