// Walks through the chunks of a PNG (ISO/IEC 15948) and unpacks its lines to see that they are there, and no more than its size allows.
import { inflateSync } from "node:zlib";
import { noteExif, noteProfile, noteXmp } from "./metadata";
import { blank, hide, type Picture } from "./picture";

/** Chunks of which the picture is made, or which say how its colours are meant. */
const ofPicture = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "cICP", "mDCV", "cLLI", "hIST", "acTL", "fcTL", "fdAT"];
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Left, top, step across and step down of each pass of an interlaced picture. */
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
/** Larger pictures (pixels) are not unpacked: the check refuses them by their size. */
const mostUnpacked = 16_000_000;
const mostProfile = 4_000_000;

function unpackedSize(width: number, height: number, bits: number, isInterlaced: boolean): number {
  const lines = (across: number, down: number) => (across > 0 && down > 0 ? down * (1 + Math.ceil((across * bits) / 8)) : 0);
  if (!isInterlaced) return lines(width, height);
  return passes.reduce((sum, [left, top, across, down]) => sum + lines(Math.ceil((width - left) / across), Math.ceil((height - top) / down)), 0);
}

function isUnpackable(picture: Picture, head: Buffer, data: readonly Buffer[]): boolean {
  const { width, height } = picture;
  if (width * height > mostUnpacked) return true;
  const size = unpackedSize(width, height, (head[8] ?? 0) * (channels[head[9] ?? 0] ?? 0), head[12] === 1);
  try {
    return size > 0 && inflateSync(Buffer.concat(data), { maxOutputLength: size }).length === size;
  } catch {
    return false;
  }
}

function noteChunk(picture: Picture, type: string, chunk: Buffer): void {
  if (type === "eXIf") noteExif(picture, chunk);
  else if (type === "iTXt" && chunk.toString("latin1", 0, 17) === "XML:com.adobe.xmp") noteXmp(picture, chunk);
  else if (/^(?:tEXt|zTXt|iTXt)$/.test(type)) hide(picture, type, { person: /^(?:Author|Copyright|Raw profile type)/i.test(chunk.toString("latin1", 0, 20)) });
  else if (type === "acTL" && chunk.length >= 4) picture.frames = chunk.readUInt32BE(0);
  else if (type === "iCCP") {
    try {
      noteProfile(picture, inflateSync(chunk.subarray(chunk.indexOf(0) + 2), { maxOutputLength: mostProfile }));
    } catch {
      hide(picture, "iCCP");
    }
  } else if (!ofPicture.includes(type)) hide(picture, type.replace(/[^A-Za-z]/g, "?"));
}

/** What a PNG holds. @param bytes begin with its eight bytes of signature */
export function readPng(bytes: Buffer): Picture {
  const picture = blank("PNG");
  const data: Buffer[] = [];
  let head: Buffer = Buffer.alloc(0);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return picture;
    const chunk = bytes.subarray(at + 8, end - 4);
    if (type === "IHDR" && chunk.length === 13) {
      head = chunk;
      [picture.width, picture.height] = [chunk.readUInt32BE(0), chunk.readUInt32BE(4)];
    }
    if (type === "IDAT") data.push(chunk);
    noteChunk(picture, type, chunk);
    at = end;
    if (type !== "IEND") continue;
    if (at < bytes.length) hide(picture, "data after the end");
    picture.isWhole = isUnpackable(picture, head, data);
    return picture;
  }
  return picture;
}
