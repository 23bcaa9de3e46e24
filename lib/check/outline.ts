// What the check keeps of a file: what is wrong in it by itself, and what the rules about several files ask of it. It follows from the file's
// path and bytes alone, so it stays true as long as they do: nothing that another file, the day or a picture decides may be in it.
import { addressRules } from "./address-rules";
import { calendarRules } from "./calendar-rules";
import { cardRules } from "./card-rules";
import { commentRules } from "./comment-rules";
import { dateRules } from "./date-rules";
import { digitRules } from "./digit-rules";
import { type Document, readDocument } from "./document";
import { fieldMarkupRules } from "./field-markup-rules";
import { fieldRules } from "./field-rules";
import { harmRules } from "./harm-rules";
import { headingRules } from "./heading-rules";
import { hiddenRules } from "./hidden-rules";
import { joinerRules } from "./joiner-rules";
import { languageRules } from "./language-rules";
import { letterRules } from "./letter-rules";
import { linkRules } from "./link-rules";
import { listRules } from "./list-rules";
import { markdownRules } from "./markdown-rules";
import { mdxRules } from "./mdx-rules";
import type { Placed } from "./place";
import { guarded, type Problem } from "./problem";
import { quoteRules } from "./quote-rules";
import { recordRules } from "./record-rules";
import type { Target } from "./targets";
import { decode, tooLarge } from "./text-file";
import type { YamlBlock } from "./yaml-block";

/** Plain JSON. `broken` is the offset from which on the YAML cannot be trusted; there is no `document` where the bytes are no text. */
export type Outline = {
  problems: readonly Problem[];
  document?: { yaml?: { raw: unknown; broken?: number }; hasBody: boolean; targets: readonly Target[] };
};

/** The rules that look at one file and at nothing else. */
const fileRules: readonly ((document: Document) => Iterable<Problem>)[] = [
  fieldRules, commentRules, dateRules, hiddenRules, fieldMarkupRules, addressRules, mdxRules, markdownRules, listRules, headingRules, recordRules, harmRules, linkRules,
  languageRules, letterRules, joinerRules, digitRules, quoteRules, calendarRules, cardRules,
];

/** Reads a file whole and judges it by itself; a rule that breaks is one more problem. */
export function outlineOf(file: string, placed: Placed, bytes: Buffer): Outline {
  const large = tooLarge(file, bytes.length);
  if (large) return { problems: [large] };
  const { text, problems } = decode(file, bytes);
  if (text === undefined) return { problems };
  const read = readDocument(file, placed, text);
  const { yaml, body, targets } = read.document;
  const found = fileRules.flatMap((rule) => {
    const { value, crash } = guarded(file, () => [...rule(read.document)]);
    return crash ? [crash] : value;
  });
  return { problems: [...problems, ...read.problems, ...found], document: { ...(yaml ? { yaml: outlineOfYaml(yaml) } : {}), hasBody: body !== undefined, targets } };
}

function outlineOfYaml({ raw, trusted }: YamlBlock): { raw: unknown; broken?: number } {
  return trusted === Number.POSITIVE_INFINITY ? { raw } : { raw, broken: trusted };
}
