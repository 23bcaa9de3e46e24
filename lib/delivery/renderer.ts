// Next, asked over a socket that only this process knows: its answer comes back whole, as a value.
import { createServer, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type RequestListener } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { negotiate } from "@/i18n/negotiate";
import { clientAddress } from "./client-address";

export type Rendered = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type Renderer = {
  /** Asks for an address; `incoming` gives method, allowed headers and body, and is a plain GET if left out; `sent` is its body, read already; `client` is whose network it comes from. */
  ask(address: string, incoming?: IncomingMessage, sent?: Buffer, client?: string): Promise<Rendered>;
  close(): Promise<void>;
};

/**
 * The only request headers that reach Next. What is not here cannot change an answer that is kept for everybody
 * (`RSC`, `Next-Router-*`), forge an address (`Host`, `X-Forwarded-*`) or skip a check (`X-Middleware-*`).
 */
const allowed = ["accept-language", "content-type", "content-length", "origin", "sec-fetch-site"] as const;

function chosenHeaders(incoming: IncomingMessage | undefined, host: string, hasBody: boolean): Record<string, string> {
  const kept = allowed.flatMap((name) => {
    // A length without its body would leave Next waiting, and the next reader's request taken for it.
    if (!hasBody && name.startsWith("content-")) return [];
    const value = incoming?.headers[name];
    // Chosen already: a list of thousands of made-up languages costs Next nothing.
    return typeof value === "string" ? [[name, name === "accept-language" ? negotiate(value) : value] as const] : [];
  });
  return { ...Object.fromEntries(kept), host };
}

function ask(socketPath: string, host: string, address: string, incoming?: IncomingMessage, sent?: Buffer, client?: string): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const method = incoming?.method === "HEAD" ? "GET" : (incoming?.method ?? "GET");
    const hasBody = sent !== undefined && method !== "GET";
    const headers = { ...chosenHeaders(incoming, host, hasBody), ...(client === undefined ? {} : { [clientAddress]: client }) };
    const outgoing = httpRequest({ socketPath, path: address, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(sent);
  });
}

/** Starts `listener` (Next's request handler) on a private socket. @param host the site's own host name, whatever a request claims. */
export async function startRenderer(listener: RequestListener, host: string): Promise<Renderer> {
  const folder = await mkdtemp(path.join(tmpdir(), "site-"));
  const socketPath = process.platform === "win32" ? `\\\\.\\pipe\\${path.basename(folder)}` : path.join(folder, "next.sock");
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(socketPath, resolve));
  return {
    ask: (address, incoming, sent, client) => ask(socketPath, host, address, incoming, sent, client),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
