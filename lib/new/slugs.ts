// Short names for addresses and folders: what may be one, and what to propose instead.
import { slug as slugSchema } from "../schema/fields";
import { type KnownWords, slugFrom } from "../transliteration";
import type { Reading } from "./reading";

/** First parts of addresses that the site gives itself; a page of the same name could never be reached. */
export const ownAddresses = [
  "appeal", "appeals", "charges", "courts", "errors", "news", "prisoners", "prisons", "signers", "tags", "tasks", "videos", "contribute", "preview", "translations", "data",
] as const;

/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A slug that can be an address and, on every system, a folder. @param isPage whether it becomes the first part of an address */
export function readSlug(typed: string, known: () => KnownWords, isPage: boolean): Reading {
  if (!slugSchema.safeParse(typed).success) {
    const proposal = slugFrom(typed, known());
    return { wrong: proposal === "" ? { key: "wrong.slug" } : { key: "wrong.slugProposal", proposal } };
  }
  if (devices.test(typed)) return { wrong: { key: "wrong.device", values: { typed } } };
  if (isPage && (ownAddresses as readonly string[]).includes(typed)) return { wrong: { key: "wrong.reserved", values: { typed } } };
  return { value: typed };
}
