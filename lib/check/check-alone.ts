// Checks one text by itself, without the rest of the content: every rule that asks nothing of other files. Fast enough for a form.
import { type Document, readDocument } from "./document";
import { outlineOf } from "./outline";
import { placeOf } from "./place";
import { inOrder, type Problem } from "./problem";

/**
 * The problems of `text` as if it stood at `path` (relative to content/), and the document as read. Writes nothing.
 * @throws Error if the path is no document's
 */
export function checkAlone(path: string, text: string): { problems: Problem[]; document: Document } {
  const placed = placeOf(path);
  if (!placed) throw new Error("A contribution was given a path that no document has");
  return { problems: inOrder(outlineOf(path, placed, Buffer.from(text)).problems), document: readDocument(path, placed, text).document };
}
