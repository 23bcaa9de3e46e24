// Numbered lines that are no list, or that other programs would take for one: a year with a full stop, a number without a blank after it.
import type { Candidate } from "../markdown/list-lines";
import type { Document } from "./document";
import { type Problem, warningAt } from "./problem";

/** Numbers of an outline, 1.2 or ۱-۲-۳, which no list counts: they must stay as they are typed. */
const outlineNumber = /^\p{Nd}+(?:[.\-\u2010-\u2015\u0640]\p{Nd}+)+/u;

/** The line from the mark on, without blanks at its end. */
function lineFrom({ text }: Document, { offset }: Candidate): string {
  return (/[^\r\n]*/.exec(text.slice(offset, offset + 200))?.[0] ?? "").trim();
}

/** Years at the beginning of a line, marks without a blank, lists that begin in the middle of a paragraph. */
export function* listRules(document: Document): Generator<Problem> {
  const { body, file, lines } = document;
  if (!body) return;
  for (const one of body.numbering.years) {
    const words = lineFrom(document, one).slice(one.written.length).trimStart();
    const number = one.written.slice(0, -1);
    const near = `${number}\\${one.written.slice(-1)} ${words}`;
    yield warningAt(file, lines.at(one.offset), "list-number.year", { found: one.written, near, item: `- ${number}: ${words}` });
  }
  for (const { items } of body.numbering.tight) {
    const [first] = items;
    if (!first) continue;
    const line = lineFrom(document, first);
    const [outline] = outlineNumber.exec(line) ?? [];
    if (outline !== undefined) {
      // Behind a hyphen it is an item of a list already.
      if (/[-*+][ \t]+$/.test(document.text.slice(Math.max(0, first.offset - 20), first.offset))) continue;
      const values = { found: outline, count: items.length, near: `- ${line}` };
      yield warningAt(file, lines.at(first.offset), "list-number.together", values);
      continue;
    }
    // `1.)` and `1.-` have one sign too many.
    const words = line.slice(first.written.length).replace(/^[.)\-\u2010-\u2015\u0640]+\s*/u, "");
    const values = { found: first.written, count: items.length, near: `${first.written} ${words}` };
    yield warningAt(file, lines.at(first.offset), "list-number.tight", values);
  }
  for (const { items } of body.numbering.apart) {
    const [first] = items;
    if (first) yield warningAt(file, lines.at(first.offset), "list-number.apart", { found: first.written, count: items.length });
  }
  for (const { items, values: [start = 0] } of body.numbering.together) {
    const [first] = items;
    if (!first) continue;
    const words = lineFrom(document, first).slice(first.written.length).trimStart();
    const number = first.written.replace(/^\(|[ )\p{P}\p{S}\u0640]+$/gu, "");
    const values = { found: first.written, count: items.length, near: start > 99 ? `- ${number}: ${words}` : `${number}. ${words}` };
    yield warningAt(file, lines.at(first.offset), "list-number.together", values);
  }
}
