// A flood of forms: how long readers on new connections wait beside it, how many honest signers get through, how many mails go to invented addresses.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runToEnd } from "./processes.mjs";
import { startSite } from "./site.mjs";
import { number, printTable, quantile } from "./table.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 20);
const pace = Number(process.env.BENCH_FLOOD ?? 500);
/** What the flood does, and whether the site knows its readers' networks. @type {[string, string, Record<string, string>][]} */
const floods = [
  ["no work, one network or many cannot be told apart", "plain", {}],
  ["no work, each form from another network", "networks", { TRUST_PROXY: "1" }],
  ["it solves tasks", "proofs", {}],
  ["it takes tickets and comes back with them", "tickets", {}],
];

/** @typedef {{ ms: number, hasSigned: boolean }} Signer */

/** Asks on a connection of its own, as each new reader does. @param {string} url @returns {Promise<number>} milliseconds; NaN without an answer */
function readOnce(url) {
  const start = performance.now();
  return new Promise((resolve) => {
    const asked = request(url, { agent: false }, (answer) => void answer.resume().on("end", () => resolve(answer.statusCode === 200 ? performance.now() - start : NaN)));
    asked.on("error", () => resolve(NaN)).end();
  });
}

/** Twenty readers a second. @param {string} origin @param {number} long seconds */
async function readers(origin, long) {
  const pages = ["/en", "/fa", "/en/about", "/fa/appeal", "/ar/news"];
  /** @type {Promise<number>[]} */
  const asked = [];
  for (const begin = performance.now(); performance.now() - begin < long * 1000; await wait(50)) asked.push(readOnce(origin + (pages[asked.length % pages.length] ?? "")));
  return Promise.all(asked);
}

/** @param {string} what @param {string} origin @param {number} perSecond @param {number} long @param {string} how */
async function play(what, origin, perSecond, long, how) {
  return JSON.parse(await runToEnd(process.execPath, ["scripts/bench/flood-client.mjs", what, origin, String(perSecond), String(long), how]));
}

/** How many mails were written to invented addresses. @param {string} folder */
function mailsToInvented(folder) {
  return readdirSync(path.join(folder, "outbox")).filter((name) => name.endsWith(".eml") && /^To: flood-/m.test(readFileSync(path.join(folder, "outbox", name), "utf8"))).length;
}

/** @param {readonly Signer[]} signers */
const share = (signers) => `${number((100 * signers.filter(({ hasSigned }) => hasSigned).length) / Math.max(1, signers.length))} % of ${signers.length}`;

/** @param {[string, string, Record<string, string>]} flood */
async function measureOne([words, how, env]) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-flood-"));
  Object.assign(process.env, { DATA_DIR: folder, TRUST_PROXY: "", ...env });
  const site = await startSite();
  try {
    await wait(5000); // The warm-up of the site itself.
    await readers(site.origin, 2);
    const idle = await readers(site.origin, 8);
    // Whoever takes tickets comes back with them when they are ripe: honest people begin after that too.
    const long = how === "tickets" ? seconds + 46 : seconds;
    const flooding = play("flood", site.origin, pace, long, how);
    const signing = ["scripts", "none"].map((kind) => play("sign", site.origin, 1, long, kind));
    const beside = await readers(site.origin, long);
    const [flooded, withScripts, without] = await Promise.all([flooding, ...signing]);
    await wait(3000);
    const [before, after] = [quantile(idle, 0.99), quantile(beside, 0.99)];
    const answers = Object.entries(flooded.answered).map(([status, times]) => `${status}: ${times}`).join(", ");
    return [words, number(before), number(after), `${number(after / before, 1)} ×`, share(withScripts.signers), share(without.signers), number(mailsToInvented(folder)), answers];
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints how the site does beside each kind of flood; `BENCH_HOW` names one of them. */
export async function measureFlood() {
  /** @type {(readonly string[])[]} */
  const rows = [];
  for (const flood of floods) if ([undefined, flood[1]].includes(process.env.BENCH_HOW)) rows.push(await measureOne(flood));
  printTable(`A flood of ${pace} forms a second for ${seconds} s, beside 20 readers a second on new connections and two honest signers a second`,
    ["the flood", "readers p99 idle, ms", "beside it, ms", "ratio", "signed within a minute, scripts", "without", "mails to invented", "the flood’s answers"],
    [...rows, ["bar", "", "", "5 ×", "95 %", "95 %", "", "never 500"]]);
}
