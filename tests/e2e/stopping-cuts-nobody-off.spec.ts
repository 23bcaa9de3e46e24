// Promise: whoever has asked when the site is told to stop is answered, nothing that was acknowledged is lost, and nothing is left running.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { test, expect } from "@playwright/test";
import { freePort } from "./fixtures/own-site";
import { siteUrl } from "./fixtures/site";
import { openDriver } from "@/lib/petition/store/sqlite-drivers";
import { testRecipient } from "./fixtures/test-organiser";

test.describe.configure({ mode: "serial", timeout: 120_000 });

type Running = { child: ChildProcess; url: string; dataFolder: string; printed: () => string; ended: Promise<number | string | null> };
let running: Running | undefined;

test.afterEach(() => {
  if (!running) return;
  try {
    process.kill(-running.child.pid!, "SIGKILL");
  } catch {
    // All of it has ended.
  }
  rmSync(running.dataFolder, { recursive: true, force: true });
  running = undefined;
});

/** Starts a command that serves the site. @param command with its arguments */
async function start(command: [string, ...string[]]): Promise<Running> {
  const dataFolder = mkdtempSync(join(tmpdir(), "stopping-"));
  const port = await freePort();
  const [program, ...args] = command;
  // A group of its own, as a terminal would make it.
  const child = spawn(program, args, { detached: true, env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", HOST: "127.0.0.1", PORT: String(port), SITE_URL: siteUrl, DATA_DIR: dataFolder, PETITION_RECIPIENTS: testRecipient } });
  let printed = "";
  const ended = new Promise<number | string | null>((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
  running = { child, url: `http://127.0.0.1:${port}`, dataFolder, printed: () => printed, ended };
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("The site is ready")) resolve();
    });
    void ended.then(() => reject(new Error(`It ended: ${printed}`)));
  });
  return running;
}

const serve: [string, ...string[]] = [process.execPath, "--import", "tsx", "scripts/serve.ts"];

type Got = { status: number; connection: string | undefined; body: Buffer };

function ask(url: string, path: string, form?: string, agent: Agent | false = false): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(form), origin: siteUrl };
    const outgoing = request(url + path, { method: form === undefined ? "GET" : "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, connection: response.headers.connection, body: Buffer.concat(chunks) }));
    });
    outgoing.on("error", reject);
    outgoing.end(form);
  });
}

test("sixty requests of every kind that are under way are answered, and each signature that was acknowledged is there", async () => {
  const { child, url, dataFolder, ended, printed } = await start(serve);
  const version = /name="version" value="([^"]+)"/.exec((await ask(url, "/en/appeal")).body.toString())?.[1] ?? "";
  const signing = (i: number) => new URLSearchParams({ name: "Test Signer", email: `stop-${i}@test.example`, country: "DE", shown: "no", consent: "yes", version }).toString();
  const contribution = `text=${"x".repeat(200_000)}`;
  const kinds = [
    (i: number) => ask(url, `/en/prisoners?q=test-${i}`), (i: number) => ask(url, `/fa/prisoners?q=slow-${i}`), () => ask(url, "/data/prisoners.json"),
    (i: number) => ask(url, "/en/appeal/sign", signing(i)), () => ask(url, "/en/contribute/check", contribution), (i: number) => ask(url, `/ar/nothing-${i}`),
  ];
  const asked = Array.from({ length: 60 }, (_, i) => kinds[i % kinds.length]!(i).catch((error: NodeJS.ErrnoException) => error.code ?? error.message));
  await wait(60);
  child.kill("SIGTERM");
  const answers = await Promise.all(asked);
  expect(answers.filter((answer) => typeof answer === "string")).toEqual([]);
  const got = answers as Got[];
  expect(got.map(({ status }) => status).filter((status) => ![200, 303, 404, 422, 503].includes(status))).toEqual([]);
  // Whoever is answered after the signal is told that the connection ends.
  expect(got.filter(({ connection }) => connection === "close").length).toBeGreaterThan(0);
  expect(await ended).toBe(0);
  expect(printed()).not.toContain("cut off");
  await expect(ask(url, "/en")).rejects.toThrow(/ECONNREFUSED/);
  // Every form that was taken has its mail: sent already, or in the outbox, to be sent after the next start.
  const acknowledged = got.filter(({ status }, i) => i % kinds.length === 3 && status === 303).length;
  expect(acknowledged).toBeGreaterThan(0);
  const driver = openDriver(join(dataFolder, "petition.sqlite"));
  const waiting = Number(driver.all("SELECT COUNT(*) AS count FROM outbox", [])[0]?.["count"]);
  driver.close();
  const { mailFiles } = await import("./fixtures/mailbox");
  expect(waiting + mailFiles(join(dataFolder, "outbox")).length).toBe(acknowledged);
});

test("connections that are kept for later do not hold it up, and a second signal ends it at once", async () => {
  const { child, url, ended } = await start(serve);
  const agent = new Agent({ keepAlive: true });
  await ask(url, "/en", undefined, agent);
  const begun = performance.now();
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(5000);
  agent.destroy();

  const second = await start(serve);
  // A form that never arrives whole would be waited for.
  const outgoing = request(`${second.url}/en/contribute/check`, { method: "POST", headers: { "content-length": 1000, origin: siteUrl } });
  outgoing.on("error", () => undefined);
  outgoing.write("text=");
  await wait(300);
  second.child.kill("SIGTERM");
  await wait(1500);
  expect(second.child.exitCode).toBeNull();
  // A busy process may hear the first late, and then takes what follows within a second for the same.
  const again = setInterval(() => second.child.kill("SIGTERM"), 1500);
  expect(await second.ended).toBe(143);
  clearInterval(again);
});

const npm: [string, ...string[]] = ["npm", "start", "--silent"];
const ways = [
  // As `docker stop` and systemd do it: to the outermost process alone.
  ["SIGTERM to npm", npm, "SIGTERM", false],
  ["SIGINT to npm", npm, "SIGINT", false],
  // As a terminal does it: to each of its processes, and npm passes it on once more.
  ["Ctrl+C", npm, "SIGINT", true],
  ["a terminal that is closed", [process.execPath, "scripts/start.mjs"], "SIGHUP", true],
] as const;

for (const [name, command, signal, isForAll] of ways) {
  test(`npm start passes signals on (${name}): what is under way is answered, it ends with 0, and nothing is left`, async () => {
    const { child, url, ended } = await start(command as [string, ...string[]]);
    const all = childrenOf(child.pid!);
    expect(all.length).toBeGreaterThan(0);
    const asked = Array.from({ length: 10 }, (_, i) => ask(url, `/en/prisoners?q=npm-${i}`));
    await wait(60);
    if (isForAll) process.kill(-child.pid!, signal);
    else child.kill(signal);
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await ended).toBe(0);
    await expect.poll(() => all.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  });
}

/** All processes below one, by /proc. */
function childrenOf(pid: number): number[] {
  const own = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  return own.flatMap((child) => [child, ...childrenOf(child)]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
