// What Node's parser refuses before there is a request: answered as Node would, but that an address in plain UTF-8 leads to the same in percent codes.
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { isWellFormed, mayHoldToken } from "./addresses";

/** As Node's own listener knows it: the answer that is under way on this connection. */
type Connection = Duplex & { _httpMessage?: { headersSent: boolean } };
type ClientError = Error & { code?: string; bytesParsed?: number; rawPacket?: Buffer };

/** As Node answers without a listener; everything else is 400. */
const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, HPE_CHUNK_EXTENSIONS_OVERFLOW: 413, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** The address, in percent codes, of a first line that was refused for its letters beyond ASCII; undefined if it was refused for anything else. */
function inPercentCodes({ code, bytesParsed = 0, rawPacket }: ClientError): string | undefined {
  if (code !== "HPE_INVALID_URL" || !rawPacket) return undefined;
  const end = rawPacket.indexOf("\r\n");
  // Behind the first line stand other requests of the same connection, and whose line was refused would be a guess.
  if (end < 0 || bytesParsed > end) return undefined;
  const line = rawPacket.subarray(0, end).toString("utf8");
  const path = /^(?:GET|HEAD) (?<path>\/[^\s\ufffd]*) HTTP\/1\.[01]$/.exec(line)?.groups?.path?.split("#", 1)[0];
  if (path === undefined || !/[^\u0000-\u007f]/.test(path)) return undefined;
  const address = path.replace(/[^\u0021-\u007e]/gu, (letter) => encodeURIComponent(letter));
  // A mailed token goes into no redirect.
  return isWellFormed(address) && !mayHoldToken.test(address) ? address : undefined;
}

/** Answers what could not be read, and ends the connection. A listener for `clientError` of Node's HTTP server. */
export function answerUnreadable(error: ClientError, socket: Connection): void {
  const underway = socket._httpMessage;
  // In the midst of another answer nothing of this one may stand.
  if (error.code === "ECONNRESET" || !socket.writable || underway?.headersSent) {
    socket.destroy();
    return;
  }
  const address = underway ? undefined : inPercentCodes(error);
  const status = address === undefined ? (statuses[error.code ?? ""] ?? 400) : 308;
  const location = address === undefined ? "" : `Location: ${address}\r\n`;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${location}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Answers CONNECT, which is for proxies (RFC 9110, 9.3.6). A listener for `connect` of Node's HTTP server. */
export function refuseTunnel(_request: unknown, socket: Duplex): void {
  socket.end("HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST, OPTIONS\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}
