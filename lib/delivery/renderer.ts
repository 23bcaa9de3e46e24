// Next, asked over a socket that only this process knows: its answer comes back whole, as a value.
import { createServer, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type RequestListener } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { negotiate } from "@/i18n/negotiate";
import type { clientAddress } from "./client-address";
import { sayFault } from "./faults";
import type { doneTask } from "./gate";
import { insideMark } from "./inside";

export type Rendered = { status: number; headers: IncomingHttpHeaders; body: Buffer };
/** What the outer server tells a handler. */
export type OwnHeaders = Partial<Record<typeof clientAddress | typeof doneTask, string>>;
export type Renderer = {
  /** Asks for an address; `incoming` gives method, allowed headers and body, and is a plain GET if left out; `sent` is its body, read already; `own` are headers of our own, such as whose network it comes from. */
  ask(address: string, incoming?: IncomingMessage, sent?: Buffer, own?: OwnHeaders): Promise<Rendered>;
  /** Asks for a page that has no address outside. */
  askInside(address: string): Promise<Rendered>;
  close(): Promise<void>;
};

/** How long Next may take, in milliseconds: what hangs for longer never comes, and everybody who asks for it would wait with the first. */
const longestRendering = 60_000;

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

type Question = { socketPath: string; method?: string; address: string; headers: Record<string, string>; sent?: Buffer | undefined };

function ask({ socketPath, method = "GET", address, headers, sent }: Question): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ socketPath, path: address, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    const end = setTimeout(() => outgoing.destroy(new Error("Next has not answered in time")), longestRendering);
    outgoing.once("close", () => clearTimeout(end));
    outgoing.end(sent);
  });
}

/** Starts `listener` (Next's request handler) on a private socket. @param host the site's own host name, whatever a request claims. */
export async function startRenderer(listener: RequestListener, host: string): Promise<Renderer> {
  const folder = await mkdtemp(path.join(tmpdir(), "site-"));
  const socketPath = process.platform === "win32" ? `\\\\.\\pipe\\${path.basename(folder)}` : path.join(folder, "next.sock");
  const server = createServer((request, response) => {
    // Next's handler is asynchronous: what it throws would leave whoever asked without an end.
    void Promise.resolve().then(() => listener(request, response)).catch((error: unknown) => {
      sayFault("A page could not be rendered", error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(socketPath, resolve));
  return {
    ask(address, incoming, sent, own) {
      const method = incoming?.method === "HEAD" ? "GET" : (incoming?.method ?? "GET");
      const headers = { ...chosenHeaders(incoming, host, sent !== undefined && method !== "GET"), ...own };
      return ask({ socketPath, method, address, headers, sent });
    },
    askInside: (address) => ask({ socketPath, address, headers: { host, [insideMark]: "1" } }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
