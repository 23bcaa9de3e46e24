// One visit of a fresh browser over the slow line: when the heading can be read, when all is there, what moves and what blocks.
import { withFreshBrowser } from "./browser.mjs";

/** @typedef {{ firstByte: number, heading: number, loaded: number, shift: number, blocking: number }} Visit times in ms since the navigation began */

/** Runs in the page before anything of it: marks the heading for Element Timing, gathers what the browser reports. */
function observe() {
  const seen = { heading: NaN, shift: 0, blocking: 0 };
  Object.assign(globalThis, { benchSeen: seen });
  new MutationObserver(() => document.querySelector("h1")?.setAttribute("elementtiming", "heading")).observe(document, { childList: true, subtree: true });
  const on = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on("element", (entry) => (seen.heading = entry.renderTime || entry.loadTime));
  on("layout-shift", (entry) => (seen.shift += entry.value));
  on("longtask", (entry) => (seen.blocking += Math.max(0, entry.duration - 50)));
}

/** @param {string} url @param {number} line the slow line's port @returns {Promise<Visit>} */
export function visit(url, line) {
  const args = [`--proxy-server=socks5://127.0.0.1:${line}`, "--proxy-bypass-list=<-loopback>"];
  return withFreshBrowser({ args, context: { viewport: { width: 390, height: 844 } } }, async (page) => {
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    // What moves after the end of loading counts too.
    await page.waitForTimeout(1500);
    return page.evaluate(() => {
      const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
      const { heading, shift, blocking } = /** @type {any} */ (globalThis).benchSeen;
      return { firstByte: navigation?.responseStart ?? NaN, heading, loaded: navigation?.loadEventEnd ?? NaN, shift, blocking };
    });
  });
}

/** The same words as a page of the site, as plain HTML with the least style that one would read: what no site can beat. @param {string} url @returns {Promise<string>} */
export function plainVersion(url) {
  return withFreshBrowser({}, async (page) => {
    await page.goto(url);
    const { lang, dir, title, heading, body } = await page.evaluate(() => {
      const text = document.querySelector("article .prose") ?? document.querySelector("article") ?? document.body;
      for (const element of text.querySelectorAll("*")) {
        for (const { name } of [...element.attributes]) if (!["href", "lang", "dir", "datetime"].includes(name)) element.removeAttribute(name);
      }
      return { lang: document.documentElement.lang, dir: document.documentElement.dir, title: document.title, heading: document.querySelector("h1")?.innerHTML ?? "", body: text.innerHTML };
    });
    return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>` +
      `<style>body{max-width:42rem;margin:auto;padding:1rem;font:1.0625rem/1.7 sans-serif}</style></head><body><h1>${heading}</h1>${body}</body></html>`;
  });
}
