// What the link in a mail is for: looking up changes nothing; confirming, changing and withdrawing are posts.
import { machineTime, today } from "../clock";
import { proposalFor } from "./first-name";
import { parseName, parseShown, typedText, type Shown, type Signing } from "./form";
import { readToken } from "./links";
import { noteConfirmed } from "./mail-budget";
import type { NameError } from "./names";
import type { Petition } from "./open";
import { change, confirm, findSignature, withdraw, type Signature } from "./signatures";
import { withdrawnSince } from "./withdrawals";
import { isFault } from "./store/engine";

/** `name` where the link carries one. */
export type Yours = { state: "expired" | "none" } | { state: "unsigned"; signing: Signing } | { state: "signed"; signature: Signature; name: string | undefined };
/**
 * What to do, and why it comes back if it could not be done: the page of the link shows it. `typed` is the name; `listed` what shall stand in
 * the list, where its owner is asked for it; `listedError` is `unsure` where it cannot be told from the name.
 */
export type YoursReturned = { token: string; typed?: string; error?: NameError; listed?: string; listedError?: ListedError; isBusy?: boolean; deed?: Deed; shown?: string };
export type ListedError = NameError | "unsure";
export type YoursOutcome = { step: "thanks" | "changed" | "withdrawn" } | { returned: YoursReturned };
export type Deed = "confirm" | "change" | "withdraw";

/** Of the ways in which a link's address may be read (lib/delivery/mailed-token.ts) the one that is a token of ours, else the first. */
export async function ownToken(where: Pick<Petition, "database" | "keys">, readings: string | readonly string[] | undefined): Promise<string | undefined> {
  const all = [readings ?? []].flat();
  const links = await Promise.all(all.map((reading) => readToken(where, reading, machineTime()).catch(() => undefined)));
  return all.find((_, index) => links[index] !== undefined) ?? all[0];
}

/** What there is to do with a link now. Reads, and changes nothing: mail scanners open links. @throws StoreError */
export async function lookUp(petition: Petition, token: unknown): Promise<Yours> {
  const link = await readToken(petition, token, machineTime());
  if (!link) return { state: "expired" };
  // After a withdrawal and a new signature the old link must not lead to the new one.
  const isOld = await withdrawnSince(petition, link);
  const signature = isOld ? undefined : await findSignature(petition, link.person);
  if (signature) return { state: "signed", signature, name: link.signing?.name };
  if (!link.signing) return { state: "none" };
  return isOld ? { state: "expired" } : { state: "unsigned", signing: link.signing };
}

type Listed = { listed: string; error?: never } | { listed: string; error: ListedError };

/**
 * What shall stand in the list of a name of which the first name may be seen: as its owner typed it, or what can surely be told.
 * @param mustBeSeen false where the page before showed what would stand
 */
function parseListed(form: FormData, name: string, shown: Shown, country: string | undefined, mustBeSeen: boolean): Listed {
  if (shown !== "first") return { listed: name };
  if (form.has("listed")) {
    const listed = typedText(form, "listed");
    const read = parseName(listed);
    return read.error ? { listed, error: read.error === "missing" ? "unsure" : read.error } : { listed: read.name };
  }
  const { listed, isSure } = proposalFor(name, shown, country);
  return isSure && (!mustBeSeen || listed === name) ? { listed } : { listed, error: "unsure" };
}

async function act(petition: Petition, deed: Deed, form: FormData, token: string): Promise<YoursOutcome> {
  const link = await readToken(petition, token, machineTime());
  // The page of the link says why.
  if (!link) return { returned: { token } };
  if (await withdrawnSince(petition, link)) return deed === "withdraw" && !(await findSignature(petition, link.person)) ? { step: "withdrawn" } : { returned: { token } };
  if (deed === "withdraw") {
    await withdraw(petition, link.person, machineTime());
    return { step: "withdrawn" };
  }
  if (deed === "confirm") {
    if (!link.signing) return { returned: { token } };
    const { name, shown, country } = link.signing;
    const { listed, error } = parseListed(form, name, shown, country, false);
    if (error) return { returned: { token, deed, listed, listedError: error } };
    const outcome = await confirm(petition, link, today(), listed);
    // A count for limits alone: the signature stands without it.
    if (outcome === "signed") await noteConfirmed(petition, machineTime()).catch(() => undefined);
    return outcome === "withdrawn" ? { returned: { token } } : { step: "thanks" };
  }
  const shown = parseShown(typedText(form, "shown"));
  const typed = typedText(form, "name");
  const { name, error } = parseName(typed);
  if (shown !== "no" && error) return { returned: { token, typed, error } };
  const { listed, error: listedError } = parseListed(form, name ?? "", shown, undefined, true);
  if (listedError) return { returned: { token, deed, typed, shown, listed, listedError } };
  return (await change(petition, link.person, shown, name, listed)) ? { step: "changed" } : { returned: { token } };
}

function tokenIn(form: FormData): string {
  const value = form.get("t");
  return typeof value === "string" ? value : "";
}

/** The page of the link comes back with everything, to be sent again. */
export function busyYours(deed: Deed, form: FormData): YoursReturned {
  const listed = form.has("listed") ? { listed: typedText(form, "listed") } : {};
  return { token: tokenIn(form), typed: typedText(form, "name"), shown: typedText(form, "shown"), ...listed, deed, isBusy: true };
}

/** Does what a button asks for, once, however often it is pressed. What was typed comes back where the store is busy. @throws if the fault is ours */
export async function doYours(petition: Petition, deed: Deed, form: FormData): Promise<YoursOutcome> {
  try {
    return await act(petition, deed, form, tokenIn(form));
  } catch (error) {
    if (isFault(error)) throw error;
    return { returned: busyYours(deed, form) };
  }
}
