// The words for what cannot be answered: which messages each page has, and what is said in three languages where no page can be shown.
import ar from "../messages/ar.json";
import en from "../messages/en.json";
import fa from "../messages/fa.json";
import { directionOf, routing, type Locale } from "./routing";

/** The pages, by the status that they are sent with, but for the second one of status 400. */
export const errorPages = {
  "400": "NoDayPage", "403": "ForeignFormPage", "404": "NotFoundPage", "410": "GonePage", "411": "NoLengthPage", "413": "TooLongPage",
  "500": "ErrorPage", "503": "BusyPage", letters: "NoLettersPage",
} as const;
export type ErrorPage = keyof typeof errorPages;

const messages: Readonly<Record<Locale, typeof en>> = { en, fa, ar };

/** One sentence of it in each language, as HTML. */
export function inAllLanguages(page: ErrorPage): string {
  return routing.locales.map((locale) => {
    const words: { title: string; short?: string } = messages[locale][errorPages[page]];
    return `<p lang=${locale}${directionOf(locale) === "rtl" ? " dir=rtl" : ""}>${words.short ?? words.title}`;
  }).join("");
}
