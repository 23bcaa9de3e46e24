// The web font that a language needs, as the build wrote it (scripts/build-font.ts).
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locale } from "@/i18n/routing";

/** `weights`: a CSS range, "400 700". */
export type FontFile = { weights: string; href: string };
let file: FontFile | undefined;

/** The font of a language: none for Latin script, which uses the reader's own. */
export function fontFor(locale: Locale): FontFile | undefined {
  file ??= JSON.parse(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), ".cache", "font.json"), "utf8")) as FontFile;
  return locale === "en" ? undefined : file;
}

/**
 * `optional`: a font that is not there at once is used from the next page on, so that no line ever moves under a reader's eyes.
 * Not preloaded: Chromium would hold the first paint back for it.
 */
export function fontFace({ weights, href }: FontFile): string {
  return `@font-face{font-family:Vazirmatn;font-weight:${weights};font-display:optional;src:url(${href}) format("woff2")}`;
}
