// Who decides whether a form may pass to its handler, or its sender has a task to do first; and what the outer server and handlers tell each other of it.

/** Our own header, by which a handler learns that a task was done, and which: its kind and its name. What a stranger sends under this name never reaches it. */
export const doneTask = "x-done-task";
/** A handler's answer without a page: the sender has a task to do first, since a limit was reached, its own (`client`) or everybody's (`all`). */
export const needsTask = "x-needs-task";

/** `challenge` is ALTCHA's, for public/proof-of-work.js; `ticket` says, sealed, when somebody began to wait. */
export type Task = { challenge: string; ticket: string };
/** It may go on, with the name of the task that was done if there was one; or it needs a task, which is made when there is time for it. */
export type Passage = { task?: never; done?: string } | { task: () => Task };

/** Its handler has taken the form (`taken`); gave it back to be mended, and the task is still good (`returned`); or could not take any (`busy`). */
export type Outcome = "taken" | "returned" | "busy";

export type Gate = {
  /** Does one of these open anything, or can that not be told now? Cheap: what nobody mailed is known by its first letters, in memory. */
  opens(tokens: readonly string[]): Promise<boolean>;
  /** Does this address take forms that must pass the gate? */
  guards(address: string): boolean;
  /**
   * Judges a form before anything is done for it: in memory, without the store.
   * @param sent its fields @param client whose network it comes from, where that is known @param isCrowded is there a line already?
   */
  pass(sent: URLSearchParams, client: string | undefined, isCrowded: boolean): Promise<Passage>;
  /** A form passed here, and its handler, which knows the limits, says that it needs a task. @param why the value of `needsTask`; undefined: there was no room in the line */
  taskFor(sent: URLSearchParams, why: string | undefined): () => Task;
  /** A form passed with this task, and this came of it. */
  note(done: string, outcome: Outcome): void;
};

/** The handler's answer that asks for a task. */
export function askForTask(why: "client" | "all"): Response {
  return new Response(undefined, { status: 422, headers: { [needsTask]: why } });
}
