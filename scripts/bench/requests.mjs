// Requests a second and processor time a request: the site's server beside nginx with the same compressed file, by turns in one run.
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";
import { startNginx } from "./nginx.mjs";
import { makeFolder, removeFolder, runToEnd } from "./processes.mjs";
import { ask, longestPost, startSite } from "./site.mjs";
import { kilobytes, median, megabytes, number, printTable, times } from "./table.mjs";
import { ensureTool, nginx, wrk } from "./tools.mjs";
import { processorOf, residentOf } from "./usage.mjs";

const rounds = 5;
const seconds = 6;
const connections = 32;

/** @typedef {{ origin: string, pids: () => number[] }} Server @typedef {{ perSecond: number, processor: number, failed: number }} Load `processor`: µs a request */

/** Loads an address from 32 kept connections of one wrk thread. @param {Server} server @param {string} url @returns {Promise<Load>} */
async function load({ pids }, url) {
  const before = processorOf(pids());
  const output = await runToEnd(wrk.file, ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", "-H", "Accept-Encoding: gzip", url]);
  const used = processorOf(pids()) - before;
  const read = (/** @type {RegExp} */ pattern) => Number(pattern.exec(output)?.[1] ?? 0);
  const socketErrors = (/Socket errors: (.*)/.exec(output)?.[1]?.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0);
  return {
    perSecond: read(/Requests\/sec:\s+([\d.]+)/),
    processor: (used * 1e6) / read(/(\d+) requests in/),
    failed: read(/Non-2xx or 3xx responses: (\d+)/) + socketErrors,
  };
}

/** @param {string} name @param {number} size @param {readonly Load[]} loads @param {readonly Load[]} limit */
function rowOf(name, size, loads, limit) {
  const middle = (/** @type {readonly Load[]} */ of, /** @type {keyof Load} */ what) => median(of.map((one) => one[what]));
  const all = loads.map(({ perSecond }) => perSecond);
  return [
    name, kilobytes(size), number(middle(loads, "perSecond")), `${number(Math.min(...all))}–${number(Math.max(...all))}`, times(middle(loads, "perSecond"), middle(limit, "perSecond")),
    number(middle(loads, "processor")), times(middle(loads, "processor"), middle(limit, "processor")), number(loads.reduce((sum, { failed }) => sum + failed, 0)),
  ];
}

/** Writes the page as the site compressed it where nginx finds it. @param {string} folder @param {string} url */
async function copyPage(folder, url) {
  const { body } = await ask(url, "gzip");
  writeFileSync(path.join(folder, "post.html"), gunzipSync(body));
  writeFileSync(path.join(folder, "post.html.gz"), body);
  return body.length;
}

/** @param {Server} site @param {Server | undefined} plain @param {string} folder */
async function measure(site, plain, folder) {
  const post = `${site.origin}/en${longestPost()}`;
  const asked = `${site.origin}/en/prisoners?q=na`;
  const size = await copyPage(folder, post);
  const unkept = (await ask(asked, "gzip")).body.length;
  const idle = residentOf(site.pids());
  /** @type {{ limit: Load[], kept: Load[], unkept: Load[] }} */
  const loads = { limit: [], kept: [], unkept: [] };
  // Once without counting: Node compiles what is used often.
  for (const url of [post, asked]) await load(site, url);
  for (let round = 0; round < rounds; round++) {
    if (plain) loads.limit.push(await load(plain, `${plain.origin}/post.html`));
    loads.kept.push(await load(site, post));
  }
  const afterKept = residentOf(site.pids());
  for (let round = 0; round < 2; round++) loads.unkept.push(await load(site, asked));
  return { loads, size, unkept, memory: { idle, afterKept, afterAll: residentOf(site.pids()) } };
}

/** @param {Awaited<ReturnType<typeof measure>>} measured */
function print({ loads, size, unkept, memory }) {
  printTable(`Requests: ${connections} connections, gzip accepted, ${rounds} × ${seconds} s by turns, medians`,
    ["server", "kB", "requests/s", "least–most", "÷ limit", "CPU, µs a request", "÷ limit", "failed"],
    [
      rowOf("limit: nginx, one worker, same file precompressed", size, loads.limit, loads.limit),
      rowOf("site, a news post", size, loads.kept, loads.limit),
      rowOf("site, a page that is not kept (/en/prisoners?q=na)", unkept, loads.unkept, loads.limit),
      ["bar for a news post (the stretch)", "", "", "", "0.25 ×", "", "", "0"],
    ],
    [
      `memory of the server (RSS, MB): ${megabytes(memory.idle)} before · ${megabytes(memory.afterKept)} after the kept page · ${megabytes(memory.afterAll)} after both`,
      "first bar: 1.5 × the requests and 0.67 × the processor time of next-intl's example, which a run on an idle machine of this kind gave as 605 requests/s and 2,166 µs (907 and 1,451)",
    ]);
}

export async function measureRequests() {
  if (!(await ensureTool(wrk))) return;
  const folder = await makeFolder();
  const plain = (await ensureTool(nginx)) ? await startNginx(folder) : undefined;
  const site = await startSite();
  try {
    print(await measure(site, plain, folder));
  } finally {
    await Promise.all([site.stop(), plain?.stop()]);
    removeFolder(folder);
  }
}
