// What can be known of a card's words before it is drawn: for the check of content.
import { drawableText } from "./drawable";
import { loadFont } from "./fonts";
import { frameOf } from "./frame";
import { type TextDirection } from "./itemise";
import { imageSizes, smallLineHeight, type ImageShape } from "./look";
import { smallSizes, titleRoom } from "./room";
import { setLarge } from "./type";

/** Nothing shorter (UTF-16 units) is ever cut, whatever its letters. */
const alwaysFits = 60;

/** The characters of a text that the typeface lacks, each once, in order of appearance. */
export function missingCharacters(text: string): string[] {
  return drawableText(text, loadFont("black")).missing.map((code) => String.fromCodePoint(code));
}

/** True if the title loses words on one of the three images. */
export function titleIsCut(text: string, dir: TextDirection): boolean {
  if (text.length <= alwaysFits) return false;
  const shapes = Object.keys(imageSizes) as ImageShape[];
  return shapes.some((shape) => {
    const frame = frameOf(shape, dir);
    // The site's name, a date and a source, a line each.
    const lines = [smallSizes.site, smallSizes.date, smallSizes.plain].map((size) => Math.round(size * frame.small * smallLineHeight));
    return setLarge({ text, dir, ...titleRoom(frame, lines.reduce((sum, height) => sum + height, 0)) }).truncated;
  });
}
