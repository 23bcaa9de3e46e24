// Walks through the chunks of a WebP (RFC 9649) without decoding it.
import { noteExif, noteProfile, noteXmp } from "./metadata";
import { blank, hide, type Picture } from "./picture";

function grow(picture: Picture, width: number, height: number): void {
  // What the head claims and what the frame holds may differ: the larger one is what a decoder may have to hold.
  [picture.width, picture.height] = [Math.max(picture.width, width), Math.max(picture.height, height)];
}

function noteChunk(picture: Picture, type: string, chunk: Buffer): void {
  if (type === "EXIF") noteExif(picture, chunk);
  else if (type === "XMP ") noteXmp(picture, chunk);
  else if (type === "ICCP") noteProfile(picture, chunk);
  else if (type === "VP8X" && chunk.length >= 10) grow(picture, chunk.readUIntLE(4, 3) + 1, chunk.readUIntLE(7, 3) + 1);
  else if (type === "VP8 " && chunk.length >= 10) grow(picture, chunk.readUInt16LE(6) & 0x3fff, chunk.readUInt16LE(8) & 0x3fff);
  else if (type === "VP8L" && chunk.length >= 5) grow(picture, (chunk.readUInt32LE(1) & 0x3fff) + 1, ((chunk.readUInt32LE(1) >>> 14) & 0x3fff) + 1);
  else if (type === "ANMF") picture.frames += 1;
  else if (!["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM"].includes(type)) hide(picture, type.replace(/[^ -~]/g, "?").trim());
}

/** What a WebP holds. @param bytes begin with `RIFF`, a size and `WEBP` */
export function readWebp(bytes: Buffer): Picture {
  const picture = blank("WebP");
  const end = 8 + bytes.readUInt32LE(4);
  picture.frames = 0;
  let hasImage = false;
  let at = 12;
  while (at + 8 <= Math.min(end, bytes.length)) {
    const [type, size] = [bytes.toString("latin1", at, at + 4), bytes.readUInt32LE(at + 4)];
    const next = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) break;
    noteChunk(picture, type, bytes.subarray(at + 8, at + 8 + size));
    hasImage ||= /^(?:VP8 |VP8L|ANMF)$/.test(type);
    at = next;
  }
  picture.frames = Math.max(1, picture.frames);
  picture.isWhole = hasImage && end <= bytes.length && at >= end && picture.width > 0;
  if (bytes.length > end + (end % 2)) hide(picture, "data after the end");
  return picture;
}
