// The petition of this process, where everybody finds it: pages, handlers, the start and the server are bundled apart, and share only what hangs on `globalThis`.
import type { Closed, Petition } from "./open";

type Holder = { /** Open or closed; not set while that is being found out. */ found?: Petition | Closed | undefined; opening?: Promise<Petition | Closed> | undefined; /** Takes up no more mails, and waits for those under way. */ stopSending?: (() => Promise<void>) | undefined; /** Waits for what is under way, and closes. */ close?: (() => Promise<void>) | undefined; /** Why it is closed, if that was said already. */ said?: string | undefined; /** It was open before. */ wasOpen?: boolean };

export const holder = ((globalThis as Record<symbol, unknown>)[Symbol.for("petition")] ??= {}) as Holder;

/** How long a stop may take, in milliseconds: longer than most mails do. */
const longestStop = 15_000;

const late = () => new Promise<void>((resolve) => setTimeout(resolve, longestStop).unref());

/** Begins to stop while readers still get their answers: mails that wait are sent after the next start. Never throws. */
export async function stopSending(): Promise<void> {
  await Promise.race([holder.stopSending?.().catch(() => undefined), late()]);
}

/** Lets the mails under way be sent, so that none is sent again after the next start, and closes the database. Never throws. */
export async function closePetition(): Promise<void> {
  await Promise.race([holder.close?.().catch(() => undefined), late()]);
}
