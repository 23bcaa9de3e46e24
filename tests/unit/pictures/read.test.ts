// A promise to editors: a picture that is right is never refused, however it was stored; and to the check: no bytes make it fall over.
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readPicture } from "@/lib/pictures/read-picture";
import { phoneExif } from "../fixtures/pictures";

const [width, height] = [37, 23];
const drawn = () => sharp({ create: { width, height, channels: 4, background: "#88442280", noise: { type: "gaussian", mean: 120, sigma: 40 } } });
const right: Readonly<Record<string, () => Promise<Buffer>>> = {
  "a JPEG": () => drawn().jpeg().toBuffer(),
  "a JPEG that comes in passes": () => drawn().jpeg({ progressive: true, optimiseScans: true }).toBuffer(),
  "a grey JPEG": () => drawn().greyscale().jpeg().toBuffer(),
  "a JPEG with a common colour profile": () => drawn().jpeg().withIccProfile("p3").toBuffer(),
  "an interlaced PNG": () => drawn().png({ progressive: true }).toBuffer(),
  "a PNG of two colours": () => drawn().png({ palette: true, colours: 2, progressive: true }).toBuffer(),
  "a PNG of 16 bits": () => drawn().toColourspace("rgb16").png().toBuffer(),
  "a PNG with a common colour profile": () => drawn().png().withIccProfile("srgb").toBuffer(),
  "a WebP": () => drawn().removeAlpha().webp().toBuffer(),
  "a see-through WebP": () => drawn().webp().toBuffer(),
  "a lossless WebP": () => drawn().webp({ lossless: true }).toBuffer(),
  "a WebP with a common colour profile": () => drawn().webp().withIccProfile("p3").toBuffer(),
};

describe("nothing is said against", () => {
  it.each(Object.entries(right))("%s", async (_name, make) => {
    expect(readPicture(await make())).toMatchObject({ width, height, isWhole: true, frames: 1, hidden: [], unusual: undefined });
  });
});

describe("no half of a picture is whole", () => {
  it.each(Object.entries(right))("of %s", async (_name, make) => {
    const bytes = await make();
    for (const length of [bytes.length - 1, bytes.length - 9, Math.floor(bytes.length / 2), 30, 12, 4]) {
      const read = readPicture(bytes.subarray(0, length));
      expect(typeof read === "object" && read.isWhole, `${length} of ${bytes.length} bytes`).toBe(false);
    }
  });
});

it("damaged bytes are read without an exception", async () => {
  const sources = await Promise.all([...Object.values(right).map((make) => make()), drawn().jpeg().withExif(phoneExif).toBuffer(), drawn().webp().withExif(phoneExif).toBuffer()]);
  // The same numbers at each run (Lehmer).
  let state = 7;
  const upTo = (most: number) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % most;
  };
  for (let turn = 0; turn < 4000; turn++) {
    const source = sources[turn % sources.length] ?? Buffer.alloc(0);
    const bytes = Buffer.from(source.subarray(0, upTo(source.length) + 1));
    for (let times = 0; times < 3; times++) bytes[upTo(Math.min(bytes.length, 300))] = upTo(256);
    expect(() => readPicture(bytes)).not.toThrow();
  }
});
