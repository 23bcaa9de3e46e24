// From the bytes of a file to its text: UTF-8, under 1 MB, with or without BOM; what is wrong with the bytes is said here.
import { textOf } from "../content-text";
import { linesOf } from "./lines";
import { errorAt, fileStart, type Problem } from "./problem";

const largest = 1024 * 1024;

/** The complaint about a file of so many bytes, if it has too many. */
export function tooLarge(file: string, bytes: number): Problem | undefined {
  return bytes > largest ? errorAt(file, fileStart, "size.large", { size: Math.round((bytes / largest) * 10) / 10 }) : undefined;
}

/** The text of a file, or undefined where reading on makes no sense. */
export function decode(file: string, bytes: Buffer): { text: string | undefined; problems: Problem[] } {
  if (bytes.includes(0)) {
    return { text: undefined, problems: [errorAt(file, fileStart, "encoding.other")] };
  }
  const text = textOf(bytes);
  // Some readers end a line there and some don't: what one takes for a comment, another would run.
  // `textOf` has taken away each CR that belongs to a line end; of CR CR LF, which broken transfers leave, one is still there.
  const lone = /\r/.exec(text);
  if (lone) {
    return { text: undefined, problems: [errorAt(file, linesOf(text).at(lone.index), "line-ends.lone")] };
  }
  // Decoding leaves U+FFFD where bytes made no letter.
  const slip = text.indexOf("\uFFFD");
  if (slip === -1 || isUtf8(bytes)) return { text, problems: [] };
  return { text, problems: [errorAt(file, linesOf(text).at(slip), "encoding.letter")] };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
