// Renews what share images are compared with: line texts, widths and pictures from Chromium, set with the same TTF.
// Run it when the cases or the font change, and look at the pictures: npx tsx scripts/share-image-references.ts [path of Chromium]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { fontBytes, type Weight } from "../lib/share-image/fonts";
import { referenceLineHeight, referenceMargin, shareImageCases, type ShareImageCase } from "../tests/unit/fixtures/share-image-cases";

const fixtures = join(process.cwd(), "tests/unit/fixtures");
const cssWeights: Record<Weight, number> = { regular: 400, bold: 700, black: 900 };
// Unhinted grey outlines, as HarfBuzz gives them; and no errands of the browser's own.
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --font-render-hinting=none --disable-lcd-text";

interface MeasuredLine {
  text: string;
  width: number;
}

function pageSource(): string {
  const faces = Object.entries(cssWeights).map(
    ([weight, css]) => `@font-face{font-family:V;font-weight:${css};src:url(data:font/ttf;base64,${fontBytes(weight as Weight).toString("base64")})}`,
  );
  return `<!doctype html><style>${faces.join("")}
    body { margin: 0; background: #fff; color: #000 }
    #sheet { padding: ${referenceMargin}px; box-sizing: content-box }
    #text { font-family: V; line-height: ${referenceLineHeight}; text-rendering: geometricPrecision; overflow-wrap: anywhere }
  </style><div id="sheet"><div id="text"></div></div>`;
}

async function openPage(): Promise<{ page: Page; version: string; close: () => Promise<void> }> {
  const browser = await chromium.launch({ executablePath: process.argv[2] ?? "/usr/bin/chromium", args: flags.split(" ") });
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.setContent(pageSource());
  // tsx marks functions with a helper that the page does not have.
  await page.evaluate("globalThis.__name = (value) => value");
  await page.evaluate(async (weights) => {
    await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 20px V`, "aا")));
  }, Object.values(cssWeights));
  return { page, version: browser.version(), close: () => browser.close() };
}

async function show(page: Page, shown: ShareImageCase): Promise<void> {
  await page.evaluate(
    ({ text, dir, size, width, weight }) => {
      const sheet = document.getElementById("sheet");
      const box = document.getElementById("text");
      if (!sheet || !box) throw new Error("The page is not the one expected");
      sheet.style.width = `${width}px`;
      box.dir = dir;
      box.style.fontSize = `${size}px`;
      box.style.fontWeight = String(weight);
      box.textContent = text;
    },
    { ...shown, weight: cssWeights[shown.weight] },
  );
}

/** Which characters stand on which line, by their rectangles; a line's width is from its leftmost to its rightmost edge. */
async function measure(page: Page): Promise<MeasuredLine[]> {
  return page.evaluate(() => {
    const node = document.getElementById("text")?.firstChild;
    if (!(node instanceof Text)) throw new Error("There is no text");
    const range = document.createRange();
    const rects = (start: number, end: number) => {
      range.setStart(node, start);
      range.setEnd(node, end);
      return [...range.getClientRects()];
    };
    const lines: { middle: number; start: number; end: number }[] = [];
    for (let at = 0; at < node.data.length; at += 1) {
      const rect = rects(at, at + 1).at(-1);
      if (!rect || node.data[at] === " ") continue;
      const middle = rect.top + rect.height / 2;
      const line = lines.at(-1);
      if (line && Math.abs(line.middle - middle) < rect.height / 4) line.end = at + 1;
      else lines.push({ middle, start: at, end: at + 1 });
    }
    return lines.map(({ start, end }) => {
      const inked = rects(start, end).filter((rect) => rect.width > 0);
      const width = Math.max(...inked.map((rect) => rect.right)) - Math.min(...inked.map((rect) => rect.left));
      return { text: node.data.slice(start, end), width };
    });
  });
}

async function photograph(page: Page, file: string): Promise<void> {
  const png = await page.locator("#sheet").screenshot();
  await sharp(png).greyscale().png({ palette: true, colours: 16, compressionLevel: 9 }).toFile(file);
}

async function main(): Promise<void> {
  const { page, version, close } = await openPage();
  mkdirSync(join(fixtures, "share-image"), { recursive: true });
  const references: Record<string, MeasuredLine[]> = {};
  for (const shown of shareImageCases) {
    await show(page, shown);
    references[shown.name] = await measure(page);
    if (shown.picture) await photograph(page, join(fixtures, "share-image", `${shown.name.replaceAll(" ", "-")}.png`));
  }
  writeFileSync(join(fixtures, "share-image-widths.json"), `${JSON.stringify({ chromium: version, lines: references }, null, 1)}\n`);
  await close();
}

await main();
