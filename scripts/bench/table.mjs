// Plain tables of figures, and the few sums that figures need.

/** The value below which a share `q` (0–1) of the values lies, between neighbours in proportion; NaN for none. @param {readonly number[]} values @param {number} q */
export function quantile(values, q) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * q;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** A number with so many decimals and commas at the thousands; "–" where there is none. @param {number} value @param {number} [decimals] */
export function number(value, decimals = 0) {
  if (!Number.isFinite(value)) return "–";
  return value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Bytes in kB (1,000 bytes). @param {number} bytes @param {number} [decimals] */
export function kilobytes(bytes, decimals = 1) {
  return number(bytes / 1000, decimals);
}

/** Bytes in MB (1,000,000 bytes). @param {number} bytes @param {number} [decimals] */
export function megabytes(bytes, decimals = 0) {
  return number(bytes / 1e6, decimals);
}

/** How many times the limit: "1.06 ×". @param {number} value @param {number} limit */
export function times(value, limit) {
  return Number.isFinite(value / limit) ? `${number(value / limit, 2)} ×` : "–";
}

/**
 * Prints a table: the first column to the left, figures to the right.
 * @param {string} title @param {readonly string[]} head @param {readonly (readonly string[])[]} rows @param {readonly string[]} [notes]
 */
export function printTable(title, head, rows, notes = []) {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ");
  const text = [`\n${title}`, line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line), ...notes.map((note) => `  ${note}`)];
  console.log(text.join("\n"));
}
