// A process of its own that floods the form of the appeal, or signs as honest people do, and prints one line of JSON when its time is over.
// Arguments: what (flood or sign), the site's origin, requests a second, seconds, how.
import { createHash, randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

const [what = "flood", origin = "", paceText = "1", secondsText = "10", how = ""] = process.argv.slice(2);
const pace = Number(paceText);
const seconds = Number(secondsText);
/** Nothing that is answered later than this counts. */
const patience = 60_000;
const agent = new Agent({ keepAlive: true, maxSockets: 512 });

/** @typedef {{ status: number, ms: number, text: string }} Answer */

/** @param {string} path @param {Record<string, string>} [fields] @param {Record<string, string>} [more] @returns {Promise<Answer>} */
function ask(path, fields, more = {}) {
  const start = performance.now();
  const body = fields && new URLSearchParams(fields).toString();
  const headers = body === undefined ? more : { "content-type": "application/x-www-form-urlencoded", "content-length": String(Buffer.byteLength(body)), origin, ...more };
  return new Promise((resolve) => {
    const answer = (status = 0, text = "") => resolve({ status, text, ms: performance.now() - start });
    const asked = request(origin + path, { agent: what === "flood" ? agent : false, method: body === undefined ? "GET" : "POST", headers }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk)).on("error", () => answer()).on("end", () => answer(response.statusCode, Buffer.concat(chunks).toString("utf8")));
    });
    asked.setTimeout(patience, () => asked.destroy()).on("error", () => answer()).end(body);
  });
}

/** Networks that a flood may claim to come from, made up for each form. */
const anyNetwork = () => `198.${18 + (randomBytes(1)[0] ?? 0) % 2}.${randomBytes(2).join(".")}`;
const formOf = (/** @type {string} */ email) => ({ name: "Test Person", email, country: "DE", shown: "no", consent: "yes", version });

/** The task on a page: what a script solves, and the ticket of whoever waits. @param {string} text */
function taskOn(text) {
  const read = (/** @type {RegExp} */ pattern) => (pattern.exec(text)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return { task: read(/data-task="([^"]+)"/), ticket: read(/name="ticket" value="([^"]+)"/) };
}

/** Solves ALTCHA's task as public/proof-of-work.js does, giving way to the rest of this process now and then. @param {string} text */
async function solutionOf(text) {
  const task = JSON.parse(text);
  for (let number = 0; number <= task.maxnumber; number++) {
    if (number % 5000 === 4999) await wait(0);
    if (createHash("sha256").update(task.salt + number).digest("hex") === task.challenge) return Buffer.from(JSON.stringify({ ...task, number })).toString("base64");
  }
  return "";
}

/** What one of a flood does with its task: nothing, or it waits with the ticket, or works. @param {string} email @param {string} text @param {Record<string, string>} headers */
async function pursue(email, text, headers) {
  const { task, ticket } = taskOn(text);
  if (how.includes("tickets") && ticket) {
    await wait(46_000);
    return ask("/en/appeal/sign", { ...formOf(email), ticket }, headers);
  }
  if (how.includes("proofs") && task) return ask("/en/appeal/sign", { ...formOf(email), solution: await solutionOf(task) }, headers);
  return undefined;
}

/** @type {Map<string, number>} */
const answered = new Map();
const count = (/** @type {number} */ status, first = "") => answered.set(`${first}${status}`, (answered.get(`${first}${status}`) ?? 0) + 1);

async function flood() {
  const email = `flood-${randomBytes(8).toString("hex")}@test.example`;
  const headers = how.includes("networks") ? { "x-forwarded-for": anyNetwork() } : /** @type {Record<string, string>} */ ({});
  const { status, text } = await ask("/en/appeal/sign", formOf(email), headers);
  count(status);
  const after = await pursue(email, text, headers);
  if (after) count(after.status, "then ");
}

/** Signs as a person does who follows what the page says. @returns {Promise<{ ms: number, hasSigned: boolean }>} */
async function signer() {
  const start = performance.now();
  const left = () => patience - (performance.now() - start);
  const email = `honest-${how}-${randomBytes(6).toString("hex")}@test.example`;
  const headers = { "x-forwarded-for": anyNetwork() };
  /** @type {Record<string, string>} */
  let more = {};
  while (left() > 0) {
    const { status, text } = await ask("/en/appeal/sign", { ...formOf(email), ...more }, headers);
    if (status === 303) return { ms: performance.now() - start, hasSigned: left() > 0 };
    const { task, ticket } = taskOn(text);
    if (status >= 500 || !task) await wait(10_000);
    else if (how === "scripts") more = { solution: await solutionOf(task) };
    else {
      await wait(ticket === more.ticket ? 5000 : 31_000);
      more = { ticket };
    }
  }
  return { ms: patience, hasSigned: false };
}

const version = /name="version" value="([^"]+)"/.exec((await ask("/en/appeal")).text)?.[1] ?? "";
/** @type {Promise<unknown>[]} */
const begun = [];
const begin = performance.now();
while (performance.now() - begin < seconds * 1000) {
  for (const due = Math.floor(((performance.now() - begin) / 1000) * pace); begun.length < due; ) begun.push(what === "flood" ? flood() : signer());
  await wait(5);
}
const done = await Promise.all(begun);
console.log(JSON.stringify(what === "flood" ? { sent: begun.length, answered: Object.fromEntries(answered) } : { signers: done }));
process.exit();
