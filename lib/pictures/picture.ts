// What a picture's bytes say of it without drawing it: size, and everything in it besides the picture itself.

/** The formats that browsers of old phones show as well. */
export type Shown = "JPEG" | "PNG" | "WebP";

export type Picture = {
  format: Shown;
  /** Pixels, as stored; 0 where the bytes do not say. */
  width: number;
  height: number;
  /** More than one is an animation. */
  frames: number;
  /** False where bytes are missing, spoilt, or more than the size allows. */
  isWhole: boolean;
  /** Why browsers may show it wrongly or not at all, in the field's word: `CMYK`. */
  unusual: string | undefined;
  /** Parts that nobody sees, by the names that the standards give them: `EXIF`, `XMP`, `COM`. Never what stands in them. */
  hidden: string[];
  /** Do those parts say where it was taken? */
  tellsPlace: boolean;
  /** Do they name an author, an owner, a serial number? */
  tellsPerson: boolean;
};

/** A picture of which nothing is known yet. */
export function blank(format: Shown): Picture {
  return { format, width: 0, height: 0, frames: 1, isWhole: false, unusual: undefined, hidden: [], tellsPlace: false, tellsPerson: false };
}

/** Notes a part once, however often it comes. */
export function hide(picture: Picture, part: string, tells: { place?: boolean; person?: boolean } = {}): void {
  if (!picture.hidden.includes(part)) picture.hidden.push(part);
  picture.tellsPlace ||= tells.place === true;
  picture.tellsPerson ||= tells.person === true;
}
