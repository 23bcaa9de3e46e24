// Checks one text by itself, without the rest of the content: every rule that asks nothing of other files. Fast enough for a form.
import { calendarRules } from "./calendar-rules";
import { cardRules } from "./card-rules";
import { contentOf } from "./content";
import { type Document, readDocument } from "./document";
import { fieldRules } from "./field-rules";
import { letterRules } from "./letter-rules";
import { mdxRules } from "./mdx-rules";
import { placeOf } from "./place";
import { guarded, inOrder, type Problem } from "./problem";

const rules = [fieldRules, mdxRules, letterRules, calendarRules, cardRules] as const;

/**
 * The problems of `text` as if it stood at `path` (relative to content/), and the document as read. Writes nothing, never throws.
 * @throws Error if the path is no document's
 */
export function checkAlone(path: string, text: string, publicFolder: string): { problems: Problem[]; document: Document } {
  const placed = placeOf(path);
  if (!placed) throw new Error("A contribution was given a path that no document has");
  const { document, problems } = readDocument(path, placed, text);
  const content = contentOf([document], publicFolder);
  const found = rules.flatMap((rule) => {
    const { value, crash } = guarded(path, () => [...rule(document, content)]);
    return crash ? [crash] : value;
  });
  return { problems: inOrder([...problems, ...found]), document };
}
