// What happens when the form of the appeal is sent: nothing about a person is stored but one sealed mail order.
import { machineTime } from "../clock";
import { parseSigning, typedText, type SignError, type Typed } from "./form";
import { linksInAll, linksPerClient, postsInAll, postsPerClient } from "./limits";
import { taskBefore, type Why } from "./admission";
import { parseMailAddress, personOf } from "./mail-address";
import type { Text } from "./links";
import { order } from "./outbox";
import type { Petition } from "./open";
import { isFault } from "./store/engine";

/** Why the form comes back: something to mend; a text that changed meanwhile; too many at once. */
export type Returned = { typed: Typed; errors: readonly SignError[]; textChanged?: boolean; isBusy?: boolean };
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
  if (!value) return { returned: { typed, errors } };
  if (form.get("version") !== text.version) return { returned: { typed, errors: [], textChanged: true } };
  try {
    const made = machineTime();
    // On a full disk what room there is belongs to those who withdraw.
    const adding = { ...petition, database: petition.database.adding };
    const why = await taskBefore(adding, done, { perClient: postsPerClient, inAll: postsInAll, mails: true }, client, made);
    if (why) return { why };
    const person = petition.keys.nameOf("person", personOf(value.email));
    await order(adding.database, petition.keys, { to: value.email, link: { person, locale: text.locale, made, signing: { ...value, ...text } } }, made);
    return {};
  } catch (error) {
    if (isFault(error)) throw error;
    return { returned: { typed, errors: [], isBusy: true } };
  }
}

/** The form came back because the petition cannot be reached now: with what was typed. */
export function busySigning(form: FormData): Returned {
  return { typed: parseSigning(form).typed, errors: [], isBusy: true };
}

/** Why the form that asks for a link comes back: the address must be mended, or the store is busy. */
export type LinkReturned = { typed: string; error?: "missing" | "email" };

/** As `busySigning`, for the form that asks for a link. */
export function busyLink(form: FormData): LinkReturned {
  return { typed: typedText(form, "email") };
}

/** Sends whoever signed with the address a link to change or withdraw; nothing where nobody did, and the same answer. */
export async function requestLink(petition: Petition, form: FormData, locale: Text["locale"], client: string | undefined, done?: string): Promise<{ returned?: LinkReturned; why?: Why }> {
  const typed = typedText(form, "email");
  const email = parseMailAddress(typed);
  if (email === undefined) return { returned: { typed, error: typed === "" ? "missing" : "email" } };
  const made = machineTime();
  try {
    const why = await taskBefore(petition, done, { perClient: linksPerClient, inAll: linksInAll }, client, made);
    if (why) return { why };
    await order(petition.database, petition.keys, { to: email, link: { person: petition.keys.nameOf("person", personOf(email)), locale, made } }, made);
    return {};
  } catch (error) {
    if (isFault(error)) throw error;
    return { returned: { typed } };
  }
}
