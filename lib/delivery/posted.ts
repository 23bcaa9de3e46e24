// What is sent to the site: only where a form is, from the site's own pages, and of a bounded size; decided before Next hears of it.
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** The addresses that take what a form sends; everything else is for reading. */
const forms = /^\/[a-z]{2}\/(?:contribute\/(?:check|file)|appeal\/(?:sign|withdraw\/send|yours\/(?:confirm|change|withdraw)))$/;

/** Is this one of the forms for contributions? All others are the petition's. */
export function isContribution(address: string): boolean {
  return address.includes("/contribute/");
}

/** The most that a form may send, in bytes: a long text in Farsi, percent-encoded, with room to spare; a few fields for the appeal. */
export const mostSent = (address: string): number => (isContribution(address) ? 256 : 16) * 1024;

/** The most that is held at once of forms that have not arrived whole, in bytes. */
const mostHeld = 32 * 1024 * 1024;
/** Those on their way, and how much has come of each. */
const arriving = new Map<IncomingMessage, number>();
let held = 0;

/** Notes that more has come. When too much is held, the largest goes, the oldest of them first: whoever only drips makes nobody else wait. */
function hold(request: IncomingMessage, more: number) {
  held += more;
  arriving.set(request, (arriving.get(request) ?? 0) + more);
  if (held <= mostHeld) return;
  const [largest] = [...arriving].reduce((one, other) => (other[1] > one[1] ? other : one));
  letGo(largest);
  largest.destroy();
}

function letGo(request: IncomingMessage) {
  held -= arriving.get(request) ?? 0;
  arriving.delete(request);
}

/** A Route Handler's wish in a header: answer with the page at this address, in which what was typed stands again. */
export const comesBack = "x-comes-back";

/** How long a form may take to arrive, in milliseconds: 256 kB over a slow line; a body that only drips is given up. */
const longestWait = 30_000;

/** The whole body of what was sent; undefined where it does not arrive in time, breaks off, is longer than `most` bytes, or had to make room for others. */
export async function readWhole(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  const end = setTimeout(() => request.destroy(), longestWait);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) return undefined;
      hold(request, chunk.length);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  } finally {
    clearTimeout(end);
    letGo(request);
  }
}

/** Does a form post to this address? */
export function isForm(address: string): boolean {
  return forms.test(address);
}

/**
 * Did another site's page send this? By `Sec-Fetch-Site` (Fetch Metadata Request Headers) where the browser states it, else by `Origin` (RFC 6454);
 * what states neither is no browser that could be tricked.
 * @param ownOrigin the site's own origin, `https://example.org`.
 */
function isFromElsewhere(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return headers.origin !== undefined && headers.origin !== ownOrigin;
}

/** Why something sent to a form is refused, as an HTTP status; undefined if it may pass. A length must be stated, as every browser does. */
export function refusalOf(address: string, headers: IncomingHttpHeaders, ownOrigin: string): 403 | 411 | 413 | undefined {
  if (isFromElsewhere(headers, ownOrigin)) return 403;
  const length = Number(headers["content-length"]);
  if (headers["transfer-encoding"] !== undefined || !Number.isInteger(length)) return 411;
  return length > mostSent(address) ? 413 : undefined;
}
