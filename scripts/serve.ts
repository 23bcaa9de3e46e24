// Serves the built site: Next renders, lib/delivery keeps, compresses and sends.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { today } from "@/lib/clock";
import { startRenderer } from "@/lib/delivery/renderer";
import { Site } from "@/lib/delivery/site";
import { answerUnreadable, refuseTunnel } from "@/lib/delivery/unreadable-request";
import { warmUp } from "@/lib/delivery/warm-up";
import { closePetition } from "@/lib/petition/holder";
import { settings } from "@/lib/settings";
import { isGone } from "@/lib/withdrawn";

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

today(); // A wrong SITE_NOW stops here, with a sentence, and not at the first reader.
const app = next({ dev: false, customServer: true });
await app.prepare();
const renderer = await startRenderer(app.getRequestHandler(), new URL(settings.siteUrl).host);
const site = new Site({ renderer, readStylesheet, origin: settings.siteUrl, today, isGone, memory: 256e6, atOnce: 64, trustedProxies: settings.trustedProxies });
const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, site.handle);
server.on("clientError", answerUnreadable);
server.on("connect", refuseTunnel);

server.once("error", (error: NodeJS.ErrnoException) => {
  const reason = error.code === "EADDRINUSE" ? `Port ${settings.port} is taken: stop what listens there, or set PORT to another number.` : error.message;
  console.error(reason);
  process.exit(1);
});
server.listen(settings.port, settings.host, () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  console.log(`The site is ready: http://${settings.host}:${port}`);
  void warmUp(renderer, `http://${settings.host}:${port}`);
});

async function stop() {
  server.close();
  server.closeAllConnections();
  await renderer.close();
  await closePetition();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
