// The public list of those who agreed: a chain in which nothing can be changed, left out or slipped in unseen, and from which a name can still be taken back.
import { createHash, randomBytes } from "node:crypto";
import type { Database, Run } from "./store/engine";
import type { Shown } from "./form";

/** What an entry says. `day` ISO 8601, UTC. */
export type EntryContent = { name: string; shown: Shown; country: string; day: string; appeal: string; version: string; locale: string };
/** An entry of the list; `content` and `salt` are gone where it was withdrawn. `digest` binds what it says, `chained` binds it to all before it. Both SHA-256, hexadecimal. */
export type Entry = { position: number; salt?: string; content?: EntryContent; digest: string; chained: string };

/** The chain's beginning. */
export const beginning = "0".repeat(64);

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Binds what an entry says. The salt keeps others from guessing a name that was taken back. */
export function digestOf(salt: string, { name, shown, country, day, appeal, version, locale }: EntryContent): string {
  return sha256([salt, name, shown, country, day, appeal, version, locale].join("\n"));
}

/** Binds an entry to its place: `before` is the chained value of the one before it. */
export function chainedOf(before: string, position: number, digest: string): string {
  return sha256([before, String(position), digest].join("\n"));
}

/** Adds an entry at the end, within a transaction in which nobody else adds one. @returns its position, from 1 */
export async function addEntry(database: Database, run: Run, content: EntryContent): Promise<number> {
  await database.waitFor(run, "petition-entries");
  const last = await headOfList(run);
  const position = last.position + 1;
  const salt = randomBytes(16).toString("hex");
  const digest = digestOf(salt, content);
  const { name, shown, country, day, appeal, version, locale } = content;
  await run(
    "INSERT INTO entries (position, salt, name, shown, country, day, appeal, version, locale, digest, chained) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [position, salt, name, shown, country, day, appeal, version, locale, digest, chainedOf(last.chained, position, digest)],
  );
  return position;
}

/** Takes back what an entry says; its place and its digests stay, so that the chain still holds. */
export async function emptyEntry(run: Run, position: number): Promise<void> {
  await run("UPDATE entries SET salt = NULL, name = NULL, shown = NULL, country = NULL, day = NULL, appeal = NULL, version = NULL, locale = NULL WHERE position = ?", [position]);
}

/** Where the list ends: its last entry's place and chained value, which changes with every change before it. An empty list: 0, and the beginning. */
export type ListHead = { position: number; chained: string };

/** The list's head now: whoever notes it sees later whether the list was rewritten or cut. */
export async function headOfList(run: Run): Promise<ListHead> {
  const [last] = await run("SELECT position, chained FROM entries ORDER BY position DESC LIMIT 1");
  return { position: Number(last?.["position"] ?? 0), chained: String(last?.["chained"] ?? beginning) };
}

/** Entries in the order of the chain, those after `after`, at most `most`. */
export async function listEntries({ run }: Pick<Database, "run">, after: number, most: number): Promise<Entry[]> {
  const rows = await run("SELECT position, salt, name, shown, country, day, appeal, version, locale, digest, chained FROM entries WHERE position > ? ORDER BY position LIMIT ?", [after, most]);
  return rows.map(({ position, salt, digest, chained, ...content }) => ({
    position: Number(position), digest: String(digest), chained: String(chained),
    ...(salt === null ? {} : { salt: String(salt), content: content as EntryContent }),
  }));
}

/** One page of those who can be seen, newest first. @param page from 1 */
export async function listShown({ run }: Pick<Database, "run">, page: number, size: number): Promise<{ entries: (EntryContent & { position: number })[]; count: number }> {
  const [row] = await run("SELECT COUNT(*) AS count FROM entries WHERE salt IS NOT NULL");
  const rows = await run("SELECT position, name, shown, country, day, appeal, version, locale FROM entries WHERE salt IS NOT NULL ORDER BY position DESC LIMIT ? OFFSET ?", [size, (page - 1) * size]);
  return { entries: rows.map((each) => ({ ...(each as unknown as EntryContent), position: Number(each["position"]) })), count: Number(row?.["count"]) };
}
