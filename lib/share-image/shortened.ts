// A text cut to a number of lines: whole words go, "…" comes, and what was opened is closed.
import { graphemeEnds } from "./breaks";
import { type Weight } from "./fonts";
import { breakLines, prepareText, type PreparedText, type Stretch } from "./prepared-text";

const danglingPunctuation = /[\s,;:.،؛…–—\-«(\[{“‘/]+$/u;
const closeIsolate = "\u2069";

/** The longest beginning of the text that, with "…" after it, takes at most `maxLines` lines of `available` font units. */
export function shortened(prepared: PreparedText, weight: Weight, available: number, maxLines: number): { prepared: PreparedText; lines: Stretch[] } {
  const last = breakLines(prepared, available)[maxLines - 1];
  for (const end of cutPoints(prepared.text, last?.end ?? 0)) {
    const cut = prepareText(withEllipsis(prepared.text.slice(0, end)), prepared.dir, weight);
    const lines = breakLines(cut, available);
    if (lines.length <= maxLines) return { prepared: cut, lines };
  }
  throw new Error(`No room for "…" in ${maxLines} lines of ${available} font units`);
}

/** Ends of words before `limit`, the last first; then, for a first word longer than everything, ends of letters. */
function cutPoints(text: string, limit: number): number[] {
  const words = [...text.slice(0, limit + 1).matchAll(/ /g)].map((space) => space.index).reverse();
  const firstWord = words.at(-1) ?? limit;
  return [...words, ...graphemeEnds(text, 0, firstWord).reverse()];
}

function withEllipsis(beginning: string): string {
  const kept = beginning.replace(danglingPunctuation, "");
  const opened = [...kept.matchAll(/[\u2066-\u2068]/g)].length - [...kept.matchAll(/\u2069/g)].length;
  return `${kept}${closeIsolate.repeat(Math.max(0, opened))}…`;
}
