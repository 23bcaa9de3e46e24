// The interface's words that stand on share images: their characters must have glyphs too.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { routing } from "../../i18n/routing";
import { missingIn } from "./card-rules";
import { linesOf } from "./lines";
import type { Problem } from "./problem";
import { readYaml } from "./yaml-block";

/** Keys of messages/, or beginnings of keys, whose words are drawn (lib/cards.ts). */
const drawn = ["Site.name", "Status.", "AppealPage.datedText", "Image.credit", "Image.days"];

/** Characters without a glyph in what messages/ puts on cards; files are named relative to the content folder. */
export function* messageRules(folder: string): Generator<Problem> {
  for (const locale of routing.locales) {
    const path = join(folder, `${locale}.json`);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    const [file, lines] = [`../messages/${locale}.json`, linesOf(text)];
    // JSON is YAML, and this reader knows where every value stands.
    const { block } = readYaml({ file, text, start: 0, end: text.length, lines });
    for (const one of block.texts) {
      if (drawn.some((key) => one.path.join(".").startsWith(key))) yield* missingIn({ file, lines, text }, one);
    }
  }
}
