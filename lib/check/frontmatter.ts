// The frontmatter of an MDX file, cut where Contentlayer cuts it (lib/content-text.ts); what that would misread is refused.
import { cutFrontmatter, openingFence } from "../content-text";
import type { Lines } from "./lines";
import { type Code, errorAt, type Problem, type Values } from "./problem";

/** Offsets in the text: the YAML from `start` to `end`, the body from `body`; no `start` where there is no frontmatter. */
export type Split = { start: number | undefined; end: number; body: number; problems: Problem[] };

/** A line of dashes that is no `---`: too few, too many, or what Word makes of them. */
const oddFence = /^[ \t\u00A0\u200B\uFEFF]*(?!---[ \t]*$)(?:[-\u2010-\u2015\u2212\u00AD_=*~]{2,10}|[\u2013\u2014])[ \t\u00A0]*$/mu;
const fieldLine = /^[A-Za-z][\w-]*[ \t]*:/;
/** A line of the body: neither a field, nor a list, nor a comment, nor what belongs to the line above. */
const prose = /\n[ \t]*\n(?=(?!---)(?![A-Za-z][\w-]*[ \t]*:)[^\s#-])/;

type Say = (offset: number, code: Code, values?: Values) => Problem;

/** Cuts a text into frontmatter and body. */
export function splitFrontmatter(file: string, text: string, lines: Lines): Split {
  const say: Say = (offset, code, values) => errorAt(file, lines.at(offset), code, values);
  const cut = cutFrontmatter(text);
  if (!cut) return withoutOpening(text, say);
  const { start, close } = cut;
  const early = endBefore(text, start, close ?? text.length, close !== undefined);
  if (early !== undefined || close === undefined) return unclosed(text, start, early, say);
  const rest = /[^\n]*\n?/y;
  rest.lastIndex = close + 4;
  const tail = rest.exec(text)?.[0] ?? "";
  const fenced = close + 4 + tail.length;
  const body = text.startsWith("---", fenced) ? afterSecond(text, fenced) : fenced;
  return { start, end: Math.max(start, close), body, problems: [...closingProblems(text, { fenceAt: close + 1, tail, fenced }, say)] };
}

/** Where the frontmatter was meant to end, if that is before `limit`: at an odd line of dashes, or where the prose begins. */
function endBefore(text: string, start: number, limit: number, isClosed: boolean): number | undefined {
  const inside = text.slice(start, limit);
  const odd = oddFence.exec(inside);
  const gap = prose.exec(`\n${inside}`);
  const at = [...(odd ? [odd.index] : []), ...(gap ? [gap.index + gap[0].length - 1] : [])].sort((a, b) => a - b)[0];
  // Within frontmatter that ends further down, fields must follow for the line to be a slip of it.
  if (at === undefined || (isClosed && /^(?:[ \t]*\n)*[A-Za-z][\w-]*:[ \t]/.test(inside.slice(at).replace(/^[^\n]*\n/, "")))) return undefined;
  return start + at;
}

/** A line that cannot belong to fields. */
const notField = /^(?![A-Za-z][\w-]*[ \t]*[:=]|[\s#{}[\]"'-])[^\n:]*$/m;

function unclosed(text: string, start: number, early: number | undefined, say: Say): Split {
  const stray = early === undefined ? notField.exec(text.slice(start)) : null;
  const end = early ?? (stray ? start + stray.index : text.length);
  const line = /[^\n]*/.exec(text.slice(end))?.[0] ?? "";
  if (early !== undefined && oddFence.test(line)) {
    const body = text.indexOf("\n", end) === -1 ? text.length : text.indexOf("\n", end) + 1;
    return { start, end, body, problems: [say(end, "frontmatter.odd-fence", { found: line.trim() })] };
  }
  // The empty line above the prose is where the fence is missing.
  const gap = early === undefined ? (stray ? end : 0) : text.lastIndexOf("\n", text.lastIndexOf("\n", end - 1) - 1) + 1;
  return { start, end, body: end, problems: [say(gap, "frontmatter.unclosed")] };
}

function withoutOpening(text: string, say: Say): Split {
  const nothing = (problem: Problem): Split => ({ start: undefined, end: 0, body: 0, problems: [problem] });
  if (text.trim() === "") return nothing(say(0, "frontmatter.empty"));
  const [blank = ""] = /^[\s\u200B\uFEFF]*/.exec(text) ?? [];
  const rest = text.slice(blank.length);
  if (openingFence.test(rest)) return moved(text, blank.length, say(blank.length, "frontmatter.late"));
  const [first = ""] = /[^\n]*/.exec(rest) ?? [];
  if (/^---[ \t]*\w/.test(rest)) return nothing(say(blank.length, "frontmatter.first-line", { found: first.trim() }));
  if (oddFence.test(first)) return moved(text, blank.length, say(blank.length, "frontmatter.odd-fence", { found: first.trim() }));
  if (fieldLine.test(rest) && /\n---[ \t]*(\n|$)/.test(rest)) return moved(text, blank.length, say(blank.length, "frontmatter.no-opening"), true);
  // Fields in another notation: what follows them is checked.
  const [other = ""] = /^(?:(\+\+\+|```)[\s\S]*?\n\1[ \t]*(?:\n|$)|\{[^\n]*\}[ \t]*(?:\n|$)|\{[ \t]*\n[\s\S]*?\n\}[ \t]*(?:\n|$))/.exec(rest) ?? [];
  return { ...nothing(say(0, "frontmatter.missing")), body: other === "" ? 0 : blank.length + other.length };
}

/** The frontmatter that begins at `from`, read as if nothing were wrong with its beginning. */
function moved(text: string, from: number, problem: Problem, hasNoFence = false): Split {
  const start = hasNoFence ? from : text.indexOf("\n", from) + 1 || text.length;
  const close = text.indexOf("\n---", Math.max(0, start - 1));
  if (close === -1) return { start, end: text.length, body: text.length, problems: [problem] };
  const next = text.indexOf("\n", close + 1);
  return { start, end: close + 1, body: next === -1 ? text.length : next + 1, problems: [problem] };
}

type Closing = { fenceAt: number; tail: string; fenced: number };

function* closingProblems(text: string, { fenceAt, tail, fenced }: Closing, say: Say): Generator<Problem> {
  // Blanks alone may follow: after a no-break space or a form feed mdx-bundler does not see the end, and would run the frontmatter as MDX.
  if (!/^[ \t]*\n?$/.test(tail)) yield say(fenceAt, "frontmatter.goes-on", { found: `---${tail.trim()}` });
  // mdx-bundler looks for frontmatter once more, and `---js` would be run.
  if (text.startsWith("---", fenced)) yield say(fenced, "frontmatter.second");
}

/** Where the body begins if a second frontmatter is deleted. */
function afterSecond(text: string, from: number): number {
  const close = text.indexOf("\n---", from);
  const lineEnd = text.indexOf("\n", close === -1 ? from : close + 1);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}
