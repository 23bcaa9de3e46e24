// The site as `npm start` serves it, and which of its pages are measured.
import { existsSync, readdirSync, statSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { freePort, start, whenPrinted } from "./processes.mjs";
import { treeOf } from "./usage.mjs";

export const languages = /** @type {const} */ (["en", "fa", "ar"]);

/** Starts `npm start`'s command in a folder. @param {string} [cwd] @returns {Promise<{ origin: string, pids: () => number[], stop: () => Promise<void> }>} */
export async function startSite(cwd = process.cwd()) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = start(process.execPath, ["scripts/start.mjs"], { cwd, env: { PORT: String(port), HOST: "127.0.0.1", SITE_URL: origin } });
  await whenPrinted(server, /The site is ready/);
  // As the server's own warm-up does: the first rendering of a process is like no other.
  await ask(`${origin}/en/errors/404`, "gzip");
  // Without the outermost process, which only starts the server.
  return { origin, pids: () => treeOf(server.pid).filter((pid) => pid !== server.pid), stop: server.stop };
}

/** The longest document of a kind that exists in every language: what holds for it holds for the others. @param {string} kind */
function longest(kind) {
  const folder = path.join("content", kind);
  const files = (/** @type {string} */ slug) => languages.map((language) => path.join(folder, slug, `${language}.mdx`));
  const sizes = readdirSync(folder).filter((slug) => files(slug).every((file) => existsSync(file)))
    .map((slug) => ({ slug, size: files(slug).reduce((sum, file) => sum + statSync(file).size, 0) }));
  const [first] = sizes.sort((a, b) => b.size - a.size);
  if (!first) throw new Error(`content/${kind} holds nothing in all three languages`);
  return first.slug;
}

/** The address of the longest news post, without its language. */
export function longestPost() {
  return `/news/${longest("news")}`;
}

/** The pages whose weight is measured: name and address without language. @returns {[string, string][]} */
export function measuredPages() {
  return [["home", ""], ["news post", longestPost()], ["profile", `/prisoners/${longest("prisoners")}`], ["news list", "/news"], ["signers", "/signers"]];
}

/** @typedef {{ status: number, type: string, rawHeaders: string[], head: number, body: Buffer }} Answer `head`: bytes of status line and headers */

/** Asks for an address in one coding; the body stays as it was sent. @param {string} url @param {string} coding @returns {Promise<Answer>} */
export function ask(url, coding) {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: { "accept-encoding": coding } }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk)).on("error", reject).on("end", () => {
        const { statusCode: status = 0, statusMessage = "", rawHeaders } = response;
        const head = `HTTP/1.1 ${status} ${statusMessage}\r\n\r\n`.length + rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
        resolve({ status, type: response.headers["content-type"] ?? "", rawHeaders, head, body: Buffer.concat(chunks) });
      });
    }).on("error", reject);
  });
}
