// Signing under load: confirmations at the pace of a large petition's peak, what readers of other pages notice of it, and a flood.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startSite } from "./site.mjs";
import { megabytes, number, printTable, quantile } from "./table.mjs";
import { residentOf } from "./usage.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 60);
const perSecond = 33;
const floodPerSecond = 500;
const agent = new Agent({ keepAlive: true, maxSockets: 512 });

/** @param {string} url @param {string} [body] @returns {Promise<{ status: number, ms: number }>} */
function ask(url, body) {
  const start = performance.now();
  return new Promise((resolve) => {
    const headers = body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body), origin: new URL(url).origin };
    const asked = request(url, { agent, method: body === undefined ? "GET" : "POST", headers }, (answer) => {
      answer.resume().on("end", () => resolve({ status: answer.statusCode ?? 0, ms: performance.now() - start }));
    });
    asked.on("error", () => resolve({ status: 0, ms: performance.now() - start })).end(body);
  });
}

/** Asks at a pace, whether or not answers come. @param {number} pace a second @param {number} long seconds @param {(turn: number) => Promise<{ status: number, ms: number }>} make */
async function atPace(pace, long, make) {
  /** @type {Promise<{ status: number, ms: number }>[]} */
  const asked = [];
  const begin = performance.now();
  while (performance.now() - begin < long * 1000) {
    const due = Math.floor(((performance.now() - begin) / 1000) * pace);
    while (asked.length < due) asked.push(make(asked.length));
    await wait(5);
  }
  return Promise.all(asked);
}

/** @param {string} name @param {readonly { status: number, ms: number }[]} answers */
function row(name, answers) {
  const times = answers.map(({ ms }) => ms);
  const statuses = [...new Set(answers.map(({ status }) => status))].sort().map((status) => `${status}: ${answers.filter((one) => one.status === status).length}`);
  return [name, number(answers.length), number(quantile(times, 0.5)), number(quantile(times, 0.99)), statuses.join(", ")];
}

/** Prints how signing does at that pace; on SQLite, in a folder of its own. */
export async function measureLoad() {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-petition-"));
  process.env.DATA_DIR = folder;
  const site = await startSite();
  try {
    const memory = () => megabytes(residentOf(site.pids()));
    const page = await (await fetch(`${site.origin}/en/appeal`)).text();
    const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const made = spawnSync(process.execPath, ["--import", "tsx", "scripts/bench/links.ts", folder, String(seconds * perSecond)], { encoding: "utf8", maxBuffer: 1e9 });
    const links = made.stdout.trim().split("\n");
    const before = memory();
    const [confirmed, read] = await Promise.all([
      atPace(perSecond, seconds, (turn) => ask(`${site.origin}/en/appeal/yours/confirm`, `t=${links[turn % links.length]}`)),
      atPace(20, seconds, () => ask(`${site.origin}/en/about`)),
    ]);
    const afterConfirming = memory();
    const form = (/** @type {number} */ turn) => new URLSearchParams({ name: "Test Person", email: `flood-${turn}@test.example`, country: "DE", shown: "no", consent: "yes", version }).toString();
    const [flooded, readInFlood] = await Promise.all([
      atPace(floodPerSecond, Math.min(20, seconds), (turn) => ask(`${site.origin}/en/appeal/sign`, form(turn))),
      atPace(20, Math.min(20, seconds), () => ask(`${site.origin}/en/about`)),
    ]);
    printTable(`Signing on SQLite; ${perSecond} confirmations a second for ${seconds} s beside 20 readers a second, then ${floodPerSecond} signatures a second for ${Math.min(20, seconds)} s`,
      ["what", "requests", "p50, ms", "p99, ms", "answers"],
      [row("confirmations", confirmed), ["  bar", "", "", "1,000", "303 alone"], row("readers meanwhile", read), ["  bar", "", "", "300", ""], row("flood of signatures", flooded), ["  bar", "", "", "", "303, 422, 503; never 500"], row("readers meanwhile", readInFlood)]);
    console.log(`  memory of the server (RSS, MB): ${before} before · ${afterConfirming} after the confirmations · ${memory()} after the flood`);
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
    delete process.env.DATA_DIR;
  }
}
