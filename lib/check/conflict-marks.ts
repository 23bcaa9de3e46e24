// What Git and other programs leave in a text that two people have changed: both versions, between <<<<<<< and >>>>>>>.
import { blankAll } from "./lines";
import type { SlipAt } from "./mdx-tags";

/** Seven signs at the beginning of a line; `|||||||` is the common ancestor of both versions. */
const mark = /^(?:(<{7}|\|{7}|>{7})(?: [^\r\n]*)?|(={7}))(?=\r?$)/gm;

const isBase = (text: string, offset: number) => text.charAt(offset) === "|";

/** The text with the first version alone, in as many letters, and a mistake for each place where there were two. */
export function withoutConflicts(text: string): { text: string; slips: SlipAt[] } {
  const slips: SlipAt[] = [];
  const blanks: [number, number][] = [];
  let open: { offset: number; length: number; second: number | undefined } | undefined;
  const leftOver = (offset: number, found: string) => {
    slips.push({ offset, code: "conflict.left-over", values: { found } });
    blanks.push([offset, offset + found.length]);
  };
  for (const { 0: found, 1: sign, index } of text.matchAll(mark)) {
    if (sign?.startsWith("<")) {
      if (open) leftOver(open.offset, text.slice(open.offset, open.offset + open.length));
      open = { offset: index, length: found.length, second: undefined };
    } else if (sign?.startsWith(">")) {
      if (open?.second === undefined) {
        leftOver(index, found);
        continue;
      }
      slips.push({ offset: open.offset, code: "conflict.two-versions", values: {} });
      const end = index + found.length;
      // Where the first version has nothing, the second is read.
      const isEmpty = text.slice(open.offset + open.length, open.second).trim() === "";
      if (isEmpty && !isBase(text, open.second)) blanks.push([open.offset, open.second + 7], [index, end]);
      else blanks.push([open.offset, open.offset + open.length], [open.second, end]);
      open = undefined;
    } else if (open) {
      open.second ??= index;
    }
  }
  if (open) leftOver(open.offset, text.slice(open.offset, open.offset + open.length));
  return slips.length === 0 ? { text, slips } : { text: blankAll(text, blanks), slips };
}
