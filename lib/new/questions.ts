// What a question is: the option that answers it, the words that ask it, and what counts as an answer.
import type { Spot } from "./check-answer";
import type { Desk, Ids } from "./desk";
import type { Choice, Reading } from "./reading";
import type { Words } from "./words";

/** By option: what will stand in the file; several ids are divided by commas. */
export type Answers = ReadonlyMap<string, string>;

/** Must be answered; may be written later, into the file; may be left out. */
export type Need = "must" | "later" | "may";

export type Question = {
  /** The option, without hyphens. */
  flag: string;
  /** What is asked. */
  note(words: Words): string;
  need: Need | ((answers: Answers) => Need);
  /** Ids of a list: terms of a glossary, people, appeals. */
  ids?: Ids;
  /** Several of them. */
  many?: true;
  /** What there is to choose from. */
  choices?(desk: Desk, answers: Answers): Choice[] | undefined;
  /** Makes the value of what was typed; without it a choice, or the text itself, is the value. */
  read?(typed: string, answers: Answers, desk: Desk): Reading;
  /** Where the text will stand, so that the check can judge it. */
  spot?(answers: Answers, desk: Desk): Spot;
  proposal?(answers: Answers, desk: Desk): string | undefined;
  /** Whether to ask; an option is taken in any case. */
  when?(answers: Answers): boolean;
};

/** How much a question needs its answer. */
export function needOf({ need }: Question, answers: Answers): Need {
  return typeof need === "string" ? need : need(answers);
}
