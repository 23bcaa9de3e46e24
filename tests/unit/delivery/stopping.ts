// A server that is stopped, and whoever speaks with it meanwhile.
import { createServer, request, type Agent, type RequestListener } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { Stoppable } from "@/lib/delivery/stop";

export async function serve(listener: RequestListener) {
  const server = createServer();
  const stoppable = new Stoppable(server);
  server.on("request", listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { server, stoppable, port };
}

type Got = { status: number; connection: string | undefined; length: number };

export function ask(port: number, path: string, body?: Buffer, agent: Agent | false = false): Promise<Got> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path, method: body ? "POST" : "GET", agent, headers: body ? { "content-length": body.length } : {} }, (response) => {
      let length = 0;
      response.on("data", (chunk: Buffer) => (length += chunk.length));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, connection: response.headers.connection, length }));
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** A connection whose bytes a test sends one by one; what came back, and whether it has ended. */
export async function talk(port: number) {
  const socket: Socket = connect(port, "127.0.0.1");
  const heard = { text: "", error: "" };
  socket.setEncoding("utf8").on("data", (chunk: string) => (heard.text += chunk)).on("error", ({ message }) => (heard.error = message));
  const ended = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  onTestFinished(() => void socket.destroy());
  return { socket, heard, ended };
}

export async function took(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
}
