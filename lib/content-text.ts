// The one reader of the bytes in content/: the check, the build and every command see the same text of a file, whatever editor saved it.

/**
 * The text of a file: read as UTF-8, without a byte order mark (Unicode 17, 23.8), each line ended by LF, also where Windows wrote CRLF.
 * A CR by itself stays, since programs differ on whether it ends a line: the check refuses it.
 */
export function textOf(bytes: Buffer): string {
  return bytes.toString("utf8").replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** The line that opens the frontmatter of an MDX file. */
export const openingFence = /^---[ \t]*(?:\n|$)/;

/**
 * Where the frontmatter of a text stands, cut as gray-matter cuts it, which Contentlayer uses: its YAML goes from `start` to `close`,
 * where the line end before the closing `---` stands; there is no `close` where it is never closed. Undefined where none is opened.
 * A close before the start means that nothing stands between the two lines.
 */
export function cutFrontmatter(text: string): { start: number; close: number | undefined } | undefined {
  const [opening] = openingFence.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const close = text.indexOf("\n---", opening.length - 1);
  return { start: opening.length, close: close === -1 ? undefined : close };
}
