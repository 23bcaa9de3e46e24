// A change that is said to be older than the text itself.
import { certainlyAfter } from "../partial-dates";
import { dateField, type Document, placeOfField } from "./document";
import { type Problem, warningAt } from "./problem";

/** `updated` before `date`. */
export function* dateRules(document: Document): Generator<Problem> {
  const [date, updated] = ["date", "updated"].map((name) => dateField(document, name));
  if (date === undefined || updated === undefined || !certainlyAfter(date, updated)) return;
  yield warningAt(document.file, placeOfField(document, "updated"), "date-order.updated", { updated, date });
}
