// Stops a server without cutting anybody off: what was accepted is answered, what is idle is closed, and there is an end.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";

/** How often to look whether everybody has left, in milliseconds. */
const pause = 25;
/** How long connections that the system has accepted may keep coming after the signal, in milliseconds: a busy process takes in one each time that it looks. */
const longestQueue = 10_000;
/** How long a connection may be silent that has never asked for anything, in milliseconds: browsers open some ahead. */
const longestSilence = 1000;

/** Lets the process look so many times for what has come over the network. Timers alone do not: those that are late run one after the other without a look. */
async function looks(times: number) {
  for (let i = 0; i < times; i++) await turn();
}

/** A server that can be stopped. To be made before the server listens, and before it gets its other listeners. */
export class Stoppable {
  readonly #server: Server;
  /** Open connections, and how many bytes each had sent when its last answer was out. */
  readonly #connections = new Map<Socket, number>();
  readonly #underway = new Map<ServerResponse, Socket>();
  #arrivals = 0;
  #silentUntil = Infinity;
  #isStopping = false;

  constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket) => {
      this.#arrivals++;
      this.#connections.set(socket, 0);
      socket.once("close", () => this.#connections.delete(socket));
    });
    server.prependListener("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.#underway.set(response, socket);
      response.once("close", () => {
        this.#underway.delete(response);
        if (this.#connections.has(socket)) this.#connections.set(socket, socket.bytesRead);
      });
      // Node then says `Connection: close` (RFC 9112, 9.6), and ends the connection after the answer.
      if (this.#isStopping) response.shouldKeepAlive = false;
    });
    // `close` calls it. Node's own takes for idle what has its whole answer in memory, and would cut off a download on its way.
    server.closeIdleConnections = () => this.#closeIdle();
  }

  /**
   * Accepts what waits to be accepted, then nothing more; answers what is asked on those connections; closes the idle ones.
   * @param longest milliseconds after which whoever is left is cut off
   * @returns how many answers were cut off
   */
  async stop(longest: number): Promise<number> {
    const begun = performance.now();
    this.#isStopping = true;
    for (const response of this.#underway.keys()) if (!response.headersSent) response.shouldKeepAlive = false;
    await this.#queueIsEmpty();
    this.#silentUntil = performance.now() + longestSilence;
    let isClosed = false;
    // A server that does not listen yet is as good as closed.
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve())).then(() => (isClosed = true));
    while (!isClosed && performance.now() - begun < longest) {
      await wait(pause);
      await looks(2);
      this.#closeIdle();
    }
    const cut = this.#underway.size;
    for (const socket of this.#connections.keys()) socket.destroy();
    await closed;
    return cut;
  }

  /** Closing a listener resets the connections that the system has accepted and this process has not: those come first. */
  async #queueIsEmpty() {
    const begun = performance.now();
    for (let before = -1; before !== this.#arrivals || performance.now() - begun < pause; ) {
      if (performance.now() - begun > longestQueue) return;
      before = this.#arrivals;
      await looks(3);
    }
  }

  /** Closes what waits for no answer and has begun no question. */
  #closeIdle() {
    const busy = new Set(this.#underway.values());
    const isSilenceOver = performance.now() > this.#silentUntil;
    for (const [socket, sent] of this.#connections) {
      const hasAsked = sent > 0;
      const isIdle = !busy.has(socket) && socket.bytesRead === sent && (hasAsked || isSilenceOver);
      // Or everything was said to it, as to what could not be read, and it does not leave.
      if (isIdle || (isSilenceOver && socket.writableFinished)) socket.destroy();
    }
  }
}
