// How soon a news post can be read over a slow line, beside the least page that holds the same words, in the same run.
import { fileURLToPath } from "node:url";
import { startNginx, writePage } from "./nginx.mjs";
import { makeFolder, removeFolder, start, whenPrinted } from "./processes.mjs";
import { ask, languages, longestPost, startSite } from "./site.mjs";
import { kilobytes, median, number, printTable, quantile, times } from "./table.mjs";
import { chromium, ensureTool, nginx } from "./tools.mjs";
import { plainVersion, visit } from "./visit.mjs";

/** @typedef {import("./visit.mjs").Visit} Visit @typedef {{ url: string, size: number, visits: Visit[] }} Measured */

const rounds = 7;
/** Round trips before a request can leave: one for TCP, one for TLS 1.3. */
const handshake = 2;

async function startLine() {
  const line = start(process.execPath, [fileURLToPath(new URL("slow-line.mjs", import.meta.url)), String(handshake)]);
  const [, port] = await whenPrinted(line, /slow line: (\d+)/);
  return { port: Number(port), stop: line.stop };
}

/** @param {string} url @returns {Promise<Measured>} */
async function subject(url) {
  const { head, body } = await ask(url, "gzip");
  return { url, size: head + body.length, visits: [] };
}

/** @param {string} name @param {Measured} measured @param {Measured} limit */
function rowOf(name, { size, visits }, limit) {
  const middle = (/** @type {Measured} */ { visits }, /** @type {keyof Visit} */ what) => median(visits.map((one) => one[what]));
  const here = (/** @type {keyof Visit} */ what) => middle({ url: "", size, visits }, what);
  const headings = visits.map(({ heading }) => heading);
  return [
    name, kilobytes(size), number(here("firstByte")), number(here("heading")), `${number(quantile(headings, 0))}–${number(quantile(headings, 1))}`,
    times(here("heading"), middle(limit, "heading")), number(here("loaded")), times(here("loaded"), middle(limit, "loaded")), number(here("shift"), 3), number(here("blocking")),
  ];
}

/** Visits limit and site by turns, so that a busy minute of the machine meets both. @param {readonly Measured[]} subjects @param {number} line @returns {Promise<number>} how many visits came to nothing */
async function visitAll(subjects, line) {
  let failed = 0;
  for (let round = 0; round < rounds; round++) {
    for (const { url, visits } of subjects) {
      // A browser that died says nothing about a page.
      await visit(url, line).then((seen) => visits.push(seen), () => failed++);
    }
  }
  return failed;
}

/** @param {string} origin @param {string} folder @param {string} plainOrigin */
async function preparePairs(origin, folder, plainOrigin) {
  const pairs = [];
  for (const language of languages) {
    const url = `${origin}/${language}${longestPost()}`;
    writePage(folder, `${language}.html`, await plainVersion(url));
    pairs.push({ language, limit: await subject(`${plainOrigin}/${language}.html`), site: await subject(url) });
  }
  return pairs;
}

export async function measureLine() {
  if (!(await ensureTool(chromium)) || !(await ensureTool(nginx))) return;
  const folder = await makeFolder();
  const [site, plain, line] = [await startSite(), await startNginx(folder), await startLine()];
  try {
    const pairs = await preparePairs(site.origin, folder, plain.origin);
    const failed = await visitAll(pairs.flatMap(({ limit, site }) => [limit, site]), line.port);
    printTable(
      `A news post (${longestPost().slice(6)}) over 400 kbit/s, 400 ms round trip, ${handshake} round trips of handshakes, slow start; fresh browser, 390 × 844, median of ${rounds}`,
      ["page", "kB", "first byte, ms", "h1, ms", "least–most", "÷ limit", "loaded, ms", "÷ limit", "CLS", "blocking, ms"],
      [...pairs.flatMap(({ language, limit, site }) => [rowOf(`${language}, limit`, limit, limit), rowOf(`${language}, site`, site, limit)]),
        ["bar", "14.0", "", "", "", "1.10 ×", "", "1.90 ×", "0.020", "0"]],
      ["limit: h1 and body of the same post as plain HTML with 100 bytes of style, nginx, gzip -9; CLS and blocking (long tasks beyond 50 ms) until 1.5 s after the load event",
        ...(failed > 0 ? [`${failed} visits came to nothing: the browser died`] : [])],
    );
  } finally {
    await Promise.all([site.stop(), plain.stop(), line.stop()]);
    removeFolder(folder);
  }
}
