// From the bytes of a file to what kind of picture it is, whatever its name says, and what it holds.
import { readJpeg } from "./jpeg";
import type { Picture } from "./picture";
import { readPng } from "./png";
import { readWebp } from "./webp";

/** Formats that are known and not shown, by how their bytes begin. */
const others: readonly (readonly [format: string, begins: RegExp])[] = [
  ["GIF", /^GIF8/], ["BMP", /^BM/], ["TIFF", /^(?:II[*+]\0|MM\0[*+])/], ["AVIF", /^.{4}ftypavi[fs]/s], ["HEIC", /^.{4}ftyp(?:hei|hev|mif1|msf1)/s],
  ["JPEG XL", /^(?:\xff\x0a|\0\0\0\x0cJXL )/], ["JPEG 2000", /^\0\0\0\x0cjP/], ["PSD", /^8BPS/], ["ICO", /^\0\0[\x01\x02]\0/], ["PDF", /^%PDF/], ["film", /^.{4}ftyp|^\x1a\x45\xdf\xa3/s],
  ["SVG", /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i], ["SVG", /^\x1f\x8b/],
];

/** A picture that browsers show; or the name of another format; or undefined for what is no picture at all. */
export function readPicture(bytes: Buffer): Picture | string | undefined {
  const start = bytes.toString("latin1", 0, 64);
  if (start.startsWith("\xff\xd8\xff")) return readJpeg(bytes);
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return readPng(bytes);
  if (/^RIFF.{4}WEBP/s.test(start)) return readWebp(bytes);
  return others.find(([, begins]) => begins.test(start))?.[0];
}
