// Finds the frontmatter of an MDX file exactly as Contentlayer's gray-matter does, and refuses what that would misread.
import type { Lines } from "./lines";
import { errorAt, fileStart, type Problem, warningAt } from "./problem";

/** Offsets in the text: the YAML from `start` to `end`, the body from `body`; no `start` where there is no frontmatter. */
export type Split = { start: number | undefined; end: number; body: number; problems: Problem[] };

const fence = /^---[ \t]*(?:\r?\n|$)/;
const example = "begin the file with a line `---`, then `title: …` and so on, then a line `---`";

/** Cuts a text into frontmatter and body. */
export function splitFrontmatter(file: string, text: string, lines: Lines): Split {
  const opening = fence.exec(text);
  if (!opening) return { start: undefined, end: 0, body: 0, problems: [noOpening(file, text, lines)] };
  const start = opening[0].length;
  const close = text.indexOf("\n---", start - 1);
  if (close === -1) {
    const problem = errorAt(file, fileStart, "frontmatter", "the frontmatter is never closed", "end it with a line `---`");
    const gap = /\r?\n[ \t]*\r?\n/.exec(text.slice(start));
    const end = gap ? start + gap.index + gap[0].length : text.length;
    return { start, end, body: end, problems: [problem] };
  }
  const rest = /[^\n]*\n?/y;
  rest.lastIndex = close + 4;
  const tail = rest.exec(text)?.[0] ?? "";
  const body = close + 4 + tail.length;
  const problems = [...closingProblems(file, text, { fenceAt: close + 1, tail, body }, lines), ...lineEnds(file, text.slice(0, close))];
  return { start, end: Math.max(start, close + 1), body, problems };
}

function noOpening(file: string, text: string, lines: Lines): Problem {
  const late = /^---/m.exec(text);
  if (late && text.slice(0, late.index).trim() === "" && late.index > 0) {
    return errorAt(file, lines.at(late.index), "frontmatter", "the frontmatter must begin in the first line", "delete what stands above `---`");
  }
  if (text.startsWith("---")) {
    const hint = "delete the rest of the line: words after `---` name a programming language";
    return errorAt(file, fileStart, "frontmatter", "the first line must be `---` and nothing else", hint);
  }
  return errorAt(file, fileStart, "frontmatter", "the frontmatter is missing", example);
}

type Closing = { fenceAt: number; tail: string; body: number };

function* closingProblems(file: string, text: string, { fenceAt, tail, body }: Closing, lines: Lines): Generator<Problem> {
  // Blanks alone may follow: after a no-break space or a form feed mdx-bundler does not see the end, and would run the frontmatter as MDX.
  if (!/^[ \t]*\r?\n?$/.test(tail)) {
    const message = "a line that begins with `---` ends the frontmatter, and this one goes on";
    yield errorAt(file, lines.at(fenceAt), "frontmatter", message, "write `---` alone on the line");
  }
  // mdx-bundler looks for frontmatter once more, and `---js` would be run.
  if (text.startsWith("---", body)) {
    const hint = "delete it; for a line across the page, leave an empty line above `---`";
    yield errorAt(file, lines.at(body), "frontmatter", "a second frontmatter begins here", hint);
  }
}

function lineEnds(file: string, frontmatter: string): Problem[] {
  if (!frontmatter.endsWith("\r") || /(^|\n)[^\n]*\s#[^\n]*$/.test(frontmatter)) return [];
  const message = "saved with Windows line ends (CRLF): Contentlayer misreads the last line of such a frontmatter";
  return [warningAt(file, fileStart, "line-ends", message, "save with the line ends “LF”")];
}
