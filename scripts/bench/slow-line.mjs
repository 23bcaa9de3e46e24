// A slow line as a SOCKS5 proxy, in a process of its own: 400 kbit/s, 400 ms round trip, handshakes, slow start.
// SOCKS, so that a browser holds a connection for open only when a real one would be: run with the number of round trips of a handshake.
import { connect, createServer } from "node:net";
import { performance } from "node:perf_hooks";

const roundTrip = 400; // ms
const bytesPerMillisecond = 50; // 400 kbit/s
const segment = 1460; // bytes
const firstWindow = 10 * segment; // RFC 6928
const handshake = Number(process.argv[2]) * roundTrip;

/** One direction of the line: all connections wait in one row. */
class Direction {
  #freeAt = 0;

  /** Calls `arrived` when so many bytes have reached the other end. @param {number} bytes @param {() => void} arrived */
  carry(bytes, arrived) {
    const now = performance.now();
    this.#freeAt = Math.max(now, this.#freeAt) + bytes / bytesPerMillisecond;
    setTimeout(arrived, this.#freeAt - now + roundTrip / 2);
  }
}

/** One connection in one direction: TCP's slow start, the window growing by what is acknowledged; no losses. */
class Flow {
  #waiting = Buffer.alloc(0);
  /** @type {Buffer[]} */
  #underway = [];
  #inFlight = 0;
  #window = firstWindow;
  #isEnding = false;

  /** @param {Direction} direction @param {import("node:net").Socket} target */
  constructor(direction, target) {
    this.direction = direction;
    this.target = target;
  }

  /** @param {Buffer} bytes */
  send(bytes) {
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
    this.#pump();
  }

  end() {
    this.#isEnding = true;
    this.#pump();
  }

  #pump() {
    while (this.#waiting.length > 0 && this.#inFlight < this.#window) {
      const part = this.#waiting.subarray(0, Math.min(segment, this.#window - this.#inFlight));
      this.#waiting = this.#waiting.subarray(part.length);
      this.#inFlight += part.length;
      this.#underway.push(part);
      this.direction.carry(part.length, () => this.#arrive());
    }
    if (this.#isEnding && this.#waiting.length === 0 && this.#underway.length === 0) this.target.end();
  }

  /** In the order in which they were sent, whichever timer fires first. */
  #arrive() {
    const part = this.#underway.shift() ?? Buffer.alloc(0);
    if (!this.target.destroyed) this.target.write(part);
    setTimeout(() => {
      this.#inFlight -= part.length;
      this.#window += part.length;
      this.#pump();
    }, roundTrip / 2);
    if (this.#isEnding) this.#pump();
  }
}

const down = new Direction();
const up = new Direction();

/** Joins a browser's socket to a server's, through the line. @param {import("node:net").Socket} browser @param {number} port */
function join(browser, port) {
  const server = connect(port, "127.0.0.1");
  const [download, upload] = [new Flow(down, browser), new Flow(up, server)];
  server.on("data", (bytes) => download.send(bytes)).on("end", () => download.end()).on("error", () => browser.destroy());
  browser.on("data", (bytes) => upload.send(bytes)).on("end", () => upload.end()).on("close", () => server.destroy());
}

/** RFC 1928: a greeting, answered at once; then the wish for an address, granted when the handshakes would be done. */
const proxy = createServer((browser) => {
  browser.setNoDelay(true);
  browser.on("error", () => browser.destroy());
  browser.once("data", () => {
    browser.write(Buffer.from([5, 0]));
    browser.once("data", (wish) => {
      browser.pause();
      setTimeout(() => {
        browser.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
        join(browser, wish.readUInt16BE(wish.length - 2));
        browser.resume();
      }, handshake);
    });
  });
});
proxy.listen(0, "127.0.0.1", () => {
  const address = proxy.address();
  console.log(`slow line: ${typeof address === "object" && address ? address.port : 0}`);
});
