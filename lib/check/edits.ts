// Mends a text step by step, and knows for every offset of the mended text where it stood at first.
import type { Slip } from "./problem";

/** From `at` on, `remove` letters give way to `insert`. */
export type Edit = { at: number; remove: number; insert: string };

/** A slip at an offset of a text, and the edits after which it is gone. */
export type SlipWithEdits = Slip & { offset: number; edits: Edit[] };

export type Mended = { text: string; toSource(offset: number): number };

/** A text that nothing has been done to yet. */
export function untouched(text: string): Mended {
  return { text, toSource: (offset) => offset };
}

/** The text with edits made, which must not overlap; offsets in them count in `before.text`. */
export function edited(before: Mended, edits: readonly Edit[]): Mended {
  const ordered = [...edits].sort((a, b) => a.at - b.at);
  let text = "";
  let done = 0;
  const made = ordered.map(({ at, remove, insert }) => {
    text += before.text.slice(done, at);
    const start = text.length;
    text += insert;
    done = at + remove;
    return { start, end: text.length, at, remove };
  });
  text += before.text.slice(done);
  const toSource = (offset: number) => {
    const last = made.findLast(({ start }) => start <= offset);
    if (!last) return before.toSource(offset);
    const inside = offset < last.end;
    return before.toSource(inside ? last.at + Math.min(offset - last.start, last.remove) : last.at + last.remove + offset - last.end);
  };
  return { text, toSource };
}
