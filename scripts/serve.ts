// Serves the built site: Next renders, lib/delivery keeps, compresses and sends.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { constants } from "node:os";
import path from "node:path";
import next from "next";
import { today } from "@/lib/clock";
import { surviveFaults } from "@/lib/delivery/faults";
import { startRenderer, type Renderer } from "@/lib/delivery/renderer";
import { Site } from "@/lib/delivery/site";
import { Stoppable } from "@/lib/delivery/stop";
import { answerUnreadable, refuseTunnel } from "@/lib/delivery/unreadable-request";
import { warmUp } from "@/lib/delivery/warm-up";
import { PetitionGate } from "@/lib/petition/gate";
import { closePetition, stopSending } from "@/lib/petition/holder";
import { settings } from "@/lib/settings";
import { isGone } from "@/lib/withdrawn";
import { endOnException } from "./end-on-exception";

/** How long readers may take to get their answers once the site is to stop, and how long stopping may take in all, in milliseconds. */
const longestAnswers = 20_000;
const longestStop = 25_000;
/** A terminal and npm both pass on one Ctrl+C: what comes so soon after the first signal, in milliseconds, is the same. */
const sameSignal = 1000;

const stylesheets = new Map<string, string>();

/** A stylesheet of the build by its address, `/_next/static/…css`. */
function readStylesheet(href: string): string {
  let css = stylesheets.get(href);
  if (css === undefined) {
    css = readFileSync(path.join(".next", new URL(href, settings.siteUrl).pathname.slice("/_next/".length)), "utf8").trim();
    stylesheets.set(href, css);
  }
  return css;
}

const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 });
const stoppable = new Stoppable(server);
const warming = new AbortController();
const own: { renderer?: Renderer } = {};
let stoppedAt: number | undefined;

/** Answers what is under way, sends the mails that are, and ends; a second signal ends at once. */
async function stop(signal: "SIGTERM" | "SIGINT" | "SIGHUP"): Promise<void> {
  if (stoppedAt !== undefined) {
    if (performance.now() - stoppedAt > sameSignal) process.exit(128 + constants.signals[signal]);
    return;
  }
  stoppedAt = performance.now();
  setTimeout(() => process.exit(0), longestStop);
  warming.abort();
  const sent = stopSending();
  const cut = await stoppable.stop(longestAnswers);
  if (cut > 0) console.error(`The site has stopped. Answers that were cut off after ${longestAnswers / 1000} seconds: ${cut}`);
  await sent;
  await own.renderer?.close();
  await closePetition();
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop(signal));

today(); // A wrong SITE_NOW stops here, with a sentence, and not at the first reader.
// Until the site is there; then surviveFaults takes over.
endOnException("The site could not be started.");
const app = next({ dev: false, customServer: true });
await app.prepare();
const renderer = await startRenderer(app.getRequestHandler(), new URL(settings.siteUrl).host);
own.renderer = renderer;
const site = new Site({ renderer, readStylesheet, origin: settings.siteUrl, today, isGone, memory: 256e6, atOnce: 64, trustedProxies: settings.trustedProxies, gate: new PetitionGate() });
server.on("clientError", answerUnreadable);
server.on("connect", refuseTunnel);
server.on("request", (request, response) => void site.handle(request, response));

server.once("error", (error: NodeJS.ErrnoException) => {
  const reason = error.code === "EADDRINUSE" ? `Port ${settings.port} is taken: stop what listens there, or set PORT to another number.` : error.message;
  console.error(reason);
  process.exit(1);
});
server.listen(settings.port, settings.host, () => {
  surviveFaults();
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  console.log(`The site is ready: http://${settings.host}:${port}`);
  void site.prepare(warming.signal).then(() => warmUp(renderer, `http://${settings.host}:${port}`, warming.signal));
});
