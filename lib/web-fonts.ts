// The web fonts that a language needs, as the build wrote them (scripts/build-fonts.ts).
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locale } from "@/i18n/routing";

export type FontFile = { weight: number; href: string };
let files: readonly FontFile[] | undefined;

/** The fonts of a language: none for Latin script, which uses the reader's own. */
export function fontsFor(locale: Locale): readonly FontFile[] {
  files ??= JSON.parse(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), ".cache", "fonts.json"), "utf8")) as FontFile[];
  return locale === "en" ? [] : files;
}

/** `optional`: a font that is not there at once is used from the next page on, so that no line ever moves under a reader's eyes. */
export function fontFaces(fonts: readonly FontFile[]): string {
  return fonts
    .map(({ weight, href }) => `@font-face{font-family:Vazirmatn;font-weight:${weight};font-display:optional;src:url(${href}) format("woff2")}`)
    .join("");
}
