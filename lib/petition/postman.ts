// Sends what waits in the outbox: lends, decides what the mail says, sends, forgets. Runs beside the site for as long as it does.
import { done, later, lend, lentTo, type Leased, longestPause, longestWait, putRight, takeAgain } from "./outbox";
import { firstUse, mailsPerAddress, within } from "./limits";
import { boxOf } from "./mail-address";
import { makeToken } from "./links";
import { writeMail, type MailKind } from "./mails";
import { connections, type Mailer } from "./mailer";
import { findSignature, type Parts } from "./signatures";
import { tidy } from "./tidy";
import { beat, beatEvery, freeLent, newWorker, release } from "./workers";

type Office = Pick<Parts, "database" | "keys"> & { mailer: Mailer; /** The site's origin. */ site: string; /** Milliseconds since 1970. */ now: () => number; /** What else is to be tidied now and then. */ tidyMore?: () => void; /** This process, where it is known already. */ worker?: number };

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
    if (!(await firstUse({ run }, keys, `counted\n${id}`, now() + longestWait + longestPause))) return true;
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
  /** Mails that were tried and are to be tried again, with the time from which on: nowhere else is it kept. */
  waiting: Map<string, number>;
  /** Mails that cannot be opened, and how many of them the operator was told of. */
  closed: Set<string>;
  said: number;
};

/** Tells the operator how many mails nobody gets, and what to do; each time that there are more, and nothing about any of them. */
function sayClosed(memory: Memory): void {
  if (memory.closed.size <= memory.said) return;
  memory.said = memory.closed.size;
  console.error(`Mails that wait and cannot be opened: ${memory.said}. Their keys are not in this database, or were sealed with another secret, as after a copy without the table link_keys, or a clock that was days ahead. Nobody gets them, and they are thrown away a day after they were asked for. Where the database was moved here, bring it again with its keys (backup --with-mails) and its file secret, and start again; else their people have to ask again.`);
}

async function deliver(office: Office, leased: Leased, memory: Memory): Promise<void> {
  const { database, mailer, site, now } = office;
  const { to, link } = leased.order;
  // Sent before, when the store could not forget it.
  if (!memory.sent.has(leased.id)) {
    const kind = await kindOf(office, leased);
    // What is not sent is not counted: else anybody could use up somebody's three mails.
    if (kind === undefined) return done(database, leased.id);
    if (!(await mayBeSent(office, leased))) return;
    const address = `${site}/${link.locale}/appeal/yours?t=${await makeToken(office, link)}`;
    const begun = performance.now();
    const answer = await mailer.send(to, writeMail(kind, link.locale, site, address));
    // Others got through meanwhile: not the server is away, this mail hangs, or there were too many connections.
    const result = answer === "away" && memory.sentAt > begun ? "failed" : answer;
    memory.isAway = result === "away";
    if (result !== "sent" && result !== "refused") {
      const pause = await later(database, leased, result, now());
      return void (pause !== undefined && memory.waiting.set(leased.id, now() + pause));
    }
    memory.sentAt = performance.now();
    memory.sent.add(leased.id);
  }
  await done(database, leased.id);
  memory.sent.delete(leased.id);
}

/** When a mail is tried again that could not be dealt with because the store was away, in milliseconds. */
const brokenPause = 5000;
/** How often to compare what is remembered with the store, in milliseconds: an answer of it may be lost on the way. */
const compareEvery = 60_000;

/** Up to `most` whose pause is over; or would be longer than any is: a clock was wrong. */
function readyOf({ waiting }: Memory, most: number, now: number): string[] {
  const ready: string[] = [];
  for (const [id, at] of waiting) {
    if (ready.length >= most) break;
    if (at <= now || at > now + 2 * longestPause) ready.push(id);
  }
  return ready;
}

/** Starts the postman. @returns how to stop it, once what is under way has been sent; that the process is there it says until `retire` (workers.ts) */
export function startPostman(office: Office): () => Promise<void> {
  const { database, keys, now, worker = newWorker() } = office;
  const memory: Memory = { sent: new Set(), sentAt: -Infinity, isAway: false, waiting: new Map(), closed: new Set(), said: 0 };
  const underway = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let looking: Promise<void> = Promise.resolve();
  const last = { tidied: -Infinity, beat: -Infinity, compared: performance.now(), ready: -Infinity };
  const isTime = (what: keyof typeof last, every: number) => {
    if (performance.now() - last[what] < every) return false;
    last[what] = performance.now();
    return true;
  };

  const keepOrder = async () => {
    if (isTime("beat", beatEvery)) {
      await beat(database.run, worker, now()).catch((error: unknown) => {
        last.beat = -Infinity;
        throw error;
      });
      await freeLent(database.run, now());
    }
    if (isTime("compared", compareEvery)) {
      const lent = new Set(await lentTo(database, worker));
      for (const id of memory.waiting.keys()) if (!lent.has(id)) memory.waiting.delete(id);
      for (const id of memory.closed) if (!lent.has(id)) memory.closed.delete(id);
      memory.said = Math.min(memory.said, memory.closed.size);
      for (const id of lent) if (!underway.has(id) && !memory.waiting.has(id) && !memory.closed.has(id)) memory.waiting.set(id, now());
    }
    if (isTime("tidied", 600_000)) {
      await tidy(office, now());
      await putRight(database, now());
      office.tidyMore?.();
    }
  };
  const begin = (mail: Leased) => {
    // The store is away for a while: the row is still there, and still ours.
    const trying = deliver(office, mail, memory).catch(() => void memory.waiting.set(mail.id, now() + brokenPause));
    underway.set(mail.id, trying.finally(() => underway.delete(mail.id)));
  };
  /** Takes up as many mails as there are hands; one that is slow holds up no other. @returns when to look again */
  const takeUp = async (): Promise<number> => {
    await keepOrder();
    const hands = memory.isAway ? 1 : connections;
    let begun = 0;
    // Many may wait: they are looked through once a second, or as long as there is something to do.
    const ready = isTime("ready", pause.idle) ? readyOf(memory, hands - underway.size, now()) : [];
    if (ready.length > 0) last.ready = -Infinity;
    for (const id of ready) {
      const mail = await takeAgain(database, keys, worker, id);
      memory.waiting.delete(id);
      if (!mail || underway.has(id)) continue;
      begin(mail);
      begun++;
    }
    if (underway.size < hands) {
      const before = memory.closed.size;
      for (const mail of await lend(database, keys, worker, hands - underway.size, (id) => void memory.closed.add(id))) {
        begin(mail);
        begun++;
      }
      // They hold up no other: the next are looked at soon. When there are no more, their number is known.
      if (memory.closed.size > before) return pause.busy;
      sayClosed(memory);
    }
    return !memory.isAway && (begun > 0 || underway.size >= hands) ? pause.busy : pause.idle;
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
    await release(database.run, worker, now()).catch(() => undefined);
    office.mailer.close();
  };
}
