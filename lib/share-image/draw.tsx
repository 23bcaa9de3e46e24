// The one door to @vercel/og and sharp: a card in, a JPEG out. Nothing is fetched: only boxes and paths are handed over.
import { ImageResponse } from "@vercel/og";
import { type ReactElement } from "react";
import sharp from "sharp";
import { Card } from "./card";
import { fontBytes } from "./fonts";
import { imageSize } from "./look";
import { type ShareCard } from "./share-card";

// @vercel/og loads a font of its own if it is given none. One array for ever: satori keeps the parsed fonts by its identity.
const fonts = [{ name: "Vazirmatn", data: fontBytes("regular"), weight: 400 as const, style: "normal" as const }];

/** The share image of a card: JPEG, 1200 × 630 px, 4:4:4 so that red type stays sharp. */
export async function drawShareImage(card: ShareCard): Promise<Buffer> {
  const png = await rasterise(<Card card={card} />, imageSize);
  // Without the search for the best scans: half the time, the same pixels, 5 % more bytes.
  return sharp(png).jpeg({ quality: 82, chromaSubsampling: "4:4:4", mozjpeg: true, optimiseScans: false }).toBuffer();
}

/** Boxes and paths as a PNG of `width` × `height` px. */
export async function rasterise(element: ReactElement, size: { width: number; height: number }): Promise<Buffer> {
  return Buffer.from(await new ImageResponse(element, { ...size, fonts }).arrayBuffer());
}
