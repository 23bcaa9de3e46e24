// Reads of metadata what kind of thing they tell, never the thing itself: EXIF (CIPA DC-008), XMP (ISO 16684), IPTC-IIM, ICC profiles (ISO 15076).
import { hide, type Picture } from "./picture";

/** Tags of EXIF that name somebody or a device of theirs: artist, copyright, owner, serial numbers, XPAuthor. */
const personTags = [0x013b, 0x8298, 0x9c9d, 0xa430, 0xa431, 0xa435, 0xc62f];
const tag = { exif: 0x8769, gps: 0x8825, makerNote: 0x927c } as const;
/** No camera writes more; a made-up count must not be believed. */
const mostEntries = 1000;

type Directory = { tags: Map<number, number>; next: number };

/** One directory of a TIFF structure: the values (or their places) by tag, and where the next directory begins. */
function directoryAt(tiff: Buffer, at: number, read16: (at: number) => number, read32: (at: number) => number): Directory {
  const tags = new Map<number, number>();
  if (at < 8 || at + 2 > tiff.length) return { tags, next: 0 };
  const count = Math.min(read16(at), mostEntries);
  for (let entry = 0; entry < count; entry++) {
    const place = at + 2 + entry * 12;
    if (place + 12 > tiff.length) return { tags, next: 0 };
    tags.set(read16(place), read32(place + 8));
  }
  const end = at + 2 + count * 12;
  return { tags, next: end + 4 <= tiff.length ? read32(end) : 0 };
}

/** Notes what an EXIF block tells. @param block with or without the six bytes `Exif\\0\\0` before it */
export function noteExif(picture: Picture, block: Buffer): void {
  const tiff = block.subarray(0, 4).toString("latin1") === "Exif" ? block.subarray(6) : block;
  hide(picture, "EXIF");
  if (tiff.length < 8) return;
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const read16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = directoryAt(tiff, read32(4), read16, read32);
  const own = directoryAt(tiff, first.tags.get(tag.exif) ?? 0, read16, read32);
  const all = new Set([...first.tags.keys(), ...own.tags.keys()]);
  if (all.has(tag.gps)) hide(picture, "EXIF: GPS", { place: true });
  if (all.has(tag.makerNote)) hide(picture, "EXIF: MakerNote", { person: true });
  if (personTags.some((one) => all.has(one))) hide(picture, "EXIF", { person: true });
  // A small picture of the whole, which may show what was cut off later.
  if (first.next !== 0) hide(picture, "EXIF: thumbnail");
}

/** Notes what a packet of XMP tells. */
export function noteXmp(picture: Picture, packet: Buffer): void {
  const text = packet.toString("utf8");
  hide(picture, "XMP", {
    place: /GPS(?:Latitude|Longitude|Position)|Location|(?:photoshop:|Iptc4xmpCore:)(?:City|State|Country)/i.test(text),
    person: /creator|author|rights|owner|serial|by-?line/i.test(text),
  });
}

/** Notes what a Photoshop block with IPTC data tells: by-line (2:80), city, place, country (2:90 to 2:101). */
export function noteIptc(picture: Picture, block: Buffer): void {
  const has = (...sets: number[]) => sets.some((set) => block.includes(Buffer.from([0x1c, 0x02, set])));
  hide(picture, "IPTC", { person: has(80, 85, 110, 116, 122), place: has(26, 27, 90, 92, 95, 100, 101) });
}

/** Tags that systems write into the profile of one very screen: its model and serial number, its calibration. */
const screenTags = ["mmod", "vcgt", "ndin"];

/** A colour profile belongs to a picture, unless it is that of somebody's own screen or scanner, with its serial number. @param profile at least its head and list of tags */
export function noteProfile(picture: Picture, profile: Buffer): void {
  if (profile.length < 132) return;
  const count = Math.min(profile.readUInt32BE(128), mostEntries);
  const tags = Array.from({ length: count }, (_, i) => profile.toString("latin1", 132 + i * 12, 136 + i * 12));
  const found = tags.find((one) => screenTags.includes(one));
  if (found !== undefined) hide(picture, `ICC: ${found}`, { person: found === "mmod" });
}
