// Lines evened out, as CSS's `text-wrap: balance` asks: as many as greedy ones, in a narrower box, so that no word is left alone.
import { advanceOf, breakLines, wordWidths, type PreparedText, type Stretch } from "./prepared-text";

/** Lines, and a box (font units) in which they come of breaking greedily. */
interface Box {
  lines: Stretch[];
  available: number;
}

/** Greedy lines in about the narrowest box that still gives as many as `lines` and breaks no word: found by halving, to 1 % of the width. */
export function balancedLines(prepared: PreparedText, lines: Stretch[], available: number): Box {
  let best = { lines, available };
  let [narrow, wide] = [Math.max(available / 2, ...wordWidths(prepared)), available];
  // A word wider than the box is broken inside, and nothing is evened out.
  if (narrow > available) return best;
  while (wide - narrow > available / 100) {
    const middle = (narrow + wide) / 2;
    const tried = breakLines(prepared, middle);
    if (tried.length > lines.length) narrow = middle;
    else [best, wide] = [{ lines: tried, available: middle }, middle];
  }
  return roomy(prepared, best, available);
}

/**
 * The same lines in the box farthest from any that gives others. A browser counts in 64ths of a px: a hundredth of a px
 * from such a box, it would break otherwise. Where the next such box is too near, its lines are taken, which are no more.
 */
function roomy(prepared: PreparedText, { lines, available }: Box, widest: number): Box {
  const longest = Math.max(0, ...lines.map(({ start, end }) => advanceOf(prepared, start, end)));
  const nextBox = Math.min(widest, ...lines.slice(0, -1).map((line, i) => withNextWord(prepared, line, lines[i + 1])));
  const isNear = nextBox < widest && nextBox - longest < widest / 1000;
  if (isNear && nextBox > available) return roomy(prepared, { lines: breakLines(prepared, nextBox), available: nextBox }, widest);
  return { lines, available: (longest + nextBox) / 2 };
}

function withNextWord(prepared: PreparedText, { start }: Stretch, next: Stretch | undefined): number {
  const from = next?.start ?? start;
  return advanceOf(prepared, start, prepared.breaks.find((end) => end > from) ?? from);
}
