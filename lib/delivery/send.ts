// Sends an answer over HTTP: the best coding that the reader's browser takes, 304 where it has the answer already.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./kept-answers";

type Coding = "br" | "gzip";

/** RFC 9110, 12.5.3, as far as browsers use it: a coding counts if it is named and not refused with q=0. */
function accepts(header: string, coding: Coding): boolean {
  const found = header.split(",").map((part) => part.trim().split(";")).find(([name]) => name?.trim() === coding);
  return found !== undefined && !found.slice(1).some((parameter) => /^\s*q=0(\.0+)?\s*$/.test(parameter));
}

function chooseCoding({ bodies }: Answer, accepted: string): Coding | undefined {
  return (["br", "gzip"] as const).find((coding) => bodies[coding] && accepts(accepted, coding));
}

function etagFor({ headers }: Answer, coding: Coding | undefined): string {
  const etag = headers.etag ?? "";
  return coding ? etag.replace(/"$/, `-${coding}"`) : etag;
}

/** What a 304 repeats (RFC 9110, 15.4.5), and what a browser needs before a script of another site may have it. */
const repeated = ["cache-control", "vary", "last-modified", "access-control-allow-origin", "access-control-expose-headers", "cross-origin-resource-policy"];

/** Has the reader got this already? By its tag where they name one, else by its date (RFC 9110, 13.2.2). */
function isKnown({ headers }: IncomingMessage, answer: Answer, etag: string): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags.split(",").map((tag) => tag.trim().replace(/^W\//, "")).some((tag) => tag === etag || tag === "*");
  // A date that cannot be read is NaN, and nothing is as old as that.
  return Date.parse(answer.headers["last-modified"] ?? "") <= Date.parse(headers["if-modified-since"] ?? "");
}

/** On every answer, also on those that Next has not made (next.config.ts says the same). */
const always = { "strict-transport-security": "max-age=63072000; includeSubDomains", "x-content-type-options": "nosniff" };

/** Writes `answer` in reply to `request`. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  const coding = chooseCoding(answer, request.headers["accept-encoding"] ?? "");
  const body = (coding && answer.bodies[coding]) ?? answer.bodies.identity;
  const etag = etagFor(answer, coding);
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && answer.status === 200 && isKnown(request, answer, etag)) {
    const again = repeated.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, answer.headers[name]] as const]));
    response.writeHead(304, { ...Object.fromEntries(again), etag }).end();
    return;
  }
  response.writeHead(answer.status, {
    ...always,
    ...answer.headers,
    ...(answer.closes ? { connection: "close" } : {}),
    ...(etag ? { etag } : {}),
    ...(coding ? { "content-encoding": coding } : {}),
    // A 204 has no body and says nothing of its length (RFC 9110, 8.6).
    ...(answer.status === 204 ? {} : { "content-length": body.length }),
  });
  if (request.method !== "HEAD") response.write(body);
  if (answer.closes && !request.complete) void readToEnd(request).then(() => response.end());
  else response.end();
}

/** How long to read on what nobody wants, in milliseconds, and how many bytes. */
const longestReading = 3000;
const mostRead = 2 * 1024 * 1024;

/** Closing with something unread resets the connection, and the sender would never see why it was refused (RFC 9112, 9.6). */
function readToEnd(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let read = 0;
    const end = setTimeout(resolve, longestReading);
    request.on("data", (chunk: Buffer) => {
      read += chunk.length;
      if (read > mostRead) resolve();
    });
    request.once("close", () => {
      clearTimeout(end);
      resolve();
    });
    request.once("end", resolve);
  });
}

/** Ends an answer that could not be sent as it was meant: with `instead` where nothing has left yet, else by ending the connection. Never throws. */
export function endAnyway(response: ServerResponse, instead: Answer): void {
  try {
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const { identity } = instead.bodies;
    response.writeHead(instead.status, { ...instead.headers, connection: "close", "content-length": identity.length });
    response.end(identity);
  } catch {
    response.destroy();
  }
}
