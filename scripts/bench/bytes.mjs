// What crosses the wire when somebody opens a page for the first time: by kind and language, with scripts on and off.
import { createServer } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { withFreshBrowser } from "./browser.mjs";
import { ask, languages, measuredPages, startSite } from "./site.mjs";
import { kilobytes, number, printTable } from "./table.mjs";
import { chromium, ensureTool } from "./tools.mjs";

/** @typedef {{ kind: string, gzip: number, brotli: number, css: number, script: number }} Sent bytes with headers; `css` and `script` are inside a page */

/** @param {string} type */
function kindOf(type) {
  const kinds = { html: /^text\/html/, css: /^text\/css/, script: /javascript|wasm/, font: /^font\/|woff/, image: /^image\// };
  return Object.entries(kinds).find(([, pattern]) => pattern.test(type))?.[0] ?? "other";
}

/** What the styles inside a page add to it, compressed, and its running scripts, as they are. @param {string} html */
function insideOf(html) {
  const bare = html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, "");
  const scripts = [...html.matchAll(/<script\b(?![^>]*application\/ld\+json)[^>]*>(?<code>[\s\S]*?)<\/script>/g)];
  const size = (/** @type {string} */ text) => gzipSync(text, { level: 9 }).length;
  return { css: size(html) - size(bare), script: scripts.reduce((sum, { groups }) => sum + Buffer.byteLength(groups?.code ?? ""), 0) };
}

/** Stands between browser and site, hands everything on compressed by gzip and writes down what it weighs. @param {string} site */
async function startRecorder(site) {
  /** @type {Sent[]} */
  let sent = [];
  const server = createServer(async ({ url = "/" }, response) => {
    const [answer, brotli] = [await ask(site + url, "gzip"), await ask(site + url, "br")];
    const kind = kindOf(answer.type);
    const isZipped = answer.rawHeaders.some((value) => value.toLowerCase() === "gzip");
    const inside = kind === "html" ? insideOf((isZipped ? gunzipSync(answer.body) : answer.body).toString("utf8")) : { css: 0, script: 0 };
    sent.push({ kind, gzip: answer.head + answer.body.length, brotli: brotli.head + brotli.body.length, ...inside });
    response.writeHead(answer.status, answer.rawHeaders).end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {Awaited<ReturnType<typeof startRecorder>>} recorder @param {string} path @param {boolean} scripts */
async function visit(recorder, path, scripts) {
  await withFreshBrowser({ context: { javaScriptEnabled: scripts } }, async (page) => {
    await page.goto(recorder.origin + path, { waitUntil: "networkidle" });
    await page.waitForTimeout(1000);
  });
  return recorder.take();
}

/** @param {readonly Sent[]} sent @param {"gzip" | "brotli" | "css" | "script"} what @param {...string} kinds */
function sum(sent, what, ...kinds) {
  return sent.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).reduce((total, one) => total + one[what], 0);
}

/** @param {string} name @param {readonly Sent[]} on @param {readonly Sent[]} off */
function rowOf(name, on, off) {
  const fonts = on.filter(({ kind }) => kind === "font").map(({ gzip }) => gzip);
  return [
    name, kilobytes(sum(on, "gzip", "html", "css")), kilobytes(sum(on, "css") + sum(on, "gzip", "css")), number(sum(on, "gzip", "script") + sum(on, "script")),
    kilobytes(Math.max(0, ...fonts)), kilobytes(sum(on, "gzip", "font")), kilobytes(sum(on, "gzip", "image")), kilobytes(sum(on, "gzip", "other")),
    kilobytes(sum(on, "gzip")), kilobytes(sum(on, "brotli")), number(on.length), number(sum(off, "gzip") / sum(on, "gzip"), 2),
  ];
}

export async function measureBytes() {
  if (!(await ensureTool(chromium))) return;
  const site = await startSite();
  const recorder = await startRecorder(site.origin);
  const rows = [];
  try {
    for (const [name, path] of measuredPages()) {
      for (const language of languages) {
        const on = await visit(recorder, `/${language}${path}`, true);
        const off = await visit(recorder, `/${language}${path}`, false);
        rows.push(rowOf(`${name}, ${language}`, on, off));
      }
    }
  } finally {
    recorder.stop();
    await site.stop();
  }
  rows.push(["limit of a news post", "14.0", "", "0", "25.0", "50.0", "", "", "", "", "5", "0.98–1.02"]);
  printTable("Bytes of a first visit, kB with response headers (gzip unless it says brotli; the longest post and profile)",
    ["page", "HTML + CSS", "of it CSS", "JS, bytes", "largest font", "fonts", "images", "other", "all", "all, brotli", "requests", "JS off ÷ on"], rows);
}
