// YAML as people see it: lines of `name: value`. What a line means, and how to write its value so that YAML takes it.

export type YamlLine = {
  start: number;
  end: number;
  text: string;
  /** Blanks in front. */
  indent: string;
  /** `name:` with a list's dash in front of it; "" where the line has none. */
  key: string;
  name: string;
  value: string;
  /** Offset of the value. */
  valueAt: number;
};

const named = /^((?:- +)?(["']?[\p{L}\p{N}_-]+["']?) ?:)(?:[ \t]+|$)(.*)$/u;

/** The line in which an offset stands. */
export function lineAt(text: string, offset: number): YamlLine {
  // Asked for -1, lastIndexOf looks at the first letter all the same.
  const start = offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const stop = text.indexOf("\n", offset);
  return readLine(text.slice(start, stop === -1 ? text.length : stop).replace(/\r$/, ""), start);
}

/** The nearest line below that is not empty. */
export function lineAfter(text: string, line: YamlLine): YamlLine | undefined {
  const next = text.indexOf("\n", line.end);
  if (next === -1 || next + 1 >= text.length) return undefined;
  const after = lineAt(text, next + 1);
  return after.text.trim() === "" ? lineAfter(text, after) : after;
}

/** The nearest line above that is not empty. */
export function lineBefore(text: string, line: YamlLine): YamlLine | undefined {
  if (line.start === 0) return undefined;
  const before = lineAt(text, line.start - 1);
  return before.text.trim() === "" ? lineBefore(text, before) : before;
}

function readLine(text: string, start: number): YamlLine {
  const [indent = ""] = /^\s*/.exec(text) ?? [];
  const rest = text.slice(indent.length);
  const [, key = "", name = "", value = ""] = named.exec(rest) ?? [];
  const trimmed = value.trimEnd();
  const valueAt = start + indent.length + (key === "" ? 0 : rest.length - value.length);
  return { start, end: start + text.length, text, indent, key, name: name.replace(/["']/g, ""), value: key === "" ? rest.trimEnd() : trimmed, valueAt };
}

/** A value in the quotes that it needs. */
export function quoted(value: string): string {
  if (!/["\\]/.test(value)) return `"${value}"`;
  return value.includes("'") ? `"${value.replace(/["\\]/g, "\\$&")}"` : `'${value}'`;
}

/** A value without the quotes around it, straight or curly; what is quoted inside it stays. */
export function unquoted(value: string): string {
  const [, inside] = /^["'“”„«‘‚‹](.*)["'”“»’‘›]$/s.exec(value) ?? [];
  // “One” and “two”: the first mark and the last do not belong together.
  const isOne = inside !== undefined && !/[”»›].*[“„«‹]/s.test(inside) && !/^[^"]*[^\s"]"(?=[\s.,;:!?]|$)|^[^']*[^\s']'(?=[\s.,;:!?]|$)/s.test(inside);
  if (inside !== undefined) return isOne ? inside : value;
  return /^["'][^"']*$/.test(value) || /^[“‘][^”’]*$/.test(value) ? value.slice(1) : value;
}

/** The brackets that a line opens and does not close, innermost first, as the signs that would close them; undefined where they cross. */
export function openBrackets(text: string): string | undefined {
  const closers: string[] = [];
  for (const [sign] of text.replace(/"[^"]*"|'[^']*'/g, "").matchAll(/[[\]{}]/g)) {
    if (sign === "[") closers.push("]");
    else if (sign === "{") closers.push("}");
    else if (closers.pop() !== sign) return undefined;
  }
  return closers.reverse().join("");
}
