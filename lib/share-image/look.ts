// Colours and measures that all share images have in common.
import { type TextDirection } from "./itemise";

/** px. `preview` is what links show; `square` and `story` are downloads, for posts in Instagram and for stories and statuses. */
export const imageSizes = {
  preview: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
} as const;

export type ImageShape = keyof typeof imageSizes;

const paper = "#f6f2e9";
const ink = "#161412";
const signal = "#c8321a";

/** What a card is printed on and with; `accent` is for the one line that must be seen. */
export interface Inks {
  ground: string;
  text: string;
  accent: string;
  bars: string;
  wing: string;
}

export const inkOnPaper: Inks = { ground: paper, text: ink, accent: signal, bars: ink, wing: signal };
export const paperOnSignal: Inks = { ground: signal, text: paper, accent: paper, bars: ink, wing: paper };
export const paperOnInk: Inks = { ground: ink, text: paper, accent: paper, bars: paper, wing: signal };

/** em. Arabic script stands taller and hangs deeper than Latin: the marks of one line must not touch the next. */
export const lineHeights: Record<TextDirection, number> = { ltr: 1.1, rtl: 1.36 };
/** em. For a name, large and in at most two lines. */
export const nameLineHeights: Record<TextDirection, number> = { ltr: 1, rtl: 1.3 };
/** em. For one line of small type. */
export const smallLineHeight = 1.3;
