// From an offset in a text to its line and column, and texts with parts blanked out, so that every offset stays true.
import { LineCounter } from "yaml";
import type { Place } from "./problem";

export type Lines = {
  /** The place of an offset. */
  at(offset: number): Place;
  /** The offset of a place. */
  offsetOf(place: Place): number;
};

/** Counts the lines of a text once; CRLF and LF both end a line. */
export function linesOf(text: string): Lines {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) counter.addNewLine(end + 1);
  return {
    at(offset) {
      const { line, col } = counter.linePos(Math.max(0, Math.min(offset, text.length)));
      return { line, column: col };
    },
    offsetOf({ line, column }) {
      return (counter.lineStarts[line - 1] ?? text.length) + column - 1;
    },
  };
}

/** The text with spaces in all of `ranges`; line ends stay, so that no offset and no line moves. */
export function blankAll(text: string, ranges: Iterable<readonly [number, number]>): string {
  let result = "";
  let done = 0;
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    result += text.slice(done, from) + text.slice(from, end).replace(/[^\r\n]/g, " ");
    done = end;
  }
  return result + text.slice(done);
}

export type Match = { offset: number; found: string };

/** Where a global pattern matches between two offsets. */
export function* matchesIn(text: string, start: number, end: number, pattern: RegExp): Generator<Match> {
  for (const match of text.slice(start, end).matchAll(pattern)) yield { offset: start + match.index, found: match[0] };
}

/** The first match of each line, with how many that line holds. */
export function firstOfEachLine(matches: Iterable<Match>, lines: Lines): (Match & { count: number })[] {
  const firsts = new Map<number, Match & { count: number }>();
  for (const match of matches) {
    const { line } = lines.at(match.offset);
    const first = firsts.get(line);
    if (first) first.count += 1;
    else firsts.set(line, { ...match, count: 1 });
  }
  return [...firsts.values()];
}
