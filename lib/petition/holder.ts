// The petition of this process, where everybody finds it: pages, handlers, the start and the server are bundled apart, and share only what hangs on `globalThis`.
import type { Closed, Petition } from "./open";

type Holder = { /** Open or closed; not set while that is being found out. */ found?: Petition | Closed | undefined; opening?: Promise<Petition | Closed> | undefined; /** Waits for what is under way, and closes. */ close?: (() => Promise<void>) | undefined; /** Why it is closed, if that was said already. */ said?: string | undefined };

export const holder = ((globalThis as Record<symbol, unknown>)[Symbol.for("petition")] ??= {}) as Holder;

/** How long a stop may take, in milliseconds: longer than most mails do. */
const longestStop = 15_000;

/** Lets the mails under way be sent, so that none is sent again after the next start, and closes the database. Never throws. */
export async function closePetition(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, longestStop).unref());
  await Promise.race([holder.close?.().catch(() => undefined), late]);
}
