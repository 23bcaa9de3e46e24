// Debian's Chromium, a fresh one for each visit, without errands of its own.
import { chromium as engine } from "@playwright/test";
import { chromium } from "./tools.mjs";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const quiet = { executablePath: chromium.file };

/**
 * Opens a browser that knows nothing yet, hands a page to `visit`, closes the browser.
 * @template T @param {{ args?: string[], context?: import("@playwright/test").BrowserContextOptions }} options
 * @param {(page: import("@playwright/test").Page) => Promise<T>} visit @returns {Promise<T>}
 */
export async function withFreshBrowser({ args = [], context = {} }, visit) {
  const browser = await engine.launch({ ...quiet, args: [...flags, ...args] });
  try {
    return await visit(await (await browser.newContext(context)).newPage());
  } finally {
    await browser.close();
  }
}

/** A browser whose process id is known. */
export async function launchWithPid() {
  const server = await engine.launchServer({ ...quiet, args: flags });
  const browser = await engine.connect(server.wsEndpoint());
  return { browser, pid: server.process().pid ?? 0, stop: () => server.close() };
}
