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

/** Writes `answer` in reply to `request`. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  const coding = chooseCoding(answer, request.headers["accept-encoding"] ?? "");
  const body = (coding && answer.bodies[coding]) ?? answer.bodies.identity;
  const etag = etagFor(answer, coding);
  const isRead = request.method === "GET" || request.method === "HEAD";
  const known = (request.headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (isRead && answer.status === 200 && known.includes(etag)) {
    response.writeHead(304, { etag, "cache-control": answer.headers["cache-control"], vary: answer.headers.vary }).end();
    return;
  }
  response.writeHead(answer.status, {
    ...answer.headers,
    etag,
    ...(coding ? { "content-encoding": coding } : {}),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
