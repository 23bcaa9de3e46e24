// Share images set Farsi, Arabic and English as Chromium does: the same lines, the same widths, the same ink. And the comparison sees what goes wrong elsewhere.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shareImageCases, type ShareImageCase } from "./fixtures/share-image-cases";
import { faults, setCase } from "./fixtures/share-image-faults";
import { drawInk, inkMismatch, readInk } from "./fixtures/share-image-ink";
import references from "./fixtures/share-image-widths.json";

const chromiumLines: Record<string, { text: string; width: number }[]> = references.lines;
const pictures = shareImageCases.filter((shown) => shown.picture);
const maxWidthError = 0.1;
const maxInkMismatch = 0.001;

/** px: the largest difference of a line's width, or infinite where the lines are not even the same. */
function widthError(shown: ShareImageCase, paragraph = setCase(shown)): number {
  const expected = chromiumLines[shown.name] ?? [];
  const same = expected.length > 0 && expected.length === paragraph.lines.length && expected.every((line, i) => line.text === paragraph.lines[i]?.text);
  return same ? Math.max(...paragraph.lines.map((line, i) => Math.abs(line.width - (expected[i]?.width ?? Infinity)))) : Infinity;
}

async function mismatch(shown: ShareImageCase, paragraph = setCase(shown)): Promise<number> {
  const expected = await readInk(join(import.meta.dirname, "fixtures/share-image", `${shown.name.replaceAll(" ", "-")}.png`));
  return inkMismatch(await drawInk(paragraph, expected.height), expected);
}

describe("lines", () => {
  it("are compared for every case, and for no other", () => {
    expect(Object.keys(chromiumLines).sort()).toEqual(shareImageCases.map((shown) => shown.name).sort());
    expect(shareImageCases.length).toBeGreaterThanOrEqual(30);
  });

  it.each(shareImageCases)("$name: the texts are Chromium's", (shown) => {
    expect(setCase(shown).lines.map((line) => line.text)).toEqual(chromiumLines[shown.name]?.map((line) => line.text));
  });

  it.each(shareImageCases)("$name: the widths are Chromium's", (shown) => {
    expect(widthError(shown)).toBeLessThanOrEqual(maxWidthError);
  });

  it.each(shareImageCases)("$name: no glyph 0, nothing missing", (shown) => {
    const paragraph = setCase(shown);
    expect(paragraph.missing).toEqual([]);
    expect(paragraph.lines.flatMap((line) => line.glyphs).filter((glyph) => glyph.id === 0)).toEqual([]);
  });
});

describe("ink", () => {
  it("is compared in a dozen pictures", () => {
    expect(pictures.length).toBeGreaterThanOrEqual(12);
  });

  it.each(pictures)("$name: lies where Chromium's does", async (shown) => {
    expect(await mismatch(shown)).toBeLessThan(maxInkMismatch);
  });
});

describe("a mistake is seen", () => {
  const made = Object.entries(faults).flatMap(([fault, make]) =>
    pictures.map((shown) => ({ fault, shown, paragraph: make(shown) })).filter(({ shown, paragraph }) => JSON.stringify(paragraph) !== JSON.stringify(setCase(shown))),
  );

  it.each(Object.keys(faults))("%s: can be made in at least one picture", (fault) => {
    expect(made.filter((one) => one.fault === fault)).not.toEqual([]);
  });

  it.each(made)("$fault: $shown.name", async ({ shown, paragraph }) => {
    expect(await mismatch(shown, paragraph)).toBeGreaterThan(maxInkMismatch);
  });

  it.each(["letters do not join", "letters run backwards", "ZWNJ dropped"])("%s: in the widths too", (fault) => {
    const wrong = made.filter((one) => one.fault === fault);
    expect(wrong.filter(({ shown, paragraph }) => widthError(shown, paragraph) <= maxWidthError)).toEqual([]);
  });
});
