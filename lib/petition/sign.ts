// What happens when the form of the appeal is sent: nothing about a person is stored but one sealed mail order.
import { machineTime } from "../clock";
import { parseSigning, typedText, type SignError, type Typed } from "./form";
import { type Limit, linksInAll, linksPerClient, postsInAll, postsPerClient, within } from "./limits";
import { parseMailAddress, personOf } from "./mail-address";
import type { Text } from "./links";
import { order } from "./outbox";
import type { Petition } from "./open";
import { makeTask, isSolved, type Task } from "./patience";
import { isFault } from "./store/engine";

/** Why the form comes back: something to mend; a moment to wait (or a task for the browser); a text that changed meanwhile; too many at once. */
export type Returned = { typed: Typed; errors: readonly SignError[]; task?: Task; textChanged?: boolean; isBusy?: boolean };
export type Outcome = { returned: Returned } | { returned?: never };

/** Within the limit of one client, where it is known, and within that of all together. @param now milliseconds since 1970 */
async function isOrdinary({ database, keys }: Petition, perClient: Limit, inAll: Limit, client: string | undefined, now: number): Promise<boolean> {
  return (client === undefined || (await within(database, keys, perClient, client, now))) && (await within(database, keys, inAll, "", now));
}

/** Within the limits, or with the patience that is asked of those who are beyond them. @param client the client's address, where it is known */
async function mayPass(petition: Petition, form: FormData, client: string | undefined): Promise<boolean> {
  const now = machineTime();
  return (await isOrdinary(petition, postsPerClient, postsInAll, client, now)) || isSolved(petition, form, now);
}

/**
 * Takes what the form sent. The answer is the same for every address, known or not: whether somebody has signed is looked up when the mail is written.
 * @param text the version of the appeal that can be signed now, in the language of the page
 * @param client the client's address, where it is known
 */
export async function sign(petition: Petition, form: FormData, text: Text, client: string | undefined): Promise<Outcome> {
  const { typed, value, errors } = parseSigning(form);
  if (!value) return { returned: { typed, errors } };
  if (form.get("version") !== text.version) return { returned: { typed, errors: [], textChanged: true } };
  try {
    if (!(await mayPass(petition, form, client))) return { returned: { typed, errors: [], task: await makeTask(petition.keys, machineTime()) } };
    const made = machineTime();
    const person = petition.keys.nameOf("person", personOf(value.email));
    await order(petition.database, petition.keys, { to: value.email, link: { person, locale: text.locale, made, signing: { ...value, ...text } } }, made);
    return {};
  } catch (error) {
    if (isFault(error)) throw error;
    return { returned: { typed, errors: [], isBusy: true } };
  }
}

/** Why the form that asks for a link comes back: the address must be mended, or the store is busy. */
export type LinkReturned = { typed: string; error?: "missing" | "email" };

/** Sends whoever signed with the address a link to change or withdraw; nothing where nobody did, and the same answer. */
export async function requestLink(petition: Petition, form: FormData, locale: Text["locale"], client: string | undefined): Promise<LinkReturned | undefined> {
  const typed = typedText(form, "email");
  const email = parseMailAddress(typed);
  if (email === undefined) return { typed, error: typed === "" ? "missing" : "email" };
  const made = machineTime();
  try {
    if (!(await isOrdinary(petition, linksPerClient, linksInAll, client, made))) return { typed };
    await order(petition.database, petition.keys, { to: email, link: { person: petition.keys.nameOf("person", personOf(email)), locale, made } }, made);
    return undefined;
  } catch (error) {
    if (isFault(error)) throw error;
    return { typed };
  }
}
