// What the form says of a contribution: the file, what the content check finds in it (by field and line of the text), and the text as a tree to show.
import { checkAlone } from "../check/check-alone";
import type { Node } from "../check/mdx-tree";
import type { Locale } from "../../i18n/routing";
import type { Problem } from "../check/problem";
import { explain, type Explanation } from "../check/words";
import { contributionFile, type CommentWords, type ContributionFile } from "./file";
import { fields, type Contribution, type Field } from "./form";

/** A finding in the words of a language; `line` counts from 1 in the text as typed, and is none for other fields. */
export type Finding = Explanation & { field: Field; line: number | undefined; isError: boolean };
export type Review = { file: ContributionFile; findings: Finding[]; /** Notes that were not meant for others stand in it: they are neither shown nor put into a file. */ holdsNotes: boolean; /** None where the text must be mended before it can be shown. */ body: Node | undefined };

/** Mistakes that are somebody's note to themselves. */
const notes = /^(?:hidden-note\.|html-comment\.|expression\.comment$)/;

/** Which field a line of the file holds: the nearest key above it that is one. */
function fieldAt(lines: readonly string[], line: number): Field {
  for (let above = line - 1; above >= 0; above--) {
    const key = /^(\w+):/.exec(lines[above] ?? "")?.[1];
    if (key === "source") return "publisher";
    if (key === "prisoners") return "people";
    const field = fields.find((one) => one === key);
    if (field) return field;
  }
  return "text";
}

function findingOf(problem: Problem, lines: readonly string[], bodyLine: number, locale: Locale): Finding {
  const isBody = problem.line >= bodyLine;
  return { field: isBody ? "text" : fieldAt(lines, problem.line), line: isBody ? problem.line - bodyLine + 1 : undefined, isError: problem.level === "error", ...explain(problem, locale) };
}

/** Checks a contribution. @param words for the file's comments; @param locale in which mistakes are explained */
export function reviewContribution(contribution: Contribution, words: CommentWords, locale: Locale): Review {
  const file = contributionFile(contribution, words);
  const { problems, document } = checkAlone(file.path, file.text);
  const lines = file.text.split("\n");
  // The text stands last, with the file's last line end after it.
  const bodyLine = lines.length - contribution.text.split("\n").length;
  const findings = problems.map((problem) => findingOf(problem, lines, bodyLine, locale));
  const isBroken = findings.some(({ isError, field }) => isError && field === "text");
  const holdsNotes = problems.some(({ code }) => notes.test(code));
  return { file, findings, holdsNotes, body: isBroken ? undefined : document.body?.root };
}
