// The one door to @vercel/og and sharp: a card in, a JPEG out. Nothing is fetched: only boxes, paths and a picture of our own are handed over.
import { ImageResponse } from "@vercel/og";
import { type ReactElement } from "react";
import sharp from "sharp";
import { Card } from "./card";
import { fontBytes } from "./fonts";
import { frameOf } from "./frame";
import { imageSizes, type ImageShape } from "./look";
import { type ShareCard } from "./share-card";

// @vercel/og loads a font of its own if it is given none. One array for ever: satori keeps the parsed fonts by its identity.
const fonts = [{ name: "Vazirmatn", data: fontBytes("regular"), weight: 400 as const, style: "normal" as const }];

/** Bytes that an image may weigh: previews of more than 150 kB come late on a slow line, and some messengers drop what is more than 300 kB. */
export const maxBytes: Record<ImageShape, number> = { preview: 150_000, square: 300_000, story: 300_000 };

/** The share image of a card as a JPEG of the shape's size; 4:4:4, so that red type stays sharp. */
export async function drawShareImage(card: ShareCard, shape: ImageShape = "preview"): Promise<Buffer> {
  const portrait = card.kind === "person" && card.portrait ? await portraitOf(card.portrait, card, shape) : undefined;
  const png = await rasterise(<Card card={card} shape={shape} portrait={portrait} />, imageSizes[shape]);
  // Type alone is always light enough; a photograph of leaves or a crowd is not.
  for (const quality of [82, 70, 58]) {
    const image = await jpeg(png, quality);
    if (image.length < maxBytes[shape]) return image;
  }
  return jpeg(png, 40);
}

/** Boxes and paths as a PNG of `width` × `height` px. */
export async function rasterise(element: ReactElement, size: { width: number; height: number }): Promise<Buffer> {
  return Buffer.from(await new ImageResponse(element, { ...size, fonts }).arrayBuffer());
}

function jpeg(png: Buffer, quality: number): Promise<Buffer> {
  // Not mozjpeg: its search saves an eighth of the bytes and takes six times as long.
  return sharp(png).removeAlpha().jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer();
}

/** The picture in grey, cut to the room that it has: the signal colour stays the only one. */
async function portraitOf(file: string, { dir }: ShareCard, shape: ImageShape): Promise<string> {
  const { portrait: size } = frameOf(shape, dir, true);
  const picture = await sharp(file).rotate().resize({ ...size, fit: "cover", position: "top" }).greyscale().jpeg({ quality: 90 }).toBuffer();
  return `data:image/jpeg;base64,${picture.toString("base64")}`;
}
