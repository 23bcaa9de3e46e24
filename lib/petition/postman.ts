// Sends what waits in the outbox: lends, decides what the mail says, sends, forgets. Runs beside the site for as long as it does.
import { done, later, lend, type Leased } from "./outbox";
import { firstUse, mailsPerAddress, within } from "./limits";
import { personOf } from "./mail-address";
import { makeToken } from "./links";
import { writeMail, type MailKind } from "./mails";
import type { Mailer } from "./mailer";
import { findSignature, tidy, type Parts } from "./signatures";

type Office = Pick<Parts, "database" | "keys"> & { mailer: Mailer; /** The site's origin. */ site: string; /** Milliseconds since 1970. */ now: () => number };

/** How often to look, in milliseconds: soon after something was sent, else unhurried. */
const pause = { busy: 50, idle: 1000, broken: 5000 };
const atOnce = 8;

/** What the owner of the address is told; nothing where they asked for a link to a signature that is not there. */
async function kindOf({ database }: Office, { order: { link } }: Leased): Promise<MailKind | undefined> {
  const hasSigned = (await findSignature({ database }, link.person)) !== undefined;
  if (link.signing) return hasSigned ? "already" : "sign";
  return hasSigned ? "manage" : undefined;
}

/** Within the limit of its address. Counted once a mail, however often it is tried: a mail server that is away is not the person's doing. */
function mayBeSent({ database, keys, now }: Office, { id, order: { to } }: Leased): Promise<boolean> {
  return database.together(async (run) => {
    if (!(await firstUse({ run }, keys, `counted\n${id}`, now() + 2 * 24 * 60 * 60 * 1000))) return true;
    return within({ run }, keys, mailsPerAddress, personOf(to), now());
  });
}

async function deliver(office: Office, leased: Leased): Promise<void> {
  const { database, keys, mailer, site, now } = office;
  const { to, link } = leased.order;
  const kind = await kindOf(office, leased);
  // What is not sent is not counted: else anybody could use up somebody's three mails.
  if (kind === undefined || !(await mayBeSent(office, leased))) return done(database, leased.id);
  const address = `${site}/${link.locale}/appeal/yours?t=${makeToken(keys, link)}`;
  const result = await mailer.send(to, writeMail(kind, link.locale, site, address));
  if (result === "failed") await later(database, leased, now());
  else await done(database, leased.id);
}

/** Sends what is due now. @returns how many mails were taken up */
export async function deliverDue(office: Office): Promise<number> {
  const leased = await lend(office.database, office.keys, office.now(), atOnce);
  await Promise.all(leased.map((each) => deliver(office, each)));
  return leased.length;
}

/** Starts the postman. @returns how to stop it, once what is under way has been sent */
export function startPostman(office: Office): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let underway: Promise<void> = Promise.resolve();
  let tidied = -Infinity;
  const round = async () => {
    let next = pause.broken;
    try {
      if (performance.now() - tidied > 600_000) {
        tidied = performance.now();
        await tidy(office, office.now());
      }
      next = (await deliverDue(office)) > 0 ? pause.busy : pause.idle;
    } catch {
      // The store or the folder is away for a while: the rows are still there, and their leases end.
    }
    if (!isStopped) timer = setTimeout(() => void (underway = round()), next).unref();
  };
  underway = round();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await underway;
    office.mailer.close();
  };
}
