// Which text it is that people sign: the current appeal, the day of its last change, and a fingerprint of its words.
import { createHash } from "node:crypto";
import type { Locale } from "@/i18n/routing";
import { currentAppeal, demandOf } from "../appeals";
import { readBody } from "../documents";
import type { Text } from "./links";

/** The text that can be signed now as a reader of this language sees it. `version` is `2026-11-20/fa/1f2e3d4c5b6a`: last change, the text's own language, SHA-256 of demand and body. */
export function currentText(locale: Locale): Text {
  const appeal = currentAppeal(locale);
  const body = appeal.hasBody ? readBody("Appeal", appeal) : "";
  const print = createHash("sha256").update(`${demandOf(appeal)}\n${body}`).digest("hex").slice(0, 12);
  return { appeal: appeal.slug, version: `${appeal.fields.updated ?? appeal.fields.date}/${appeal.locale}/${print}`, locale };
}
