// The site over a socket: bytes as a test writes them, and all that comes back.
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { Site } from "@/lib/delivery/site";
import { answerUnreadable, refuseTunnel } from "@/lib/delivery/unreadable-request";
import { page } from "./fake-renderer";

/** The site behind a server as scripts/serve.ts makes it; takes bytes as they are, and gives back all that comes until the connection ends. */
export async function speak() {
  const heard: string[] = [];
  const ask = (address: string) => Promise.resolve(page(`${heard[heard.push(address) - 1]} is here`));
  const renderer = { ask, askInside: ask, close: () => Promise.resolve() };
  const site = new Site({ renderer, readStylesheet: () => "", origin: "https://site.example", today: () => "2026-11-22", isGone: () => false, memory: 1e6, atOnce: 4 });
  const server = createServer({ requestTimeout: 2000, headersTimeout: 2000 }, site.handle).on("clientError", answerUnreadable).on("connect", refuseTunnel);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const say = (...packets: string[]) =>
    new Promise<string>((resolve, reject) => {
      const chunks: Buffer[] = [];
      const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => {
        socket.setNoDelay();
        for (const packet of packets) socket.write(packet);
      });
      socket.on("data", (chunk) => chunks.push(chunk)).on("error", reject).on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
    });
  return { say, heard };
}

export const statusesOf = (answer: string) => [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
export const get = (target: string, ...headers: string[]) => `GET ${target} HTTP/1.1\r\n${[...headers, "Connection: close"].join("\r\n")}\r\n\r\n`;
export const host = "Host: site.example";
