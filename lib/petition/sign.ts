// What happens when the form of the appeal is sent: nothing about a person is stored but one sealed mail order.
import { machineTime } from "../clock";
import { parseSigning, typedText, type SignError, type Typed } from "./form";
import { linksInAll, linksPerClient, minutesLeft, postsInAll, postsPerClient } from "./limits";
import { noRoom, taskBefore, type Why } from "./admission";
import { parseMailAddress, personOf } from "./mail-address";
import type { Text } from "./links";
import { order } from "./outbox";
import type { Petition } from "./open";
import { isFault, type StoreError } from "./store/engine";

/** The task that was done for a form that comes back: it was not used up, and goes along with the form when that is sent again. */
export type DoneTask = { solution: string; ticket: string };

function taskIn(form: FormData): { task?: DoneTask } {
  const read = (field: string) => {
    const value = form.get(field);
    return typeof value === "string" && value.length <= 2000 ? value : "";
  };
  const task = { solution: read("solution"), ticket: read("ticket") };
  return task.solution !== "" || task.ticket !== "" ? { task } : {};
}

/** Why the form comes back: something to mend; a text that changed meanwhile; too many at once. */
export type Returned = { typed: Typed; errors: readonly SignError[]; textChanged?: boolean; isBusy?: boolean; /** In how many minutes there is room again. */ minutes?: number; task?: DoneTask };
/** It is done, or comes back, or its sender has a task to do first. */
export type Outcome = { returned?: Returned; why?: never } | { returned?: never; why: Why };

/**
 * Takes what the form sent. The answer is the same for every address, known or not: whether somebody has signed is looked up when the mail is written.
 * @param text the version of the appeal that can be signed now, in the language of the page
 * @param client the client's address, where it is known
 * @param done the task that was done for this, if any
 */
export async function sign(petition: Petition, form: FormData, text: Text, client: string | undefined, done?: string): Promise<Outcome> {
  const { typed, value, errors } = parseSigning(form);
  if (!value) return { returned: { typed, errors, ...taskIn(form) } };
  if (form.get("version") !== text.version) return { returned: { typed, errors: [], textChanged: true, ...taskIn(form) } };
  const made = machineTime();
  try {
    // On a full disk what room there is belongs to those who withdraw.
    const adding = { ...petition, database: petition.database.adding };
    const why = await taskBefore(adding, done, { perClient: postsPerClient, inAll: postsInAll, mails: true }, client, made);
    if (why) return { why };
    const person = petition.keys.nameOf("person", personOf(value.email));
    await order(adding.database, petition.keys, { to: value.email, link: { person, locale: text.locale, made, signing: { ...value, ...text } } }, made);
    return {};
  } catch (error) {
    if (isFault(error)) throw error;
    const hasNoRoom = (error as StoreError).code === noRoom;
    return { returned: { typed, errors: [], isBusy: true, ...(hasNoRoom && { minutes: minutesLeft(made) }), ...taskIn(form) } };
  }
}

/** The form came back because the petition cannot be reached now: with what was typed. */
export function busySigning(form: FormData): Returned {
  return { typed: parseSigning(form).typed, errors: [], isBusy: true, ...taskIn(form) };
}

/** Why the form that asks for a link comes back: the address must be mended, or the store is busy. */
export type LinkReturned = { typed: string; error?: "missing" | "email"; task?: DoneTask };

/** As `busySigning`, for the form that asks for a link. */
export function busyLink(form: FormData): LinkReturned {
  return { typed: typedText(form, "email"), ...taskIn(form) };
}

/** Sends whoever signed with the address a link to change or withdraw; nothing where nobody did, and the same answer. */
export async function requestLink(petition: Petition, form: FormData, locale: Text["locale"], client: string | undefined, done?: string): Promise<{ returned?: LinkReturned; why?: Why }> {
  const typed = typedText(form, "email");
  const email = parseMailAddress(typed);
  if (email === undefined) return { returned: { typed, error: typed === "" ? "missing" : "email", ...taskIn(form) } };
  const made = machineTime();
  try {
    const why = await taskBefore(petition, done, { perClient: linksPerClient, inAll: linksInAll }, client, made);
    if (why) return { why };
    await order(petition.database, petition.keys, { to: email, link: { person: petition.keys.nameOf("person", personOf(email)), locale, made } }, made);
    return {};
  } catch (error) {
    if (isFault(error)) throw error;
    return { returned: { typed, ...taskIn(form) } };
  }
}
