// Dates of documents that can hardly be meant: a day that has not come, a change before the text was published.
import { today } from "../clock";
import { certainlyAfter } from "../partial-dates";
import { dateField, type Document, placeOfField } from "./document";
import { type Problem, warningAt } from "./problem";

const names = ["date", "updated", "translates"];

/** Days in the future, and `updated` before `date`. */
export function* dateRules(document: Document): Generator<Problem> {
  if (document.kind.format !== "mdx") return;
  for (const name of names) {
    const date = dateField(document, name);
    if (date !== undefined && certainlyAfter(date, today())) yield warningAt(document.file, placeOfField(document, name), "date-order.future", { name, date });
  }
  const [date, updated] = ["date", "updated"].map((name) => dateField(document, name));
  if (date !== undefined && updated !== undefined && certainlyAfter(date, updated)) {
    yield warningAt(document.file, placeOfField(document, "updated"), "date-order.updated", { updated, date });
  }
}
