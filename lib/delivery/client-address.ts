// From whose network something was sent, for limits: only where the operator says how many proxies of their own stand before the site.
import type { IncomingMessage } from "node:http";
import { isIP, isIPv6 } from "node:net";

/** Our own header, by which handlers learn it; what a stranger sends under this name never reaches them. */
export const clientAddress = "x-client-address";

/** An IPv6 address stands for its network: a household has 2⁶⁴ of them (RFC 4291, 2.5.4). An IPv4 address inside of one stands for itself. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.toLowerCase().split("%", 1)[0]?.split("::") ?? [];
  const groups = before.split(":").filter(Boolean);
  const behind = (after ?? "").split(":").filter(Boolean);
  const all = after === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - behind.length)).fill("0"), ...behind];
  return `${all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

/**
 * The client's network. `X-Forwarded-For` is read from its end: each of our proxies has added one address, and what stands before was sent by
 * anybody. @param trusted how many proxies are ours; undefined: nobody's word is taken, since behind one that we do not know of all readers
 * would look like one
 */
export function clientAddressOf(request: Pick<IncomingMessage, "headers" | "socket">, trusted: number | undefined): string | undefined {
  if (trusted === undefined) return undefined;
  const forwarded = [request.headers["x-forwarded-for"] ?? ""].flat().join(",").split(",").map((part) => part.trim().replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1"));
  // Fewer entries than proxies: the outermost that is known, so that leaving the header out is no way around the limits.
  const found = (trusted === 0 ? undefined : (forwarded.at(-trusted) ?? forwarded[0])) || request.socket.remoteAddress;
  return found !== undefined && isIP(found.split("%", 1)[0] ?? "") > 0 ? networkOf(found) : undefined;
}
