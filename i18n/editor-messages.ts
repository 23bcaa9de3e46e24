// The words for editors: what each field of a file means, what `npm run new` says, and the site's names for what can be chosen.
import ar from "../messages/ar.json";
import en from "../messages/en.json";
import fa from "../messages/fa.json";
import fieldsAr from "../messages/fields/ar.json";
import fieldsEn from "../messages/fields/en.json";
import fieldsFa from "../messages/fields/fa.json";
import newAr from "../messages/new/ar.json";
import newEn from "../messages/new/en.json";
import newFa from "../messages/new/fa.json";
import type { Locale } from "./routing";

/** English has every key; a test sees to it that the others have the same. */
export type FieldNotes = typeof fieldsEn;
export type NewMessages = typeof newEn;

export const fieldNotes: Readonly<Record<Locale, FieldNotes>> = { en: fieldsEn, fa: fieldsFa, ar: fieldsAr };
export const newMessages: Readonly<Record<Locale, NewMessages>> = { en: newEn, fa: newFa, ar: newAr };

/** What readers see for facts, statuses, kinds of news, series of films, languages. */
type SiteNames = Pick<typeof en, "Fact" | "Status" | "NewsPage" | "VideosPage" | "Language">;
export const siteNames: Readonly<Record<Locale, SiteNames>> = { en, fa, ar };
