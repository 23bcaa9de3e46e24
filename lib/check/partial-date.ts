// Comparing dates of which some are only a year or a month: nothing is said to be later unless it certainly is.

const shape = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The date as text if it has the shape of one (`2021`, `2021-06`, `2021-06-13`); whether the day exists is the schema's business. */
export function dateText(value: unknown): string | undefined {
  const written = typeof value === "number" ? String(value) : value;
  return typeof written === "string" && shape.test(written) ? written : undefined;
}

function earliest(date: string): string {
  return date + "-01-01".slice(date.length - 4);
}

function latest(date: string): string {
  return date + "-12-31".slice(date.length - 4);
}

/** True only if every day that `a` may mean is later than every day that `b` may mean. */
export function certainlyAfter(a: string, b: string): boolean {
  return earliest(a) > latest(b);
}
