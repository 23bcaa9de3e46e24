// Walks through the segments of a JPEG (ITU-T T.81) without decoding it. What is not needed to draw it counts as hidden.
import { noteExif, noteIptc, noteProfile, noteXmp } from "./metadata";
import { blank, hide, type Picture } from "./picture";

const marker = { end: 0xd9, scan: 0xda, comment: 0xfe } as const;
/** Tables and settings of the coding: DHT, DQT, DNL, DRI. */
const coding = [0xc4, 0xdb, 0xdc, 0xdd];
const isStandalone = (code: number) => code === 0x01 || (code >= 0xd0 && code <= 0xd7);

/** Where the entropy-coded data that begin here end: at the next marker that is none of theirs. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return bytes.length;
    if (next !== 0 && next !== 0xff && !isStandalone(next)) return at;
  }
  return bytes.length;
}

function noteFrame(picture: Picture, code: number, segment: Buffer): void {
  if (segment.length < 6) return;
  [picture.height, picture.width] = [segment.readUInt16BE(1), segment.readUInt16BE(3)];
  if (code > 0xc2) picture.unusual = "lossless or arithmetic JPEG";
  else if (segment[0] !== 8) picture.unusual = `${segment[0]} bits`;
  else if (segment[5] === 4) picture.unusual = "CMYK";
}

function noteApplication(picture: Picture, code: number, segment: Buffer): void {
  const name = segment.toString("latin1", 0, 32);
  if (code === 0xe0 && name.startsWith("JFIF\0")) {
    if (segment.length > 14) hide(picture, "JFIF: thumbnail");
  } else if (code === 0xe1 && name.startsWith("Exif\0")) noteExif(picture, segment);
  else if (code === 0xe1 && name.startsWith("http://ns.adobe.com/x")) noteXmp(picture, segment);
  else if (code === 0xe2 && name.startsWith("ICC_PROFILE\0")) {
    // A long profile stands in several segments: the first has its list.
    if (segment[12] === 1) noteProfile(picture, segment.subarray(14));
  } else if (code === 0xed && name.startsWith("Photoshop")) noteIptc(picture, segment);
  else if (code !== 0xee || !name.startsWith("Adobe") || segment.length > 12) hide(picture, `APP${code - 0xe0} ${name.replace(/[^ -~].*$/s, "").slice(0, 12)}`.trim());
}

/** What a JPEG holds. @param bytes begin with FF D8 */
export function readJpeg(bytes: Buffer): Picture {
  const picture = blank("JPEG");
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const code = bytes[at + 1] ?? 0;
    if (code === marker.end) {
      picture.isWhole = picture.width > 0 && picture.height > 0;
      // Motion photos, second pictures, whole archives.
      if (at + 2 < bytes.length) hide(picture, "data after the end");
      return picture;
    }
    if (code === 0xff || isStandalone(code)) {
      at += code === 0xff ? 1 : 2;
      continue;
    }
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const segment = bytes.subarray(at + 4, at + 2 + length);
    at += 2 + length;
    if (length < 2 || at > bytes.length) return picture;
    if (code === marker.scan) at = endOfScan(bytes, at);
    else if (code === marker.comment) hide(picture, "COM");
    else if (code >= 0xe0 && code <= 0xef) noteApplication(picture, code, segment);
    else if (code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)) noteFrame(picture, code, segment);
    else if (!coding.includes(code)) hide(picture, `FF${code.toString(16).toUpperCase()}`);
  }
  return picture;
}
