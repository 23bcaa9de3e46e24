// Draws the site's icons from its mark; run by hand when the mark changes (npx tsx scripts/build-icons.ts), the files are committed.
import { writeFileSync } from "node:fs";
import sharp from "sharp";
import { markBars, markSize, markWing } from "../lib/mark";

/** The mark on paper; `margin` in units of the mark. No style element: an icon is shown under the site's strict policy. */
function icon(margin: number, size?: number): string {
  const edge = markSize + 2 * margin;
  const dimensions = size ? ` width="${size}" height="${size}"` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${edge} ${edge}"${dimensions}><path fill="#f6f2e9" d="M${-margin} ${-margin}h${edge}v${edge}h${-edge}z"/><path fill="#161412" d="${markBars}"/><path fill="#b52b14" d="${markWing}"/></svg>\n`;
}

writeFileSync("public/icon.svg", icon(4));
// Wider margins where phones cut icons into circles.
for (const [file, size, margin] of [["public/icon-192.png", 192, 9], ["public/icon-512.png", 512, 9], ["public/apple-icon.png", 180, 7]] as const) {
  await sharp(Buffer.from(icon(margin, size))).png({ palette: true, compressionLevel: 9 }).toFile(file);
}

/** An icon file of one picture (ICO: six bytes of header, sixteen of directory, then a PNG), for what asks for /favicon.ico whatever a page says. */
function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const small = 32;
writeFileSync("public/favicon.ico", ico(await sharp(Buffer.from(icon(4, small))).png({ compressionLevel: 9 }).toBuffer(), small));
