// What a share image of each shape costs, beside a screenshot of a card of the same size and words by a Chromium that is kept open.
import { readFileSync } from "node:fs";
import path from "node:path";
import { launchWithPid } from "./browser.mjs";
import { cardsFor } from "./cards.mjs";
import { runToEnd } from "./processes.mjs";
import { kilobytes, median, megabytes, number, printTable, quantile, times } from "./table.mjs";
import { chromium, ensureTool } from "./tools.mjs";
import { processorOf, residentOf, treeOf } from "./usage.mjs";

/** Images of each shape: BENCH_IMAGES=5000 to see that memory stays flat. */
const images = Number(process.env.BENCH_IMAGES ?? 200);
const warmUp = 20;
const shapes = /** @type {const} */ ({ preview: { width: 1200, height: 630 }, square: { width: 1080, height: 1080 }, story: { width: 1080, height: 1920 } });
/** @typedef {keyof typeof shapes} Shape */
/** kB: what an image may weigh. */
const bars = { preview: 150, square: 300, story: 300 };

/** @typedef {{ milliseconds: number[], bytes: number[], resident: number[], processor: number }} Drawn `resident`: bytes after the first image counted and then after each hundred; `processor`: s for all */

/** @param {Shape} shape @returns {Promise<Drawn>} */
async function draw(shape) {
  const output = await runToEnd(process.execPath, ["--import", "tsx", "scripts/bench/draw-images.ts", String(images), shape], { env: { NODE_ENV: "production" } });
  return JSON.parse(output.slice(output.indexOf('{"milliseconds"')));
}

/** The card as a page, its font inside it, its words to be filled in. @param {{ width: number, height: number }} size */
function cardPage({ width, height }) {
  const font = readFileSync(path.join("node_modules", "vazirmatn", "fonts", "ttf", "Vazirmatn-Bold.ttf")).toString("base64");
  return `<!doctype html><meta charset="utf-8"><style>@font-face{font-family:V;src:url(data:font/ttf;base64,${font})}
    body{margin:0;width:${width}px;height:${height}px;box-sizing:border-box;padding:60px;display:flex;flex-direction:column;justify-content:space-between;background:#f6f2e9;color:#161412;font:36px/1.36 V}
    h1{margin:0;font-size:72px}footer{display:flex;justify-content:space-between;color:#c8321a}</style><p id="site"></p><h1 id="title"></h1><footer><span id="date"></span><span id="source"></span></footer>`;
}

/** Fills the words of a card into the page, in the browser. @param {Record<string, string>} card */
function fill(card) {
  document.documentElement.dir = card.dir ?? "ltr";
  for (const id of ["site", "title", "date", "source"]) {
    const element = document.getElementById(id);
    if (element) element.textContent = card[id] ?? "";
  }
}

/** @param {Shape} shape @returns {Promise<Drawn>} */
async function photograph(shape) {
  const { browser, pid, stop } = await launchWithPid();
  /** @type {Drawn} */
  const drawn = { milliseconds: [], bytes: [], resident: [], processor: NaN };
  try {
    const page = await browser.newPage({ viewport: shapes[shape] });
    await page.setContent(cardPage(shapes[shape]));
    await page.evaluate(() => document.fonts.load("36px V"));
    let before = NaN;
    for (const [index, card] of cardsFor(warmUp + images).entries()) {
      if (index === warmUp) before = processorOf(treeOf(pid));
      const began = performance.now();
      await page.evaluate(fill, /** @type {Record<string, any>} */ (card));
      const image = await page.screenshot({ type: "jpeg", quality: 82 });
      if (index < warmUp) continue;
      drawn.milliseconds.push(performance.now() - began);
      drawn.bytes.push(image.length);
      if (index === warmUp || (index - warmUp + 1) % 100 === 0) drawn.resident.push(residentOf(treeOf(pid)));
    }
    drawn.processor = processorOf(treeOf(pid)) - before;
  } finally {
    await stop();
  }
  return drawn;
}

/** @param {string} name @param {Drawn} drawn @param {Drawn} [beside] */
function rowOf(name, { milliseconds, bytes, resident, processor }, beside) {
  const compared = beside ? [times(median(milliseconds), median(beside.milliseconds)), times(quantile(milliseconds, 0.95), quantile(beside.milliseconds, 0.95))] : ["–", "–"];
  return [
    name, number(median(milliseconds)), number(quantile(milliseconds, 0.95)), ...compared, number((processor * 1000) / milliseconds.length), kilobytes(median(bytes)), kilobytes(Math.max(...bytes)),
    megabytes(resident[0] ?? NaN), megabytes(resident.at(-1) ?? NaN),
  ];
}

/** @param {Shape} shape @param {boolean} hasChromium */
async function rowsOf(shape, hasChromium) {
  const drawn = await draw(shape);
  const photographed = hasChromium ? await photograph(shape) : undefined;
  const { width, height } = shapes[shape];
  return [
    rowOf(`${width} × ${height}, lib/share-image (JPEG 4:4:4)`, drawn, photographed),
    ...(photographed ? [rowOf(`${width} × ${height}, Chromium's screenshot (JPEG)`, photographed, photographed)] : []),
    [`  bar`, "120", "", "", "", "", "", `${bars[shape]}.0`, "", "flat"],
  ];
}

export async function measureImages() {
  const hasChromium = await ensureTool(chromium);
  const rows = [];
  for (const shape of /** @type {Shape[]} */ (Object.keys(shapes))) rows.push(...(await rowsOf(shape, hasChromium)));
  printTable(`Share images: ${number(images)} distinct posts of each shape in three languages, one at a time, after ${warmUp} not counted`,
    ["made by", "p50, ms", "p95, ms", "p50 ÷ Chromium", "p95 ÷ Chromium", "CPU, ms", "kB, median", "kB, largest", "RSS before, MB", `after ${number(images)}, MB`],
    rows,
    ["CPU: an image, user and system · RSS: of the drawing process; of all of Chromium's processes, what they share counted for each", "BENCH_IMAGES=5000 npm run bench -- images: memory over 5,000 images"]);
}
