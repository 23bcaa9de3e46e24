// Texts ready to be posted: what is shared in words, with hashtags, the address, and marks that keep the order right where scripts mix.
import { getTranslations } from "next-intl/server";
import { directionOf, type Locale } from "@/i18n/routing";

/** Where a text is meant for: `x` keeps to that network's length, `messenger` is longer, `instagram` has an address that can be typed. */
export type ReadyText = { network: "x" | "messenger" | "instagram"; text: string };

/** What is shared; all in the reader's language but for `title`, which may be in the document's own. */
export type Shared = {
  title: string;
  /** What is known and since when: a line each. */
  facts: readonly string[];
  demand: string;
  /** The absolute address of the page. */
  url: string;
  /** Names of people, for hashtags of their own. */
  names?: readonly string[];
};

// Marks that draw nothing. No isolates around addresses: some apps take what follows an address without a space for its end.
const marks = { ltr: "\u200E", rtl: "\u200F" } as const;
const [isolate, endIsolate] = ["\u2068", "\u2069"];
const rightToLeft = /[\u0590-\u08FF]/;
/** X's limit and what an address counts there, whatever its length. */
const xLimit = 280;
const xAddress = 23;

/** The texts for a page, in the reader's language. */
export async function readyTexts(shared: Shared, locale: Locale): Promise<ReadyText[]> {
  const t = await getTranslations({ locale, namespace: "Share" });
  const { facts, demand, url, names = [] } = shared;
  const line = (text: string) => marked(text, locale);
  const title = isolate + shared.title + endIsolate;
  const [known, asked, tags] = [facts.map(line).join("\n"), line(demand), line([...t("hashtags").split(" "), ...names.map(hashtag)].map((tag) => ordered(tag, locale)).join(" "))];
  const blocks = (...parts: string[]) => parts.filter(Boolean).join("\n\n");
  const headed = (heading: string) => `${line(heading)}\n${known}`;
  const forX = (heading: string) => blocks(headed(heading), `${tags}\n${url}`);
  return [
    { network: "x", text: forX(cut(shared.title, (heading) => lengthOnX(forX(heading), url) <= xLimit)) },
    { network: "messenger", text: blocks(headed(title), asked, url, tags) },
    { network: "instagram", text: blocks(headed(title), asked, url.replace(/^https?:\/\//, ""), tags) },
  ];
}

/** “Mehran Raoof” → `#MehranRaoof`, «مهران رئوف» → `#مهران_رئوف`: Latin words are told apart by capitals, others by a low line. */
export function hashtag(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return `#${rightToLeft.test(name) ? words.join("_") : words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("")}`;
}

/** A line that starts with the mark of the reader's direction, where anything in it runs the other way or would start the other way. */
function marked(text: string, locale: Locale): string {
  const dir = directionOf(locale);
  return dir === "rtl" || rightToLeft.test(text) ? marks[dir] + text : text;
}

/** A hashtag whose "#" stays before its word where the text around it runs the other way. */
function ordered(tag: string, locale: Locale): string {
  const dir = rightToLeft.test(tag) ? "rtl" : "ltr";
  return dir === directionOf(locale) ? tag : marks[dir] + tag;
}

/** X counts an address as 23, and as two what is neither Latin, Arabic or the like nor common punctuation (twitter-text, configuration 3). */
export function lengthOnX(text: string, url: string): number {
  const light = /[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/;
  return [...text.replace(url, "")].reduce((sum, char) => sum + (light.test(char) ? 1 : 2), text.includes(url) ? xAddress : 0);
}

/** The text, or as many of its first words with "…" as pass. */
function cut(text: string, passes: (text: string) => boolean): string {
  const words = text.split(" ");
  const options = words.map((_, i) => (i === 0 ? text : `${words.slice(0, -i).join(" ")}…`)).map((option) => isolate + option + endIsolate);
  return options.find(passes) ?? options.at(-1) ?? "";
}
