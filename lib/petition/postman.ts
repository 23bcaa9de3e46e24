// Sends what waits in the outbox: lends, decides what the mail says, sends, forgets. Runs beside the site for as long as it does.
import { done, later, lend, type Leased, putRight } from "./outbox";
import { firstUse, mailsPerAddress, within } from "./limits";
import { boxOf } from "./mail-address";
import { makeToken } from "./links";
import { writeMail, type MailKind } from "./mails";
import { connections, type Mailer } from "./mailer";
import { findSignature, tidy, type Parts } from "./signatures";

type Office = Pick<Parts, "database" | "keys"> & { mailer: Mailer; /** The site's origin. */ site: string; /** Milliseconds since 1970. */ now: () => number; /** What else is to be tidied now and then. */ tidyMore?: () => void };

/** How often to look, in milliseconds: soon after something was sent, else unhurried. */
const pause = { busy: 50, idle: 1000, broken: 5000 };

/** What the owner of the address is told; nothing where they asked for a link to a signature that is not there. */
async function kindOf({ database }: Office, { order: { link } }: Leased): Promise<MailKind | undefined> {
  const hasSigned = (await findSignature({ database }, link.person)) !== undefined;
  if (link.signing) return hasSigned ? "already" : "sign";
  return hasSigned ? "manage" : undefined;
}

/** Within the limit of its address; beyond it the mail is gone. Counted once a mail, however often it is tried: a mail server that is away is not the person's doing. */
function mayBeSent({ database, keys, now }: Office, { id, order: { to } }: Leased): Promise<boolean> {
  return database.together(async (run) => {
    if (!(await firstUse({ run }, keys, `counted\n${id}`, now() + 2 * 24 * 60 * 60 * 1000))) return true;
    const isWithin = await within({ run }, keys, mailsPerAddress, boxOf(to), now());
    // Together with the counting: a mail that was counted as one too many is never looked at again.
    if (!isWithin) await done({ run }, id);
    return isWithin;
  });
}

/** What the postman of one process remembers. */
type Memory = {
  /** Mails that were sent and still stand in the outbox. */
  sent: Set<string>;
  /** When a mail was taken last, by a clock that nobody sets. */
  sentAt: number;
  /** The mail server could not be reached: one mail at a time asks whether it is back, and then all go. */
  isAway: boolean;
};

async function deliver(office: Office, leased: Leased, memory: Memory): Promise<void> {
  const { database, keys, mailer, site, now } = office;
  const { to, link } = leased.order;
  // Sent before, when the store could not forget it.
  if (!memory.sent.has(leased.id)) {
    const kind = await kindOf(office, leased);
    // What is not sent is not counted: else anybody could use up somebody's three mails.
    if (kind === undefined) return done(database, leased.id);
    if (!(await mayBeSent(office, leased))) return;
    const address = `${site}/${link.locale}/appeal/yours?t=${makeToken(keys, link)}`;
    const begun = performance.now();
    const answer = await mailer.send(to, writeMail(kind, link.locale, site, address));
    // Others got through meanwhile: not the server is away, this mail hangs, or there were too many connections.
    const result = answer === "away" && memory.sentAt > begun ? "failed" : answer;
    memory.isAway = result === "away";
    if (result !== "sent" && result !== "refused") return void (await later(database, leased, result, now()));
    memory.sentAt = performance.now();
    memory.sent.add(leased.id);
  }
  await done(database, leased.id);
  memory.sent.delete(leased.id);
}

/** Starts the postman. @returns how to stop it, once what is under way has been sent */
export function startPostman(office: Office): () => Promise<void> {
  const memory: Memory = { sent: new Set(), sentAt: -Infinity, isAway: false };
  const underway = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let looking: Promise<void> = Promise.resolve();
  let tidied = -Infinity;

  /** Takes up as many mails as there are hands; one that is slow holds up no other. @returns when to look again */
  const takeUp = async (): Promise<number> => {
    if (performance.now() - tidied > 600_000) {
      tidied = performance.now();
      await tidy(office, office.now());
      await putRight(office.database, office.now());
      office.tidyMore?.();
    }
    const hands = memory.isAway ? 1 : connections;
    const leased = underway.size < hands ? await lend(office.database, office.keys, office.now(), hands - underway.size) : [];
    for (const each of leased) {
      // Its lease ended (a clock was set forward) while it is still being sent here.
      if (underway.has(each.id)) continue;
      // The store is away for a while: the row is still there, and its lease ends.
      underway.set(each.id, deliver(office, each, memory).catch(() => undefined).finally(() => underway.delete(each.id)));
    }
    return !memory.isAway && (leased.length > 0 || underway.size >= hands) ? pause.busy : pause.idle;
  };
  const look = async () => {
    const next = await takeUp().catch(() => pause.broken);
    if (!isStopped) timer = setTimeout(() => void (looking = look()), next).unref();
  };
  looking = look();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await looking;
    await Promise.all(underway.values());
    office.mailer.close();
  };
}
