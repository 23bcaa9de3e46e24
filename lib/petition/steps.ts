// Where a form leads when it has done its work: a page for whoever was sent there, for a while. Its bare address says nothing, since it would be untrue of everybody else.
import { createHmac, hkdfSync } from "node:crypto";
import type { Locale } from "@/i18n/routing";
import type { Keys } from "./keys";

export const steps = ["check-mail", "thanks", "changed", "withdrawn"] as const;
export type Step = (typeof steps)[number];

/** How long its reader may reload the page and come back to it: up to three windows of ten minutes. No exact time stands in an address. */
const window = 10 * 60_000;
const windows = 3;

/** HMAC-SHA-256 (RFC 2104) under a key of its own, derived from the one for tickets (HKDF, RFC 5869). */
function nameOf(keys: Keys, step: Step, begun: string): string {
  const key = Buffer.from(hkdfSync("sha256", keys.for("ticket"), "petition", "step", 32));
  return `${begun}-${createHmac("sha256", key).update(`${step}\n${begun}`).digest("base64url")}`;
}

/** The address, without its language, to which a form leads. @param now milliseconds since 1970 */
export function stepPath(keys: Keys, step: Step, now: number): string {
  return `/appeal/${step}?done=${nameOf(keys, step, Math.floor(now / window).toString(36))}`;
}

/** Did a form lead here? `over` if it did, but a while ago. @param mark the address's `done`: anything. @param now milliseconds since 1970 */
export function wasLedTo(keys: Keys, step: Step, mark: unknown, now: number): "now" | "over" | undefined {
  const begun = typeof mark === "string" ? /^([0-9a-z]{1,12})-/.exec(mark)?.[1] : undefined;
  if (begun === undefined || mark !== nameOf(keys, step, begun)) return undefined;
  const age = Math.floor(now / window) - parseInt(begun, 36);
  return Math.abs(age) < windows ? "now" : "over";
}

/** Leads whoever sent a form there. */
export function leadToStep(keys: Keys, locale: Locale, step: Step, now: number): Response {
  return new Response(undefined, { status: 303, headers: { location: `/${locale}${stepPath(keys, step, now)}` } });
}
