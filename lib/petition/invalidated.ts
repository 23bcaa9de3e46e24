// What organisers took out of the signatures, for everybody to see: days, reasons and counts, never a person.
import type { Run } from "./store/engine";

/** Why a signature may be taken out; each has its words in messages/, `SignPage.reasons`. */
export const invalidReasons = ["bot", "duplicate", "name", "person", "other"] as const;
export type Reason = (typeof invalidReasons)[number];
/** What each means, for whoever types it. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  bot: "signed by programs", duplicate: "the same person more than once", name: "abuse or advertising as a name", person: "no real person", other: "anything else",
};
export type Invalidated = { day: string; reason: Reason; signatures: number };

/** The action in the audit log. */
export const invalidateAction = "invalidate";

/** How a reason stands in the audit log. @param note for the organisers' eyes, without personal data */
export function reasonNote(reason: Reason, note: string): string {
  return note === "" ? reason : `${reason}: ${note}`;
}

/** All that was taken out, newest day first; what was noted before there were fixed reasons counts as `other`. */
export async function listInvalidated(run: Run): Promise<Invalidated[]> {
  const rows = await run("SELECT at, note, SUM(changed) AS count FROM audit WHERE action = ? AND changed > 0 GROUP BY at, note ORDER BY at DESC", [invalidateAction]);
  const found = new Map<string, Invalidated>();
  for (const row of rows) {
    const [first = ""] = String(row["note"]).split(":");
    const reason = invalidReasons.find((each) => each === first) ?? "other";
    const day = String(row["at"]);
    const key = `${day} ${reason}`;
    found.set(key, { day, reason, signatures: (found.get(key)?.signatures ?? 0) + Number(row["count"]) });
  }
  return [...found.values()].toSorted((a, b) => b.day.localeCompare(a.day) || invalidReasons.indexOf(a.reason) - invalidReasons.indexOf(b.reason));
}
