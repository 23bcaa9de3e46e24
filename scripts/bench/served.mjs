// What the server needs for many documents: to start, in memory, and to answer what it has not rendered yet.
import { ask, startSite } from "./site.mjs";
import { kilobytes, median, megabytes, number, printTable } from "./table.mjs";
import { residentOf } from "./usage.mjs";

/** @typedef {{ first: number, bytes: number }} Answered ms until the first answer is whole, bytes of it with gzip */
/** @typedef {{ ready: number, idle: number, after: number, answers: Record<string, Answered> }} Served `ready`: ms; memory in bytes */

const pages = {
  home: "/en", "news list": "/fa/news", "last page of the news": "/en/news/page/{pages}", people: "/ar/prisoners", "people, asked for a name": "/en/prisoners?q=persson+17",
  "one status": "/en/prisoners?status=imprisoned", "a person": "/en/prisoners/test-person-20", "a prison": "/en/prisons/evin", "a tag": "/en/tags/trial", signers: "/en/signers", freshness: "/en/about/freshness",
  feed: "/en/feed.xml", sitemap: "/sitemap.xml", "prisoners.json": "/data/prisoners.json", "prisoners.csv": "/data/prisoners.csv", "news.json": "/data/news.json",
};

/** @param {string} url @returns {Promise<Answered>} */
async function answered(url) {
  const began = performance.now();
  const { status, body } = await ask(url, "gzip");
  if (status !== 200) throw new Error(`${url} answered ${status}`);
  return { first: performance.now() - began, bytes: body.length };
}

/** @param {string} folder a built site of generated documents @param {import("./test-content.mjs").Written} written @returns {Promise<Served>} */
export async function measureServer(folder, { posts }) {
  const began = performance.now();
  const site = await startSite(folder);
  const ready = performance.now() - began;
  try {
    const idle = residentOf(site.pids());
    /** @type {Record<string, Answered>} */
    const answers = {};
    for (const [name, address] of Object.entries(pages)) answers[name] = await answered(site.origin + address.replace("{pages}", String(Math.ceil(posts / 5))));
    // The oldest ones: the server's warm-up has not come to them.
    const waits = [];
    for (let index = posts - 1; index > posts - 12; index--) waits.push(await answered(`${site.origin}/en/news/test-post-${index}`));
    answers["a post (median of 11)"] = { first: median(waits.map(({ first }) => first)), bytes: median(waits.map(({ bytes }) => bytes)) };
    return { ready, idle, after: residentOf(site.pids()), answers };
  } finally {
    await site.stop();
  }
}

/** @param {readonly { documents: number, server: Served }[]} results */
export function printServers(results) {
  const names = Object.keys(results[0]?.server.answers ?? {});
  printTable("The server with these documents: the first answer to an address, ms, and its size with gzip",
    ["address", ...results.flatMap(({ documents }) => [`${number(documents)}: ms`, "kB gzip"])],
    [
      ["start to first answer", ...results.flatMap(({ server }) => [number(server.ready), ""])],
      ...names.map((name) => [name, ...results.flatMap(({ server }) => [number(server.answers[name]?.first ?? NaN), kilobytes(server.answers[name]?.bytes ?? NaN, 1)])]),
    ],
    ["start includes the fingerprint of all sources, by which npm start knows that nothing has to be built", ...results.map(({ documents, server }) => `${number(documents)}: memory of the server (RSS, MB) ${megabytes(server.idle)} after its start, ${megabytes(server.after)} after all answers`)]);
}
