// What translators find to do, for documents and words of the interface alike, with what changed in the original since.
import type { Locale } from "../../i18n/routing";
import { changesSince } from "./difference";
import { listTranslations, readContent } from "./documents";
import { listMessageStates } from "./messages";

export const openStates = ["missing", "outdated", "unreviewed"] as const;
/** `name` is a file below content/ or a key of messages/; `changes` are lines as `git diff` writes them, where they are known. */
export type Work = { locale: Locale; kind: "document" | "message"; name: string; state: (typeof openStates)[number]; from: string; changes: string | undefined };

function isOpen(state: string): state is Work["state"] {
  return (openStates as readonly string[]).includes(state);
}

/** Everything open, documents before messages; drafts are nobody's work yet. Folders are absolute. */
export function listWork(contentFolder: string, messagesFolder: string): Work[] {
  const documents = listTranslations(readContent(contentFolder)).flatMap(({ locale, file, state, original, translates, isDraft }) => {
    if (isDraft || !isOpen(state)) return [];
    const changes = state === "outdated" && translates ? changesSince(contentFolder, original, translates) : undefined;
    return [{ locale, kind: "document" as const, name: file, state, from: original, changes }];
  });
  const messages = listMessageStates(messagesFolder).flatMap(({ locale, key, state, english, before }) =>
    isOpen(state) ? [{ locale, kind: "message" as const, name: key, state, from: english, changes: before === undefined ? undefined : `-${before}\n+${english}` }] : [],
  );
  return [...documents, ...messages];
}
