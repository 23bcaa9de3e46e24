// Share images set Farsi, Arabic and English as Chromium does: the same lines, the same widths, the same ink, in paragraphs and on whole cards.
// And the comparison sees what goes wrong elsewhere. scripts/share-image/references.ts renews what is compared with.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outlineParagraph } from "../../lib/share-image/outline";
import { type Paragraph } from "../../lib/share-image/paragraph";
import { cardCases } from "./fixtures/share-image-card-cases";
import { shareImageCases, type ShareImageCase } from "./fixtures/share-image-cases";
import { cardFaults, faults, setCase } from "./fixtures/share-image-faults";
import { glyphLines } from "./fixtures/share-image-glyphs";
import glyphs from "./fixtures/share-image-glyphs.json";
import { cardInk, drawInk, inkMismatch, readInk } from "./fixtures/share-image-ink";
import references from "./fixtures/share-image-widths.json";

const knownGlyphs: Record<string, string[]> = glyphs;
const chromiumLines: Record<string, { text: string; width: number }[]> = references.lines;
const pictures = shareImageCases.filter((shown) => shown.picture);
const maxWidthError = 0.1;
const maxInkMismatch = 0.001;

/** What a paragraph looks like, for telling whether a fault changes anything: letters that never join cannot fail to. */
function drawn(paragraph: Paragraph): string {
  return outlineParagraph(paragraph, 1, 0).path;
}

/** px: the largest difference of a line's width, or infinite where the lines are not even the same. */
function widthError(shown: ShareImageCase, paragraph = setCase(shown)): number {
  const expected = chromiumLines[shown.name] ?? [];
  const same = expected.length > 0 && expected.length === paragraph.lines.length && expected.every((line, i) => line.text === paragraph.lines[i]?.text);
  return same ? Math.max(...paragraph.lines.map((line, i) => Math.abs(line.width - (expected[i]?.width ?? Infinity)))) : Infinity;
}

function picture(name: string) {
  return readInk(join(import.meta.dirname, "fixtures/share-image", `${name.replaceAll(" ", "-")}.png`));
}

async function mismatch(shown: ShareImageCase, paragraph = setCase(shown)): Promise<number> {
  const expected = await picture(shown.name);
  return inkMismatch(await drawInk(paragraph, expected.height), expected);
}

describe("lines", () => {
  it("are compared for every case, and for no other", () => {
    expect(Object.keys(chromiumLines).sort()).toEqual(shareImageCases.map((shown) => shown.name).sort());
    expect(shareImageCases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(shareImageCases)("$name: the texts are Chromium's", (shown) => {
    expect(setCase(shown).lines.map((line) => line.text)).toEqual(chromiumLines[shown.name]?.map((line) => line.text));
  });

  it.each(shareImageCases)("$name: the widths are Chromium's", (shown) => {
    expect(widthError(shown)).toBeLessThanOrEqual(maxWidthError);
  });

  it.each(shareImageCases)("$name: the glyphs and their advances are the known ones", (shown) => {
    expect(glyphLines(setCase(shown))).toEqual(knownGlyphs[shown.name]);
  });

  it.each(shareImageCases)("$name: no glyph 0, nothing missing", (shown) => {
    const paragraph = setCase(shown);
    expect(paragraph.missing).toEqual([]);
    expect(paragraph.lines.flatMap((line) => line.glyphs).filter((glyph) => glyph.id === 0)).toEqual([]);
  });
});

describe("ink", () => {
  it("is compared in 25 pictures", () => {
    expect(pictures.length).toBeGreaterThanOrEqual(25);
  });

  it.each(pictures)("$name: lies where Chromium's does", async (shown) => {
    expect(await mismatch(shown)).toBeLessThan(maxInkMismatch);
  });
});

describe("a whole card", () => {
  it.each(cardCases)("$name: its ink lies where Chromium's does", async (shown) => {
    expect(inkMismatch(await cardInk(shown), await picture(shown.name))).toBeLessThan(maxInkMismatch);
  });

  const previews = cardCases.filter(({ shape }) => shape === "preview");
  const made = Object.entries(cardFaults).flatMap(([fault, change]) =>
    previews.map((shown) => ({ fault, name: shown.name, shown, wrong: change(shown) })).filter(({ shown, wrong }) => JSON.stringify(wrong) !== JSON.stringify(shown)),
  );

  it.each(Object.keys(cardFaults))("%s: can be made on at least one card", (fault) => {
    expect(made.filter((one) => one.fault === fault)).not.toEqual([]);
  });

  it.each(made)("$name, $fault: is seen", async ({ shown, wrong }) => {
    expect(inkMismatch(await cardInk(wrong), await picture(shown.name))).toBeGreaterThan(maxInkMismatch);
  });
});

describe("a mistake is seen", () => {
  const made = Object.entries(faults).flatMap(([fault, make]) =>
    pictures.map((shown) => ({ fault, shown, paragraph: make(shown) })).filter(({ shown, paragraph }) => drawn(paragraph) !== drawn(setCase(shown))),
  );

  it.each(Object.keys(faults))("%s: can be made in at least one picture", (fault) => {
    expect(made.filter((one) => one.fault === fault)).not.toEqual([]);
  });

  it.each(made)("$fault: $shown.name", async ({ shown, paragraph }) => {
    expect(await mismatch(shown, paragraph)).toBeGreaterThan(maxInkMismatch);
  });

  it.each(Object.keys(faults).filter((fault) => fault !== "marks upside down"))("%s: in the glyphs too", (fault) => {
    const wrong = made.filter((one) => one.fault === fault);
    expect(wrong.filter(({ shown, paragraph }) => glyphLines(paragraph).join() === knownGlyphs[shown.name]?.join())).toEqual([]);
  });

  it.each(["letters do not join", "letters run backwards", "ZWNJ dropped"])("%s: in the widths too", (fault) => {
    const wrong = made.filter((one) => one.fault === fault);
    expect(wrong.filter(({ shown, paragraph }) => widthError(shown, paragraph) <= maxWidthError)).toEqual([]);
  });
});
