// What can be known of a card's words before it is drawn: for the check of content.
import { drawableText } from "./drawable";
import { loadFont } from "./fonts";
import { frameOf } from "./frame";
import { type TextDirection } from "./itemise";
import { imageSizes, type ImageShape } from "./look";
import { titleRoom } from "./room";
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
  return shapes.some((shape) => setLarge({ text, dir, ...titleRoom(frameOf(shape, dir), 2) }).truncated);
}
