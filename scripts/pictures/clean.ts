// From any picture that can be read to one that may stand in public/: upright, small, light, sRGB, without anything that nobody sees.
import sharp from "sharp";
import { mostBytes } from "../../lib/check/picture-rules";
import { readPicture } from "../../lib/pictures/read-picture";

export type Clean = { bytes: Buffer; ending: "jpg" | "png" | "webp" };

/** Pixels of the longer edge of what is written. */
const edge = 1600;
/** Larger pictures (pixels) are not opened: a small file may claim any size. */
const mostPixels = 150_000_000;
const qualities = [82, 70, 58, 45, 30] as const;

/** The first that is light enough. */
async function lightest(make: (quality: number) => Promise<Buffer>): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    bytes = await make(quality);
    if (bytes.length <= mostBytes) break;
  }
  return bytes;
}

/**
 * Cleans a picture. Photographs become JPEG; drawings and what is see-through stay PNG where that is light, or become WebP.
 * @throws what sharp says of a picture that it cannot read, or that is cut short
 */
export async function cleanPicture(bytes: Buffer): Promise<Clean> {
  const from = readPicture(bytes);
  const options = { limitInputPixels: mostPixels, failOn: "error" } as const;
  // Turned first, as its EXIF says; all that is not asked for (EXIF, XMP, profiles, texts, further frames) is left behind by sharp.
  const upright = sharp(bytes, options).autoOrient().resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true }).toColourspace("srgb");
  const { data, info } = await upright.png().toBuffer({ resolveWithObject: true });
  const image = () => sharp(data);
  const isOpaque = info.channels < 4 || (await image().stats()).isOpaque;
  const isDrawing = typeof from === "string" ? ["GIF", "SVG"].includes(from) : from?.format === "PNG";
  if (isDrawing || !isOpaque) {
    const png = await image().png({ compressionLevel: 9 }).toBuffer();
    if (png.length <= mostBytes) return { bytes: png, ending: "png" };
  }
  if (!isOpaque) return { bytes: await lightest((quality) => image().webp({ quality }).toBuffer()), ending: "webp" };
  return { bytes: await lightest((quality) => image().removeAlpha().jpeg({ quality }).toBuffer()), ending: "jpg" };
}
