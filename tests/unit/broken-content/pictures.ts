// Fixtures: pictures in public/ as phones, messengers and drawing programs make them.
import { exifBlock, phoneExif, plain, png, pngChunk, profile, withSegment, withWebpChunk } from "../fixtures/pictures";
import type { Code } from "../../../lib/check/problem";
import type { Fixture } from "./base-folder";

const jpeg = await plain().jpeg().toBuffer();
const webp = await plain().webp().toBuffer();
const text = (words: string) => Buffer.from(words, "latin1");

function inPublic(name: string, file: string, bytes: string | Buffer, ...codes: Code[]): Fixture {
  const path = `../public/images/${file}`;
  return { name, files: { [path]: bytes }, expected: codes.map((code) => (code === "picture.name" ? [path, 1, 1, code, "warning"] : [path, 1, 1, code])) };
}

/** With what a picture tells besides itself. */
const told: readonly Fixture[] = [
  inPublic("a photograph from a phone, with its place", "told-1.jpg", await plain().jpeg().withExif(phoneExif).toBuffer(), "picture.place"),
  inPublic("a WebP with its place", "told-2.webp", await plain().webp().withExif(phoneExif).toBuffer(), "picture.place"),
  inPublic("a PNG with its place", "told-3.png", await plain().png().withExif(phoneExif).toBuffer(), "picture.place"),
  inPublic("a place in XMP", "told-4.jpg", withSegment(jpeg, 0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='1'/>"), "picture.place"),
  inPublic("a place in the second part of XMP", "told-5.jpg", withSegment(jpeg, 0xe1, "http://ns.adobe.com/xmp/extension/\0<x exif:GPSLongitude='1'/>"), "picture.place"),
  inPublic("a city in IPTC", "told-6.jpg", withSegment(jpeg, 0xed, "Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x5a\0\x04Test"), "picture.place"),
  inPublic("an owner in EXIF", "told-7.png", png(4, 4, { chunks: [pngChunk("eXIf", exifBlock([0x013b]))] }), "picture.person"),
  inPublic("notes of the camera's maker", "told-8.jpg", withSegment(jpeg, 0xe1, Buffer.concat([text("Exif\0\0"), exifBlock([0x927c])])), "picture.person"),
  inPublic("a photographer in IPTC", "told-9.jpg", withSegment(jpeg, 0xed, "Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x50\0\x04Test"), "picture.person"),
  inPublic("an author in a text of a PNG", "told-10.png", png(4, 4, { chunks: [pngChunk("tEXt", text("Author\0Test Person"))] }), "picture.person"),
  inPublic("the serial number of a screen", "told-11.jpg", withSegment(jpeg, 0xe2, Buffer.concat([text("ICC_PROFILE\0\x01\x01"), profile("desc", "mmod")])), "picture.person"),
  inPublic("XMP in a WebP", "told-12.webp", withWebpChunk(webp, "XMP ", text("<x:xmpmeta dc:creator='Test'/>")), "picture.person"),
  inPublic("a small picture of the whole", "told-13.jpg", withSegment(jpeg, 0xe1, Buffer.concat([text("Exif\0\0"), exifBlock([], true)])), "picture.hidden"),
  inPublic("a comment", "told-14.jpg", withSegment(jpeg, 0xfe, "Test"), "picture.hidden"),
  inPublic("a second picture or a film after the end", "told-15.jpg", Buffer.concat([jpeg, text("\0\0\0\x18ftypmp42")]), "picture.hidden"),
  inPublic("an archive after the end of a PNG", "told-16.png", Buffer.concat([png(4, 4), text("PK\x03\x04")]), "picture.hidden"),
  inPublic("something after the end of a WebP", "told-17.webp", Buffer.concat([webp, text("PK\x03\x04")]), "picture.hidden"),
  inPublic("the time of saving", "told-18.png", png(4, 4, { chunks: [pngChunk("tIME", Buffer.alloc(7))] }), "picture.hidden"),
  inPublic("a part that no standard knows", "told-19.png", png(4, 4, { chunks: [pngChunk("teSt", Buffer.alloc(7))] }), "picture.hidden"),
];

/** Too much, or not shown. */
const shapes: readonly Fixture[] = [
  inPublic("a picture too heavy", "shape-1.jpg", await plain(1200, 900, true).jpeg({ quality: 95 }).toBuffer(), "picture.large"),
  inPublic("a picture too wide", "shape-2.png", await plain(2500, 10).png().toBuffer(), "picture.pixels"),
  inPublic("a small file that claims a huge picture", "shape-3.png", png(60_000, 60_000, { lines: Buffer.alloc(10) }), "picture.pixels"),
  inPublic("a picture of one pixel that unpacks to millions", "shape-4.png", png(1, 1, { lines: (await import("node:zlib")).deflateSync(Buffer.alloc(5_000_000)) }), "picture.broken"),
  inPublic("a picture cut short", "shape-5.jpg", jpeg.subarray(0, jpeg.length - 40), "picture.broken"),
  inPublic("a PNG cut short inside its lines", "shape-6.png", png(40, 40, { lines: Buffer.from([0x78, 0x9c]) }), "picture.broken"),
  inPublic("an empty picture", "shape-7.jpg", "", "picture.broken"),
  inPublic("a PNG named as a JPEG", "shape-8.jpg", png(4, 4), "picture.ending"),
  inPublic("an ending that servers do not know", "shape-9.jfif", jpeg, "picture.ending"),
  inPublic("an animation", "shape-10.webp", await sharpAnimation(), "picture.animated"),
  inPublic("colours for print", "shape-11.jpg", await plain().toColourspace("cmyk").jpeg().toBuffer(), ...(["picture.unusual"] as const)),
  inPublic("a GIF", "shape-12.gif", await plain().gif().toBuffer(), "picture.format"),
  inPublic("a TIFF", "shape-13.tiff", await plain().tiff().toBuffer(), "picture.format"),
  inPublic("an SVG with a script", "shape-14.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>', "picture.format"),
  inPublic("a photograph of an iPhone under another name", "shape-15.jpg", text("\0\0\0\x18ftypheic\0\0\0\0"), "picture.other-device"),
  inPublic("what is no picture", "shape-16.docx", "PK\x03\x04", "picture.stray"),
  inPublic("small pictures of deleted ones, left by a system", "Thumbs.db", "\xd0\xcf\x11\xe0", "picture.stray"),
  inPublic("a name that tells when", "IMG_20260102_030405.png", png(4, 4), "picture.name"),
];

async function sharpAnimation(): Promise<Buffer> {
  const frames = await plain(4, 4).gif().toBuffer();
  const { default: sharp } = await import("sharp");
  const other = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#224488" } }).gif().toBuffer();
  return sharp([frames, other], { join: { animated: true } }).webp().toBuffer();
}

export const pictureFixtures: readonly Fixture[] = [...told, ...shapes];
