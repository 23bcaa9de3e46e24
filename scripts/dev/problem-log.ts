// What the log of npm run dev says of mistakes: each once, as a block, when it appears, and one line when it is mended.
import type { Locale } from "../../i18n/routing";
import type { Problem } from "../../lib/check/problem";
import { explain, frameWords, fromProject, levelName } from "../../lib/check/words";

/** Blocks shown at a time: whoever has more to mend asks for all. */
const mostBlocks = 20;
/** The same mistake, wherever it has moved in its file. */
const keyOf = ({ file, code, values }: Problem) => JSON.stringify([file, code, values]);
const placeOf = ({ file, line, column }: Problem) => `${fromProject(file)}:${line}:${column}`;

function block(problem: Problem, locale: Locale): string {
  const { what, why, fix } = explain(problem, locale);
  const sentences = [what, why, fix].filter(Boolean).map((sentence) => `  ${sentence}`);
  return [`${placeOf(problem)} ${levelName(problem.level, locale)}`, ...sentences].join("\n");
}

/**
 * The lines for what has changed between two checks; empty where nothing has.
 * @param before what the check found the last time; undefined at the first
 */
export function logOf(before: readonly Problem[] | undefined, now: readonly Problem[], locale: Locale): string {
  const known = new Set((before ?? []).map(keyOf));
  const still = new Set(now.map(keyOf));
  const added = now.filter((problem) => !known.has(keyOf(problem)));
  const gone = (before ?? []).filter((problem) => !still.has(keyOf(problem)));
  const lines = added.slice(0, mostBlocks).map((problem) => block(problem, locale));
  if (added.length > mostBlocks) lines.push(frameWords("rest", locale, { count: added.length - mostBlocks }));
  if (now.length === 0 && gone.length > 0) lines.push(frameWords("again", locale));
  else lines.push(...gone.slice(0, mostBlocks).map((problem) => `${placeOf(problem)} ${frameWords("mended", locale)}`));
  return lines.join("\n");
}
