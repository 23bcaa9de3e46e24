// A handler behind a real server on a port of its own, and requests that say exactly what a test wants said.
import { createServer, request, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type Sent = { method?: string; headers?: Record<string, string>; body?: string };
export type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
export type Ask = (path: string, sent?: Sent) => Promise<Got>;

/** Serves until the test is over. The path goes out as given: nothing is resolved or encoded. */
export async function overHttp(listener: RequestListener): Promise<Ask> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (path, { method = "GET", headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const whole = Buffer.concat(chunks);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString("utf8") });
        });
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
}
