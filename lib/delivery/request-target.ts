// What the first line of a request asks for, in whichever form it stands there, and whether it says for which host in a way that may be answered.
import type { IncomingMessage } from "node:http";

/** `uri-host [":" port]` (RFC 9110, 7.2; RFC 3986, 3.2.2): a name or address, and nothing of a user. */
const authority = /^(?:\[[\da-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})+)(?::\d*)?$/i;
const absolute = /^https?:\/\/(?<host>[^/?#]*)(?<rest>.*)$/is;

/** Are there several `Host` lines, or one that names no host? Such a request is answered with 400 (RFC 9112, 3.2); Node refuses one without any. */
function hasBadHost(rawHeaders: readonly string[]): boolean {
  const hosts = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === "host");
  return hosts.length > 1 || hosts.some((host) => !authority.test(host.trim()));
}

/**
 * The target of a request in its origin form, `/en?q=a` (RFC 9112, 3.2.1). Of a whole address (3.2.2) the host counts for nothing, as
 * `Host` does: every answer is this site's. A fragment is dropped.
 * @returns `*` for the asterisk form (3.2.4); an empty text, which names nothing, for what is malformed
 */
export function targetOf({ url = "", rawHeaders }: Pick<IncomingMessage, "url" | "rawHeaders">): string {
  if (hasBadHost(rawHeaders)) return "";
  const { host, rest = "" } = absolute.exec(url)?.groups ?? {};
  if (host !== undefined && !authority.test(host)) return "";
  return (host === undefined ? url : rest.startsWith("/") ? rest : `/${rest}`).split("#", 1)[0] ?? "";
}
