// A document of which only the outline is at hand: what rules ask of most files is answered from it, the rest by reading the file after all.
import { withoutConflicts } from "./conflict-marks";
import { type Document, readDocument, readFields } from "./document";
import { type Lines, linesOf } from "./lines";
import type { Outline } from "./outline";
import type { Placed } from "./place";
import { isFields, type YamlBlock } from "./yaml-block";

/** A file whose text is at hand, and each further step of reading it, done when first asked for. */
export class OpenedFile {
  readonly file: string;
  readonly text: string;
  readonly #placed: Placed;
  #lines: Lines | undefined;
  #yaml: { block: YamlBlock | undefined } | undefined;
  #whole: Document | undefined;

  constructor(file: string, placed: Placed, text: string) {
    [this.file, this.#placed, this.text] = [file, placed, withoutConflicts(text).text];
  }
  get lines(): Lines {
    return (this.#lines ??= linesOf(this.text));
  }
  get yaml(): YamlBlock | undefined {
    return (this.#yaml ??= { block: readFields(this.file, this.#placed, this.text, this.lines).yaml }).block;
  }
  get whole(): Document {
    return (this.#whole ??= readDocument(this.file, this.#placed, this.text).document);
  }
}

/** The document that an outline stands for, or undefined where the file is no text. @param open opens the file; asked only where the outline does not answer */
export function outlinedDocument(file: string, { kind, slug, locale }: Placed, outline: Outline, open: () => OpenedFile): Document | undefined {
  if (!outline.document) return undefined;
  const { yaml, hasBody, targets } = outline.document;
  return {
    file, kind, slug, locale, targets,
    yaml: yaml && outlinedYaml(yaml, open),
    get text() {
      return open().text;
    },
    get lines() {
      return open().lines;
    },
    get written() {
      return open().whole.written;
    },
    get body() {
      return hasBody ? open().whole.body : undefined;
    },
  };
}

function outlinedYaml({ raw, broken }: { raw: unknown; broken?: number }, open: () => OpenedFile): YamlBlock {
  return {
    raw,
    data: isFields(raw) ? raw : {},
    trusted: broken ?? Number.POSITIVE_INFINITY,
    get mendedLines() {
      return open().yaml?.mendedLines ?? new Set<number>();
    },
    at: (path) => open().yaml?.at(path) ?? 0,
    get start() {
      return open().yaml?.start ?? 0;
    },
    source: (path) => open().yaml?.source(path),
    get texts() {
      return open().yaml?.texts ?? [];
    },
  };
}
