// A promise to readers: a server that stops answers whoever has asked, keeps nobody waiting for nothing, and ends.
import { Agent, createServer, type RequestListener } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { Stoppable } from "@/lib/delivery/stop";
import { pending } from "../fake-renderer";
import { ask, serve, talk, took } from "./stopping";

const megabytes = Buffer.alloc(8 * 1024 * 1024, "x");
/** Answers after a while, with what it was sent, or with a long answer. */
const slow: RequestListener = (incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", () => setTimeout(() => response.end(incoming.url === "/long" ? megabytes : Buffer.concat(chunks)), 300));
};

describe("a server that stops", () => {
  it("answers sixty requests of several kinds that are under way, and tells each that the connection ends", async () => {
    const { stoppable, port } = await serve(slow);
    const body = Buffer.alloc(200_000, "b");
    const asked = Array.from({ length: 60 }, (_, i) => ask(port, i % 3 === 0 ? "/long" : `/${i}`, i % 3 === 1 ? body : undefined));
    await wait(100);
    expect(await stoppable.stop(10_000)).toBe(0);
    const answers = await Promise.all(asked);
    expect(answers.map(({ status, connection }) => `${status} ${connection}`)).toEqual(Array(60).fill("200 close"));
    expect(answers.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([...Array<number>(20).fill(0), ...Array<number>(20).fill(body.length), ...Array<number>(20).fill(megabytes.length)]);
  });

  it.each([0, 50])("answers connections that the system has accepted and it has not, though it is busy for %i ms with each", async (busy) => {
    const work = (milliseconds: number) => {
      const until = performance.now() + milliseconds;
      while (performance.now() < until);
    };
    const { stoppable, port } = await serve((_incoming, response) => {
      // As rendering does: in a timer, and at one go.
      setTimeout(() => (work(busy), response.end("here")), 1);
    });
    const asked = Array.from({ length: 60 }, () => ask(port, "/"));
    await new Promise(setImmediate);
    work(200);
    expect(await stoppable.stop(15_000)).toBe(0);
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(60).fill(200));
  });

  it("finishes a long answer to somebody who reads slowly, and one whose end was handed over before", async () => {
    const { stoppable, port } = await serve((_incoming, response) => void response.end(megabytes));
    const { socket, heard, ended } = await talk(port);
    socket.pause();
    socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await wait(100);
    const stopping = stoppable.stop(10_000);
    await wait(300);
    socket.resume();
    await ended;
    expect(heard.text.length).toBeGreaterThan(megabytes.length);
    expect(await stopping).toBe(0);
  });

  it("waits for a form that is still arriving", async () => {
    const { stoppable, port } = await serve(slow);
    const { socket, heard, ended } = await talk(port);
    socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345");
    await wait(100);
    const stopping = stoppable.stop(10_000);
    await wait(500);
    socket.write("67890");
    await ended;
    expect(heard.text).toMatch(/^HTTP\/1\.1 200[\s\S]*Connection: close[\s\S]*1234567890$/);
    expect(await stopping).toBe(0);
  });

  it("answers a connection that had not asked yet, and one that was in the middle of asking", async () => {
    const { stoppable, port } = await serve((_incoming, response) => void response.end("here"));
    const [fresh, half] = await Promise.all([talk(port), talk(port)]);
    half.socket.write("GET / HTTP/1.1\r\n");
    await wait(100);
    const stopping = stoppable.stop(10_000);
    await wait(200);
    fresh.socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    half.socket.write("Host: a\r\n\r\n");
    await Promise.all([fresh.ended, half.ended, stopping]);
    for (const { heard } of [fresh, half]) expect(heard).toMatchObject({ text: expect.stringMatching(/^HTTP\/1\.1 200[\s\S]*Connection: close/), error: "" });
  });

  it("closes at once connections that are kept for later, and soon those that never asked", async () => {
    const { stoppable, port } = await serve((_incoming, response) => void response.end("here"));
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    await ask(port, "/", undefined, agent);
    expect(await took(stoppable.stop(10_000))).toBeLessThan(500);
  });

  it("does not wait for those who never ask", async () => {
    const { stoppable, port } = await serve((_incoming, response) => void response.end("here"));
    const { ended } = await talk(port);
    expect(await took(Promise.all([stoppable.stop(10_000), ended]))).toBeLessThan(3000);
  });

  it("does not wait for those who were refused and stay", async () => {
    const { server, stoppable, port } = await serve((_incoming, response) => void response.end("here"));
    server.on("clientError", (_error, socket) => void socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"));
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    onTestFinished(() => void socket.destroy());
    socket.on("error", () => undefined).write("no request\r\n\r\n");
    await wait(200);
    expect(await took(stoppable.stop(10_000))).toBeLessThan(3000);
  });

  it("accepts nobody new", async () => {
    const { stoppable, port } = await serve(slow);
    const asked = ask(port, "/");
    await wait(100);
    const stopping = stoppable.stop(10_000);
    await wait(150);
    await expect(ask(port, "/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    expect((await asked).status).toBe(200);
    await stopping;
  });

  it("has an end: what is never answered is cut off, and counted", async () => {
    const { promise } = pending<void>();
    const { stoppable, port } = await serve((_incoming, response) => void promise.then(() => response.end()));
    const asked = ask(port, "/").catch((error: NodeJS.ErrnoException) => error.code);
    await wait(100);
    const start = performance.now();
    expect(await stoppable.stop(400)).toBe(1);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(await asked).toBe("ECONNRESET");
  });

  it("that has not begun to listen is stopped too", async () => {
    expect(await new Stoppable(createServer()).stop(1000)).toBe(0);
  });
});
