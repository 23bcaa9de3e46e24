// Chromium as the judge of type: sets texts and whole cards with the TTF that share images use, measures lines, takes pictures.
import { chromium, type Page } from "@playwright/test";
import { fontBytes, type Weight } from "../../lib/share-image/fonts";
import { referenceLineHeight, referenceMargin, type ShareImageCase } from "../../tests/unit/fixtures/share-image-cases";

export const cssWeights: Record<Weight, number> = { regular: 400, bold: 700, black: 900 };
// Unhinted grey outlines, as HarfBuzz gives them; and no errands of the browser's own.
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --font-render-hinting=none --disable-lcd-text";

export interface MeasuredLine {
  text: string;
  width: number;
}

function pageSource(): string {
  const faces = Object.entries(cssWeights).map(
    ([weight, css]) => `@font-face{font-family:V;font-weight:${css};src:url(data:font/ttf;base64,${fontBytes(weight as Weight).toString("base64")})}`,
  );
  return `<!doctype html><style>${faces.join("")}
    body { margin: 0; background: #fff; color: #000; font-family: V; text-rendering: geometricPrecision; overflow-wrap: anywhere }
    #sheet.text { padding: ${referenceMargin}px }
    #text { line-height: ${referenceLineHeight} }
  </style><div id="sheet"><div id="text"></div></div>`;
}

/** A page with the three weights loaded. @param executable path of Chromium */
export async function openPage(executable = "/usr/bin/chromium"): Promise<{ page: Page; version: string; close: () => Promise<void> }> {
  const browser = await chromium.launch({ executablePath: executable, args: flags.split(" ") });
  const page = await browser.newPage({ viewport: { width: 1300, height: 2000 } });
  await page.setContent(pageSource());
  // tsx marks functions with a helper that the page does not have.
  await page.evaluate("globalThis.__name = (value) => value");
  await page.evaluate(async (weights) => {
    await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 20px V`, "aا")));
  }, Object.values(cssWeights));
  return { page, version: browser.version(), close: () => browser.close() };
}

type SetText = Pick<ShareImageCase, "text" | "dir" | "size" | "width" | "weight">;

/** Sets one paragraph in a box of its width. */
export async function showText(page: Page, shown: SetText): Promise<void> {
  await page.evaluate(
    ({ text, dir, size, width, weight }) => {
      const sheet = document.getElementById("sheet");
      if (!sheet) throw new Error("The page is not the one expected");
      sheet.className = "text";
      sheet.innerHTML = '<div id="text"></div>';
      const box = sheet.firstElementChild as HTMLElement;
      sheet.style.width = `${width}px`;
      box.dir = dir;
      box.style.fontSize = `${size}px`;
      box.style.fontWeight = String(weight);
      box.textContent = text;
    },
    { ...shown, weight: cssWeights[shown.weight] },
  );
}

/** Sets a whole card, given as HTML. */
export async function showCard(page: Page, html: string, { width }: { width: number }): Promise<void> {
  await page.evaluate(
    ({ html, width }) => {
      const sheet = document.getElementById("sheet");
      if (!sheet) throw new Error("The page is not the one expected");
      sheet.className = "";
      sheet.style.width = `${width}px`;
      sheet.innerHTML = html;
    },
    { html, width },
  );
}

/** Which characters stand on which line, by their rectangles; a line's width is from its leftmost to its rightmost edge. */
export async function measure(page: Page): Promise<MeasuredLine[]> {
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

/** What the page shows, as a PNG. */
export async function photograph(page: Page): Promise<Buffer> {
  return page.locator("#sheet").screenshot();
}
