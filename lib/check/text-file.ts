// From the bytes of a file to its text: UTF-8, under 1 MB, with or without BOM; what is wrong with the bytes is said here.
import { linesOf } from "./lines";
import { errorAt, fileStart, type Problem } from "./problem";

export const largest = 1024 * 1024;

/** The text of a file, or undefined where reading on makes no sense. */
export function decode(file: string, bytes: Buffer): { text: string | undefined; problems: Problem[] } {
  if (bytes.length > largest) {
    const size = (bytes.length / largest).toFixed(1);
    const problem = errorAt(file, fileStart, "size", `the file has ${size} MB; 1 MB is the most`, "split it, or link to the long text");
    return { text: undefined, problems: [problem] };
  }
  if (bytes.includes(0)) {
    const hint = "save it again as “UTF-8” (not “Unicode” or “UTF-16”)";
    return { text: undefined, problems: [errorAt(file, fileStart, "encoding", "this is not a text in UTF-8", hint)] };
  }
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  // Some readers end a line there and some don't: what one takes for a comment, another would run.
  const lone = /\r(?!\n)/.exec(text);
  if (lone) {
    const hint = "save the file again with the line ends “LF” (or “Windows”)";
    return { text: undefined, problems: [errorAt(file, linesOf(text).at(lone.index), "line-ends", "a line ends in an old way here (CR alone)", hint)] };
  }
  // Decoding leaves U+FFFD where bytes made no letter.
  const slip = text.indexOf("\uFFFD");
  if (slip === -1 || isUtf8(bytes)) return { text, problems: [] };
  const hint = "save the file again as “UTF-8” and type the letter anew";
  return { text, problems: [errorAt(file, linesOf(text).at(slip), "encoding", "a letter here is not valid UTF-8", hint)] };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
