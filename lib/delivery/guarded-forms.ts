// Forms that order mails: judged before they take a place in line. Those whose sender has done a task have a line of their own, which a flood of others cannot fill.
import type { Locale } from "@/i18n/routing";
import { needsTask, type Gate } from "./gate";
import type { Answer } from "./kept-answers";
import type { TaskPages } from "./task-page";
import { Turns } from "./turns";

/** What came from whom. `isCrowded`: forms stand in line already. */
type Sent = { address: string; language: Locale; body: Buffer; client: string | undefined };
/** Hands the form to its handler. @param done the name of the task that was done */
type Hand = (done: string | undefined) => Promise<Answer>;

export class GuardedForms {
  /** Where no task was done: the line is short, since what does not fit in is given a task. */
  readonly #others = new Turns({ atOnce: 2, waiting: 16, each: 6 });
  readonly #proven = new Turns({ atOnce: 4, waiting: 200, each: 40 });
  readonly #gate: Gate;
  readonly #pages: TaskPages;

  constructor(gate: Gate, pages: TaskPages) {
    this.#gate = gate;
    this.#pages = pages;
  }

  guards(address: string): boolean {
    return this.#gate.guards(address);
  }

  /** The handler's answer, or a page with a task in which what was typed stands; undefined where too many wait even for that. @throws what `hand` throws, or if that page cannot be rendered */
  async answer({ address, language, body, client }: Sent, hand: Hand): Promise<Answer | undefined> {
    const sent = new URLSearchParams(body.toString("utf8"));
    const passage = await this.#gate.pass(sent, client, this.#others.isCrowded);
    if (passage.task) return this.#pages.answer(address, language, sent, passage.task);
    const { done } = passage;
    const answer = await (done === undefined ? this.#others : this.#proven).take(client, () => hand(done));
    if (answer && answer.headers[needsTask] === undefined) {
      if (done !== undefined) this.#gate.note(done, answer.status < 400 ? "taken" : answer.status < 500 ? "returned" : "busy");
      return answer;
    }
    return this.#pages.answer(address, language, sent, this.#gate.taskFor(sent, answer?.headers[needsTask]));
  }
}
