// A card's image as a response: the one drawn ahead if there is one, else drawn now; lib/delivery keeps it for the rest of the day.
import { drawShareImage } from "./share-image/draw";
import { findKept, imageKey } from "./share-image/kept";
import type { ImageShape } from "./share-image/look";
import type { ShareCard } from "./share-image/share-card";

/** The shapes that readers can download, by the file names in their addresses. */
const downloads: Readonly<Record<string, ImageShape>> = { "square.jpg": "square", "story.jpg": "story" };

/** The header that tells scripts/draw-ahead.ts what to call the image; it goes no further (lib/delivery/answers.ts). */
export const imageKeyHeader = "x-share-image";

/** What link previews show: JPEG, 1200×630. */
export async function previewResponse(card: ShareCard): Promise<Response> {
  return cardResponse(card, "preview");
}

/**
 * An image to download, or undefined where there is none of that file name.
 * @param name what the file is about, in letters that every system takes: a slug.
 */
export async function downloadResponse(card: ShareCard, file: string, name: string): Promise<Response | undefined> {
  const shape = Object.hasOwn(downloads, file) ? downloads[file] : undefined;
  // RFC 6266; slugs are ASCII, so no second form of the name is needed.
  return shape && cardResponse(card, shape, { "Content-Disposition": `attachment; filename="${name}-${card.locale}-${file}"` });
}

async function cardResponse(card: ShareCard, shape: ImageShape, headers: Record<string, string> = {}): Promise<Response> {
  const key = imageKey(card, shape);
  const image = (await findKept(key)) ?? (await drawShareImage(card, shape));
  return new Response(new Uint8Array(image), { headers: { ...headers, "Content-Type": "image/jpeg", [imageKeyHeader]: key } });
}
