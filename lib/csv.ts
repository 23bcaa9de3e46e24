// Tables (RFC 4180) that a spreadsheet opens and in which it runs nothing. Pure.

export type Cell = string | number | boolean | undefined;

/** What a spreadsheet may take for the beginning of a formula (OWASP: CSV injection), full-width forms too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** The same after what other countries' spreadsheets take for the end of a cell. */
const hidden = /([;\t]\s*)(?=[=+\-@＝＋－＠])/g;

/** A cell that no spreadsheet takes for a formula, quoted as RFC 4180 says. A number of ours is a number. */
export function csvCell(value: Cell): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" ? (formula.test(text) ? `'${text}` : text).replace(hidden, "$1'") : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of cells as one text. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}
