// Renews what share images are compared with: line texts, widths and pictures from Chromium, set with the same TTF, and our own glyphs beside them.
// Run it when the cases, the cards or the font change, and look at the pictures: npx tsx scripts/share-image/references.ts [path of Chromium]
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { imageSizes } from "../../lib/share-image/look";
import { cardCases, cardElement } from "../../tests/unit/fixtures/share-image-card-cases";
import { shareImageCases } from "../../tests/unit/fixtures/share-image-cases";
import { setCase } from "../../tests/unit/fixtures/share-image-faults";
import { glyphLines } from "../../tests/unit/fixtures/share-image-glyphs";
import { inkPicture, readInk } from "../../tests/unit/fixtures/share-image-ink";
import { htmlOf } from "./card-html";
import { measure, openPage, photograph, showCard, showText, type MeasuredLine } from "./chromium";

const fixtures = join(process.cwd(), "tests/unit/fixtures");
const pictures = join(fixtures, "share-image");

async function savePicture(page: Page, name: string): Promise<void> {
  writeFileSync(join(pictures, `${name.replaceAll(" ", "-")}.png`), await inkPicture(await readInk(await photograph(page))));
}

async function renewTexts(page: Page): Promise<Record<string, MeasuredLine[]>> {
  const lines: Record<string, MeasuredLine[]> = {};
  for (const shown of shareImageCases) {
    await showText(page, shown);
    lines[shown.name] = await measure(page);
    if (shown.picture) await savePicture(page, shown.name);
  }
  return lines;
}

async function renewCards(page: Page): Promise<void> {
  for (const shown of cardCases) {
    await showCard(page, htmlOf(cardElement(shown)), imageSizes[shown.shape]);
    await savePicture(page, shown.name);
  }
}

const { page, version, close } = await openPage(process.argv[2]);
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const lines = await renewTexts(page);
await renewCards(page);
await close();
writeFileSync(join(fixtures, "share-image-widths.json"), `${JSON.stringify({ chromium: version, lines }, null, 1)}\n`);
const glyphs = Object.fromEntries(shareImageCases.map((shown) => [shown.name, glyphLines(setCase(shown))]));
writeFileSync(join(fixtures, "share-image-glyphs.json"), `${JSON.stringify(glyphs, null, 1)}\n`);
