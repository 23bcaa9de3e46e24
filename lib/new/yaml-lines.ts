// Lines of YAML for people: each field under a comment that explains it, unused ones as comments.

/** A text as YAML reads it back, whatever is in it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A date as YAML; a year alone would be read as a number. */
export function dated(date: string): string {
  return /^\d{4}$/.test(date) ? quoted(date) : date;
}

/** Ids, divided by commas, as a YAML list. */
export function listed(ids: string): string {
  return `[${ids.split(",").join(", ")}]`;
}

const widest = 96;

/** A comment, broken at its spaces where it gets long. */
export function comment(text: string, indent = ""): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= widest) lines.push(`${indent}# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/**
 * A field with its explanation. Without a value it is a comment that is not true of anybody: the name alone, which the check refuses
 * until something is written behind it (or an empty list, which says nothing). No space stands after its `#`, so that deleting the one sign is enough.
 */
export function field(name: string, value: string | undefined, note: string, { indent = "", empty = "" } = {}): string[] {
  const line = value === undefined ? `${indent}#${name}:${empty && ` ${empty}`}` : `${indent}${name}: ${value}`;
  return [...comment(note, indent), line];
}
