// Vazirmatn for share images: one whole TTF a weight, Farsi, Arabic and Latin together, read from disk once and never from the network.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Blob, Face, Font } from "harfbuzzjs";

export type Weight = "regular" | "bold" | "black";

/** A loaded weight. `ascent` and `descent` are positive, in font units; `unitsPerEm` font units are one em. */
export interface LoadedFont {
  readonly hb: Font;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
}

// The whole files, not the split web subsets: those lose spaces and kerning where two subsets meet.
const files: Record<Weight, string> = {
  regular: "Vazirmatn-Regular.ttf",
  bold: "Vazirmatn-Bold.ttf",
  black: "Vazirmatn-Black.ttf",
};

const bytes = new Map<Weight, Buffer>();
const fonts = new Map<Weight, LoadedFont>();

/** The TTF itself. Starts at process.cwd(), which is the project's root in Next's server, in scripts and in vitest alike. */
export function fontBytes(weight: Weight): Buffer {
  const known = bytes.get(weight);
  if (known) return known;
  const read = readFileSync(join(process.cwd(), "node_modules/vazirmatn/fonts/ttf", files[weight]));
  bytes.set(weight, read);
  return read;
}

/** The weight as a HarfBuzz font; its scale is left at font units, so sizes are a multiplication and shaping can be reused. */
export function loadFont(weight: Weight): LoadedFont {
  const known = fonts.get(weight);
  if (known) return known;
  const face = new Face(new Blob(fontBytes(weight)));
  const hb = new Font(face);
  const { ascender, descender } = hb.hExtents();
  const loaded = { hb, unitsPerEm: face.upem, ascent: ascender, descent: -descender };
  fonts.set(weight, loaded);
  return loaded;
}
